import { command } from "../../kernel/write";
import { alliancePolicy } from "./alliance.policy";
import { holdAlliance } from "./hold-alliance";
import { Plan } from "./plan.entity";
import { MakePlanInput } from "./plan.input";
import { tellAlliance } from "./tell-alliance";

/** The alliance begins to plan a year; once for each. */
export const makePlan = command("makePlan", MakePlanInput, { policy: alliancePolicy, action: "plan" }, async (tx, { allianceId, year, summary }) => {
  const alliance = await holdAlliance(tx, "plan", allianceId);
  const plan = await tx.add(Plan, { allianceId, year, summary: summary ?? "" });
  await tellAlliance(tx, alliance, { kind: "plan.made", subject: { kind: "Plan", id: plan.id }, payload: { year } });
  return { id: plan.id };
});
