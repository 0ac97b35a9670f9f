import { Refusal } from "../../kernel/errors";
import { command } from "../../kernel/write";
import { Appraisal } from "./appraisal.entity";
import { AnswerAppraisalInput } from "./fieldwork.input";
import { appraisalPolicy } from "./fieldwork.policy";
import { tellAppraisal } from "./tell-appraisal";

/** The teacher answers the appraisal, once and within its days; the answer stands beside it from then on. */
export const answerAppraisal = command("answerAppraisal", AnswerAppraisalInput, { policy: appraisalPolicy, action: "answer" }, async (tx, { id, version, answer }) => {
  const before = await tx.take(appraisalPolicy, "answer", id, version);
  if (before.answer !== null) throw new Refusal("CONFLICT", "appraisal.answered", { field: "input.answer" });
  if (tx.viewer.today > before.answerUntil) throw new Refusal("CONFLICT", "appraisal.answerLate", { field: "input.answer", values: { until: before.answerUntil } });
  const appraisal = await tx.change(Appraisal, before, { answer, answeredAt: new Date() });
  await tellAppraisal(tx, appraisal, "appraisal.answered");
  return { id };
});
