import { anyOf, own, reach } from "../../kernel/policy";
import { ById, List, Roots, type Connection, type Ref } from "../../kernel/read";
import type { Hiring } from "./hiring.entity";
import { HiringCandidate } from "./hiring-candidate.entity";
import { HiringPanelist } from "./hiring-panel.entity";
import { HiringApplicationType, HiringRunType } from "./hiring-application.type";
import type { HiringApplication } from "./hiring-application.entity";
import { HiringCandidateType } from "./hiring-candidate.type";
import { HiringSheetType } from "./hiring-panel.type";
import type { HiringSheet } from "./hiring-panel.entity";
import { HiringRoundType, HiringType } from "./hiring.type";

/** Where the viewer competes or judges. */
const mine = anyOf<Hiring>(reach<Hiring, HiringCandidate>("id", HiringCandidate, "hiringId", own("personId")), reach<Hiring, HiringPanelist>("id", HiringPanelist, "hiringId", own("personId")));

@Roots()
export class HiringRoots {
  @ById("A campaign of competitive hiring.", () => HiringType) hiring!: Ref<HiringType>;
  @List("The campaigns that you may see.", () => HiringType) hirings!: Connection<HiringType>;
  @List("The campaigns in which you compete or judge.", () => HiringType, { where: mine }) myHirings!: Connection<HiringType>;
  @ById("A round of a campaign.", () => HiringRoundType) hiringRound!: Ref<HiringRoundType>;
  @List("Yourself in campaigns in which your post is contested.", () => HiringCandidateType, { where: own<HiringCandidate>("personId") }) myHiringCandidacies!: Connection<HiringCandidateType>;
  @List("Your applications.", () => HiringApplicationType, { where: own<HiringApplication>("personId") }) myHiringApplications!: Connection<HiringApplicationType>;
  @List("The score sheets that you are to fill in.", () => HiringSheetType, { where: own<HiringSheet>("judgeId") }) myHiringSheets!: Connection<HiringSheetType>;
  @List("The placements that counted, for who runs a campaign.", () => HiringRunType) hiringRuns!: Connection<HiringRunType>;
}
