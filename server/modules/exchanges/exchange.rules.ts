import { shapeOf, type ExchangeKind } from "../../../shared/exchange-kinds";
import { badInput } from "../../kernel/errors";
import type { Day } from "../../kernel/time";
import type { Transaction } from "../../kernel/write";
import { fillNeed, reopenNeed, reopenOffer } from "../needs";
import { type School } from "../schools";
import type { Exchange } from "./exchange.entity";
import type { SlotInput, VisitInput } from "./exchange.input";

interface Shape {
  readonly kind: ExchangeKind;
  readonly since: Day;
  readonly until: Day;
}

/** Places that do not suit the kind, lie outside of the exchange or over one another. */
export function requireShape({ kind, since, until }: Shape, slots: readonly SlotInput[], visits: readonly VisitInput[]): void {
  if (until <= since) throw badInput("input.until", "exchange.period");
  const shape = shapeOf[kind];
  if (slots.length > 0 && shape !== "weekly") throw badInput("input.slots", shape === "fullTime" ? "exchange.fullTime" : "exchange.visitsOnly");
  if (visits.length > 0 && shape !== "dated") throw badInput("input.visits", shape === "fullTime" ? "exchange.fullTime" : "exchange.slotsOnly");
  for (const [place, { starts, ends }] of slots.entries()) if (ends <= starts) throw badInput(`input.slots.${place}.ends`, "exchange.times");
  for (const [place, { day, starts, ends }] of visits.entries()) {
    if (ends <= starts) throw badInput(`input.visits.${place}.ends`, "exchange.times");
    if (day < since || day >= until) throw badInput(`input.visits.${place}.day`, "exchange.visitOutside", { since });
  }
  requireApart(slots, ({ weekday }) => String(weekday), "input.slots");
  requireApart(visits, ({ day }) => day, "input.visits");
}

function requireApart<Place extends { starts: string; ends: string }>(places: readonly Place[], dayOf: (place: Place) => string, field: string): void {
  const sorted = places.map((place, index) => ({ place, index })).toSorted((a, b) => (dayOf(a.place) + a.place.starts < dayOf(b.place) + b.place.starts ? -1 : 1));
  for (const [at, { place, index }] of sorted.entries()) {
    const before = sorted[at - 1]?.place;
    if (before && dayOf(before) === dayOf(place) && place.starts < before.ends) throw badInput(`${field}.${index}.starts`, "exchange.overlapsItself");
  }
}

/** What is missing before it can be proposed. */
export function requireComplete(kind: ExchangeKind, { slots, visits, mentees }: { slots: number; visits: number; mentees: number }): void {
  const shape = shapeOf[kind];
  if (shape === "weekly" && slots === 0) throw badInput("input.id", "exchange.needsSlots");
  if (shape === "dated" && visits === 0) throw badInput("input.id", "exchange.needsVisits");
  if (kind === "mentoring" && mentees === 0) throw badInput("input.id", "exchange.needsMentees");
}

const POSTS = "select school_id from staff_post where person_id = $1 and since <= $2 and (until is null or until > $2) order by since, id";

/** The school from which the teacher is sent: where there is a post on the first day. */
export async function homeOf(tx: Transaction, personId: string, given: string | null | undefined, since: Day): Promise<string> {
  const posts = (await tx.query<{ school_id: string }>(POSTS, [personId, since])).map(({ school_id }) => school_id);
  if (given != null) {
    if (!posts.includes(given)) throw badInput("input.homeSchoolId", "exchange.noPost");
    return given;
  }
  const [only] = posts;
  if (only === undefined) throw badInput("input.personId", "exchange.noPost");
  if (new Set(posts).size > 1) throw badInput("input.homeSchoolId", "exchange.whichPost");
  return only;
}

/** That somebody has a post at a school on a day. */
export async function requirePost(tx: Transaction, personId: string, schoolId: string, day: Day, field: string): Promise<void> {
  const posts = await tx.query<{ school_id: string }>(POSTS, [personId, day]);
  if (!posts.some(({ school_id }) => school_id === schoolId)) throw badInput(field, "exchange.noPost");
}

const MENTEES = `select p.id, (select s.school_id from staff_post s where s.person_id = p.id and s.since <= $2 and (s.until is null or s.until > $2) order by s.since, s.id limit 1) as school_id
from person p where p.id = any($1)`;

/** Who is mentored, with where each works on the first day. Only mentoring has mentees, and nobody mentors himself. */
export async function menteesOf(tx: Transaction, { kind, personId, since }: { kind: ExchangeKind; personId: string; since: Day }, menteeIds: readonly string[]): Promise<{ personId: string; schoolId: string }[]> {
  if (menteeIds.length === 0) return [];
  if (kind !== "mentoring") throw badInput("input.menteeIds", "exchange.noMentees");
  if (menteeIds.includes(personId)) throw badInput("input.menteeIds", "exchange.mentorHimself");
  const rows = await tx.query<{ id: string; school_id: string | null }>(MENTEES, [menteeIds, since]);
  return menteeIds.map((id, place) => {
    const schoolId = rows.find((row) => row.id === id)?.school_id;
    if (!schoolId) throw badInput(`input.menteeIds.${place}`, "exchange.menteeNoPost");
    return { personId: id, schoolId };
  });
}

const MEMBERS = "select school_id from membership where alliance_id = $1 and school_id = any($2) and since <= $3 and (until is null or until > $3)";

/** Inside an alliance both schools are members on the first day. */
export async function requireMembers(tx: Transaction, allianceId: string, schools: readonly Pick<School, "id" | "name">[], since: Day): Promise<void> {
  const members = new Set((await tx.query<{ school_id: string }>(MEMBERS, [allianceId, schools.map(({ id }) => id), since])).map(({ school_id }) => school_id));
  const stranger = schools.find(({ id }) => !members.has(id));
  if (stranger) throw badInput("input.hostSchoolId", "exchange.notAMember", { school: stranger.name });
}

/** Of a slot that was moved, the row that lasts to the end counts. */
const GIVES = "select coalesce(sum(s.periods), 0)::int as periods from exchange e join exchange_slot s on s.exchange_id = e.id and s.until = e.until where e.id = $1";

/** How much of a need the exchange gives: its periods a week, or its one person. */
async function givenBy(tx: Transaction, exchange: Exchange): Promise<number> {
  if (exchange.kind !== "itinerant") return 1;
  const [row] = await tx.query<{ periods: number }>(GIVES, [exchange.id]);
  return row?.periods ?? 0;
}

/** Puts the exchange down to its need. CONFLICT when that would overfill it. */
export async function fillNeedOf(tx: Transaction, exchange: Exchange): Promise<void> {
  if (exchange.needId !== null) await fillNeed(tx, exchange.needId, await givenBy(tx, exchange));
}

/** Gives back to its need what an exchange that does not take place would have given, and to the teacher what he offered. */
export async function reopenNeedOf(tx: Transaction, exchange: Exchange): Promise<void> {
  if (exchange.needId !== null) await reopenNeed(tx, exchange.needId, await givenBy(tx, exchange));
  if (exchange.offerId !== null) await reopenOffer(tx, exchange.offerId);
}
