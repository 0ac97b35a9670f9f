import { dayPlus } from "../../kernel/time";
import type { Transaction } from "../../kernel/write";
import type { OfficeActivityKind } from "../../../shared/office";
import { kindOf } from "./approval-kinds";
import { holdersOf, seatIds, seatsOf } from "./approval-people";
import { Approval, ApprovalStep } from "./approval.entity";
import { approvalStates } from "./approval.states";
import { seatAbove } from "./escalation";
import { tellApproval } from "./tell-approval";

/** The steps of an approval, each in its newest round. */
export async function stepsOf(tx: Transaction, approvalId: string): Promise<ApprovalStep[]> {
  const rows = await tx.find(ApprovalStep, "approvalId", approvalId);
  const newest = new Map<number, ApprovalStep>();
  for (const row of rows) if (row.round >= (newest.get(row.number)?.round ?? 0)) newest.set(row.number, row);
  return [...newest.values()].sort((one, other) => one.number - other.number);
}

/**
 * Puts the present step before those who decide it. Where nobody holds the role, those above are asked with it; what
 * whoever asked could decide by his own seat is decided with his asking, and the next one comes.
 */
export async function begin(tx: Transaction, given: Approval, kind: OfficeActivityKind): Promise<Approval> {
  const { today } = tx.viewer;
  let approval = given;
  for (const coming of await stepsOf(tx, approval.id)) {
    if (coming.number < approval.stepNumber) continue;
    const seat = { role: coming.role, scopeId: coming.scopeId };
    const holders = await holdersOf(tx, [seat], today);
    const above = holders.length === 0 ? await seatAbove(tx, seat) : undefined;
    const dueOn = dayPlus(today, coming.days);
    const step = await tx.change(ApprovalStep, coming, {
      state: "waiting", askedAt: new Date(), dueOn,
      ...(above && { escalatedAt: new Date(), escalatedRole: above.role, escalatedScopeId: above.scopeId, escalatedScopeName: above.scopeName }),
    });
    const seats = await seatIds(tx, seatsOf(step), approval.kind);
    approval = await tx.change(Approval, approval, { stepNumber: step.number, stepId: step.id, dueOn, seats, concerned: [...new Set([...approval.concerned, ...seats])] });
    if (!holders.includes(approval.askedById)) {
      await tellApproval(tx, approval, kind, seatsOf(step));
      return approval;
    }
    const [asker] = await tx.query<{ name: string }>("select name from person where id = $1", [approval.askedById]);
    await tx.change(ApprovalStep, step, { state: "approved", decidedAt: new Date(), decidedById: approval.askedById, decidedByName: asker?.name ?? "" });
  }
  return finish(tx, approval);
}

/** Every step said yes: what was asked is done. */
export async function finish(tx: Transaction, approval: Approval): Promise<Approval> {
  const done = await tx.move(Approval, approval, approvalStates, "approve", { endedAt: new Date() });
  await kindOf(done.kind).approved(tx, done);
  await tellApproval(tx, done, "approval.approved", await decidedSeats(tx, done));
  return done;
}

/** The seats of the step that was decided last: those who hold it too take it off their lists. */
export async function decidedSeats(tx: Transaction, approval: Approval): Promise<ReturnType<typeof seatsOf>> {
  const [step] = await tx.find(ApprovalStep, "id", approval.stepId);
  return step ? seatsOf(step) : [];
}
