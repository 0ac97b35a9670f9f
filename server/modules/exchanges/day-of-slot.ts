import { badInput, Refusal } from "../../kernel/errors";
import type { Day } from "../../kernel/time";
import type { Transaction } from "../../kernel/write";
import { arrangeable } from "./arrange";
import { type Exchange, type ExchangeSlot, SlotException } from "./exchange.entity";

const TAUGHT = `select exists (select from school s cross join lateral school_days(s.region_id, $2::date, $2::date) d where s.id = $1 and d.taught_as = $3) as taught`;
const OTHERWISE = "select id, kind from slot_exception where slot_id = $1 and day = $2 and state in ('proposed', 'standing')";

/** The exchange of a slot, locked, and that this day of it is to come, is taught, and is not otherwise already. */
export async function ownDay(tx: Transaction, slot: ExchangeSlot, day: Day): Promise<Exchange> {
  const exchange = await arrangeable(tx, slot.exchangeId, true);
  await requireDay(tx, slot, day);
  return exchange;
}

/** That this day of a weekly place is to come, is taught, and is not otherwise already. */
export async function requireDay(tx: Pick<Transaction, "query" | "viewer">, slot: ExchangeSlot, day: Day): Promise<void> {
  if (day < tx.viewer.today) throw badInput("input.day", "exchange.past");
  const [is] = day < slot.since || day >= slot.until ? [{ taught: false }] : await tx.query<{ taught: boolean }>(TAUGHT, [slot.schoolId, day, slot.weekday]);
  if (!is?.taught) throw badInput("input.day", "exchange.notThatDay", { day });
  const [otherwise] = await tx.query<{ id: string; kind: string }>(OTHERWISE, [slot.id, day]);
  if (otherwise) throw new Refusal("CONFLICT", "exchange.dayOtherwise", { field: "input.day", values: { day }, extensions: { exceptionId: otherwise.id, kind: otherwise.kind } });
}

/** Writes down that a day of a slot is otherwise. */
export const otherwise = (tx: Transaction, slot: ExchangeSlot, row: Pick<SlotException, "day" | "kind" | "state" | "reason"> & Partial<SlotException>): Promise<SlotException> =>
  tx.add(SlotException, { exchangeId: slot.exchangeId, slotId: slot.id, madeById: tx.me, ...row });

/** `HH:MM` of a place, as people and the history write it. */
export const clockOf = ({ starts, ends }: { starts: string; ends: string }): { starts: string; ends: string } => ({ starts: starts.slice(0, 5), ends: ends.slice(0, 5) });

/** What the input names lies today or later: of what has passed, whoever was there, was there. */
export function requireAhead({ today }: { readonly today: Day }, day: Day): void {
  if (day < today) throw new Refusal("CONFLICT", "exchange.past", { field: "input.id" });
}
