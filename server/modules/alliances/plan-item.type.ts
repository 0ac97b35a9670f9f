import type { Relation } from "typeorm";
import { PlanItemState, Practice } from "../../../shared/alliances";
import { Day, Enum, Id, Integer, One, Table, Text, Time, type Ref } from "../../kernel/read";
import type { Day as DayText } from "../../kernel/time";
import { PersonType } from "../identity";
import { SchoolType } from "../schools";
import { AllianceType } from "./alliance.type";
import { PlanType } from "./plan.type";
import { PlanItem } from "./plan-item.entity";
import { planItemPolicy } from "./plan-item.policy";

@Table(PlanItem, {
  description: "One thing to do in an alliance's year, under one of the five practices.",
  policy: planItemPolicy,
  orders: { DUE: ["dueOn", "id"], NEWEST: ["-createdAt", "-id"], TITLE: ["title", "id"] },
})
export class PlanItemType implements Pick<PlanItem, "id" | "planId" | "allianceId" | "practice" | "title" | "detail" | "ownerId" | "schoolId" | "dueOn" | "state" | "doneOn" | "version" | "createdAt"> {
  @Id() id!: string;
  @Id("The plan.") planId!: string;
  @Id("The alliance.") allianceId!: string;
  @Enum(Practice, "Under which of the five practices.", { filter: true }) practice!: Practice;
  @Text("What is to be done, in a line.", { filter: true }) title!: string;
  @Text("More about it.") detail!: string;
  @Id("Who sees to it; empty while nobody does.") ownerId!: string | null;
  @Id("The school that it is for or by; empty when it is the alliance's as a whole.") schoolId!: string | null;
  @Day("The day by which it is done.", { filter: true }) dueOn!: DayText | null;
  @Enum(PlanItemState, "Planned, under way, done or dropped.", { filter: true }) state!: PlanItemState;
  @Day("The day on which it was done.") doneOn!: DayText | null;
  @Integer("Grows by one with each change; commands ask for the one that you saw.") version!: number;
  @Time("When it was entered.") createdAt!: Date;
  @One("The plan.", () => PlanType, "planId") plan!: Ref<Relation<PlanType>>;
  @One("The alliance.", () => AllianceType, "allianceId") alliance!: Ref<Relation<AllianceType>>;
  @One("Who sees to it.", () => PersonType, "ownerId") owner!: Ref<Relation<PersonType>>;
  @One("The school that it is for or by.", () => SchoolType, "schoolId") school!: Ref<Relation<SchoolType>>;
}
