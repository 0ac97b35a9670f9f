import { Subject } from "../../../shared/schools";
import { Adds, Count, Enum, Id, Integer, Many, One, Table, type Connection, type Ref } from "../../kernel/read/decorators";
import { ongoing } from "../../kernel/policy";
import { RegionClosure, School, SchoolType, StaffPostType } from "../schools";
import { StaffingQuota } from "./staffing-quota.entity";
import { staffingQuotaPolicy } from "./staffing-quota.policy";

@Table(StaffingQuota, {
  description: "How many posts a school has for a subject in a school year, 编制. A post counts for its first subject, and wholly.",
  policy: staffingQuotaPolicy,
  orders: { SUBJECT: ["-year", "subject", "id"], ENTERED: ["id"] },
  filters: {
    region: {
      description: "Of schools in this region or one below it.",
      column: "schoolId",
      via: School,
      pick: "id",
      match: "regionId",
      next: { via: RegionClosure, pick: "descendantId", match: "ancestorId" },
    },
  },
})
export class StaffingQuotaType implements Omit<StaffingQuota, "slotId" | "createdAt"> {
  @Id() id!: string;
  @Id("The school.", { column: "schoolId" }) schoolId!: string;
  @Enum(Subject, "The subject.", { filter: true }) subject!: Subject;
  @Integer("The school year, by its first calendar year.", { filter: true }) year!: number;
  @Integer("How many posts are approved; empty while the bureau has not said.", { filter: true }) approved!: number | null;
  @Integer("Grows by one with each change; commands ask for the one that you saw.") version!: number;
  @Count("How many posts fill it today.", () => StaffPostType, "slotId", { parentKey: "slotId", where: ongoing("since", "until") }) filledToday!: number;
  @One("The school.", () => SchoolType, "schoolId") school!: Ref<SchoolType>;
  @Many("The posts that count for it, past and coming ones too: filter with `on`, and `totalCount` is how many fill it that day.", () => StaffPostType, "slotId", { parentKey: "slotId" })
  posts!: Connection<StaffPostType>;
}

@Adds(() => SchoolType)
export class SchoolQuotas {
  @Many("How many posts it has by subject and school year, as far as you may see them.", () => StaffingQuotaType, "schoolId") staffingQuotas!: Connection<StaffingQuotaType>;
}
