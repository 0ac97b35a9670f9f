import { badInput, Refusal } from "../../kernel/errors";
import { command, type Transaction } from "../../kernel/write";
import type { HiringRound } from "./hiring.entity";
import { RecuseHiringSheetInput, ScoreHiringSheetInput } from "./hiring.input";
import { HiringSheet } from "./hiring-panel.entity";
import { hiringSheetPolicy } from "./hiring-panel.policy";
import { HiringCriterion } from "./hiring-post.entity";
import { holdLiving, holdRound } from "./hold-hiring";
import { tellHiring } from "./tell-hiring";
import { totalOfSheet } from "./total-score";

/** Points go in steps of a half. */
const STEPS = 2;

async function scoring(tx: Transaction, sheet: HiringSheet): Promise<HiringRound> {
  const round = await holdRound(tx, sheet.roundId);
  if (round.state !== "scoring") throw new Refusal("CONFLICT", "hiring.notScoring", { field: "input.id", extensions: { from: round.state } });
  return round;
}

function requirePoints(criteria: readonly HiringCriterion[], points: Readonly<Record<string, unknown>>): asserts points is Readonly<Record<string, number>> {
  if (typeof points !== "object" || points === null || Array.isArray(points)) throw badInput("input.points", "hiring.points");
  for (const { id, name, most } of criteria) {
    const given = points[id];
    if (typeof given !== "number" || given < 0 || given > most || !Number.isInteger(given * STEPS)) throw badInput(`input.points.${id}`, "hiring.pointsOf", { name, most });
  }
  if (Object.keys(points).length !== criteria.length) throw badInput("input.points", "hiring.points");
}

/** A judge's points for an application, sealed until the scoring closes. Nobody but the judge is told of it; the office, that one more is done. */
export const scoreHiringSheet = command("scoreHiringSheet", ScoreHiringSheetInput, { policy: hiringSheetPolicy, action: "score" }, async (tx, { id, version, points }) => {
  const sheet = await tx.take(hiringSheetPolicy, "score", id, version);
  const round = await scoring(tx, sheet);
  if (sheet.state === "recused") throw new Refusal("CONFLICT", "hiring.recused", { field: "input.id" });
  const criteria = await tx.find(HiringCriterion, "hiringId", sheet.hiringId);
  requirePoints(criteria, points);
  await tx.change(HiringSheet, sheet, { state: "done", points, total: totalOfSheet(criteria, points) });
  await tellHiring(tx, await holdLiving(tx, sheet.hiringId), "hiring.scored", { persons: [tx.me], office: true, silent: true, payload: { round: round.number } });
  return { id };
});

/** A judge keeps out of an application, e.g. of a relative's 回避. What he gave before counts no more. */
export const recuseHiringSheet = command("recuseHiringSheet", RecuseHiringSheetInput, { policy: hiringSheetPolicy, action: "recuse" }, async (tx, { id, version, reason }) => {
  const sheet = await tx.take(hiringSheetPolicy, "recuse", id, version);
  const round = await scoring(tx, sheet);
  await tx.change(HiringSheet, sheet, { state: "recused", points: {}, total: null, reason });
  await tellHiring(tx, await holdLiving(tx, sheet.hiringId), "hiring.scored", { persons: [tx.me], office: true, silent: true, payload: { round: round.number } });
  return { id };
});
