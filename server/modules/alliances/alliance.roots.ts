import { allOf, anyOf, is, own, within } from "../../kernel/policy";
import { ById, List, Roots, type Connection, type Ref } from "../../kernel/read";
import { AllianceType } from "./alliance.type";
import type { Alliance } from "./alliance.entity";
import type { PlanItem } from "./plan-item.entity";
import { PlanItemType } from "./plan-item.type";
import { PlanType } from "./plan.type";

const open = anyOf(is<PlanItem>("state", "planned"), is<PlanItem>("state", "underWay"));
/** A coordinator sees to all of his alliance, whoever does it. */
const mine = anyOf(own<PlanItem>("ownerId"), within<PlanItem>("schoolId", "schools"), within<PlanItem>("allianceId", "coordinatorOf"));

@Roots()
export class AllianceRoots {
  @ById("An alliance.", () => AllianceType) alliance!: Ref<AllianceType>;
  @List("The alliances that you may see.", () => AllianceType) alliances!: Connection<AllianceType>;
  @List("The alliances that are yours: your schools are members, you coordinate them or are attached to them, and the zones above.", () => AllianceType, { where: within<Alliance>("id", "alliances") }) myAlliances!: Connection<AllianceType>;
  @ById("A year's plan of an alliance.", () => PlanType) plan!: Ref<PlanType>;
  @ById("An item of a plan.", () => PlanItemType) planItem!: Ref<PlanItemType>;
  @List("What is still to do of that which you see to, which is for one of your schools or of an alliance that you coordinate, the next due first.", () => PlanItemType, { where: allOf(mine, open) }) myPlanItems!: Connection<PlanItemType>;
}
