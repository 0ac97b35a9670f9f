import { Rank } from "../../../shared/schools";
import type { Day as DayText } from "../../kernel/time";
import { Day, Enum, Id, Integer, One, Table, type Ref } from "../../kernel/read/decorators";
import { PersonType } from "../identity";
import { PersonRank } from "./person-rank.entity";
import { personRankPolicy } from "./person-rank.policy";

@Table(PersonRank, {
  description: "A professional title that a person holds for a time, 职称.",
  policy: personRankPolicy,
  orders: { SINCE: ["-since", "-id"] },
  period: ["since", "until"],
})
export class PersonRankType implements Pick<PersonRank, "id" | "rank" | "since" | "until" | "version"> {
  @Id() id!: string;
  @Enum(Rank, "The title.", { filter: true }) rank!: Rank;
  @Day("The first day.") since!: DayText;
  @Day("The first day no longer; empty while it is held.") until!: DayText | null;
  @Integer("Grows by one with each change; commands ask for the one that you saw.") version!: number;
  @One("Who holds it.", () => PersonType, "personId") person!: Ref<PersonType>;
}
