import { job } from "../../kernel/jobs";
import { dayPlus, today } from "../../kernel/time";
import type { Transaction } from "../../kernel/write";
import { ruleOn } from "../policies";
import { seatIds, seatsOf } from "./approval-people";
import { Approval, ApprovalStep } from "./approval.entity";
import { seatAbove } from "./escalation";
import { tellApproval } from "./tell-approval";

/** Approvals of one transaction. */
const AT_ONCE = 50;

const WAITING_LONG = `select s.id, s.approval_id as "approvalId" from approval_step s join approval a on a.id = s.approval_id
where s.state = 'waiting' and a.state = 'waiting' and s.reminded_at is null and s.asked_at < $1::date::timestamp at time zone 'Asia/Shanghai'
order by s.id limit $2 for update of a skip locked`;

const OVERDUE = `select s.id, s.approval_id as "approvalId" from approval_step s join approval a on a.id = s.approval_id
where s.state = 'waiting' and a.state = 'waiting' and s.escalated_at is null and s.due_on < $1::date
order by s.id limit $2 for update of a skip locked`;

type Found = { id: string; approvalId: string };

/** Every morning: who lets others wait is reminded once; what is overdue goes to those above as well. */
export const remindApprovals = job("remindApprovals", { every: "15 8 * * *" }, async (work) => {
  const days = await ruleOn(work, "approvalReminderDays", null, today());
  const before = dayPlus(today(), 1 - days);
  const each = async (sql: string, day: string, treat: (tx: Transaction, approval: Approval, step: ApprovalStep) => Promise<void>): Promise<number> => {
    for (let done = 0; ; ) {
      const some = await work.transaction(async (tx) => {
        const found = await tx.query<Found>(sql, [day, AT_ONCE]);
        for (const { id, approvalId } of found) {
          const [[step], [approval]] = [await tx.find(ApprovalStep, "id", id), await tx.find(Approval, "id", approvalId)];
          if (step && approval) await treat(tx, approval, step);
        }
        return found.length;
      });
      done += some;
      if (some < AT_ONCE || work.signal.aborted) return done;
    }
  };
  const escalated = await each(OVERDUE, today(), escalate);
  const reminded = await each(WAITING_LONG, before, remind);
  return { reminded, escalated };
});

async function remind(tx: Transaction, approval: Approval, step: ApprovalStep): Promise<void> {
  await tx.change(ApprovalStep, step, { remindedAt: new Date() });
  await tellApproval(tx, approval, "approval.reminded", seatsOf(step));
}

/** Marked even where nobody stands above, so that it is not looked for again every day. */
async function escalate(tx: Transaction, approval: Approval, before: ApprovalStep): Promise<void> {
  const above = await seatAbove(tx, before);
  const step = await tx.change(ApprovalStep, before, {
    escalatedAt: new Date(), remindedAt: before.remindedAt ?? new Date(),
    ...(above && { escalatedRole: above.role, escalatedScopeId: above.scopeId, escalatedScopeName: above.scopeName }),
  });
  if (!above) return tellApproval(tx, approval, "approval.reminded", seatsOf(step));
  const seats = await seatIds(tx, seatsOf(step), approval.kind);
  const changed = await tx.change(Approval, approval, { seats, concerned: [...new Set([...approval.concerned, ...seats])] });
  await tellApproval(tx, changed, "approval.escalated", seatsOf(step), { above: above.scopeName });
}
