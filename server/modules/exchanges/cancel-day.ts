import { command } from "../../kernel/write";
import { rearrange } from "./arrange";
import { clockOf, otherwise, ownDay } from "./day-of-slot";
import { CancelDayInput } from "./exchange.input";
import { exchangeSlotPolicy } from "./exchange.policy";
import { noteChange } from "./note-change";
import { tellExchange } from "./tell-exchange";

/** One day of a weekly place does not take place; the teacher and the room are free then. */
export const cancelDay = command("cancelDay", CancelDayInput, { policy: exchangeSlotPolicy, action: "standIn" }, async (tx, { id, version, day, reason }) => {
  const slot = await tx.take(exchangeSlotPolicy, "standIn", id, version);
  const exchange = await ownDay(tx, slot, day);
  const exception = await otherwise(tx, slot, { day, kind: "cancelled", state: "standing", reason });
  await rearrange(tx, exchange, day, { field: "input.day", same: true });
  await noteChange(tx, exchange, "dayCancelled", { day, from: { day, ...clockOf(slot) }, reason });
  await tellExchange(tx, exchange, "exchange.dayCancelled", { day, ...clockOf(slot), reason, slotId: id, exceptionId: exception.id });
  return { id: exception.id };
});
