import { shapeOf } from "../../../shared/exchange-kinds";
import { badInput } from "../../kernel/errors";
import { command } from "../../kernel/write";
import { arrangeable, rearrange } from "./arrange";
import { type Exchange, ExchangeVisit } from "./exchange.entity";
import { AddVisitInput } from "./exchange.input";
import { exchangePolicy, exchangeVisitPolicy } from "./exchange.policy";
import { noteChange } from "./note-change";
import { tellExchange } from "./tell-exchange";

/** A further visit or meeting of an exchange that has such. */
export const addVisit = command("addVisit", AddVisitInput, { policy: exchangeVisitPolicy, action: "arrange" }, async (tx, { exchangeId, day, starts, ends, periods, room, className, topic, overrideReason }) => {
  await tx.see<Exchange>(exchangePolicy, exchangeId, "input.exchangeId");
  const exchange = await arrangeable(tx, exchangeId);
  const { personId, hostSchoolId: schoolId, since, until } = exchange;
  const draft = { exchangeId, personId, schoolId, day, starts, ends, periods: periods ?? 1, room: room ?? null, className: className ?? null, topic: topic ?? "", state: "planned" as const };
  await tx.require(exchangeVisitPolicy, "arrange", { ...draft, personId: "" } as ExchangeVisit);
  if (shapeOf[exchange.kind] !== "dated") throw badInput("input.exchangeId", shapeOf[exchange.kind] === "weekly" ? "exchange.slotsOnly" : "exchange.fullTime");
  if (ends <= starts) throw badInput("input.ends", "exchange.times");
  if (day < since || day >= until) throw badInput("input.day", "exchange.visitOutside", { since });
  if (day < tx.viewer.today) throw badInput("input.day", "exchange.past");
  const visit = await tx.add(ExchangeVisit, draft);
  await rearrange(tx, exchange, day, { field: "input.starts", near: { day, starts }, overrideReason });
  if (exchange.state !== "draft") await noteChange(tx, exchange, "visitAdded", { day, to: { day, starts, ends } });
  await tellExchange(tx, exchange, "exchange.visitAdded", { day, starts, visitId: visit.id });
  return { id: visit.id };
});
