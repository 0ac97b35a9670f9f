import { Column, Entity } from "typeorm";
import { Code } from "../../kernel/ids";
import { Versioned } from "../../kernel/write";

/** With what a person signs in. */
@Code(21)
@Entity("account")
export class Account extends Versioned {
  @Column("uuid") personId!: string;
  /** In lower case. */
  @Column("text") login!: string;
  /** argon2id in PHC form. */
  @Column("text") passwordHash!: string;
  @Column("timestamptz", { nullable: true }) disabledAt!: Date | null;
  /** The password was given by somebody else: a session may do nothing but change it. */
  @Column("boolean") mustChangePassword!: boolean;
  /** Of which the owner has shown that letters reach him there: only they may open the account. */
  @Column("text", { nullable: true }) confirmedEmail!: string | null;
  /** Since when he waits for a new password from somebody who looks after the account. */
  @Column("timestamptz", { nullable: true }) passwordAskedAt!: Date | null;
}
