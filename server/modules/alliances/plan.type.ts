import type { Relation } from "typeorm";
import { is, isNot } from "../../kernel/policy";
import { Count, Id, Integer, Many, One, Table, Text, Time, type Connection, type Ref } from "../../kernel/read";
import { AllianceType } from "./alliance.type";
import { Plan } from "./plan.entity";
import { planPolicy } from "./plan.policy";
import type { PlanItem } from "./plan-item.entity";
import { PlanItemType } from "./plan-item.type";

@Table(Plan, {
  description: "What an alliance means to do in a calendar year, by the five practices.",
  policy: planPolicy,
  orders: { YEAR: ["-year", "-id"] },
})
export class PlanType implements Pick<Plan, "id" | "allianceId" | "year" | "summary" | "version" | "createdAt"> {
  @Id() id!: string;
  @Id("The alliance.") allianceId!: string;
  @Integer("The calendar year.", { filter: true }) year!: number;
  @Text("What the year is about.") summary!: string;
  @Integer("Grows by one with each change; commands ask for the one that you saw.") version!: number;
  @Time("When it was made.") createdAt!: Date;
  @One("The alliance.", () => AllianceType, "allianceId") alliance!: Ref<Relation<AllianceType>>;
  @Many("What is to be done; dropped items too.", () => PlanItemType, "planId") items!: Connection<PlanItemType>;
  @Count("How many items there are, dropped ones apart.", () => PlanItemType, "planId", { where: isNot<PlanItem>("state", "dropped") }) itemCount!: number;
  @Count("How many are not begun.", () => PlanItemType, "planId", { where: is<PlanItem>("state", "planned") }) plannedCount!: number;
  @Count("How many are under way.", () => PlanItemType, "planId", { where: is<PlanItem>("state", "underWay") }) underWayCount!: number;
  @Count("How many are done.", () => PlanItemType, "planId", { where: is<PlanItem>("state", "done") }) doneCount!: number;
  @Count("How many were dropped.", () => PlanItemType, "planId", { where: is<PlanItem>("state", "dropped") }) droppedCount!: number;
}
