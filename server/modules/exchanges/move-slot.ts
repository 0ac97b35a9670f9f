import { SUBSTITUTE_APPROVAL } from "../../../shared/exchanges";
import { badInput, Refusal } from "../../kernel/errors";
import { command } from "../../kernel/write";
import { withdrawApprovalsOf } from "../office";
import { arrangeable, rearrange } from "./arrange";
import { clockOf } from "./day-of-slot";
import { ExchangeSlot } from "./exchange.entity";
import { MoveSlotInput } from "./exchange.input";
import { exchangeSlotPolicy } from "./exchange.policy";
import { noteChange } from "./note-change";
import { tellExchange } from "./tell-exchange";

/** Days that were otherwise are of the old place: they are over with it. */
const LIFT = "update slot_exception set state = 'lifted', version = version + 1 where slot_id = $1 and day >= $2 and state in ('proposed', 'standing') returning id";

/** Another place in the week from a day on. What lies before that day stays known; a place that has not begun is simply moved. */
export const moveSlot = command("moveSlot", MoveSlotInput, { policy: exchangeSlotPolicy, action: "move" }, async (tx, { id, version, weekday, starts, ends, room, reason, overrideReason, ...input }) => {
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
  for (const { id: subjectId } of await tx.query<{ id: string }>(LIFT, [id, from])) await withdrawApprovalsOf(tx, { kind: SUBSTITUTE_APPROVAL, subjectId });
  if (from === before.since) await tx.change(ExchangeSlot, before, place);
  else {
    await tx.change(ExchangeSlot, before, { until: from });
    const { personId, schoolId, exchangeId, periods, className, until } = before;
    moved = (await tx.add(ExchangeSlot, { personId, schoolId, exchangeId, periods, className, until, since: from, ...place })).id;
  }
  await rearrange(tx, exchange, from, { field: "input.starts", overrideReason });
  if (exchange.state !== "draft") await noteChange(tx, exchange, "slotMoved", { day: from, from: { weekday: before.weekday, ...clockOf(before) }, to: { weekday, starts, ends }, reason: reason ?? "" });
  await tellExchange(tx, exchange, "exchange.slotMoved", { from: `${before.weekday} ${before.starts.slice(0, 5)}`, to: `${weekday} ${starts}`, day: from, slotId: moved, reason });
  return { id: moved };
});
