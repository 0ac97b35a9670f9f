import type { ClashKind } from "../../../shared/exchanges";
import { badInput } from "../../kernel/errors";
import { ruleSql, type Rule } from "../../kernel/policy";
import { Draft } from "../../kernel/read/draft";
import type { Day } from "../../kernel/time";
import type { Transaction } from "../../kernel/write";
import { Exchange } from "./exchange.entity";
import { exchangePolicy } from "./exchange.policy";

/** A booking that stands against one that is wanted. Whose it is, is told to whoever may see it. */
export interface Clash {
  readonly kind: ClashKind;
  readonly day: Day;
  /** From when to when the other booking lasts, `HH:MM` on the region's clock. */
  readonly starts: string;
  readonly ends: string;
  /** Whom of this exchange it hinders: the teacher, a mentee, a substitute. */
  readonly person: string;
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
  person: string;
  exchange_id: string;
  school: string;
  minutes: number;
}

/** At most so many are named; further ones would help nobody. */
const MOST_NAMED = 5;
/** No way lasts longer; the database looks as far. */
const LONGEST_WAY = "interval '10 hours'";

/** What stands against wanted places, as `places_of_exchange` gives them; `own` are exchanges whose places do not count. */
const against = (wanted: string, own: string): string => `with wanted as materialized (${wanted})
select distinct on (day, starts, exchange_id) * from (
  select case when o.person_id <> w.person_id then 'room' when o.during && w.during then 'person' else 'travel' end as kind,
    greatest(o.day, w.day)::text as day,
    to_char(lower(o.during) at time zone 'Asia/Shanghai', 'HH24:MI') as starts, to_char(upper(o.during) at time zone 'Asia/Shanghai', 'HH24:MI') as ends,
    p.name as person, o.exchange_id, s.name as school, way.minutes
  from wanted w join person p on p.id = w.person_id
  join occupation o on ${own} and (
    (o.person_id = w.person_id and o.during && tstzrange(lower(w.during) - ${LONGEST_WAY}, upper(w.during) + ${LONGEST_WAY}))
    or (w.room is not null and o.school_id = w.school_id and o.room = w.room and o.during && w.during))
  join school s on s.id = o.school_id
  cross join lateral (select travel_minutes(o.school_id, w.school_id, w.day) as minutes) way
  where o.person_id <> w.person_id or o.during && w.during
    or (not o.whole and not w.whole and o.during && tstzrange(lower(w.during) - make_interval(mins => way.minutes), upper(w.during) + make_interval(mins => way.minutes)))
) found order by day, starts, exchange_id, kind limit ${MOST_NAMED}`;

const OF_EXCHANGE = against("select * from places_of_exchange($1, $2)", "o.exchange_id <> $1 and ($3::uuid is null or o.exchange_id <> $3)");
const OF_PERSON = against(
  `select $1::uuid as person_id, $2::uuid as school_id, null::text as room, $3::date as day, false as whole,
    tstzrange(($3::date + $4::time) at time zone 'Asia/Shanghai', ($3::date + $5::time) at time zone 'Asia/Shanghai') as during`,
  "true",
);

/** What stands against an exchange's places from a day on. The database refuses the same; this says it so that people can act. */
export async function clashesOf(tx: Transaction, exchange: Exchange, from: Day, beside?: string): Promise<Clash[]> {
  return named(tx, await tx.query<Found>(OF_EXCHANGE, [exchange.id, from, beside ?? null]));
}

/** What stands against somebody's being at a school on a day. */
export async function clashesOfPerson(tx: Transaction, personId: string, schoolId: string, at: { day: Day; starts: string; ends: string }): Promise<Clash[]> {
  return named(tx, await tx.query<Found>(OF_PERSON, [personId, schoolId, at.day, at.starts, at.ends]));
}

/** Says of the other booking where it is and which, if the viewer may see it; the hour alone if not. */
async function named(tx: Transaction, found: readonly Found[]): Promise<Clash[]> {
  if (found.length === 0) return [];
  const draft = new Draft(tx.viewer);
  const ids = draft.value(found.map(({ exchange_id }) => exchange_id), "uuid[]");
  const [text, values] = draft.finish(`select e.id from exchange e where e.id = any(${ids}) and ${ruleSql(exchangePolicy.see as unknown as Rule, Exchange, "e", draft, { few: true })}`);
  const seen = new Set((await tx.query<{ id: string }>(text, values)).map(({ id }) => id));
  return found.map(({ kind, day, starts, ends, person, exchange_id, school, minutes }) => ({
    kind, day, starts, ends, person,
    ...(kind === "travel" ? { minutes } : {}),
    ...(seen.has(exchange_id) ? { exchangeId: exchange_id, school } : {}),
  }));
}

const ITSELF = `with wanted as materialized (select row_number() over () as place, * from places_of_exchange($1, $2))
select a.day::text as day from wanted a join wanted b on a.place < b.place and a.during && b.during and (a.person_id = b.person_id or (a.room = b.room and a.school_id = b.school_id)) limit 1`;

/** Two of its own places over one another: a slot that was moved onto another one of the same exchange. */
export async function requireNotItself(tx: Transaction, exchange: Exchange, from: Day, field: string): Promise<void> {
  const [found] = await tx.query<{ day: Day }>(ITSELF, [exchange.id, from]);
  if (found) throw badInput(field, "exchange.overlapsItself");
}
