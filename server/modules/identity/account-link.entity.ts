import { Column, Entity } from "typeorm";
import { Code } from "../../kernel/ids";
import { Identified } from "../../kernel/write";

/** A link in a letter about an account; it opens once. */
@Code(26)
@Entity("account_link")
export class AccountLink extends Identified {
  @Column("uuid") accountId!: string;
  /** For a new password, or to confirm that letters to the address reach the person. */
  @Column("text") purpose!: "password" | "email";
  @Column("text") email!: string;
  @Column("bytea") tokenHash!: Buffer;
  @Column("timestamptz") expiresAt!: Date;
  @Column("timestamptz", { nullable: true }) usedAt!: Date | null;
}
