import { badInput, Refusal } from "../../kernel/errors";
import { command } from "../../kernel/write";
import { arrangeable, rearrange } from "./arrange";
import { ExchangeSlot } from "./exchange.entity";
import { MoveSlotInput } from "./exchange.input";
import { exchangeSlotPolicy } from "./exchange.policy";
import { tellExchange } from "./tell-exchange";

/** Another place in the week from a day on. What lies before that day stays known; a place that has not begun is simply moved. */
export const moveSlot = command("moveSlot", MoveSlotInput, { policy: exchangeSlotPolicy, action: "move" }, async (tx, { id, version, weekday, starts, ends, room, ...input }) => {
  const before = await tx.take(exchangeSlotPolicy, "move", id, version);
  const exchange = await arrangeable(tx, before.exchangeId);
  if (ends <= starts) throw badInput("input.ends", "exchange.times");
  const { today } = tx.viewer;
  const from = input.from ?? (before.since > today ? before.since : today);
  if (from < today && exchange.state === "active") throw badInput("input.from", "exchange.past");
  if (from < before.since) throw badInput("input.from", "exchange.visitOutside", { since: before.since });
  if (from >= before.until) throw new Refusal("CONFLICT", "exchange.slotOver", { field: "input.from", values: { until: before.until } });
  const place = { weekday, starts, ends, room: room ?? before.room };
  let moved = id;
  if (from === before.since) await tx.change(ExchangeSlot, before, place);
  else {
    await tx.change(ExchangeSlot, before, { until: from });
    const { personId, schoolId, exchangeId, periods, className, until } = before;
    moved = (await tx.add(ExchangeSlot, { personId, schoolId, exchangeId, periods, className, until, since: from, ...place })).id;
  }
  await rearrange(tx, exchange, from, "input.starts");
  await tellExchange(tx, exchange, "exchange.slotMoved", { from: `${before.weekday} ${before.starts.slice(0, 5)}`, to: `${weekday} ${starts}`, day: from, slotId: moved });
  return { id: moved };
});
