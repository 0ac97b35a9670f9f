import { badInput, Refusal } from "../../kernel/errors";
import { command } from "../../kernel/write";
import { SnoozeApprovalInput } from "./approval.input";
import { approvalPolicy } from "./approval.policy";

/** Puts something aside for oneself until a day, or takes it up again; whoever else is asked sees it as before. */
export const snoozeApproval = command("snoozeApproval", SnoozeApprovalInput, { policy: approvalPolicy, action: "snooze" }, async (tx, { approvalId, until = null }) => {
  const approval = await tx.see(approvalPolicy, approvalId, "input.approvalId");
  await tx.require(approvalPolicy, "snooze", approval);
  if (approval.state !== "waiting") throw new Refusal("CONFLICT", "approval.notWaiting", { extensions: { from: approval.state } });
  if (until !== null && until <= tx.viewer.today) throw badInput("input.until", "approval.snoozePast");
  if (until === null) await tx.query("delete from approval_snooze where person_id = $1 and approval_id = $2", [tx.me, approvalId]);
  else await tx.query("insert into approval_snooze values ($1, $2, $3) on conflict (person_id, approval_id) do update set until = excluded.until", [tx.me, approvalId, until]);
  return { id: approvalId };
});
