import { Honour } from "../../../shared/schools";
import type { Day as DayText } from "../../kernel/time";
import { Day, Enum, Id, Integer, One, Table, Text, type Ref } from "../../kernel/read/decorators";
import { PersonType } from "../identity";
import { PersonHonour } from "./person-honour.entity";
import { personHonourPolicy } from "./person-honour.policy";

@Table(PersonHonour, {
  description: "An honour that a person holds for a time, 荣誉.",
  policy: personHonourPolicy,
  orders: { SINCE: ["-since", "-id"] },
  period: ["since", "until"],
})
export class PersonHonourType implements Pick<PersonHonour, "id" | "honour" | "awardedBy" | "since" | "until" | "version"> {
  @Id() id!: string;
  @Enum(Honour, "The honour.", { filter: true }) honour!: Honour;
  @Text("Who awarded it.") awardedBy!: string;
  @Day("The first day.") since!: DayText;
  @Day("The first day no longer; empty while it is held.") until!: DayText | null;
  @Integer("Grows by one with each change; commands ask for the one that you saw.") version!: number;
  @One("Who holds it.", () => PersonType, "personId") person!: Ref<PersonType>;
}
