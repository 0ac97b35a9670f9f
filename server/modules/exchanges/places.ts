import { Refusal } from "../../kernel/errors";
import { idOfCode } from "../../kernel/ids";
import type { Day } from "../../kernel/time";
import { codeOfDatabase, type Transaction } from "../../kernel/write";
import { clashesOf, type Clash } from "./clashes";
import type { Exchange } from "./exchange.entity";
import { freeDays, freePlaces, type Near } from "./free-places";

/** How places are taken. */
interface Taking {
  /** The input that is at fault where it does not go. */
  readonly field: string;
  /** Nothing is taken yet, so nothing is given free. */
  readonly fresh?: boolean;
  /** The single day that is wanted: then free days are offered, and not places in each week. */
  readonly near?: Near;
  /** Asks for what this exchange, of which it takes the place, holds still: what it holds is left to it. */
  readonly beside?: string;
}

/** PostgreSQL's code of a statement that was cut off: so many wait for the same person or room that somebody else will have it. */
const WAITED_TOO_LONG = "57014";

/** One at a time for a person, in one order for all: who waits here sees what the other has booked. The trigger asks for the same locks. */
const LOCK = `select pg_advisory_xact_lock(105, place) from (
  select distinct hashtext(person_id::text) as place from (
    select person_id from exchange where id = $1 union select person_id from exchange_mentee where exchange_id = $1
    union select person_id from slot_exception where exchange_id = $1 and state = 'standing' and person_id is not null
    union select person_id from exchange_visit where exchange_id = $1 and state = 'planned') who order by place) one`;

export const lockPeople = (tx: Transaction, exchangeId: string): Promise<unknown> => tx.query(LOCK, [exchangeId]);

/** What another exchange of the same person holds is not asked for, the way there included. */
const NOT_BESIDE = `not exists (select from occupation o where o.exchange_id = $4 and o.person_id = w.person_id and (o.during && w.during or (
  not o.whole and not w.whole and o.during && tstzrange(lower(w.during) - make_interval(mins => travel_minutes(o.school_id, w.school_id, w.day)), upper(w.during) + make_interval(mins => travel_minutes(o.school_id, w.school_id, w.day))))))`;

const take = (beside: boolean): string => `insert into occupation (id, person_id, exchange_id, slot_id, visit_id, school_id, alliance_id, room, day, during, whole)
select new_id(110), w.person_id, $1, w.slot_id, w.visit_id, w.school_id, $3, w.room, w.day, w.during, w.whole from places_of_exchange($1, $2) w${beside ? ` where ${NOT_BESIDE}` : ""} order by w.during`;

/**
 * Takes the exchange's places from a day on, and gives free those that it had. The database refuses what is taken, so
 * it is tried first and explained only where it does not go: CONFLICT with the bookings that stand against it
 * (`clashes`) and the nearest free places (`free`), in which case nothing has changed.
 */
export async function takePlaces(tx: Transaction, exchange: Exchange, from: Day, { field, fresh = false, near, beside }: Taking): Promise<void> {
  if (!fresh || exchange.kind === "mentoring") await lockPeople(tx, exchange.id);
  // The places that another one holds still are not asked for, so that the database would not say what stands against them.
  if (beside !== undefined) await refuseClashes(tx, exchange, from, { field, beside, ...(near && { near }) });
  const taken = await tx
    .attempt(async () => {
      if (!fresh) await tx.query("delete from occupation where exchange_id = $1 and (day >= $2 or whole)", [exchange.id, from]);
      await tx.query(take(beside !== undefined), [exchange.id, from, exchange.allianceId, ...(beside === undefined ? [] : [beside])]);
    })
    .catch((error: unknown) => {
      throw codeOfDatabase(error) === WAITED_TOO_LONG ? new Refusal("CONFLICT", "exchange.takenMeanwhile", { field }) : error;
    });
  if ("result" in taken) return;
  await refuseClashes(tx, exchange, from, { field, ...(beside !== undefined && { beside }), ...(near && { near }) });
  // Whoever had it let go of it meanwhile, or somebody has it whom this statement does not see yet.
  throw new Refusal("CONFLICT", "exchange.takenMeanwhile", { field });
}

async function refuseClashes(tx: Transaction, exchange: Exchange, from: Day, { field, near, beside }: Taking): Promise<void> {
  const clashes = await clashesOf(tx, exchange, from, beside);
  const [first] = clashes;
  if (!first) return;
  throw await clashRefusal(tx, exchange, clashes, { field, from, near: near ?? (exchange.kind === "outreach" || exchange.kind === "mentoring" ? first : undefined) });
}

/** Names what stands against it, and offers the nearest free places. */
export async function clashRefusal(tx: Transaction, exchange: Exchange, clashes: readonly Clash[], { field, from, near, personId }: { field: string; from: Day; near?: Near | undefined; personId?: string }): Promise<Refusal> {
  const [first] = clashes;
  if (!first) throw new Error("nothing stands against it");
  const { kind, day, starts, ends, person, school, minutes } = first;
  return new Refusal("CONFLICT", `exchange.clash.${kind}${school === undefined ? "" : ".known"}`, {
    field,
    values: { person, day, starts, ends, school: school ?? "", minutes: minutes ?? 0 },
    extensions: { clashes, free: near ? await freeDays(tx, exchange, near, personId) : await freePlaces(tx.query, exchange, from) },
  });
}

/** Gives the places from a day on free. */
export async function freeUp(tx: Transaction, exchangeId: string, from: Day): Promise<void> {
  await tx.query("delete from occupation where exchange_id = $1 and day >= $2", [exchangeId, from]);
  // What lies across that day lasts until it.
  await tx.query(
    "update occupation set during = tstzrange(lower(during), $2::timestamp at time zone 'Asia/Shanghai') where exchange_id = $1 and whole and upper(during) > $2::timestamp at time zone 'Asia/Shanghai'",
    [exchangeId, from],
  );
}

/** Ids for rows that SQL writes in sets. */
export const slotId = (): string => idOfCode(108);
export const visitId = (): string => idOfCode(109);
export const menteeId = (): string => idOfCode(120);
