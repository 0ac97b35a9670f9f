import type { ExchangeKind } from "../../../../shared/exchange-kinds";
import type { ExchangesActivityKind, ExchangeState, Seat } from "../../../../shared/exchanges";
import type { Subject } from "../../../../shared/schools";
import { type Day, dayPlus } from "../../../kernel/time";
import type { ExchangeRow, NeedRow, PersonRow } from "../rows";
import { type Alliance, recordedOn, type School, type Staff } from "../world";
import { askFor, type Parties, stepsOf } from "./approval";
import { factsOf } from "./facts";
import { deanOf, principalOf, type Stage } from "./stage";

export type Half = "morning" | "afternoon";

export interface SlotPlan {
  readonly weekday: number;
  readonly half: Half;
  readonly room?: string;
  readonly className?: string;
}

export interface VisitPlan {
  readonly day: Day;
  readonly half: Half;
  readonly periods: number;
  readonly topic: string;
  readonly className?: string;
  readonly cancelled?: boolean;
}

export interface ExchangePlan {
  readonly kind: ExchangeKind;
  readonly alliance: Alliance | null;
  readonly member: Staff;
  readonly home: School;
  readonly host: School;
  readonly subject?: Subject;
  readonly purpose: string;
  readonly since: Day;
  readonly until: Day;
  readonly state: ExchangeState;
  /** The day on which it was asked for. */
  readonly askedOn: Day;
  /** Who drafted it; the coordinator, or where there is none the home principal. */
  readonly askedBy?: PersonRow;
  /** The step at which it waits or was rejected. */
  readonly at?: Seat;
  readonly reason?: string;
  readonly need?: NeedRow;
  readonly slots?: readonly SlotPlan[];
  readonly visits?: readonly VisitPlan[];
  readonly mentees?: Parties["mentees"];
  /** Of very many alike, the feeds tell nothing. */
  readonly silent?: boolean;
}

/** States in which an exchange takes its places in time. */
export const PLACED: readonly ExchangeState[] = ["proposed", "approved", "active", "completed", "appraised", "endedEarly"];
const DECIDED: readonly ExchangeState[] = ["approved", "active", "completed", "appraised", "endedEarly", "cancelled"];
const SETTLED: readonly string[] = ["exchange.approved", "exchange.began", "exchange.completed"];

/** Lessons of a half day, as the bells of `calendar.ts` have them. */
export const halves: Record<Half, { starts: string; ends: [primary: string, others: string]; periods: number }> = {
  morning: { starts: "08:00", ends: ["11:50", "11:55"], periods: 4 },
  afternoon: { starts: "14:00", ends: ["16:35", "16:40"], periods: 3 },
};

/** How an exchange of that time stands that was agreed on. */
export const stateOn = (today: Day, { since, until }: { since: Day; until: Day }): ExchangeState => (until <= today ? "completed" : since > today ? "approved" : "active");

/** One exchange with its places, its approval, and what was told of it. */
export function addExchange(stage: Stage, plan: ExchangePlan): ExchangeRow {
  const { world } = stage;
  const { kind, alliance, member, home, host, subject, purpose, since, until, state, need, mentees = [] } = plan;
  const askedBy = plan.askedBy ?? alliance?.coordinator ?? principalOf(home);
  const drafted = recordedOn(world, dayPlus(plan.askedOn, -1));
  const exchange = world.add("exchange", drafted, {
    alliance_id: alliance?.row.id ?? null, kind, person_id: member.person.id, home_school_id: home.row.id, host_school_id: host.row.id, need_id: need?.id ?? null, offer_id: null, subject: subject ?? null,
    purpose, since, until, state, reason: plan.reason ?? "", override_reason: "", drafted_by_id: askedBy.id, version: state === "draft" ? 1 : 2,
  });
  stage.exchanges.push({ row: exchange, person: member.person, home, host, alliance });
  addPlaces(stage, exchange, plan, drafted);
  for (const { person, school } of mentees) {
    world.add("exchange_mentee", drafted, { exchange_id: exchange.id, person_id: person.id, school_id: school.row.id });
    stage.away.add(person);
  }
  if (PLACED.includes(state)) stage.away.add(member.person);
  if (need && PLACED.includes(state) && state !== "endedEarly") fill(need, kind === "itinerant" ? (plan.slots ?? []).reduce((sum, { half }) => sum + halves[half].periods, 0) : 1);
  if (state === "draft") {
    tell(stage, exchange, plan, "exchange.drafted", drafted, askedBy);
    return exchange;
  }
  const parties: Parties = { person: member.person, home, host, alliance, mentees, offered: false };
  const moments = momentsOf(stage, plan, exchange, parties);
  const last = moments.at(-1)!;
  const end = DECIDED.includes(state) ? ({ state: "approved" } as const) : state === "withdrawn" ? ({ state } as const) : ({ state: state === "rejected" ? "rejected" : "waiting", at: plan.at ?? "home", ...(plan.reason ? { reason: plan.reason } : {}) } as const);
  if (!plan.silent) {
    tell(stage, exchange, plan, "exchange.proposed", moments[0]!, askedBy);
    if (DECIDED.includes(state)) tell(stage, exchange, plan, "exchange.approved", last, alliance?.coordinator ?? principalOf(host));
    if (state === "rejected") tell(stage, exchange, plan, "exchange.rejected", last, principalOf(host), { reason: plan.reason });
    if (state === "withdrawn") tell(stage, exchange, plan, "exchange.withdrawn", last, askedBy);
    if (state === "cancelled") tell(stage, exchange, plan, "exchange.cancelled", world.during(dayPlus(plan.askedOn, 7)), askedBy, { reason: plan.reason });
    // The calendar begins and completes by itself, just after midnight.
    if (["active", "completed", "appraised", "endedEarly"].includes(state)) tell(stage, exchange, plan, "exchange.began", byItself(since), null);
    if (state === "completed" || state === "appraised") tell(stage, exchange, plan, "exchange.completed", byItself(until), null);
    if (state === "endedEarly") tell(stage, exchange, plan, "exchange.endedEarly", world.during(until), alliance?.coordinator ?? principalOf(host), { reason: plan.reason });
  }
  askFor(stage, { ...parties, exchange, facts: factsOf(stage, exchange, parties, need), askedBy, moments, end });
  return exchange;
}

const byItself = (day: Day): number => Date.parse(`${day}T00:05:00+08:00`);

function fill(need: NeedRow, much: number): void {
  need.filled = Math.min(need.wanted, need.filled + much);
  need.state = need.filled >= need.wanted ? "filled" : "partlyFilled";
}

function addPlaces(stage: Stage, exchange: ExchangeRow, { slots = [], visits = [], host, member }: ExchangePlan, at: number): void {
  const { world } = stage;
  const ends = (half: Half): string => halves[half].ends[host.row.stages.includes("primary") ? 0 : 1];
  for (const { weekday, half, room, className } of slots) {
    const key = `${host.row.id} ${weekday} ${half} ${room}`;
    const free = room !== undefined && !stage.rooms.has(key);
    if (free) stage.rooms.add(key);
    world.add("exchange_slot", at, {
      exchange_id: exchange.id, person_id: member.person.id, school_id: host.row.id, weekday, starts: halves[half].starts, ends: ends(half), periods: halves[half].periods,
      room: free ? room : null, class_name: className ?? null, since: exchange.since, until: exchange.until,
    });
  }
  for (const { day, half, periods, topic, className, cancelled } of visits) {
    world.add("exchange_visit", at, {
      exchange_id: exchange.id, person_id: member.person.id, school_id: host.row.id, day, starts: halves[half].starts, ends: periods > 2 ? ends(half) : half === "morning" ? "09:40" : "15:40", periods, room: null,
      class_name: className ?? null, topic, state: cancelled ? "cancelled" : "planned",
    });
  }
}

/** The moment of asking, then one a step; what whoever asks may decide himself is decided as soon as it is asked. */
function momentsOf(stage: Stage, { home, alliance, askedOn, askedBy }: ExchangePlan, exchange: ExchangeRow, parties: Parties): number[] {
  const { world } = stage;
  const steps = stepsOf(stage, exchange, parties);
  const own = askedBy ?? alliance?.coordinator ?? principalOf(home);
  const moments = [world.during(askedOn)];
  let days = 0;
  for (const { holder } of steps) {
    if (holder !== own) days += 1;
    moments.push(Math.max(moments.at(-1)!, holder === own ? moments.at(-1)! : world.during(dayPlus(askedOn, days))));
  }
  return moments;
}

/** Told to whom the exchange's policy shows it: both schools' heads, their bureaus, the coordinator; what is settled to the schools. */
function tell(stage: Stage, exchange: ExchangeRow, { home, host, alliance, member }: ExchangePlan, kind: ExchangesActivityKind, at: number, actor: PersonRow | null, more: object = {}): void {
  const { person } = member;
  const heads = [home, host].flatMap((school) => [principalOf(school), deanOf(school), ...stage.officersOf(school)]);
  const hearers = kind === "exchange.drafted" ? [] : [person, ...heads];
  stage.world.happened(at, () => ({
    kind, subjectKind: "Exchange", subjectId: exchange.id, actorId: actor?.id ?? null,
    audience: [...hearers, ...(alliance?.coordinator ? [alliance.coordinator] : []), ...(actor ? [actor] : [])].map(({ id }) => id).concat(SETTLED.includes(kind) ? [home.row.id, host.row.id] : []),
    payload: {
      name: person.name, person: person.name, personId: person.id, home: home.row.name, homeSchoolId: home.row.id, host: host.row.name, schoolId: host.row.id, allianceId: alliance?.row.id ?? null,
      what: exchange.kind, since: exchange.since, until: exchange.until, ...more,
    },
  }));
}
