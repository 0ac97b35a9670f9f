import { command } from "../../kernel/write";
import { Hiring, HiringRound } from "./hiring.entity";
import { ChangeHiringInput } from "./hiring.input";
import { hiringPolicy } from "./hiring.policy";
import { requireWindows } from "./hiring.rules";
import { requireDraft } from "./hold-hiring";
import { tellHiring } from "./tell-hiring";

/** Changes a draft. */
export const changeHiring = command("changeHiring", ChangeHiringInput, { policy: hiringPolicy, action: "change" }, async (tx, { id, version, rounds, ...input }) => {
  const before = await tx.take(hiringPolicy, "change", id, version);
  requireDraft(before);
  const stored = (await tx.find(HiringRound, "hiringId", id)).sort((a, b) => a.number - b.number);
  requireWindows(rounds ?? stored, input.effectiveOn ?? before.effectiveOn);
  const hiring = await tx.change(Hiring, before, {
    title: input.title ?? before.title, remark: input.remark ?? before.remark, effectiveOn: input.effectiveOn ?? before.effectiveOn, mostWishes: input.mostWishes ?? before.mostWishes,
  });
  for (const [place, round] of (rounds ?? []).entries()) {
    const { appliesSince, appliesUntil, scoresUntil } = round;
    await tx.change(HiringRound, stored[place]!, { appliesSince, appliesUntil, scoresUntil });
  }
  await tellHiring(tx, hiring, "hiring.changed", { silent: true });
  return { id };
});
