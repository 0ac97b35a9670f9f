import { ongoing, reach } from "../../kernel/policy";
import { ById, List, Roots, type Connection, type Ref } from "../../kernel/read";
import { RegionType } from "./region.type";
import type { School } from "./school.entity";
import { SchoolType } from "./school.type";
import { StaffPostType } from "./staff-post.type";
import { WeakPeriod } from "./weak-period.entity";

@Roots()
export class SchoolsRoots {
  @ById("A region.", () => RegionType) region!: Ref<RegionType>;
  @List("All regions.", () => RegionType) regions!: Connection<RegionType>;
  @ById("A school.", () => SchoolType) school!: Ref<SchoolType>;
  @List("The schools that you may see, closed ones too.", () => SchoolType) schools!: Connection<SchoolType>;
  @List("The schools that you may see and that count as weak 薄弱校 today.", () => SchoolType, { where: reach<School, WeakPeriod>("id", WeakPeriod, "schoolId", ongoing("since", "until")) }) weakSchools!: Connection<SchoolType>;
  @List("Posts at schools whose staff you may see.", () => StaffPostType) staffPosts!: Connection<StaffPostType>;
}
