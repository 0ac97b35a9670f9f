import { badInput, notFound, Refusal } from "../../kernel/errors";
import type { Policy } from "../../kernel/policy";
import { dayPlus, type Day } from "../../kernel/time";
import type { Query, Viewer } from "../../kernel/viewer";
import { lookup, rowBy } from "../../kernel/write";
import { requireArrangeable } from "./arrange";
import type { Lifted } from "./candidates";
import { requireAhead, requireDay } from "./day-of-slot";
import { Exchange } from "./exchange.entity";
import { exchangePolicy, exchangeSlotPolicy, exchangeVisitPolicy } from "./exchange.policy";

/** What somebody lifts from its place, and where that is now. */
export interface Lift {
  readonly lifted: Lifted;
  readonly now: { readonly weekday: number | null; readonly day: Day | null; readonly starts: string; readonly ends: string; readonly room: string | null };
  /** Minutes that it lasts. */
  readonly minutes: number;
}

interface Asking {
  readonly query: Query;
  readonly viewer: Viewer;
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
const lasting = ({ starts, ends }: { starts: string; ends: string }): number => minutesOf(ends) - minutesOf(starts);
const later = (one: Day, other: Day): Day => (one > other ? one : other);

/** A row that the viewer may act on as the command does; refused as the command refuses. */
async function taken<Row extends { id: string }, Action extends string>({ query, viewer }: Asking, of: Policy<Row, Action>, action: NoInfer<Action>, id: string, field: string): Promise<Row> {
  const row = await rowBy<Row>(query, of.entity, "id" as keyof Row & string, id);
  if (!row) throw notFound(field);
  await of.require(action, row, viewer, lookup(query), field);
  return row;
}

async function exchangeOf({ query }: Asking, id: string, agreed = false): Promise<Exchange> {
  const exchange = await rowBy(query, Exchange, "id", id);
  if (!exchange) throw new Error("a place names an exchange that is not there");
  requireArrangeable(exchange, agreed);
  return exchange;
}

/** A weekly place, from a day on; or one day of it, which then goes to some day. */
export async function liftSlot(asking: Asking, slotId: string, { from: given, day }: { from?: Day | null | undefined; day?: Day | null | undefined }): Promise<Lift> {
  const slot = await taken(asking, exchangeSlotPolicy, "move", slotId, "input.slotId");
  const exchange = await exchangeOf(asking, slot.exchangeId, day != null);
  if (day != null) await requireDay(asking, slot, day);
  const { today } = asking.viewer;
  const from = day ?? given ?? later(slot.since, today);
  if (from < today && exchange.state === "active") throw badInput("input.from", "exchange.past");
  if (from < slot.since) throw badInput("input.from", "exchange.visitOutside", { since: slot.since });
  if (from >= slot.until) throw new Refusal("CONFLICT", "exchange.slotOver", { field: "input.from", values: { until: slot.until } });
  const { weekday, room } = slot;
  return {
    lifted: { exchange, schoolId: slot.schoolId, personIds: [slot.personId], from, since: from, until: slot.until, slotId, slotDay: day ?? null, visitId: null },
    now: { weekday: day == null ? weekday : null, day: day ?? null, starts: slot.starts.slice(0, 5), ends: slot.ends.slice(0, 5), room },
    minutes: lasting(slot),
  };
}

const PRESENT = "select distinct person_id::text as id from places_of_exchange($1, $2) where visit_id = $3";

export async function liftVisit(asking: Asking, visitId: string): Promise<Lift> {
  const visit = await taken(asking, exchangeVisitPolicy, "arrange", visitId, "input.visitId");
  const exchange = await exchangeOf(asking, visit.exchangeId);
  if (visit.state !== "planned") throw new Refusal("CONFLICT", "kernel.stateForbids", { values: { from: visit.state, to: "planned" }, extensions: { from: visit.state, to: "planned" } });
  requireAhead(asking.viewer, visit.day);
  const people = (await asking.query<{ id: string }>(PRESENT, [exchange.id, visit.day, visitId])).map(({ id }) => id);
  return {
    lifted: { exchange, schoolId: visit.schoolId, personIds: people, from: visit.day, since: visit.day, until: dayPlus(visit.day, 1), slotId: null, slotDay: null, visitId },
    now: { weekday: null, day: visit.day, starts: visit.starts.slice(0, 5), ends: visit.ends.slice(0, 5), room: visit.room },
    minutes: lasting(visit),
  };
}

/** A further visit of an exchange; or with no place at all, the whole of it as it is. */
export async function liftExchange(asking: Asking, exchangeId: string): Promise<Lift> {
  const exchange = await taken(asking, exchangePolicy, "arrange", exchangeId, "input.exchangeId");
  requireArrangeable(exchange);
  const { since, until, personId, hostSchoolId } = exchange;
  const mentees = await asking.query<{ id: string }>("select person_id::text as id from exchange_mentee where exchange_id = $1 order by id", [exchangeId]);
  return {
    lifted: { exchange, schoolId: hostSchoolId, personIds: [personId, ...mentees.map(({ id }) => id)], from: since, since, until, slotId: null, slotDay: null, visitId: null },
    now: { weekday: null, day: null, starts: "", ends: "", room: null },
    minutes: 0,
  };
}
