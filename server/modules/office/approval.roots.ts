import { allOf, is, not, notOver, overlaps, own, reach } from "../../kernel/policy";
import { ById, List, Roots, type Connection, type Ref } from "../../kernel/read";
import { Approval, ApprovalSnooze, ApprovalStep } from "./approval.entity";
import { ApprovalStepType, ApprovalType } from "./approval.type";
import type { Delegation } from "./delegation.entity";
import { DelegationType } from "./delegation.type";

const waitsForMe = allOf<Approval>(is("state", "waiting"), overlaps("seats", "seats"), not(own("askedById")));
const snoozed = reach<Approval, ApprovalSnooze>("id", ApprovalSnooze, "approvalId", allOf<ApprovalSnooze>(own("personId"), notOver("until")));

@Roots()
export class ApprovalRoots {
  @ById("An approval.", () => ApprovalType) approval!: Ref<ApprovalType>;
  @ById("A step of an approval.", () => ApprovalStepType) approvalStep!: Ref<ApprovalStepType>;
  @List("The approvals that you may see, ended ones too.", () => ApprovalType) approvals!: Connection<ApprovalType>;
  @List("What waits for you, the next due first: as the one who is asked, or in the place of somebody who is away.", () => ApprovalType, { where: allOf(waitsForMe, not(snoozed)) }) myApprovals!: Connection<ApprovalType>;
  @List("What waits for you and stands aside until a day that you chose.", () => ApprovalType, { where: allOf(waitsForMe, snoozed) }) mySnoozedApprovals!: Connection<ApprovalType>;
  @List("What you decided, in another's place too.", () => ApprovalType, { where: reach<Approval, ApprovalStep>("id", ApprovalStep, "approvalId", own("decidedById")) }) approvalsIDecided!: Connection<ApprovalType>;
  @List("What you asked, and where it stands.", () => ApprovalType, { where: own<Approval>("askedById") }) approvalsISent!: Connection<ApprovalType>;
  @ById("A delegation.", () => DelegationType) delegation!: Ref<DelegationType>;
  @List("Who decides for you, and for whom you decide; past ones too.", () => DelegationType, { where: { op: "anyOf", of: [own<Delegation>("fromId"), own<Delegation>("toId")] } }) myDelegations!: Connection<DelegationType>;
}
