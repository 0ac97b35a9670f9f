import type { ClashKind } from "../../../shared/exchanges";
import { Refusal } from "../../kernel/errors";
import { idOfCode } from "../../kernel/ids";
import type { Day } from "../../kernel/time";
import type { Query } from "../../kernel/viewer";
import type { Transaction } from "../../kernel/write";
import { Exchange } from "./exchange.entity";
import { exchangePolicy } from "./exchange.policy";

/** A stretch of time that somebody wants: as `places_of_exchange` gives them. */
const WANTED = "places_of_exchange($1, $2)";

/** A booking that stands against one that is wanted. Whose it is, is told to whoever may see it. */
export interface Clash {
  readonly kind: ClashKind;
  readonly day: Day;
  /** From when to when the other booking lasts, `HH:MM` on the region's clock. */
  readonly starts: string;
  readonly ends: string;
  readonly exchangeId?: string;
  readonly school?: string;
  /** Minutes that the way takes, where it is the way. */
  readonly minutes?: number;
}

interface Found {
  kind: ClashKind;
  day: Day;
  starts: string;
  ends: string;
  exchange_id: string;
  school: string;
  minutes: number;
}

/** At most so many are named; further ones would help nobody. */
const MOST_NAMED = 5;
/** No way lasts longer; the database looks as far. */
const LONGEST_WAY = "interval '10 hours'";

const CLASHES = `with wanted as materialized (select * from ${WANTED})
select distinct on (day, starts, exchange_id) * from (
  select case when o.person_id <> w.person_id then 'room' when o.during && w.during then 'person' else 'travel' end as kind,
    greatest(o.day, w.day)::text as day,
    to_char(lower(o.during) at time zone 'Asia/Shanghai', 'HH24:MI') as starts, to_char(upper(o.during) at time zone 'Asia/Shanghai', 'HH24:MI') as ends,
    o.exchange_id, s.name as school, way.minutes
  from wanted w
  join occupation o on o.exchange_id <> $1 and (
    (o.person_id = w.person_id and o.during && tstzrange(lower(w.during) - ${LONGEST_WAY}, upper(w.during) + ${LONGEST_WAY}))
    or (w.room is not null and o.school_id = w.school_id and o.room = w.room and o.during && w.during))
  join school s on s.id = o.school_id
  cross join lateral (select travel_minutes(o.school_id, w.school_id, w.day) as minutes) way
  where o.person_id <> w.person_id or o.during && w.during
    or (not o.whole and not w.whole and o.during && tstzrange(lower(w.during) - make_interval(mins => way.minutes), upper(w.during) + make_interval(mins => way.minutes)))
) found order by day, starts, exchange_id, kind limit ${MOST_NAMED}`;

/** What stands against an exchange's places from a day on. The database refuses the same; this says it so that people can act. */
export async function clashesOf(tx: Transaction, exchange: Exchange, from: Day): Promise<Clash[]> {
  const found = await tx.query<Found>(CLASHES, [exchange.id, from]);
  const others = new Map<string, Exchange>();
  const ids = [...new Set(found.map(({ exchange_id }) => exchange_id))];
  for (const id of ids) for (const other of await tx.find(Exchange, "id", id)) if (await tx.can(exchangePolicy, "see" as never, other)) others.set(id, other);
  return found.map(({ kind, day, starts, ends, exchange_id, school, minutes }) => ({
    kind, day, starts, ends,
    ...(kind === "travel" ? { minutes } : {}),
    ...(others.has(exchange_id) ? { exchangeId: exchange_id, school } : {}),
  }));
}

const TAKE = `insert into occupation (id, person_id, exchange_id, slot_id, visit_id, school_id, alliance_id, room, day, during, whole)
select new_id(110), w.person_id, $1, w.slot_id, w.visit_id, w.school_id, $3, w.room, w.day, w.during, w.whole from ${WANTED} w order by w.during`;

/**
 * Takes the exchange's places from a day on, and gives free those that it had. CONFLICT with the bookings that stand
 * against it (`clashes`) and the nearest free places (`free`), in which case nothing has changed.
 */
export async function takePlaces(tx: Transaction, exchange: Exchange, from: Day, field: string): Promise<void> {
  await tx.query("select pg_advisory_xact_lock(105, hashtext($1::text))", [exchange.personId]);
  await tx.query("delete from occupation where exchange_id = $1 and (day >= $2 or whole)", [exchange.id, from]);
  const clashes = await clashesOf(tx, exchange, from);
  const [first] = clashes;
  if (first) {
    throw new Refusal("CONFLICT", `exchange.clash.${first.kind}${first.school === undefined ? "" : ".known"}`, {
      field,
      values: { day: first.day, starts: first.starts, ends: first.ends, school: first.school ?? "", minutes: first.minutes ?? 0 },
      extensions: { clashes, free: await freePlaces(tx.query, exchange, from) },
    });
  }
  await tx.query(TAKE, [exchange.id, from, exchange.allianceId]);
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

export interface FreePlace {
  readonly weekday: number;
  readonly starts: string;
  readonly ends: string;
}

/** The bells of the host school at which the person is free in every week of the exchange, the way counted; those nearest to its first slot first. */
const FREE = `with x as materialized (select e.*, s.region_id from exchange e join school s on s.id = e.host_school_id where e.id = $1),
asked as materialized (select weekday, starts from exchange_slot where exchange_id = $1 and until > $2 order by weekday, starts limit 1),
bells as materialized (
  select p.starts, p.ends from x join bell_schedule b on b.school_id = x.host_school_id and b.since <= greatest(x.since, $2) and (b.until is null or b.until > greatest(x.since, $2))
  join bell_period p on p.bell_schedule_id = b.id),
days as materialized (select d.day, d.taught_as from x cross join lateral school_days(x.region_id, greatest(x.since, $2), x.until - 1) d where d.taught_as is not null),
taken as materialized (
  select o.school_id, o.day, o.during, o.whole from x join occupation o on o.person_id = x.person_id and o.exchange_id <> x.id
    and o.during && tstzrange(greatest(x.since, $2)::timestamptz - interval '1 day', x.until::timestamptz + interval '1 day')),
ways as materialized (select s.school_id, travel_minutes(s.school_id, x.host_school_id, greatest(x.since, $2)) as minutes from x cross join (select distinct school_id from taken where not whole) s),
busy as materialized (
  select t.day, extract(epoch from lower(t.during) at time zone 'Asia/Shanghai' - t.day) / 60 - w.minutes as since, extract(epoch from upper(t.during) at time zone 'Asia/Shanghai' - t.day) / 60 + w.minutes as until
  from taken t join ways w using (school_id) where not t.whole),
-- On which weekdays' timetables the person is away for all of some day.
gone as materialized (select distinct d.taught_as from days d join taken t on t.whole and t.during @> (d.day + time '12:00') at time zone 'Asia/Shanghai'),
hindered as materialized (select distinct d.taught_as, b.since, b.until from busy b join days d on d.day = b.day)
select w.weekday, to_char(b.starts, 'HH24:MI') as starts, to_char(b.ends, 'HH24:MI') as ends
from generate_series(1, 5) as w(weekday) cross join bells b left join asked a on true
where exists (select from days where taught_as = w.weekday) and not exists (select from gone where taught_as = w.weekday)
  and not exists (select from hindered h where h.taught_as = w.weekday and h.since < extract(epoch from b.ends) / 60 and h.until > extract(epoch from b.starts) / 60)
order by abs(w.weekday - coalesce(a.weekday, 1)), abs(extract(epoch from b.starts - coalesce(a.starts, time '08:00'))), w.weekday, b.starts limit 3`;

export const freePlaces = (query: Query, exchange: Pick<Exchange, "id">, from: Day): Promise<FreePlace[]> => query<FreePlace>(FREE, [exchange.id, from]);

/** Ids for rows that SQL writes in sets. */
export const slotId = (): string => idOfCode(108);
export const visitId = (): string => idOfCode(109);
