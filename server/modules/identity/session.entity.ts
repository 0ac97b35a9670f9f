import { Column, Entity } from "typeorm";
import { Code } from "../../kernel/ids";
import { Identified } from "../../kernel/write";

/** A browser in which an account is signed in. */
@Code(22)
@Entity("session")
export class Session extends Identified {
  @Column("uuid") accountId!: string;
  @Column("uuid") personId!: string;
  /** SHA-256 of the cookie's token: what stands here opens nothing. */
  @Column("bytea") tokenHash!: Buffer;
  @Column("text") device!: string;
  @Column("timestamptz") lastSeenAt!: Date;
  @Column("timestamptz") expiresAt!: Date;
  @Column("timestamptz", { nullable: true }) endedAt!: Date | null;
}
