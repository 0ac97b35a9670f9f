import { SUBSTITUTE_APPROVAL } from "../../../shared/exchanges";
import type { Day } from "../../kernel/time";
import type { Transaction } from "../../kernel/write";
import { withdrawApprovalsOf } from "../office";
import { Exchange } from "./exchange.entity";
import { reopenNeedOf } from "./exchange.rules";
import { exchangeStates } from "./exchange.states";
import { freeUp } from "./places";

const ASKED = `with slots as (update slot_exception set state = 'lifted', version = version + 1 where exchange_id = $1 and day >= $2 and state = 'proposed' returning id),
visits as (update exchange_visit set substitute_id = null, version = version + 1 where exchange_id = $1 and day >= $2 and substitute_id is not null returning id)
select id from slots union all select id from visits`;

/** Who was asked to stand in from a day on is asked no more. */
export async function askNoSubstitutes(tx: Transaction, exchangeId: string, from: Day): Promise<void> {
  for (const { id } of await tx.query<{ id: string }>(ASKED, [exchangeId, from])) await withdrawApprovalsOf(tx, { kind: SUBSTITUTE_APPROVAL, subjectId: id });
}

/**
 * An exchange that is under way lasts until an earlier day: what was done stays, what was to come is free again, and its
 * need is open for the rest. It is ended early when that day has come, by the calendar where it lies ahead.
 */
export async function shorten(tx: Transaction, before: Exchange, until: Day, reason: string): Promise<Exchange> {
  const { id } = before;
  // Brought forward before, it has been given back already.
  if (!before.endsEarly) await reopenNeedOf(tx, before);
  await tx.query("update exchange_slot set until = greatest(since, $2::date), version = version + 1 where exchange_id = $1 and until > $2::date", [id, until]);
  await askNoSubstitutes(tx, id, until);
  await tx.query("update exchange_visit set state = 'cancelled', version = version + 1 where exchange_id = $1 and day >= $2 and state = 'planned'", [id, until]);
  await tx.query("update slot_exception set state = 'lifted', version = version + 1 where exchange_id = $1 and state = 'standing' and (day >= $2 or to_day >= $2)", [id, until]);
  await freeUp(tx, id, until);
  const change = { reason, until, endsEarly: true };
  return until <= tx.viewer.today ? tx.move(Exchange, before, exchangeStates, "endEarly", change) : tx.change(Exchange, before, change);
}
