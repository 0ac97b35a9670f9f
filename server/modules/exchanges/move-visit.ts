import { badInput, Refusal } from "../../kernel/errors";
import { command, type Transaction } from "../../kernel/write";
import { type Person, personPolicy } from "../identity";
import { arrangeable, rearrange } from "./arrange";
import { ExchangeVisit } from "./exchange.entity";
import { CancelVisitInput, MoveVisitInput } from "./exchange.input";
import { exchangeVisitPolicy } from "./exchange.policy";
import { homeOf } from "./exchange.rules";
import { tellExchange } from "./tell-exchange";

/** A visit that is still to come. */
function requireAhead(tx: Transaction, visit: ExchangeVisit): void {
  if (visit.state !== "planned") throw new Refusal("CONFLICT", "kernel.stateForbids", { values: { from: visit.state, to: "planned" }, extensions: { from: visit.state, to: "planned" } });
  if (visit.day < tx.viewer.today) throw new Refusal("CONFLICT", "exchange.past", { field: "input.id" });
}

/** Another day, another hour, or somebody else for it. */
export const moveVisit = command("moveVisit", MoveVisitInput, { policy: exchangeVisitPolicy, action: "arrange" }, async (tx, { id, version, ...input }) => {
  const before = await tx.take(exchangeVisitPolicy, "arrange", id, version);
  const exchange = await arrangeable(tx, before.exchangeId);
  requireAhead(tx, before);
  const day = input.day ?? before.day;
  const starts = input.starts ?? before.starts.slice(0, 5);
  const ends = input.ends ?? before.ends.slice(0, 5);
  if (ends <= starts) throw badInput("input.ends", "exchange.times");
  if (day < exchange.since || day >= exchange.until) throw badInput("input.day", "exchange.visitOutside", { since: exchange.since });
  if (day < tx.viewer.today) throw badInput("input.day", "exchange.past");
  const substitute = input.personId == null ? null : await tx.see<Person>(personPolicy, input.personId, "input.personId");
  // Who stands in comes from the same school: it sends him as it sends the other.
  if (substitute) await homeOf(tx, substitute.id, exchange.homeSchoolId, day);
  const visit = await tx.change(ExchangeVisit, before, { day, starts, ends, personId: substitute?.id ?? before.personId });
  await rearrange(tx, exchange, day < before.day ? day : before.day, "input.day");
  await tellExchange(tx, exchange, "exchange.visitMoved", { from: before.day, to: day, starts, visitId: id, substitute: substitute?.name ?? null, substituteId: substitute?.id ?? null });
  return { id: visit.id };
});

/** A visit does not take place; its place is free again. */
export const cancelVisit = command("cancelVisit", CancelVisitInput, { policy: exchangeVisitPolicy, action: "arrange" }, async (tx, { id, version, reason }) => {
  const before = await tx.take(exchangeVisitPolicy, "arrange", id, version);
  const exchange = await arrangeable(tx, before.exchangeId);
  requireAhead(tx, before);
  await tx.change(ExchangeVisit, before, { state: "cancelled" });
  await tx.query("delete from occupation where visit_id = $1", [id]);
  await tellExchange(tx, exchange, "exchange.visitCancelled", { day: before.day, reason, visitId: id });
  return { id };
});
