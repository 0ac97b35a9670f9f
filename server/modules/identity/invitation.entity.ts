import { Column, Entity } from "typeorm";
import type { InvitationWay } from "../../../shared/identity";
import { Code } from "../../kernel/ids";
import { Versioned } from "../../kernel/write";

/** Opens an account for one person, once. */
@Code(25)
@Entity("invitation")
export class Invitation extends Versioned {
  @Column("uuid") personId!: string;
  @Column("text") way!: InvitationWay;
  /** Where the letter went, for as long as it is open. */
  @Column("text", { nullable: true }) email!: string | null;
  /** SHA-256 of link or code: what stands here opens nothing. */
  @Column("bytea") tokenHash!: Buffer;
  @Column("uuid") invitedById!: string;
  @Column("timestamptz") expiresAt!: Date;
  @Column("timestamptz", { nullable: true }) acceptedAt!: Date | null;
  @Column("timestamptz", { nullable: true }) revokedAt!: Date | null;
}
