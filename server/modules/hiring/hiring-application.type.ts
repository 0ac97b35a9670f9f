import type { Relation } from "typeorm";
import { HiringApplicationState, HiringObjectionState } from "../../../shared/hiring";
import { Subject } from "../../../shared/schools";
import { is } from "../../kernel/policy";
import { Adds, Count, Double, Enum, Id, Integer, Json, Many, One, Table, Text, Time, type Connection, type Ref } from "../../kernel/read/decorators";
import { SchoolType } from "../schools";
import { HiringRoundType, HiringType } from "./hiring.type";
import { HiringApplication, HiringObjection, HiringPlacement, HiringRun, HiringWish } from "./hiring-application.entity";
import { hiringApplicationPolicy, hiringObjectionPolicy, hiringPlacementPolicy, hiringResultRule, hiringRunPolicy, hiringWishOrderRule, hiringWishPolicy } from "./hiring-application.policy";
import { HiringPostType } from "./hiring-post.type";

const result = { policy: hiringResultRule };

@Table(HiringApplication, {
  description: "Somebody's application in a round. Totals and reasons are the applicant's and the bureau's to read.",
  policy: hiringApplicationPolicy,
  orders: { SUBMITTED: ["submittedAt", "id"], NEWEST: ["-createdAt", "-id"] },
})
export class HiringApplicationType implements Pick<HiringApplication, "id" | "hiringId" | "roundId" | "candidateId" | "personId" | "name" | "schoolId" | "subject" | "statement" | "state" | "submittedAt" | "correctedTotal" | "total" | "rank" | "placedPostId" | "placedWish" | "version"> {
  @Id() id!: string;
  @Id("The campaign.") hiringId!: string;
  @Id("The round.") roundId!: string;
  @Id("The candidate.") candidateId!: string;
  @Id("The person.") personId!: string;
  @Text("The name.") name!: string;
  @Id("The own school.") schoolId!: string;
  @Enum(Subject, "What the own post counts for.") subject!: Subject;
  @Text("What the applicant says for himself.") statement!: string;
  @Enum(HiringApplicationState, "Whether it stands.", { filter: true }) state!: HiringApplicationState;
  @Time("When it was handed in, or changed.") submittedAt!: Date;
  @Double("What counts after an upheld objection, in place of the panel's.", result) correctedTotal!: number | null;
  @Double("The total, out of 100; empty until the result is posted.", result) total!: number | null;
  @Integer("Among all applications of the round.", result) rank!: number | null;
  @Id("Where it was placed.", { ...result, filter: false }) placedPostId!: string | null;
  @Integer("Which wish was fulfilled, 1 the dearest.", result) placedWish!: number | null;
  @Json("What became of each wish and why: a list of `code` and values. `placed`: `rank`; `outscored`: `places`, `lowest`, `decided` (`total`, `years` or `lot`); `full`. Each with `wish` and `postId`.", result) reasons!: HiringApplication["reasons"] | null;
  @Integer("Grows by one with each change; commands ask for the one that you saw.") version!: number;
  @One("The own school.", () => SchoolType, "schoolId") school!: Ref<Relation<SchoolType>>;
  @One("The round.", () => HiringRoundType, "roundId") round!: Ref<Relation<HiringRoundType>>;
  @Many("The wishes that you may see.", () => HiringWishType, "applicationId") wishes!: Connection<HiringWishType>;
  @Many("The objections that you may see.", () => HiringObjectionType, "applicationId") objections!: Connection<HiringObjectionType>;
}

@Table(HiringWish, { description: "A wish of an application.", policy: hiringWishPolicy, orders: { ENTERED: ["id"] } })
export class HiringWishType implements Pick<HiringWish, "id" | "applicationId" | "postId" | "schoolId"> {
  @Id() id!: string;
  @Id("The application.") applicationId!: string;
  @Id("The post.") postId!: string;
  @Id("Its school.") schoolId!: string;
  @Integer("1 is what is wished most: for the applicant and the bureau.", { policy: hiringWishOrderRule as never }) ordinal!: number | null;
  @One("The post.", () => HiringPostType, "postId") post!: Ref<Relation<HiringPostType>>;
}

@Table(HiringPlacement, {
  description: "A line of the published list: who was placed where.",
  policy: hiringPlacementPolicy,
  orders: { POST: ["roundNumber", "postId", "rank", "id"], ENTERED: ["id"] },
})
export class HiringPlacementType implements Pick<HiringPlacement, "id" | "hiringId" | "roundId" | "roundNumber" | "personId" | "name" | "homeSchoolId" | "schoolId" | "postId" | "subject" | "rank"> {
  @Id() id!: string;
  @Id("The campaign.") hiringId!: string;
  @Id("The round.") roundId!: string;
  @Integer("The round's number.", { filter: true }) roundNumber!: number;
  @Id("The person.") personId!: string;
  @Text("The name, as published.") name!: string;
  @Id("The school that the person comes from.") homeSchoolId!: string;
  @Id("The school of the post.") schoolId!: string;
  @Id("The post.") postId!: string;
  @Enum(Subject, "The subject of the post.", { filter: true }) subject!: Subject;
  @Integer("Among those placed at the post in the round.") rank!: number;
  @One("The school that the person comes from.", () => SchoolType, "homeSchoolId") homeSchool!: Ref<Relation<SchoolType>>;
  @One("The school of the post.", () => SchoolType, "schoolId") school!: Ref<Relation<SchoolType>>;
}

@Table(HiringObjection, { description: "An objection 异议 to a posted result.", policy: hiringObjectionPolicy, orders: { NEWEST: ["-createdAt", "-id"] } })
export class HiringObjectionType implements Pick<HiringObjection, "id" | "hiringId" | "roundId" | "applicationId" | "personId" | "name" | "body" | "state" | "answer" | "correctedTotal" | "answeredAt" | "version" | "createdAt"> {
  @Id() id!: string;
  @Id("The campaign.") hiringId!: string;
  @Id("The round.") roundId!: string;
  @Id("The application.") applicationId!: string;
  @Id("Who objects.") personId!: string;
  @Text("The name.") name!: string;
  @Text("To what, and why.") body!: string;
  @Enum(HiringObjectionState, "What became of it.", { filter: true }) state!: HiringObjectionState;
  @Text("The bureau's answer.") answer!: string;
  @Double("The total that counts since, where it was upheld with another.") correctedTotal!: number | null;
  @Time("When it was answered.") answeredAt!: Date | null;
  @Integer("Grows by one with each change; commands ask for the one that you saw.") version!: number;
  @Time("When it was raised.") createdAt!: Date;
  @One("The application.", () => HiringApplicationType, "applicationId") application!: Ref<Relation<HiringApplicationType>>;
}

@Table(HiringRun, { description: "A placement that counted. `verifyHiringRun` makes it again from what is kept.", policy: hiringRunPolicy, orders: { NEWEST: ["-createdAt", "-id"] } })
export class HiringRunType implements Pick<HiringRun, "id" | "hiringId" | "roundId" | "objectionId" | "inputHash" | "outcomeHash" | "applicants" | "placed" | "createdAt"> {
  @Id() id!: string;
  @Id("The campaign.") hiringId!: string;
  @Id("The round.") roundId!: string;
  @Id("The upheld objection that asked for it; empty for the first.") objectionId!: string | null;
  @Text("SHA-256 of all that it was made from.") inputHash!: string;
  @Text("SHA-256 of what came of it.") outcomeHash!: string;
  @Integer("How many applied.") applicants!: number;
  @Integer("How many were placed.") placed!: number;
  @Time("When it was made.") createdAt!: Date;
}

@Adds(() => HiringType)
export class HiringsApplications {
  @Many("The applications that you may see.", () => HiringApplicationType, "hiringId") applications!: Connection<HiringApplicationType>;
  @Many("Who was placed where: the published list.", () => HiringPlacementType, "hiringId") placements!: Connection<HiringPlacementType>;
  @Many("The objections that you may see.", () => HiringObjectionType, "hiringId") objections!: Connection<HiringObjectionType>;
  @Count("How many people were placed so far.", () => HiringPlacementType, "hiringId") placedCount!: number;
  @Count("Of the objections that you may see, how many are not answered.", () => HiringObjectionType, "hiringId", { where: is("state", "open") }) openObjectionCount!: number;
}

@Adds(() => HiringRoundType)
export class RoundsApplications {
  @Many("The applications that you may see.", () => HiringApplicationType, "roundId") applications!: Connection<HiringApplicationType>;
  @Count("How many applications that you may see stand.", () => HiringApplicationType, "roundId", { where: is("state", "submitted") }) applicationCount!: number;
  @Many("Who was placed in it.", () => HiringPlacementType, "roundId") placements!: Connection<HiringPlacementType>;
  @Count("How many people were placed in it.", () => HiringPlacementType, "roundId") placedCount!: number;
}

@Adds(() => HiringPostType)
export class PostsPlacements {
  @Count("How many were placed here so far.", () => HiringPlacementType, "postId") placedCount!: number;
  @Many("Who was placed here.", () => HiringPlacementType, "postId") placements!: Connection<HiringPlacementType>;
}
