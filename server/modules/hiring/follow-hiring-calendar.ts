import { job, type Work } from "../../kernel/jobs";
import { today } from "../../kernel/time";
import type { Transaction } from "../../kernel/write";
import { beginRound } from "./begin-hiring-round";
import { closeApplications } from "./close-hiring-applications";
import { HiringRound } from "./hiring.entity";
import { takeEffect } from "./take-effect";

const DUE = {
  begin: "select r.id from hiring_round r join hiring h on h.id = r.hiring_id where r.state = 'planned' and r.applies_since <= $1 and r.applies_until > $1 and h.state in ('open', 'schoolRound', 'allianceRound') order by r.applies_since, r.number, r.id",
  close: "select r.id from hiring_round r join hiring h on h.id = r.hiring_id where r.state = 'applying' and r.applies_until <= $1 and h.state not in ('cancelled', 'effective') order by r.applies_until, r.id",
} as const;
const EFFECTIVE = "select id from hiring where state = 'published' and effective_on <= $1 order by effective_on, id";

/** Each round by itself: one that must wait, e.g. for the round before it or for a judge, holds up no other, and is tried again the next day. */
async function each(work: Work, statement: string, move: (tx: Transaction, round: HiringRound) => Promise<void>): Promise<number> {
  let moved = 0;
  for (const { id } of await work.query<{ id: string }>(statement, [today()])) {
    const outcome = await work.transaction(async (tx) => {
      await tx.query("select from hiring_round where id = $1 for update", [id]);
      const [round] = await tx.find(HiringRound, "id", id);
      return round ? tx.attempt(() => move(tx, round)) : undefined;
    });
    if (outcome && "refusal" in outcome) work.log.info({ roundId: id, refusal: outcome.refusal.sentence }, "a round of a hiring waits");
    else if (outcome) moved += 1;
  }
  return moved;
}

/** Rounds take applications from their first day to their last, and results take effect on their day: nobody needs to. */
export const followHiringCalendar = job("followHiringCalendar", { every: "10 0 * * *" }, async (work) => {
  const closed = await each(work, DUE.close, closeApplications);
  const begun = await each(work, DUE.begin, beginRound);
  for (const { id } of await work.query<{ id: string }>(EFFECTIVE, [today()])) await work.transaction(async (tx) => tx.later(takeEffect, { hiringId: id }, { key: id }));
  return { closed, begun };
});
