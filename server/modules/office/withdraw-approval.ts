import { command, type Transaction } from "../../kernel/write";
import { kindOf } from "./approval-kinds";
import { seatsOf } from "./approval-people";
import { Approval, ApprovalStep } from "./approval.entity";
import { WithdrawApprovalInput } from "./approval.input";
import { approvalPolicy } from "./approval.policy";
import { approvalStates } from "./approval.states";
import { tellApproval } from "./tell-approval";

/** Whoever asked takes it back, as long as it is not decided. */
export const withdrawApproval = command("withdrawApproval", WithdrawApprovalInput, { policy: approvalPolicy, action: "withdraw" }, async (tx, { id, version }) => {
  const approval = await tx.take(approvalPolicy, "withdraw", id, version);
  const ended = await takeBack(tx, approval);
  await kindOf(ended.kind).withdrawn?.(tx, ended);
  return { id };
});

async function takeBack(tx: Transaction, approval: Approval): Promise<Approval> {
  const ended = await tx.move(Approval, approval, approvalStates, "withdraw", { endedAt: new Date() });
  const [step] = await tx.find(ApprovalStep, "id", approval.stepId);
  if (step?.state === "waiting") await tx.change(ApprovalStep, step, { state: "withdrawn", decidedAt: new Date() });
  await tellApproval(tx, ended, "approval.withdrawn", step ? seatsOf(step) : []);
  return ended;
}

/** For the module that asked: what it was about is gone, so whatever is still open of it is too. The kind's own `withdrawn` is not called. */
export async function withdrawApprovalsOf(tx: Transaction, about: { readonly kind: string; readonly subjectId: string }): Promise<void> {
  await tx.query("select from approval where subject_id = $1 and kind = $2 order by id for update", [about.subjectId, about.kind]);
  for (const approval of await tx.find(Approval, "subjectId", about.subjectId)) {
    if (approval.kind === about.kind && (approval.state === "waiting" || approval.state === "returned")) await takeBack(tx, approval);
  }
}
