import { own } from "../../kernel/policy";
import { Flag, Id, Integer, One, Table, Text, Time, type Ref } from "../../kernel/read/decorators";
import { Account } from "./account.entity";
import { accountPolicy } from "./account.policy";
import { PersonType } from "./person.type";

@Table(Account, {
  description: "With what a person signs in; for the person and those who look after accounts.",
  policy: accountPolicy,
  orders: { LOGIN: ["login", "id"], NEWEST: ["-createdAt", "-id"] },
})
export class AccountType implements Pick<Account, "id" | "personId" | "login" | "disabledAt" | "mustChangePassword" | "confirmedEmail" | "passwordAskedAt" | "createdAt" | "version"> {
  @Id() id!: string;
  @Id("Whose account it is.") personId!: string;
  @Text("The name to sign in with, in lower case.", { filter: true }) login!: string;
  @Time("Since when nobody can sign in with it; empty while it is in use.") disabledAt!: Date | null;
  @Flag("The password was given by somebody else: until it is changed, nothing else can be done.", { filter: true }) mustChangePassword!: boolean;
  @Text("The mail address of which the owner has shown that letters reach him there; for himself.", { policy: own<Account>("personId") as never }) confirmedEmail!: string | null;
  @Time("Since when the owner, who forgot his password, waits for a new one from whoever looks after the account.") passwordAskedAt!: Date | null;
  @Integer("Grows by one with each change; commands ask for the one that you saw.") version!: number;
  @Time("When it was opened.") createdAt!: Date;
  @One("Whose account it is.", () => PersonType, "personId") person!: Ref<PersonType>;
}
