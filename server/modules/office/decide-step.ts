import { badInput, Refusal } from "../../kernel/errors";
import type { Transaction } from "../../kernel/write";
import type { Decision } from "../../../shared/office";
import { kindOf } from "./approval-kinds";
import { qualityOf, seatsOf } from "./approval-people";
import { Approval, ApprovalStep } from "./approval.entity";
import { approvalStates } from "./approval.states";
import { begin, finish } from "./step-forward";
import { tellApproval } from "./tell-approval";

export function requireReason(decision: Decision, reason: string): void {
  if (decision !== "approve" && reason === "") throw badInput("input.reason", "approval.needsReason");
}

/** Decides the present step of an approval that is locked, in whichever quality the viewer may; what follows is done at once. */
export async function decideStep(tx: Transaction, approval: Approval, decision: Decision, reason: string): Promise<void> {
  const to = approvalStates.after(approval.state, decision);
  if (to === undefined) throw new Refusal("CONFLICT", "approval.notWaiting", { extensions: { from: approval.state, to: approvalStates.target(decision), currentVersion: approval.version } });
  const [waiting] = await tx.find(ApprovalStep, "id", approval.stepId);
  if (!waiting) throw new Error("an approval names a step that is not there");
  const quality = await qualityOf(tx, seatsOf(waiting), approval.kind);
  // Somebody of an earlier or later step: his turn is over, or has not come.
  if (!quality) throw new Refusal("CONFLICT", "approval.notYourTurn", { extensions: { currentVersion: approval.version } });
  const step = await tx.change(ApprovalStep, waiting, {
    state: decision === "approve" ? "approved" : decision === "reject" ? "rejected" : "returned",
    decidedAt: new Date(), decidedById: tx.me, decidedByName: quality.byName, decidedForId: quality.forId, decidedForName: quality.forName, reason,
  });
  if (decision === "approve") return forward(tx, approval, step);
  const kind = kindOf(approval.kind);
  const ended = await tx.move(Approval, approval, approvalStates, decision, decision === "reject" ? { endedAt: new Date() } : {});
  if (decision === "reject") await kind.rejected?.(tx, ended, reason);
  else await kind.returned?.(tx, ended, reason);
  await tellApproval(tx, ended, decision === "reject" ? "approval.rejected" : "approval.returned", seatsOf(step), { reason });
}

async function forward(tx: Transaction, approval: Approval, step: ApprovalStep): Promise<void> {
  if (step.number === approval.stepCount) {
    await finish(tx, approval);
    return;
  }
  await kindOf(approval.kind).passed?.(tx, approval, { number: step.number, name: step.name });
  // Those who held this seat hear that it is decided, those who hold the next that it waits for them.
  await tellApproval(tx, approval, "approval.passed", seatsOf(step));
  await begin(tx, { ...approval, stepNumber: step.number + 1 }, "approval.asked");
}
