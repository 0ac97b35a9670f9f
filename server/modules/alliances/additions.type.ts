import type { Relation } from "typeorm";
import { ongoing } from "../../kernel/policy";
import { Adds, Count, Many, One, type Connection, type Ref } from "../../kernel/read";
import { AppointmentType, PersonType } from "../identity";
import { RegionType, SchoolType, StaffPost } from "../schools";
import { AllianceType } from "./alliance.type";
import { AllianceInRegion } from "./alliance-region.entity";
import { Membership } from "./membership.entity";
import { MembershipType } from "./membership.type";
import { PairingType } from "./pairing.type";
import { PlanItemType } from "./plan-item.type";

const now = ongoing<Membership>("since", "until");

@Adds(() => SchoolType, {
  alliance: { description: "Schools that are members of this alliance now.", column: "id", via: Membership, pick: "schoolId", match: "allianceId", where: now as never },
})
export class SchoolInAlliances {
  @Many("Its time in each alliance and role, past ones too.", () => MembershipType, "schoolId") memberships!: Connection<MembershipType>;
  @Many("The alliances of which it is a member now.", () => AllianceType, "id", { link: { via: Membership, from: "schoolId", to: "allianceId", where: now as never } }) alliances!: Connection<AllianceType>;
  @Count("Of how many alliances it is a member now.", () => MembershipType, "schoolId", { where: now }) allianceCount!: number;
  @Many("The pairings in which it helps.", () => PairingType, "strongerSchoolId") pairingsStronger!: Connection<PairingType>;
  @Many("The pairings in which it is helped.", () => PairingType, "weakerSchoolId") pairingsWeaker!: Connection<PairingType>;
  @Many("What alliances plan for it or by it.", () => PlanItemType, "schoolId") planItems!: Connection<PlanItemType>;
}

const postNow = ongoing<StaffPost>("since", "until");

@Adds(() => PersonType, {
  alliance: {
    description: "People who have a post now at a school that is a member of this alliance now.",
    column: "id",
    via: StaffPost,
    pick: "personId",
    match: "schoolId",
    where: postNow as never,
    next: { via: Membership, pick: "schoolId", match: "allianceId", where: now as never },
  },
})
export class PersonInAlliances {
  @Many("What the person sees to in the plans of alliances.", () => PlanItemType, "ownerId") ownedPlanItems!: Connection<PlanItemType>;
}

@Adds(() => AppointmentType)
export class AppointmentInAlliances {
  @One("The alliance that it reaches over, if it is one.", () => AllianceType, "scopeId") alliance!: Ref<Relation<AllianceType>>;
}

@Adds(() => RegionType)
export class RegionOfAlliances {
  @Many("The alliances of this region and of those below.", () => AllianceType, "id", { link: { via: AllianceInRegion, from: "regionId", to: "allianceId", unique: true } }) alliances!: Connection<AllianceType>;
  @Count("How many alliances this region and those below have.", () => AllianceType, "id", { link: { via: AllianceInRegion, from: "regionId", to: "allianceId", unique: true } }) allianceCount!: number;
}
