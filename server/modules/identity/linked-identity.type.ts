import { Id, Table, Text, Time } from "../../kernel/read";
import { LinkedIdentity } from "./linked-identity.entity";
import { linkedIdentityPolicy } from "./linked-identity.policy";

@Table(LinkedIdentity, {
  description: "Who you are at the organisation's single sign-on: you can sign in with it.",
  policy: linkedIdentityPolicy,
  orders: { NEWEST: ["-createdAt", "-id"] },
})
export class LinkedIdentityType implements Pick<LinkedIdentity, "id" | "issuer" | "knownAs" | "createdAt" | "lastUsedAt"> {
  @Id() id!: string;
  @Text("The address of the single sign-on.") issuer!: string;
  @Text("What you are called there.") knownAs!: string;
  @Time("When it was linked.") createdAt!: Date;
  @Time("When you last signed in with it.") lastUsedAt!: Date | null;
}
