import { Refusal } from "../../kernel/errors";
import { command } from "../../kernel/write";
import { HiringRound } from "./hiring.entity";
import { HiringStepInput } from "./hiring.input";
import { hiringRoundPolicy } from "./hiring.policy";
import { hiringRoundStates } from "./hiring.states";
import { holdLiving } from "./hold-hiring";
import { tellHiring } from "./tell-hiring";

/** Ends a round: the days for objections are over, and every one is answered. */
export const closeHiringRound = command("closeHiringRound", HiringStepInput, { policy: hiringRoundPolicy, action: "close" }, async (tx, { id, version }) => {
  const before = await tx.take(hiringRoundPolicy, "close", id, version);
  const round = await tx.move(HiringRound, before, hiringRoundStates, "close");
  if (before.objectionsUntil !== null && before.objectionsUntil > tx.viewer.today) throw new Refusal("CONFLICT", "hiring.objectionsUntil", { field: "input.id", values: { until: before.objectionsUntil } });
  const [open] = await tx.query<{ count: number }>("select count(*)::int as count from hiring_objection where round_id = $1 and state = 'open'", [id]);
  if (open && open.count > 0) throw new Refusal("CONFLICT", "hiring.objectionsOpen", { field: "input.id", values: { count: open.count }, extensions: { count: open.count } });
  await tellHiring(tx, await holdLiving(tx, round.hiringId), "hiring.roundClosed", { payload: { round: round.number } });
  return { id };
});
