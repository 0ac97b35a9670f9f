import { AllianceResolver } from "./alliance.resolver";
import { MembershipResolver } from "./membership.resolver";
import { PairingResolver } from "./pairing.resolver";
import { PlanResolver } from "./plan.resolver";
import "./alliance.scope";
import "./personal-data";
import "./vocabulary";
import "./doors";
import "./alliances.messages";
import "./wider.policy";
import "./additions.type";
import "./alliance.roots";

export { Alliance } from "./alliance.entity";
export { alliancePolicy } from "./alliance.policy";
export { AllianceRegion } from "./alliance-region.entity";
export { requireAdmissible, takeIn } from "./admit-school";
export { endMembership } from "./end-membership";
export { holdAlliance, lockAlliance, requireLiving, takeWithAlliance } from "./hold-alliance";
export { requireDayOf } from "./membership.rules";
export { AllianceType } from "./alliance.type";
export { AllianceRevision } from "./alliance-revision.entity";
export { AllianceRevisionType } from "./alliance-revision.type";
export { Membership } from "./membership.entity";
export { membershipPolicy } from "./membership.policy";
export { MembershipType } from "./membership.type";
export { Pairing } from "./pairing.entity";
export { pairingPolicy } from "./pairing.policy";
export { PairingType } from "./pairing.type";
export { Plan } from "./plan.entity";
export { planPolicy } from "./plan.policy";
export { PlanType } from "./plan.type";
export { PlanItem } from "./plan-item.entity";
export { planItemPolicy } from "./plan-item.policy";
export { PlanItemType } from "./plan-item.type";

export { audienceOfAlliance } from "./tell-alliance";

export const resolvers = [AllianceResolver, MembershipResolver, PairingResolver, PlanResolver];
