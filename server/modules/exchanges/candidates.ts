import { ruleSql, type Rule } from "../../kernel/policy";
import { Draft } from "../../kernel/read/draft";
import type { Day } from "../../kernel/time";
import type { Query, Viewer } from "../../kernel/viewer";
import { Exchange } from "./exchange.entity";
import { exchangePolicy } from "./exchange.policy";
import { clashesSql, freeSql } from "./place-sql";
import type { FreePlace, PlaceClash } from "./place-check.type";

/** A place that is thought of: in each week, or on a day. */
export interface Candidate {
  readonly weekday: number | null;
  readonly day: Day | null;
  readonly starts: string;
  readonly ends: string;
  readonly room: string | null;
}

/** What is lifted from where it is: of which exchange, from when on, and which of its places go with it. */
export interface Lifted {
  readonly exchange: Exchange;
  readonly schoolId: string;
  /** Who is to be there. */
  readonly personIds: readonly string[];
  /** What lies before stays as it is. */
  readonly from: Day;
  /** From when until when weekly candidates last. */
  readonly since: Day;
  readonly until: Day;
  readonly slotId: string | null;
  /** Of the slot only this day. */
  readonly slotDay: Day | null;
  readonly visitId: string | null;
}

export interface Weighed {
  readonly place: number;
  readonly day: Day | null;
  readonly days: number;
  readonly clashes: PlaceClash[];
}

/** The exchange's other places: they stay, whichever candidate is chosen. */
const others = (draft: Draft, { exchange, from, slotId, slotDay, visitId }: Lifted): string => {
  const slotDaySql = draft.value(slotDay, "date");
  return `places_of_exchange(${draft.value(exchange.id, "uuid")}, ${draft.value(from, "date")}) p
    where not (coalesce(p.slot_id = ${draft.value(slotId, "uuid")}, false) and (${slotDaySql} is null or p.day = ${slotDaySql})) and not coalesce(p.visit_id = ${draft.value(visitId, "uuid")}, false)`;
};

const MOMENTS = "tstzrange((at.day + c.starts) at time zone 'Asia/Shanghai', (at.day + c.ends) at time zone 'Asia/Shanghai')";

/** What stands against each of some places, in one statement; other bookings are named where the viewer may see their exchanges. */
export async function weigh(query: Query, viewer: Viewer, lifted: Lifted, candidates: readonly Candidate[]): Promise<Weighed[]> {
  const draft = new Draft(viewer);
  const own = draft.value(lifted.exchange.id, "uuid");
  const school = draft.value(lifted.schoolId, "uuid");
  const wanted = `select null::int as candidate, p.person_id, p.school_id, p.room, p.day, p.during, p.whole from ${others(draft, lifted)}
    union all select c.place, who.id, ${school}, c.room, at.day, ${MOMENTS}, false
    from thought c join at on at.place = c.place cross join unnest(${draft.value(lifted.personIds, "uuid[]")}) who(id)`;
  const see = ruleSql(exchangePolicy.see as unknown as Rule, Exchange, "e", draft, { few: true });
  const [text, values] = draft.finish(`with thought as materialized (
    select * from jsonb_to_recordset(${draft.value(JSON.stringify(candidates.map((candidate, place) => ({ ...candidate, place }))), "jsonb")}) as c(place int, weekday int, day date, starts time, ends time, room text)),
  taught as materialized (select d.day, d.taught_as from school s cross join lateral school_days(s.region_id, ${draft.value(lifted.since, "date")}, ${draft.value(lifted.until, "date")} - 1) d where s.id = ${school} and d.taught_as is not null),
  at as materialized (select c.place, coalesce(c.day, d.day) as day from thought c left join taught d on c.day is null and d.taught_as = c.weekday where c.day is not null or d.day is not null),
  standing as materialized (${clashesSql(wanted, own)}),
  told as (
    select s.candidate, json_agg(json_build_object('kind', s.kind, 'day', s.day, 'starts', s.starts, 'ends', s.ends, 'exchangeId', case when seen.it then s.exchange_id end, 'school', case when seen.it then s.school end,
      'minutes', case when s.kind = 'travel' then s.minutes end) order by s.day, s.starts) as clashes
    from standing s cross join lateral (select exists (select from exchange e where e.id = s.exchange_id and ${see}) as it) seen group by s.candidate)
  select c.place, (select min(at.day)::text from at where at.place = c.place) as day, (select count(*)::int from at where at.place = c.place) as days,
    (select coalesce(json_agg(one), '[]') from told t cross join lateral json_array_elements(t.clashes) one where t.candidate is null or t.candidate = c.place) as clashes
  from thought c order by c.place`);
  return query<Weighed>(text, values);
}

/** Where there is room for what is lifted, near to what was thought of. */
export async function roomFor(query: Query, viewer: Viewer, lifted: Lifted, near: Candidate): Promise<FreePlace[]> {
  const [personId] = lifted.personIds;
  if (personId === undefined) return [];
  const draft = new Draft(viewer);
  const person = draft.value(personId, "uuid");
  const [text, values] = draft.finish(
    freeSql({
      stay: `select ${draft.value(lifted.exchange.id, "uuid")} as id, ${person} as person_id, s.id as host_school_id, s.region_id, ${draft.value(lifted.since, "date")} as since, ${draft.value(lifted.until, "date")} as until from school s where s.id = ${draft.value(lifted.schoolId, "uuid")}`,
      near: `select coalesce(${draft.value(near.weekday, "int")}, extract(isodow from ${draft.value(near.day, "date")})::int) as weekday, ${draft.value(near.starts, "time")} as starts`,
      besides: `select p.school_id, p.day, p.during, p.whole from ${others(draft, lifted)} and p.person_id = ${person}`,
    }),
  );
  return query<FreePlace>(text, values);
}
