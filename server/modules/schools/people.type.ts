import { ongoing } from "../../kernel/policy";
import { Adds, Many, One, type Connection, type Ref } from "../../kernel/read/decorators";
import { AppointmentType, PersonType } from "../identity";
import { PersonHonourType } from "./person-honour.type";
import { PersonRankType } from "./person-rank.type";
import { RegionType } from "./region.type";
import { SchoolType } from "./school.type";
import { StaffPostType } from "./staff-post.type";

const now = { where: ongoing("since", "until") };

/** What schools know of a person: identity stands below and knows nothing of it. */
@Adds(() => PersonType)
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
