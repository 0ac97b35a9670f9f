import { notFound, Refusal } from "../../kernel/errors";
import { say } from "../../kernel/messages";
import { command, type Transaction } from "../../kernel/write";
import { Approval } from "./approval.entity";
import { DecideApprovalsInput } from "./approval.input";
import { approvalPolicy } from "./approval.policy";
import { decideStep, requireReason } from "./decide-step";

export interface Answered {
  readonly stepId: string;
  readonly approvalId: string | null;
  readonly code: string | null;
  readonly problem: string | null;
}

/** Locked in one order, so that two who decide on the same ones at once do not wait in a circle. */
const LOCK = `select a.id, s.id as "stepId" from approval_step s join approval a on a.id = s.approval_id where s.id = any($1::uuid[]) order by a.id for update of a`;

/** Several at once, each judged by itself: what is refused of one leaves the others done, and is told beside it. */
export const decideApprovals = command(
  "decideApprovals",
  DecideApprovalsInput,
  { personal: "each is judged by itself, by the policy of its approval" },
  async (tx, { stepIds, decision, reason }): Promise<{ answers: Answered[] }> => {
    requireReason(decision, reason ?? "");
    const known = new Map((await tx.query<{ id: string; stepId: string }>(LOCK, [stepIds])).map((row) => [row.stepId, row.id]));
    const answers: Answered[] = [];
    for (const stepId of stepIds) {
      const approvalId = known.get(stepId);
      const outcome = await tx.attempt(() => decideOne(tx, approvalId, stepId, (approval) => decideStep(tx, approval, decision, reason ?? "")));
      // What is hidden is not named either.
      answers.push("refusal" in outcome ? refused(tx, stepId, approvalId, outcome.refusal) : { stepId, approvalId: approvalId ?? null, code: null, problem: null });
    }
    return { answers };
  },
);

async function decideOne(tx: Transaction, approvalId: string | undefined, stepId: string, decide: (approval: Approval) => Promise<void>): Promise<void> {
  const [approval] = approvalId === undefined ? [] : await tx.find(Approval, "id", approvalId);
  if (!approval) throw notFound("input.stepIds");
  await tx.require(approvalPolicy, "decide", approval, "input.stepIds");
  if (approval.stepId !== stepId) throw new Refusal("CONFLICT", "approval.notWaiting", { extensions: { from: approval.state } });
  await decide(approval);
}

const refused = (tx: Transaction, stepId: string, approvalId: string | undefined, { code, sentence, details }: Refusal): Answered => ({
  stepId, approvalId: code === "NOT_FOUND" ? null : (approvalId ?? null), code, problem: say(sentence, tx.viewer.language, details.values),
});
