import { SUBSTITUTE_APPROVAL } from "../../../shared/exchanges";
import { badInput, Refusal } from "../../kernel/errors";
import { command, type Transaction } from "../../kernel/write";
import { withdrawApprovalsOf } from "../office";
import { arrangeable, rearrange } from "./arrange";
import { clockOf, requireAhead } from "./day-of-slot";
import { ExchangeVisit } from "./exchange.entity";
import { CancelVisitInput, MoveVisitInput } from "./exchange.input";
import { exchangeVisitPolicy } from "./exchange.policy";
import { noteChange } from "./note-change";
import { tellExchange } from "./tell-exchange";

/** A visit that is still to come. */
function requireToCome(tx: Transaction, visit: ExchangeVisit): void {
  if (visit.state !== "planned") throw new Refusal("CONFLICT", "kernel.stateForbids", { values: { from: visit.state, to: "planned" }, extensions: { from: visit.state, to: "planned" } });
  requireAhead(tx.viewer, visit.day);
}

/** Another day or another hour. Whoever stands in, or was asked to, said so of the old one: it is the teacher's own again. */
export const moveVisit = command("moveVisit", MoveVisitInput, { policy: exchangeVisitPolicy, action: "arrange" }, async (tx, { id, version, reason, overrideReason, ...input }) => {
  const before = await tx.take(exchangeVisitPolicy, "arrange", id, version);
  const exchange = await arrangeable(tx, before.exchangeId);
  requireToCome(tx, before);
  const day = input.day ?? before.day;
  const { starts, ends } = { ...clockOf(before), ...(input.starts != null && { starts: input.starts }), ...(input.ends != null && { ends: input.ends }) };
  if (ends <= starts) throw badInput("input.ends", "exchange.times");
  if (day < exchange.since || day >= exchange.until) throw badInput("input.day", "exchange.visitOutside", { since: exchange.since });
  if (day < tx.viewer.today) throw badInput("input.day", "exchange.past");
  if (before.substituteId !== null) await withdrawApprovalsOf(tx, { kind: SUBSTITUTE_APPROVAL, subjectId: id });
  const visit = await tx.change(ExchangeVisit, before, { day, starts, ends, personId: exchange.personId, substituteId: null });
  await rearrange(tx, exchange, day < before.day ? day : before.day, { field: "input.day", near: { day, starts }, overrideReason });
  if (exchange.state !== "draft") await noteChange(tx, exchange, "visitMoved", { day, from: { day: before.day, ...clockOf(before) }, to: { day, starts, ends }, reason: reason ?? "" });
  await tellExchange(tx, exchange, "exchange.visitMoved", { from: before.day, to: day, starts, visitId: id, reason, ...(before.personId !== exchange.personId && { substituteId: before.personId }) });
  return { id: visit.id };
});

/** A visit does not take place; its place is free again. */
export const cancelVisit = command("cancelVisit", CancelVisitInput, { policy: exchangeVisitPolicy, action: "arrange" }, async (tx, { id, version, reason }) => {
  const before = await tx.take(exchangeVisitPolicy, "arrange", id, version);
  const exchange = await arrangeable(tx, before.exchangeId);
  requireToCome(tx, before);
  if (before.substituteId !== null) await withdrawApprovalsOf(tx, { kind: SUBSTITUTE_APPROVAL, subjectId: id });
  await tx.change(ExchangeVisit, before, { state: "cancelled", substituteId: null });
  await tx.query("delete from occupation where visit_id = $1", [id]);
  if (exchange.state !== "draft") await noteChange(tx, exchange, "visitCancelled", { day: before.day, from: { day: before.day, ...clockOf(before) }, reason });
  await tellExchange(tx, exchange, "exchange.visitCancelled", { day: before.day, reason, visitId: id });
  return { id };
});
