import { badInput, Refusal } from "../../kernel/errors";
import { command } from "../../kernel/write";
import { type Person, personPolicy } from "../identity";
import { arrangeable } from "./arrange";
import { clockOf, otherwise, ownDay, requireAhead } from "./day-of-slot";
import { ExchangeVisit } from "./exchange.entity";
import { SubstituteForDayInput, SubstituteForVisitInput } from "./exchange.input";
import { exchangeSlotPolicy, exchangeVisitPolicy } from "./exchange.policy";
import { askSubstitute, requireFit } from "./substitute";

/** Asks somebody else of the same school to come on one day of a weekly place. Only when he agrees anything changes. */
export const substituteForDay = command("substituteForDay", SubstituteForDayInput, { policy: exchangeSlotPolicy, action: "standIn" }, async (tx, { id, version, day, personId, reason }) => {
  const slot = await tx.take(exchangeSlotPolicy, "standIn", id, version);
  const exchange = await ownDay(tx, slot, day);
  const person = await tx.see<Person>(personPolicy, personId, "input.personId");
  const at = { day, ...clockOf(slot) };
  await requireFit(tx, exchange, person, at);
  const exception = await otherwise(tx, slot, { day, kind: "substituted", state: "proposed", reason, personId });
  await askSubstitute(tx, exchange, { subjectKind: "SlotException", subjectId: exception.id, person, at, room: slot.room, className: slot.className, reason });
  return { id: exception.id };
});

/** Asks somebody else of the same school to come to a visit. Only when he agrees anything changes. */
export const substituteForVisit = command("substituteForVisit", SubstituteForVisitInput, { policy: exchangeVisitPolicy, action: "standIn" }, async (tx, { id, version, personId, reason }) => {
  const before = await tx.take(exchangeVisitPolicy, "standIn", id, version);
  const exchange = await arrangeable(tx, before.exchangeId, true);
  if (before.state !== "planned") throw new Refusal("CONFLICT", "kernel.stateForbids", { values: { from: before.state, to: "planned" }, extensions: { from: before.state, to: "planned" } });
  requireAhead(tx.viewer, before.day);
  if (before.substituteId !== null) throw new Refusal("CONFLICT", "exchange.dayOtherwise", { field: "input.id", values: { day: before.day } });
  if (before.personId === personId) throw badInput("input.personId", "exchange.sameTeacher");
  const person = await tx.see<Person>(personPolicy, personId, "input.personId");
  const at = { day: before.day, ...clockOf(before) };
  await requireFit(tx, exchange, person, at);
  await tx.change(ExchangeVisit, before, { substituteId: personId });
  await askSubstitute(tx, exchange, { subjectKind: "ExchangeVisit", subjectId: id, person, at, room: before.room, className: before.className, reason });
  return { id };
});
