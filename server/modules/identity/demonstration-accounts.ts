import { Field, ObjectType } from "type-graphql";
import { Role } from "../../../shared/identity";
import { Guarded } from "../../kernel/read";

@Guarded("Public by design: there only when the server runs with invented people, so that a visitor can sign in as one.")
@ObjectType({ description: "An account of the demonstration data, with which anybody can sign in." })
export class DemonstrationAccount {
  @Field(() => String, { description: "The login." }) login!: string;
  @Field(() => String, { description: "The person's name." }) name!: string;
  @Field(() => Role, { description: "What the person is." }) role!: Role;
  @Field(() => String, { description: "Over what: the name of the school, alliance or region." }) where!: string;
  @Field(() => String, { description: "The password." }) password!: string;
}

let shown: readonly DemonstrationAccount[] = [];

/** Called once at start, and only by a server whose people are invented. */
export function showDemonstrationAccounts(accounts: readonly DemonstrationAccount[]): void {
  shown = accounts;
}

export const demonstrationAccounts = (): readonly DemonstrationAccount[] => shown;
