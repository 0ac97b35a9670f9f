import type { Day } from "../../kernel/time";
import type { Transaction } from "../../kernel/write";
import { teaches } from "../exchanges";

/** Where a teacher was to be on a day, and when. */
export interface PlaceOfLog {
  readonly occupationId: string;
  readonly personId: string;
  readonly exchangeId: string;
  readonly slotId: string | null;
  readonly visitId: string | null;
  readonly schoolId: string;
  readonly homeSchoolId: string;
  readonly allianceId: string | null;
  readonly regionId: string;
  readonly state: string;
  readonly day: Day;
  readonly starts: string;
  readonly ends: string;
  readonly startsAt: Date;
  readonly room: string | null;
  readonly className: string | null;
}

const PLACE = `select o.id as "occupationId", o.person_id as "personId", o.exchange_id as "exchangeId", o.slot_id as "slotId", o.visit_id as "visitId", o.school_id as "schoolId",
  e.home_school_id as "homeSchoolId", e.alliance_id as "allianceId", s.region_id as "regionId", e.state, o.day::text as day,
  to_char(lower(o.during) at time zone 'Asia/Shanghai', 'HH24:MI') as starts, to_char(upper(o.during) at time zone 'Asia/Shanghai', 'HH24:MI') as ends, lower(o.during) as "startsAt",
  coalesce(o.room, l.room, v.room) as room, coalesce(l.class_name, v.class_name) as "className"
from occupation o join exchange e on e.id = o.exchange_id join school s on s.id = o.school_id
left join exchange_slot l on l.id = o.slot_id left join exchange_visit v on v.id = o.visit_id
where o.exchange_id = $1 and not o.whole and o.day = $4 and (o.slot_id = $2 or o.visit_id = $3)
  and ${teaches("o")} for share of o, e`;

/** The place that a log names, as it stands now, with whoever is to teach there: what was moved or called off is not there. */
export async function placeOfLog(tx: Transaction, at: { exchangeId: string; slotId?: string | null; visitId?: string | null; day: Day }): Promise<PlaceOfLog | undefined> {
  const [place] = await tx.query<PlaceOfLog>(PLACE, [at.exchangeId, at.slotId ?? null, at.visitId ?? null, at.day]);
  return place;
}
