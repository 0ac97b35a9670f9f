import { Refusal } from "../../kernel/errors";
import { command } from "../../kernel/write";
import { type Person, personPolicy } from "../identity";
import { Exchange } from "./exchange.entity";
import { ChangeExchangeInput } from "./exchange.input";
import { exchangePolicy } from "./exchange.policy";
import { menteesOf, requireShape } from "./exchange.rules";
import { requireStillHolds } from "./still-holds";
import { storeMentees, storePlaces } from "./store-places";
import { tellExchange } from "./tell-exchange";
import type { VisitInput } from "./exchange.input";

const VISITS = `select day::text as day, to_char(starts, 'HH24:MI') as starts, to_char(ends, 'HH24:MI') as ends from exchange_visit where exchange_id = $1 and state = 'planned' order by day, starts`;

/** A draft's places in the week from its old days to the new ones: what began or ended with it still does, and what lies outside falls away. */
const GONE = "delete from exchange_slot where exchange_id = $1 and (until <> $3 and until <= $4 or since <> $2 and since >= $5)";
const FOLLOW = `update exchange_slot set since = case when since = $2 then $4 else greatest(since, $4) end, until = case when until = $3 then $5 else least(until, $5) end, version = version + 1 where exchange_id = $1`;

/** Changes a draft. What is proposed is arranged otherwise by moving its places. */
export const changeExchange = command("changeExchange", ChangeExchangeInput, { policy: exchangePolicy, action: "change" }, async (tx, { id, version, subject, purpose, since, until, slots, visits, menteeIds }) => {
  const before = await tx.take(exchangePolicy, "change", id, version);
  if (before.state !== "draft") throw new Refusal("CONFLICT", "kernel.stateForbids", { values: { from: before.state, to: "draft" }, extensions: { from: before.state, to: "draft" } });
  const after = { ...before, since: since ?? before.since, until: until ?? before.until };
  requireShape(after, slots ?? [], visits ?? (await tx.query<VisitInput>(VISITS, [id])));
  for (const [place, person] of (menteeIds ?? []).entries()) await tx.see<Person>(personPolicy, person, `input.menteeIds.${place}`);
  const mentees = menteeIds == null ? null : await menteesOf(tx, { ...after, personId: before.personId }, menteeIds);
  const exchange = await tx.change(Exchange, before, { since: after.since, until: after.until, ...(subject === undefined ? {} : { subject }), ...(purpose == null ? {} : { purpose }) });
  if (!slots && (after.since !== before.since || after.until !== before.until)) for (const text of [GONE, FOLLOW]) await tx.query(text, [id, before.since, before.until, after.since, after.until]);
  await storePlaces(tx, exchange, { slots, visits });
  if (mentees) await storeMentees(tx, exchange, mentees);
  if (mentees || after.since !== before.since) await requireStillHolds(tx, exchange, mentees ? "input.menteeIds" : "input.since");
  await tellExchange(tx, exchange, "exchange.changed");
  return { id };
});
