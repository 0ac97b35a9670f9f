import { Column, Entity } from "typeorm";
import type { CertificateContent } from "../../../shared/rotation";
import { Code } from "../../kernel/ids";
import type { Day } from "../../kernel/time";
import { Versioned } from "../../kernel/write";

/** What was certified of a person's service 服务经历证明: a snapshot, and the code by which anybody can compare it. */
@Code(145)
@Entity("service_certificate")
export class ServiceCertificate extends Versioned {
  @Column("uuid") personId!: string;
  /** The school that the person is of, whose seal it bears. */
  @Column("uuid") schoolId!: string;
  @Column("jsonb") content!: CertificateContent;
  @Column("date") issuedOn!: Day;
  @Column("uuid") issuedById!: string;
  /** 24 characters of base32. */
  @Column("text") code!: string;
  @Column("timestamptz", { nullable: true }) revokedAt!: Date | null;
  @Column("uuid", { nullable: true }) revokedById!: string | null;
  @Column("text") revokeReason!: string;
}
