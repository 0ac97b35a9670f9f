import { Gender } from "../../../shared/identity";
import { allowed } from "../../kernel/policy";
import { Enum, Flag, Id, Integer, Many, Table, Text, Time, type Connection } from "../../kernel/read/decorators";
import { AccountType } from "./account.type";
import { AppointmentType } from "./appointment.type";
import { Person } from "./person.entity";
import { personPolicy } from "./person.policy";

const contact = allowed(() => personPolicy, "contact");
const particulars = allowed(() => personPolicy, "particulars");

@Table(Person, {
  description: "Somebody who works in or for schools. What he does there stands in his posts and appointments.",
  policy: personPolicy,
  orders: { NAME: ["name", "id"], NEWEST: ["-createdAt", "-id"] },
  search: true,
})
export class PersonType implements Pick<Person, "id" | "name" | "gender" | "birthYear" | "phone" | "email" | "demonstration" | "removedAt" | "createdAt" | "version"> {
  @Id() id!: string;
  @Text("The person's name.", { filter: true }) name!: string;
  @Enum(Gender, "As entered; empty where nobody said. For the person, his principal and his bureau.", { filter: true, policy: particulars }) gender!: Gender | null;
  @Integer("Year of birth; for the person, his principal and his bureau.", { policy: particulars }) birthYear!: number | null;
  @Text("Telephone; for the person, his principal, his bureau and the coordinators of his school's alliances.", { policy: contact }) phone!: string | null;
  @Text("Mail address; for the person, his principal, his bureau and the coordinators of his school's alliances.", { policy: contact }) email!: string | null;
  @Flag("Loaded with the demonstration data.") demonstration!: boolean;
  @Integer("Grows by one with each change; commands ask for the one that you saw.") version!: number;
  @Time("When the person was removed: since then nobody in particular, and only the records stay.") removedAt!: Date | null;
  @Time("When it was entered.") createdAt!: Date;
  @Many("What the person signs in with: one account or none; for the person and those who look after accounts.", () => AccountType, "personId") accounts!: Connection<AccountType>;
  @Many("Roles that the person has or had, as far as you may see them.", () => AppointmentType, "personId") appointments!: Connection<AppointmentType>;
}
