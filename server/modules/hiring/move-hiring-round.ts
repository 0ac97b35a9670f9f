import { badInput, Refusal } from "../../kernel/errors";
import { InputType } from "type-graphql";
import { command, DayInput, VersionedInput } from "../../kernel/write";
import { HiringRound } from "./hiring.entity";
import { hiringRoundPolicy } from "./hiring.policy";
import { requireWindow } from "./hiring.rules";
import { holdLiving } from "./hold-hiring";
import { tellHiring } from "./tell-hiring";

@InputType({ description: "Other days of a round whose scoring is not closed; what is left out stays." })
export class MoveHiringRoundInput extends VersionedInput {
  @DayInput("The first day on which one can apply; of a round that has not begun.", { nullable: true }) appliesSince?: string | null;
  @DayInput("The first day on which nobody can apply any more; while applications are taken or later on.", { nullable: true }) appliesUntil?: string | null;
  @DayInput("By when the panel is to have scored.", { nullable: true }) scoresUntil?: string | null;
}

/** Gives a round other days, e.g. more time to apply. Everybody is told, since the days were published. */
export const moveHiringRound = command("moveHiringRound", MoveHiringRoundInput, { policy: hiringRoundPolicy, action: "move" }, async (tx, { id, version, ...input }) => {
  const round = await tx.take(hiringRoundPolicy, "move", id, version);
  const { state } = round;
  if (!["planned", "applying", "scoring"].includes(state)) throw new Refusal("CONFLICT", "hiring.roundOver", { field: "input.id", values: { from: state }, extensions: { from: state } });
  if (input.appliesSince != null && state !== "planned") throw badInput("input.appliesSince", "hiring.begun");
  if (input.appliesUntil != null && state === "scoring") throw badInput("input.appliesUntil", "hiring.applicationsClosed");
  if (input.appliesUntil != null && input.appliesUntil <= tx.viewer.today) throw badInput("input.appliesUntil", "hiring.windowPast", { until: input.appliesUntil });
  const days = { appliesSince: input.appliesSince ?? round.appliesSince, appliesUntil: input.appliesUntil ?? round.appliesUntil, scoresUntil: input.scoresUntil ?? round.scoresUntil };
  requireWindow(days, "input");
  await tx.change(HiringRound, round, days);
  await tellHiring(tx, await holdLiving(tx, round.hiringId), "hiring.roundMoved", { payload: { round: round.number, since: days.appliesSince, until: days.appliesUntil } });
  return { id };
});
