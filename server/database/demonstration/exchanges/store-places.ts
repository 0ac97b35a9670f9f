import type { PoolClient } from "pg";

/**
 * The places in time of all exchanges that take any, as `places_of_exchange` would give them one by one; a test compares
 * them. In sets: the calendar of each region is worked out once.
 */
export async function storePlacesInTime(client: PoolClient): Promise<void> {
  await client.query(`
    with placed as materialized (select * from exchange where state in ('proposed', 'approved', 'active', 'completed', 'appraised', 'endedEarly')),
    slots as materialized (select s.*, h.region_id, x.alliance_id from placed x join exchange_slot s on s.exchange_id = x.id join school h on h.id = s.school_id where s.until > s.since),
    spans as (select region_id, min(since) as since, max(until) as until from slots group by region_id),
    days as materialized (select p.region_id, d.day, d.taught_as from spans p cross join lateral school_days(p.region_id, p.since, p.until - 1) d where d.taught_as is not null)
    insert into occupation (id, person_id, exchange_id, slot_id, visit_id, school_id, alliance_id, room, day, during, whole)
    select new_id(110), * from (
      select s.person_id, s.exchange_id, s.id, null::uuid, s.school_id, s.alliance_id, s.room, d.day,
        tstzrange((d.day + s.starts) at time zone 'Asia/Shanghai', (d.day + s.ends) at time zone 'Asia/Shanghai') as during, false
      from slots s join days d on d.region_id = s.region_id and d.day >= s.since and d.day < s.until and d.taught_as = s.weekday
      union all
      select p.person_id, v.exchange_id, null, v.id, v.school_id, x.alliance_id, p.room, v.day, tstzrange((v.day + v.starts) at time zone 'Asia/Shanghai', (v.day + v.ends) at time zone 'Asia/Shanghai'), false
      from placed x join exchange_visit v on v.exchange_id = x.id
      cross join lateral (select v.person_id, v.room union all select m.person_id, null from exchange_mentee m where m.exchange_id = x.id) p where v.state = 'planned'
      union all
      select x.person_id, x.id, null, null, x.host_school_id, x.alliance_id, null, x.since, tstzrange(x.since::timestamp at time zone 'Asia/Shanghai', x.until::timestamp at time zone 'Asia/Shanghai'), true
      from placed x where x.kind in ('rotation', 'support', 'shadowing', 'secondment')) places
    order by during`);
}
