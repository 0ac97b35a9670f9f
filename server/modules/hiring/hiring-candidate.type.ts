import type { Relation } from "typeorm";
import { HiringCandidateState, HiringExemption } from "../../../shared/hiring";
import { Subject } from "../../../shared/schools";
import { is } from "../../kernel/policy";
import { Adds, Count, Enum, EnumList, Id, Integer, Many, One, Table, Text, Time, type Connection, type Ref } from "../../kernel/read/decorators";
import { SchoolType } from "../schools";
import { HiringApplicationType } from "./hiring-application.type";
import { HiringCandidate } from "./hiring-candidate.entity";
import { hiringCandidatePolicy } from "./hiring-candidate.policy";
import { HiringPostType } from "./hiring-post.type";
import { HiringType } from "./hiring.type";

@Table(HiringCandidate, {
  description: "Somebody whose post is contested: he competes, is exempt, is placed, or is surplus 富余.",
  policy: hiringCandidatePolicy,
  orders: { SCHOOL: ["schoolId", "subject", "id"], ENTERED: ["id"] },
})
export class HiringCandidateType implements Pick<HiringCandidate, "id" | "hiringId" | "personId" | "name" | "schoolId" | "subject" | "subjects" | "years" | "state" | "exemption" | "exemptReason" | "placedPostId" | "placedRound" | "movedAt" | "moveProblem" | "version"> {
  @Id() id!: string;
  @Id("The campaign.") hiringId!: string;
  @Id("The person.") personId!: string;
  @Text("The name, as it was then.") name!: string;
  @Id("The own school.") schoolId!: string;
  @Enum(Subject, "What the post counts for.", { filter: true }) subject!: Subject;
  @EnumList(Subject, "All that the person teaches: what he can be placed for.") subjects!: Subject[];
  @Integer("Whole years of service on the effective date.") years!: number;
  @Enum(HiringCandidateState, "What has become of him.", { filter: true }) state!: HiringCandidateState;
  @Enum(HiringExemption, "Why he keeps the post without competing.") exemption!: HiringExemption | null;
  @Text("What else was said of it.") exemptReason!: string;
  @Id("Where he was placed.") placedPostId!: string | null;
  @Integer("In which round.") placedRound!: number | null;
  @Time("When the staff post was moved, or was found to stay.") movedAt!: Date | null;
  @Text("Why the staff post could not be moved by itself: `postOver`, `schoolClosed` or `personRemoved`.") moveProblem!: HiringCandidate["moveProblem"];
  @Integer("Grows by one with each change; commands ask for the one that you saw.") version!: number;
  @One("The own school.", () => SchoolType, "schoolId") school!: Ref<Relation<SchoolType>>;
  @One("Where he was placed.", () => HiringPostType, "placedPostId") placedPost!: Ref<Relation<HiringPostType>>;
  @Many("His applications, as far as you may see them.", () => HiringApplicationType, "candidateId") applications!: Connection<HiringApplicationType>;
}

@Adds(() => HiringType)
export class HiringsCandidates {
  @Many("Whose posts are contested, as far as you may see them.", () => HiringCandidateType, "hiringId") candidates!: Connection<HiringCandidateType>;
  @Count("Of the candidates that you may see, how many are surplus 富余.", () => HiringCandidateType, "hiringId", { where: is("state", "surplus") }) surplusCount!: number;
}
