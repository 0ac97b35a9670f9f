import { ongoing } from "../../kernel/policy";
import { Adds, Many, One, type Connection, type Ref } from "../../kernel/read/decorators";
import { AppointmentType, PersonType } from "../identity";
import { Honour, Rank, Subject } from "../../../shared/schools";
import { PersonHonour } from "./person-honour.entity";
import { PersonHonourType } from "./person-honour.type";
import { PersonRank } from "./person-rank.entity";
import { PersonRankType } from "./person-rank.type";
import { RegionClosure } from "./region.entity";
import { RegionType } from "./region.type";
import { School } from "./school.entity";
import { SchoolType } from "./school.type";
import { StaffPost } from "./staff-post.entity";
import { StaffPostType } from "./staff-post.type";

const now = { where: ongoing("since", "until") };
const posts = { column: "id", via: StaffPost, pick: "personId", ...now };

/** What schools know of a person: identity stands below and knows nothing of it. */
@Adds(() => PersonType, {
  school: { ...posts, description: "Has a post at this school today.", match: "schoolId" },
  subject: { ...posts, description: "Teaches this subject today.", match: "subjects", kind: "enum", values: Subject },
  region: {
    ...posts,
    description: "Has a post today at a school in this region or one below it.",
    match: "schoolId",
    next: { via: School, pick: "id", match: "regionId", next: { via: RegionClosure, pick: "descendantId", match: "ancestorId" } },
  },
  rank: { description: "Has this title today.", column: "id", via: PersonRank, pick: "personId", match: "rank", kind: "enum", values: Rank, ...now },
  honour: { description: "Has this honour today.", column: "id", via: PersonHonour, pick: "personId", match: "honour", kind: "enum", values: Honour, ...now },
})
export class PersonAtSchools {
  @Many("Posts that the person has or had, as far as you may see them.", () => StaffPostType, "personId") posts!: Connection<StaffPostType>;
  @Many("Posts that the person has today.", () => StaffPostType, "personId", now) postsNow!: Connection<StaffPostType>;
  @Many("Professional titles, past ones too.", () => PersonRankType, "personId") ranks!: Connection<PersonRankType>;
  @Many("The professional title of today: one or none.", () => PersonRankType, "personId", now) rankNow!: Connection<PersonRankType>;
  @Many("Honours, past ones too.", () => PersonHonourType, "personId") honours!: Connection<PersonHonourType>;
  @Many("Honours that are held today.", () => PersonHonourType, "personId", now) honoursNow!: Connection<PersonHonourType>;
}

/** What an appointment reaches over. */
@Adds(() => AppointmentType)
export class AppointmentScope {
  @One("The school, where it reaches over one that you may see.", () => SchoolType, "scopeId") school!: Ref<SchoolType>;
  @One("The region, where it reaches over one.", () => RegionType, "scopeId") region!: Ref<RegionType>;
}
