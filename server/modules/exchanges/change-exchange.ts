import { Refusal } from "../../kernel/errors";
import { command } from "../../kernel/write";
import { Exchange } from "./exchange.entity";
import { ChangeExchangeInput } from "./exchange.input";
import { exchangePolicy } from "./exchange.policy";
import { requireShape } from "./exchange.rules";
import { storePlaces } from "./store-places";
import { tellExchange } from "./tell-exchange";
import type { SlotInput, VisitInput } from "./exchange.input";

const SLOTS = `select weekday, to_char(starts, 'HH24:MI') as starts, to_char(ends, 'HH24:MI') as ends, periods, room, class_name as "className" from exchange_slot where exchange_id = $1 order by weekday, starts`;
const VISITS = `select day::text as day, to_char(starts, 'HH24:MI') as starts, to_char(ends, 'HH24:MI') as ends, periods, room, class_name as "className", topic from exchange_visit where exchange_id = $1 order by day, starts`;

/** Changes a draft. What is proposed is arranged otherwise by moving its places. */
export const changeExchange = command("changeExchange", ChangeExchangeInput, { policy: exchangePolicy, action: "change" }, async (tx, { id, version, subject, purpose, since, until, slots, visits }) => {
  const before = await tx.take(exchangePolicy, "change", id, version);
  if (before.state !== "draft") throw new Refusal("CONFLICT", "kernel.stateForbids", { values: { from: before.state, to: "draft" }, extensions: { from: before.state, to: "draft" } });
  const after = { ...before, since: since ?? before.since, until: until ?? before.until };
  const wanted = { slots: slots ?? (await tx.query<SlotInput>(SLOTS, [id])), visits: visits ?? (await tx.query<VisitInput>(VISITS, [id])) };
  requireShape(after, wanted.slots, wanted.visits);
  const exchange = await tx.change(Exchange, before, { since: after.since, until: after.until, ...(subject === undefined ? {} : { subject }), ...(purpose == null ? {} : { purpose }) });
  await storePlaces(tx, exchange, wanted);
  await tellExchange(tx, exchange, "exchange.changed");
  return { id };
});
