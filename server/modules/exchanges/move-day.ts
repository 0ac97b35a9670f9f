import { badInput } from "../../kernel/errors";
import { command } from "../../kernel/write";
import { rearrange } from "./arrange";
import { clockOf, otherwise, ownDay } from "./day-of-slot";
import { MoveDayInput } from "./exchange.input";
import { exchangeSlotPolicy } from "./exchange.policy";
import { noteChange } from "./note-change";
import { tellExchange } from "./tell-exchange";

/** One day of a weekly place goes to another day or hour 调课; the other weeks stay. */
export const moveDay = command("moveDay", MoveDayInput, { policy: exchangeSlotPolicy, action: "move" }, async (tx, { id, version, day, toDay, starts, ends, room, reason, overrideReason }) => {
  const slot = await tx.take(exchangeSlotPolicy, "move", id, version);
  const exchange = await ownDay(tx, slot, day);
  if (ends <= starts) throw badInput("input.ends", "exchange.times");
  if (toDay < exchange.since || toDay >= exchange.until) throw badInput("input.toDay", "exchange.visitOutside", { since: exchange.since });
  if (toDay < tx.viewer.today) throw badInput("input.toDay", "exchange.past");
  const exception = await otherwise(tx, slot, { day, kind: "moved", state: "standing", reason: reason ?? "", toDay, toStarts: starts, toEnds: ends, toRoom: room ?? null });
  await rearrange(tx, exchange, day < toDay ? day : toDay, { field: "input.toDay", near: { day: toDay, starts }, overrideReason });
  await noteChange(tx, exchange, "dayMoved", { day, from: { day, ...clockOf(slot) }, to: { day: toDay, starts, ends }, reason: reason ?? "" });
  await tellExchange(tx, exchange, "exchange.dayMoved", { day, to: toDay, starts, ends, reason, slotId: id, exceptionId: exception.id });
  return { id: exception.id };
});
