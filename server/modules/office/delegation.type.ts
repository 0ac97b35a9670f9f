import { Day, Id, Integer, One, Table, Text, TextList, Time, type Ref } from "../../kernel/read";
import type { Day as DayText } from "../../kernel/time";
import { PersonType } from "../identity";
import { Delegation } from "./delegation.entity";
import { delegationPolicy } from "./approval.policy";

@Table(Delegation, {
  description: "Who decides approvals in whose place for some days.",
  policy: delegationPolicy,
  orders: { LATEST: ["-since", "-id"] },
  period: ["since", "until"],
})
export class DelegationType implements Pick<Delegation, "id" | "fromId" | "toId" | "since" | "until" | "kinds" | "note" | "version" | "createdAt"> {
  @Id() id!: string;
  @Id("Who is away.") fromId!: string;
  @Id("Who decides meanwhile.") toId!: string;
  @Day("The first day.") since!: DayText;
  @Day("The first day no longer.", { filter: true }) until!: DayText;
  @TextList("The kinds of approvals that are handed over; empty for all.") kinds!: string[] | null;
  @Text("What who is away has to say.") note!: string;
  @Integer("Grows by one with each change; commands ask for the one that you saw.") version!: number;
  @Time("When it was entered.") createdAt!: Date;
  @One("Who is away.", () => PersonType, "fromId") from!: Ref<PersonType>;
  @One("Who decides meanwhile.", () => PersonType, "toId") to!: Ref<PersonType>;
}
