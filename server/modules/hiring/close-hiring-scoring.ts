import { Refusal } from "../../kernel/errors";
import { command } from "../../kernel/write";
import { HiringRound } from "./hiring.entity";
import { HiringStepInput } from "./hiring.input";
import { hiringRoundPolicy } from "./hiring.policy";
import { hiringRoundStates } from "./hiring.states";
import { holdLiving } from "./hold-hiring";
import { withoutSheet } from "./make-sheets";
import { tellHiring } from "./tell-hiring";

/** Breaks the seal: every sheet is filled in or set aside, and every application was judged by somebody. */
export const closeHiringScoring = command("closeHiringScoring", HiringStepInput, { policy: hiringRoundPolicy, action: "closeScoring" }, async (tx, { id, version }) => {
  const before = await tx.take(hiringRoundPolicy, "closeScoring", id, version);
  const round = await tx.move(HiringRound, before, hiringRoundStates, "closeScoring");
  const [open] = await tx.query<{ count: number }>("select count(*)::int as count from hiring_sheet where round_id = $1 and state = 'open'", [id]);
  if (open && open.count > 0) throw new Refusal("CONFLICT", "hiring.sheetsOpen", { field: "input.id", values: { count: open.count }, extensions: { count: open.count } });
  const count = await withoutSheet(tx, round, ["done"]);
  if (count > 0) throw new Refusal("CONFLICT", "hiring.noJudge", { field: "input.id", values: { count }, extensions: { count } });
  await tellHiring(tx, await holdLiving(tx, round.hiringId), "hiring.scoringClosed", { persons: [], office: true, payload: { round: round.number } });
  return { id };
});
