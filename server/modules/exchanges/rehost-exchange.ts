import { badInput, Refusal } from "../../kernel/errors";
import { dayPlus } from "../../kernel/time";
import { command } from "../../kernel/write";
import { School, schoolPolicy } from "../schools";
import { Exchange } from "./exchange.entity";
import { RehostExchangeInput } from "./exchange.input";
import { exchangePolicy } from "./exchange.policy";
import { requireMembers, requireShape } from "./exchange.rules";
import { noteChange } from "./note-change";
import { propose } from "./propose-exchange";
import { storePlaces } from "./store-places";
import { tellExchange } from "./tell-exchange";

/** The weekly places that hold on the day, and the visits from then on: they go on at the new host unless others are given. */
const SLOTS = `select weekday, to_char(starts, 'HH24:MI') as starts, to_char(ends, 'HH24:MI') as ends, periods, class_name as "className" from exchange_slot where exchange_id = $1 and since <= $2 and until > $2 order by weekday, starts`;
const VISITS = `select day::text as day, to_char(starts, 'HH24:MI') as starts, to_char(ends, 'HH24:MI') as ends, periods, class_name as "className", topic from exchange_visit where exchange_id = $1 and day >= $2 and state = 'planned' order by day, starts`;

/**
 * From a day on an exchange goes on at another host. What was is not rewritten: a new exchange, which names the one that
 * it takes the place of, is proposed and asks all whom its kind asks. Until they agree everything is as it was; then the
 * old one ends on that day.
 */
export const rehostExchange = command("rehostExchange", RehostExchangeInput, { policy: exchangePolicy, action: "rehost" }, async (tx, { id, version, hostSchoolId, reason, overrideReason, ...input }) => {
  const before = await tx.take(exchangePolicy, "rehost", id, version);
  if (before.state !== "active") throw new Refusal("CONFLICT", "exchange.stateArrange", { field: "input.id", values: { from: before.state }, extensions: { from: before.state } });
  const host = await tx.see<School>(schoolPolicy, hostSchoolId, "input.hostSchoolId");
  const { today } = tx.viewer;
  const from = input.from ?? (today > before.since ? today : dayPlus(before.since, 1));
  if (hostSchoolId === before.hostSchoolId) throw badInput("input.hostSchoolId", "exchange.sameHost");
  if (hostSchoolId === before.homeSchoolId) throw badInput("input.hostSchoolId", "exchange.betweenTwo");
  if (host.closedOn !== null && host.closedOn <= from) throw badInput("input.hostSchoolId", "exchange.hostClosed");
  if (from <= before.since || from >= before.until) throw badInput("input.from", "exchange.visitOutside", { since: before.since });
  if (from < today) throw badInput("input.from", "exchange.past");
  const [pending] = await tx.query<{ id: string }>("select id from exchange where succeeds_id = $1 and state in ('draft', 'proposed', 'approved', 'active')", [id]);
  if (pending) throw new Refusal("CONFLICT", "exchange.rehostedAlready", { field: "input.id", extensions: { exchangeId: pending.id } });
  const places = { slots: input.slots ?? (await tx.query<never>(SLOTS, [id, from])), visits: input.visits ?? (await tx.query<never>(VISITS, [id, from])) };
  const { kind, personId, homeSchoolId, allianceId, subject, purpose, until } = before;
  requireShape({ kind, since: from, until }, places.slots, places.visits);
  if (allianceId !== null) await requireMembers(tx, allianceId, [host], from);
  const draft = await tx.add(Exchange, {
    kind, personId, homeSchoolId, hostSchoolId, allianceId, subject, purpose, since: from, until,
    state: "draft", draftedById: tx.me, succeedsId: id, reason: "", overrideReason: "",
  });
  await tx.query("insert into exchange_mentee (id, exchange_id, person_id, school_id) select new_id(120), $2, person_id, school_id from exchange_mentee where exchange_id = $1", [id, draft.id]);
  await storePlaces(tx, draft, places);
  await noteChange(tx, before, "hostChangeAsked", { day: from, from: { schoolId: before.hostSchoolId }, to: { schoolId: hostSchoolId }, reason });
  await tellExchange(tx, before, "exchange.hostChangeAsked", { reason, to: host.name, day: from, successorId: draft.id });
  await propose(tx, draft, { overrideReason, remark: reason });
  return { id: draft.id };
});
