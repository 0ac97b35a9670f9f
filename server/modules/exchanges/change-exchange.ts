import { Refusal } from "../../kernel/errors";
import { command } from "../../kernel/write";
import { type Person, personPolicy } from "../identity";
import type { School } from "../schools";
import { Exchange } from "./exchange.entity";
import { ChangeExchangeInput } from "./exchange.input";
import { exchangePolicy } from "./exchange.policy";
import { menteesOf, requireMembers, requireShape } from "./exchange.rules";
import { storeMentees, storePlaces } from "./store-places";
import { tellExchange } from "./tell-exchange";
import type { SlotInput, VisitInput } from "./exchange.input";

const SLOTS = `select weekday, to_char(starts, 'HH24:MI') as starts, to_char(ends, 'HH24:MI') as ends, periods, room, class_name as "className" from exchange_slot where exchange_id = $1 order by weekday, starts`;
const VISITS = `select day::text as day, to_char(starts, 'HH24:MI') as starts, to_char(ends, 'HH24:MI') as ends, periods, room, class_name as "className", topic from exchange_visit where exchange_id = $1 order by day, starts`;

/** Changes a draft. What is proposed is arranged otherwise by moving its places. */
export const changeExchange = command("changeExchange", ChangeExchangeInput, { policy: exchangePolicy, action: "change" }, async (tx, { id, version, subject, purpose, since, until, slots, visits, menteeIds }) => {
  const before = await tx.take(exchangePolicy, "change", id, version);
  if (before.state !== "draft") throw new Refusal("CONFLICT", "kernel.stateForbids", { values: { from: before.state, to: "draft" }, extensions: { from: before.state, to: "draft" } });
  const after = { ...before, since: since ?? before.since, until: until ?? before.until };
  const wanted = { slots: slots ?? (await tx.query<SlotInput>(SLOTS, [id])), visits: visits ?? (await tx.query<VisitInput>(VISITS, [id])) };
  requireShape(after, wanted.slots, wanted.visits);
  for (const [place, person] of (menteeIds ?? []).entries()) await tx.see<Person>(personPolicy, person, `input.menteeIds.${place}`);
  const mentees = menteeIds == null ? null : await menteesOf(tx, { ...after, personId: before.personId }, menteeIds);
  if (mentees && before.allianceId !== null) {
    const schools = await tx.query<School>("select id, name from school where id = any($1)", [mentees.map(({ schoolId }) => schoolId)]);
    await requireMembers(tx, before.allianceId, schools, after.since);
  }
  const exchange = await tx.change(Exchange, before, { since: after.since, until: after.until, ...(subject === undefined ? {} : { subject }), ...(purpose == null ? {} : { purpose }) });
  await storePlaces(tx, exchange, wanted);
  if (mentees) await storeMentees(tx, exchange, mentees);
  await tellExchange(tx, exchange, "exchange.changed");
  return { id };
});
