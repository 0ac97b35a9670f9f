import type { Transaction } from "../../kernel/write";
import type { Exchange } from "./exchange.entity";

/** What people need to know of an exchange to decide about it: names, places, hours, distance, the need that it fills. */
export interface Facts {
  readonly person: string;
  readonly home: string;
  readonly host: string;
  readonly slotCount: number;
  readonly visitCount: number;
  readonly menteeCount: number;
  /** The places in the week, the first few visits, the mentees. */
  readonly slots: readonly object[];
  readonly visits: readonly object[];
  readonly mentees: readonly string[];
  /** Periods a week. */
  readonly periods: number;
  readonly kilometres: number | null;
  readonly minutes: number;
  readonly need: object | null;
  /** Of an exchange that goes on elsewhere: where it was until then. */
  readonly before: string | null;
}

const MOST_NAMED = 6;
const clock = (column: string): string => `to_char(${column}, 'HH24:MI')`;

const FACTS = `select p.name as person, h.name as home, g.name as host,
  (select count(*)::int from exchange_slot where exchange_id = e.id) as "slotCount",
  (select count(*)::int from exchange_visit where exchange_id = e.id and state = 'planned') as "visitCount",
  (select count(*)::int from exchange_mentee where exchange_id = e.id) as "menteeCount",
  coalesce((select jsonb_agg(jsonb_build_object('weekday', weekday, 'starts', ${clock("starts")}, 'ends', ${clock("ends")}, 'periods', periods, 'room', room, 'className', class_name) order by weekday, starts)
    from exchange_slot where exchange_id = e.id and until = e.until), '[]') as slots,
  coalesce((select jsonb_agg(v.place order by v.day, v.starts) from (select day, starts, jsonb_build_object('day', day, 'starts', ${clock("starts")}, 'ends', ${clock("ends")}, 'topic', topic) as place
    from exchange_visit where exchange_id = e.id and state = 'planned' order by day, starts limit ${MOST_NAMED}) v), '[]') as visits,
  coalesce((select jsonb_agg(m.name order by m.name) from exchange_mentee x join person m on m.id = x.person_id where x.exchange_id = e.id), '[]') as mentees,
  coalesce((select sum(periods)::int from exchange_slot where exchange_id = e.id and until = e.until), 0) as periods,
  round(kilometres(h.latitude, h.longitude, g.latitude, g.longitude)::numeric, 1)::double precision as kilometres,
  travel_minutes(h.id, g.id, e.since) as minutes,
  (select jsonb_build_object('id', n.id, 'subject', n.subject, 'wanted', n.wanted, 'reason', n.reason) from need n where n.id = e.need_id) as need,
  (select s.name from exchange o join school s on s.id = o.host_school_id where o.id = e.succeeds_id) as before
from exchange e join person p on p.id = e.person_id join school h on h.id = e.home_school_id join school g on g.id = e.host_school_id where e.id = $1`;

export async function factsOf(tx: Transaction, { id }: Pick<Exchange, "id">): Promise<Facts> {
  const [facts] = await tx.query<Facts>(FACTS, [id]);
  if (!facts) throw new Error("an exchange is not there");
  return facts;
}
