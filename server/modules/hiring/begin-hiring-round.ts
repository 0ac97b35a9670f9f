import { Refusal } from "../../kernel/errors";
import { command, type Transaction } from "../../kernel/write";
import { Hiring, HiringRound } from "./hiring.entity";
import { HiringStepInput } from "./hiring.input";
import { hiringRoundPolicy } from "./hiring.policy";
import { beginningOf, hiringRoundStates, hiringStates } from "./hiring.states";
import { holdHiring, roundOf } from "./hold-hiring";
import { tellHiring } from "./tell-hiring";

/** Begins a round by hand, also before its day. */
export const beginHiringRound = command("beginHiringRound", HiringStepInput, { policy: hiringRoundPolicy, action: "begin" }, async (tx, { id, version }) => {
  await beginRound(tx, await tx.take(hiringRoundPolicy, "begin", id, version));
  return { id };
});

/** Takes applications from now on. The round before must be closed, and there must be a day left to apply on. */
export async function beginRound(tx: Transaction, round: HiringRound): Promise<void> {
  const { today } = tx.viewer;
  const begun = await tx.move(HiringRound, round, hiringRoundStates, "begin", { appliesSince: round.appliesSince < today ? round.appliesSince : today });
  const held = await holdHiring(tx, round.hiringId);
  const before = await roundOf(tx, round.hiringId, round.number - 1);
  if (before && before.state !== "closed") throw new Refusal("CONFLICT", "hiring.roundBefore", { field: "input.id", values: { number: before.number } });
  const hiring = await tx.move(Hiring, held, hiringStates, beginningOf[round.number]!);
  if (round.appliesUntil <= today) throw new Refusal("CONFLICT", "hiring.windowPast", { field: "input.id", values: { until: round.appliesUntil } });
  await tellHiring(tx, hiring, "hiring.roundBegan", { payload: { round: round.number, until: begun.appliesUntil } });
}
