import { audit } from "../../kernel/audit";
import { badInput, Refusal } from "../../kernel/errors";
import { command, type Transaction } from "../../kernel/write";
import type { Hiring, HiringRound } from "./hiring.entity";
import { AnswerHiringObjectionInput } from "./hiring.input";
import { HiringApplication, HiringObjection } from "./hiring-application.entity";
import { hiringObjectionPolicy } from "./hiring-application.policy";
import { holdLiving, holdRound } from "./hold-hiring";
import { tellEach } from "./post-hiring-result";
import { storeResult } from "./store-result";
import { tellHiring } from "./tell-hiring";

/** The bureau answers an objection. Where it is upheld, the corrected total is recorded, the round is placed again, and those whose result it changes are told. */
export const answerHiringObjection = command("answerHiringObjection", AnswerHiringObjectionInput, { policy: hiringObjectionPolicy, action: "answer" }, async (tx, { id, version, upheld, answer, correctedTotal }) => {
  const objection = await tx.take(hiringObjectionPolicy, "answer", id, version);
  if (objection.state !== "open") throw new Refusal("CONFLICT", "hiring.answered", { field: "input.id", extensions: { from: objection.state } });
  if (upheld && correctedTotal == null) throw badInput("input.correctedTotal", "hiring.sayCorrection");
  if (!upheld && correctedTotal != null) throw badInput("input.correctedTotal", "hiring.noCorrection");
  const hiring = await holdLiving(tx, objection.hiringId);
  const round = await holdRound(tx, objection.roundId);
  if (round.state !== "posted") throw new Refusal("CONFLICT", "hiring.roundOver", { field: "input.id", values: { from: round.state }, extensions: { from: round.state } });
  await tx.change(HiringObjection, objection, { state: upheld ? "upheld" : "rejected", answer, correctedTotal: correctedTotal ?? null, answeredById: tx.me, answeredAt: new Date() });
  if (correctedTotal != null) await placeAgain(tx, hiring, round, objection, correctedTotal);
  await tellHiring(tx, hiring, "hiring.answered", { persons: [objection.personId], office: true, payload: { round: round.number, upheld } });
  return { id };
});

const HELD = 'select person_id::text as "personId", total, placed_post_id::text as "postId" from hiring_application where round_id = $1';

async function placeAgain(tx: Transaction, hiring: Hiring, round: HiringRound, { id, applicationId, personId }: HiringObjection, correctedTotal: number): Promise<void> {
  const before = new Map((await tx.query<{ personId: string; postId: string | null }>(HELD, [round.id])).map((row) => [row.personId, row.postId]));
  const [application] = await tx.find(HiringApplication, "id", applicationId);
  await tx.change(HiringApplication, application!, { correctedTotal });
  const { placed } = await storeResult(tx, hiring, round, id);
  const changed = (await tx.query<{ personId: string; postId: string | null }>(HELD, [round.id])).filter((row) => before.get(row.personId) !== row.postId).map((row) => row.personId);
  audit(tx, { action: "hiring.corrected", subjectKind: "Hiring", subjectId: hiring.id, personId, detail: { round: round.number, objectionId: id, correctedTotal, changed: changed.length } });
  await tellHiring(tx, hiring, "hiring.corrected", { payload: { round: round.number, count: placed.filter(({ postId }) => postId !== null).length } });
  await tellEach(tx, hiring, round, [...new Set([...changed, personId])]);
}
