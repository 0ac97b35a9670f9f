import { ById, List, Roots, type Connection, type Ref } from "../../kernel/read";
import { RegionType } from "./region.type";
import { SchoolType } from "./school.type";
import { StaffPostType } from "./staff-post.type";

@Roots()
export class SchoolsRoots {
  @ById("A region.", () => RegionType) region!: Ref<RegionType>;
  @List("All regions.", () => RegionType) regions!: Connection<RegionType>;
  @ById("A school.", () => SchoolType) school!: Ref<SchoolType>;
  @List("The schools that you may see, closed ones too.", () => SchoolType) schools!: Connection<SchoolType>;
  @List("Posts at schools whose staff you may see.", () => StaffPostType) staffPosts!: Connection<StaffPostType>;
}
