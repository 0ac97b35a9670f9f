import { badInput, Refusal } from "../../kernel/errors";
import { command, type Transaction } from "../../kernel/write";
import type { Hiring } from "./hiring.entity";
import { ExemptHiringCandidateInput, HiringStepInput } from "./hiring.input";
import { HiringCandidate } from "./hiring-candidate.entity";
import { hiringCandidatePolicy } from "./hiring-candidate.policy";
import { holdHiring, roundOf } from "./hold-hiring";
import { tellHiring } from "./tell-hiring";

/** Who competes is settled when the panel of the first round begins. */
async function undecided(tx: Transaction, hiringId: string): Promise<Hiring> {
  const hiring = await holdHiring(tx, hiringId);
  const first = await roundOf(tx, hiringId, 1);
  if (!["open", "schoolRound"].includes(hiring.state) || !first || !["planned", "applying"].includes(first.state)) throw new Refusal("CONFLICT", "hiring.candidatesSettled", { field: "input.id" });
  return hiring;
}

/** Somebody keeps the post without competing, for a reason that is kept. The place counts as taken; an application falls away. */
export const exemptHiringCandidate = command("exemptHiringCandidate", ExemptHiringCandidateInput, { policy: hiringCandidatePolicy, action: "exempt" }, async (tx, { id, version, exemption, reason }) => {
  const candidate = await tx.take(hiringCandidatePolicy, "exempt", id, version);
  const hiring = await undecided(tx, candidate.hiringId);
  if (candidate.state !== "competing") throw new Refusal("CONFLICT", "hiring.notCompeting", { field: "input.id", extensions: { from: candidate.state } });
  if (exemption === "other" && !reason) throw badInput("input.reason", "input.empty", { field: "reason" });
  await tx.change(HiringCandidate, candidate, { state: "exempt", exemption, exemptReason: reason ?? "" });
  await tx.query("update hiring_application set state = 'withdrawn', version = version + 1 where candidate_id = $1 and state = 'submitted'", [id]);
  await tellHiring(tx, hiring, "hiring.exempted", { persons: [candidate.personId], office: true, payload: { person: candidate.name, personId: candidate.personId } });
  return { id };
});

/** Takes that back: he competes like the others. */
export const includeHiringCandidate = command("includeHiringCandidate", HiringStepInput, { policy: hiringCandidatePolicy, action: "include" }, async (tx, { id, version }) => {
  const candidate = await tx.take(hiringCandidatePolicy, "include", id, version);
  const hiring = await undecided(tx, candidate.hiringId);
  if (candidate.state !== "exempt") throw new Refusal("CONFLICT", "hiring.notExempt", { field: "input.id", extensions: { from: candidate.state } });
  await tx.change(HiringCandidate, candidate, { state: "competing", exemption: null, exemptReason: "" });
  await tellHiring(tx, hiring, "hiring.included", { persons: [candidate.personId], office: true, payload: { person: candidate.name, personId: candidate.personId } });
  return { id };
});
