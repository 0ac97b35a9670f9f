import { Column, Entity } from "typeorm";
import { Code } from "../../kernel/ids";
import { Identified } from "../../kernel/write";

/** Who an account's owner is at the organisation's single sign-on. */
@Code(27)
@Entity("linked_identity")
export class LinkedIdentity extends Identified {
  @Column("uuid") accountId!: string;
  @Column("uuid") personId!: string;
  @Column("text") issuer!: string;
  /** The issuer's own name for the person, which it gives to nobody else. */
  @Column("text") subject!: string;
  @Column("text") knownAs!: string;
  @Column("timestamptz", { nullable: true }) lastUsedAt!: Date | null;
}
