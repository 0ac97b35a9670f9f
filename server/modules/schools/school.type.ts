import { Locality, Ownership, Stage } from "../../../shared/schools";
import type { Day as DayText } from "../../kernel/time";
import { isNotSet, ongoing } from "../../kernel/policy";
import { Count, Day, Double, Enum, EnumList, Flag, Has, Id, Integer, Many, One, Table, Text, Time, type Connection, type Ref } from "../../kernel/read/decorators";
import { ActivityType, feedLink } from "../activity";
import { AppointmentType } from "../identity";
import { RegionClosure } from "./region.entity";
import { RegionType } from "./region.type";
import { School } from "./school.entity";
import { schoolPolicy } from "./school.policy";
import { StaffPostType } from "./staff-post.type";
import { TeachingPointType } from "./teaching-point.type";
import { WeakPeriodType } from "./weak-period.type";

const now = { where: ongoing("since", "until") };

@Table(School, {
  description: "A school.",
  policy: schoolPolicy,
  orders: { NAME: ["name", "id"], NEWEST: ["-createdAt", "-id"] },
  search: true,
  filters: { region: { description: "In this region or one below it.", column: "regionId", via: RegionClosure, pick: "descendantId", match: "ancestorId" } },
})
export class SchoolType
  implements
    Pick<School, "id" | "code" | "name" | "stages" | "locality" | "ownership" | "tier" | "address" | "latitude" | "longitude" | "openedOn" | "closedOn" | "demonstration" | "createdAt" | "version">
{
  @Id() id!: string;
  @Text("National school code 学校标识码.", { filter: true }) code!: string | null;
  @Text("The school's name.", { filter: true }) name!: string;
  @EnumList(Stage, "What it teaches.", { filter: true }) stages!: Stage[];
  @Enum(Locality, "Where it lies.", { filter: true }) locality!: Locality;
  @Enum(Ownership, "Who runs it.", { filter: true }) ownership!: Ownership;
  @Text("As its region ranks it, e.g. 省示范.", { filter: true }) tier!: string | null;
  @Text("Its address.") address!: string | null;
  @Double("Degrees north, WGS 84.") latitude!: number | null;
  @Double("Degrees east, WGS 84.") longitude!: number | null;
  @Day("The day it opened, where known.") openedOn!: DayText | null;
  @Day("The first day on which it was no school any more; empty while it is one.", { filter: true }) closedOn!: DayText | null;
  @Flag("Loaded with the demonstration data.", { filter: true }) demonstration!: boolean;
  @Integer("Grows by one with each change; commands ask for the one that you saw.") version!: number;
  @Time("When it was entered.") createdAt!: Date;
  @Id("The region in which it lies.", { column: "regionId" }) regionId!: string;
  @One("The region in which it lies.", () => RegionType, "regionId") region!: Ref<RegionType>;
  @Has("It counts as weak 薄弱校 today.", () => WeakPeriodType, "schoolId", now) weak!: boolean;
  @Many("When it counted as weak.", () => WeakPeriodType, "schoolId") weakPeriods!: Connection<WeakPeriodType>;
  @Many("Its teaching points 教学点, closed ones too.", () => TeachingPointType, "schoolId") teachingPoints!: Connection<TeachingPointType>;
  @Count("How many teaching points it has now.", () => TeachingPointType, "schoolId", { where: isNotSet("closedOn") }) teachingPointCount!: number;
  @Many("Posts at the school, past ones too: filter with `on`.", () => StaffPostType, "schoolId") staffPosts!: Connection<StaffPostType>;
  @Many("Posts at the school today.", () => StaffPostType, "schoolId", now) staff!: Connection<StaffPostType>;
  @Count("How many posts there are today, as far as you may see them.", () => StaffPostType, "schoolId", now) staffCount!: number;
  @Many("Who leads or inspects it, now and before, as far as you may see.", () => AppointmentType, "scopeId") appointments!: Connection<AppointmentType>;
  @Many("What happened at the school or to it, newest first.", () => ActivityType, "ord", { link: feedLink }) activities!: Connection<ActivityType>;
}
