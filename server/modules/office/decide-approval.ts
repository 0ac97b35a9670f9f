import { command } from "../../kernel/write";
import { DecideApprovalInput } from "./approval.input";
import { approvalPolicy } from "./approval.policy";
import { decideStep, requireReason } from "./decide-step";

/** Whoever is asked says yes, no, or hands it back; the record keeps who decided, in whose place, when and why. */
export const decideApproval = command("decideApproval", DecideApprovalInput, { policy: approvalPolicy, action: "decide" }, async (tx, { id, version, decision, reason }) => {
  requireReason(decision, reason ?? "");
  const approval = await tx.take(approvalPolicy, "decide", id, version);
  await decideStep(tx, approval, decision, reason ?? "");
  return { id };
});
