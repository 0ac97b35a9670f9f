import { SUBSTITUTE_APPROVAL } from "../../../shared/exchanges";
import { Refusal } from "../../kernel/errors";
import { command } from "../../kernel/write";
import { withdrawApprovalsOf } from "../office";
import { arrangeable, rearrange } from "./arrange";
import { requireAhead } from "./day-of-slot";
import { ExchangeSlot, SlotException } from "./exchange.entity";
import { RestoreDayInput } from "./exchange.input";
import { slotExceptionPolicy } from "./exchange.policy";
import { noteChange } from "./note-change";
import { tellExchange } from "./tell-exchange";

/** A day that is otherwise is as planned again, if the teacher and the room are free still; a substitute who has not answered is asked no more. */
export const restoreDay = command("restoreDay", RestoreDayInput, { policy: slotExceptionPolicy, action: "lift" }, async (tx, { id, version }) => {
  const before = await tx.take(slotExceptionPolicy, "lift", id, version);
  if (before.state !== "standing" && before.state !== "proposed") throw new Refusal("CONFLICT", "kernel.stateForbids", { values: { from: before.state, to: "lifted" }, extensions: { from: before.state, to: "lifted" } });
  const exchange = await arrangeable(tx, before.exchangeId, true);
  const first = before.toDay !== null && before.toDay < before.day ? before.toDay : before.day;
  requireAhead(tx.viewer, first);
  await tx.change(SlotException, before, { state: "lifted" });
  if (before.state === "proposed") await withdrawApprovalsOf(tx, { kind: SUBSTITUTE_APPROVAL, subjectId: id });
  else {
    const [slot] = await tx.find(ExchangeSlot, "id", before.slotId);
    await rearrange(tx, exchange, first, { field: "input.id", same: true, near: { day: before.day, starts: slot?.starts ?? "08:00" } });
  }
  await noteChange(tx, exchange, "dayRestored", { day: before.day, from: { ...(before.toDay !== null && { day: before.toDay }), personId: before.personId }, to: { day: before.day } });
  await tellExchange(tx, exchange, "exchange.dayRestored", { day: before.day, exceptionId: id, slotId: before.slotId, substituteId: before.personId });
  return { id };
});
