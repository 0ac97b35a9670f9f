import { Refusal } from "../../kernel/errors";
import { command, type Transaction } from "../../kernel/write";
import { HiringRound } from "./hiring.entity";
import { HiringStepInput } from "./hiring.input";
import { hiringRoundPolicy } from "./hiring.policy";
import { hiringRoundStates } from "./hiring.states";
import { holdLiving } from "./hold-hiring";
import { makeSheets, withoutSheet } from "./make-sheets";
import { tellHiring } from "./tell-hiring";

/** Takes no more applications, also before the last day, and gives each judge his sheets. */
export const closeHiringApplications = command("closeHiringApplications", HiringStepInput, { policy: hiringRoundPolicy, action: "closeApplications" }, async (tx, { id, version }) => {
  await closeApplications(tx, await tx.take(hiringRoundPolicy, "closeApplications", id, version));
  return { id };
});

/** CONFLICT with how many, where an application has nobody to judge it. */
export async function closeApplications(tx: Transaction, before: HiringRound): Promise<void> {
  const round = await tx.move(HiringRound, before, hiringRoundStates, "closeApplications");
  const judges = await makeSheets(tx, round);
  const count = await withoutSheet(tx, round, ["open", "done"]);
  if (count > 0) throw new Refusal("CONFLICT", "hiring.noJudge", { field: "input.id", values: { count }, extensions: { count } });
  const hiring = await holdLiving(tx, round.hiringId);
  await tellHiring(tx, hiring, "hiring.scoringBegan", { persons: judges, office: true, payload: { round: round.number, until: round.scoresUntil } });
}
