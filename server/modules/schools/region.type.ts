import { RegionLevel } from "../../../shared/schools";
import { Count, Enum, Id, Integer, Many, One, Table, Text, type Connection, type Ref } from "../../kernel/read/decorators";
import { ActivityType, feedLink } from "../activity";
import { Region } from "./region.entity";
import { regionPolicy } from "./region.policy";
import { SchoolType } from "./school.type";

@Table(Region, {
  description: "A province, city, county or township.",
  policy: regionPolicy,
  orders: { CODE: ["code", "id"], NAME: ["name", "id"] },
})
export class RegionType implements Pick<Region, "id" | "parentId" | "code" | "name" | "level" | "version"> {
  @Id() id!: string;
  @Id("The region in which it lies; empty for a province.") parentId!: string | null;
  @Text("GB/T 2260: six digits, for a township nine.", { filter: true }) code!: string;
  @Text("The region's name, without those above it.", { filter: true }) name!: string;
  @Enum(RegionLevel, "How wide it is.", { filter: true }) level!: RegionLevel;
  @Integer("Grows by one with each change; commands ask for the one that you saw.") version!: number;
  @One("The region in which it lies.", () => RegionType, "parentId") parent!: Ref<RegionType>;
  @Many("The regions that lie directly in it.", () => RegionType, "parentId") children!: Connection<RegionType>;
  @Many("Schools directly in it; those of the regions below belong to those.", () => SchoolType, "regionId") schools!: Connection<SchoolType>;
  @Count("How many schools are directly in it, closed ones too.", () => SchoolType, "regionId") schoolCount!: number;
  @Many("What happened that concerns the region, newest first.", () => ActivityType, "ord", { link: feedLink }) activities!: Connection<ActivityType>;
}
