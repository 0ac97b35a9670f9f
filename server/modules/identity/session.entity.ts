import { Column, Entity } from "typeorm";
import type { BegunBy, SessionKind, TokenScope } from "../../../shared/identity";
import { Code } from "../../kernel/ids";
import { Identified } from "../../kernel/write";

/** A browser in which an account is signed in, or a program that holds a token of its person. */
@Code(22)
@Entity("session")
export class Session extends Identified {
  @Column("uuid") accountId!: string;
  @Column("uuid") personId!: string;
  @Column("text") kind!: SessionKind;
  /** How the person calls a token. */
  @Column("text", { nullable: true }) name!: string | null;
  /** What a token may do; null for a browser. */
  @Column("text", { array: true, nullable: true }) grants!: TokenScope[] | null;
  @Column("text") begunBy!: BegunBy;
  /** SHA-256 of the token: what stands here opens nothing. */
  @Column("bytea") tokenHash!: Buffer;
  @Column("text") device!: string;
  @Column("timestamptz") lastSeenAt!: Date;
  @Column("timestamptz") expiresAt!: Date;
  @Column("timestamptz", { nullable: true }) endedAt!: Date | null;
}
