import type { Relation } from "typeorm";
import { AllianceKind, AllianceState } from "../../../shared/alliances";
import { allOf, anyOf, is, ongoing } from "../../kernel/policy";
import { Count, Day, Enum, Flag, Id, Integer, Many, One, Table, Text, Time, type Connection, type Ref } from "../../kernel/read";
import type { Day as DayText } from "../../kernel/time";
import { ActivityType, feedLink } from "../activity";
import { AppointmentType, type Appointment } from "../identity";
import { RegionType, SchoolType } from "../schools";
import { Alliance } from "./alliance.entity";
import { alliancePolicy } from "./alliance.policy";
import { AllianceInRegion, AllianceRegion } from "./alliance-region.entity";
import { AllianceRevisionType } from "./alliance-revision.type";
import { Membership } from "./membership.entity";
import { MembershipType } from "./membership.type";
import { PairingType } from "./pairing.type";
import type { PlanItem } from "./plan-item.entity";
import { PlanItemType } from "./plan-item.type";
import { PlanType } from "./plan.type";

const now = ongoing<Membership>("since", "until");

@Table(Alliance, {
  description: "Schools that work together: an education group, a school alliance, a cooperation zone (which may contain smaller ones), a thematic alliance or a cross-region partnership.",
  policy: alliancePolicy,
  orders: { NAME: ["name", "id"], NEWEST: ["-createdAt", "-id"] },
  search: true,
  filters: {
    region: { description: "Alliances of this region or of one below it.", column: "id", via: AllianceInRegion, pick: "allianceId", match: "regionId" },
    memberSchool: { description: "Alliances of which this school is a member now.", column: "id", via: Membership, pick: "allianceId", match: "schoolId", where: now as never },
  },
})
export class AllianceType implements Pick<Alliance, "id" | "parentId" | "kind" | "name" | "charter" | "goals" | "startsOn" | "endsOn" | "state" | "demonstration" | "version" | "createdAt"> {
  @Id() id!: string;
  @Id("The zone in which it lies; empty when it lies in none.") parentId!: string | null;
  @Enum(AllianceKind, "Its kind.", { filter: true }) kind!: AllianceKind;
  @Text("Its name.", { filter: true }) name!: string;
  @Text("The charter that its schools agree on.") charter!: string;
  @Text("What it is for.") goals!: string;
  @Day("The first day of its period.") startsOn!: DayText | null;
  @Day("The last day that is planned; of a concluded one the day of the conclusion.") endsOn!: DayText | null;
  @Enum(AllianceState, "Draft, seen by those who prepare it; active; concluded, for good.", { filter: true }) state!: AllianceState;
  @Flag("Loaded with the demonstration data.") demonstration!: boolean;
  @Integer("Grows by one with each change; commands ask for the one that you saw.") version!: number;
  @Time("When it was entered.", { filter: true }) createdAt!: Date;

  @One("The zone in which it lies.", () => AllianceType, "parentId") parent!: Ref<Relation<AllianceType>>;
  @Many("The alliances inside this zone.", () => AllianceType, "parentId") children!: Connection<AllianceType>;
  @Count("How many alliances lie inside this zone.", () => AllianceType, "parentId") childCount!: number;
  @Many("The regions that it belongs to.", () => RegionType, "id", { link: { via: AllianceRegion, from: "allianceId", to: "regionId", unique: true } }) regions!: Connection<RegionType>;
  @Many("The schools that are members now.", () => SchoolType, "id", { link: { via: Membership, from: "allianceId", to: "schoolId", where: now as never } }) schools!: Connection<SchoolType>;
  @Many("Each school's time in it and role, past ones too; filter with `on` for those of a day.", () => MembershipType, "allianceId") memberships!: Connection<MembershipType>;
  @Count("How many schools are members now.", () => MembershipType, "allianceId", { where: now }) memberSchoolCount!: number;
  @Many("Who helps whom, past pairings too; filter with `on` for those of a day.", () => PairingType, "allianceId") pairings!: Connection<PairingType>;
  @Count("How many pairings there are now.", () => PairingType, "allianceId", { where: ongoing("since", "until") }) pairingCount!: number;
  @Many("Its plans, one a year.", () => PlanType, "allianceId") plans!: Connection<PlanType>;
  @Many("What is planned, of all years.", () => PlanItemType, "allianceId") planItems!: Connection<PlanItemType>;
  @Count("How many items of all years are still to do.", () => PlanItemType, "allianceId", { where: anyOf(is<PlanItem>("state", "planned"), is<PlanItem>("state", "underWay")) }) openPlanItemCount!: number;
  @Count("How many items of all years are done.", () => PlanItemType, "allianceId", { where: is<PlanItem>("state", "done") }) donePlanItemCount!: number;
  @Many("What it said of itself from which moment on; the first one with `createdAtBefore` is what it was then.", () => AllianceRevisionType, "allianceId") revisions!: Connection<AllianceRevisionType>;
  @Many("Who coordinates it now.", () => AppointmentType, "scopeId", { where: allOf(is<Appointment>("role", "coordinator"), ongoing<Appointment>("since", "until")) }) coordinators!: Connection<AppointmentType>;
  @Many("What happened in it and in the alliances inside it, newest first.", () => ActivityType, "ord", { link: feedLink }) activities!: Connection<ActivityType>;
}
