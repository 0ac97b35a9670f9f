import { newId } from "../../kernel/ids";
import { command } from "../../kernel/write";
import { Approval, ApprovalStep } from "./approval.entity";
import { AskAgainInput } from "./approval.input";
import { approvalPolicy } from "./approval.policy";
import { approvalStates } from "./approval.states";
import { begin } from "./step-forward";

/** What was handed back is asked once more, at the step that handed it back. */
export const askAgain = command("askAgain", AskAgainInput, { policy: approvalPolicy, action: "askAgain" }, async (tx, { id, version, remark }) => {
  const before = await tx.take(approvalPolicy, "askAgain", id, version);
  const approval = await tx.move(Approval, before, approvalStates, "askAgain", { remark: remark ?? before.remark });
  const stepId = newId(ApprovalStep);
  await tx.query(
    `insert into approval_step (id, approval_id, number, round, role, scope_id, name, days, scope_name)
     select $1, approval_id, number, round + 1, role, scope_id, name, days, scope_name from approval_step where id = $2`,
    [stepId, approval.stepId],
  );
  await begin(tx, { ...approval, stepId }, "approval.asked");
  return { id };
});
