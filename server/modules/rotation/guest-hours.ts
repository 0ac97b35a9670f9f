import { Field, ID, Int, ObjectType } from "type-graphql";
import { Subject } from "../../../shared/schools";
import { ruleSql, type Rule } from "../../kernel/policy";
import { DayScalar, Draft, Guarded } from "../../kernel/read";
import type { Day } from "../../kernel/time";
import type { Query, Viewer } from "../../kernel/viewer";
import { School } from "../schools";
import { firstDay, placeSql, watchesSchool, type Place } from "./rotation.scope";

@Guarded("Sums of a place that the viewer's role answers for.")
@ObjectType({ description: "Lessons of guests in a week." })
export class GuestWeek {
  @Field(() => DayScalar, { description: "Its Monday." }) week!: Day;
  @Field(() => Int, { description: "Lessons that were planned." }) planned!: number;
  @Field(() => Int, { description: "Lessons of which there is a teaching log that was not sent back." }) logged!: number;
}
@Guarded("Sums of a place that the viewer's role answers for.")
@ObjectType({ description: "Lessons of guests in a subject." })
export class GuestSubject {
  @Field(() => Subject, { nullable: true, description: "The subject; empty where the exchange names none." }) subject!: Subject | null;
  @Field(() => Int, { description: "Lessons that were planned." }) planned!: number;
  @Field(() => Int, { description: "Lessons of which there is a teaching log." }) logged!: number;
}
@Guarded("Sums of schools that the viewer's role answers for: the rule of each stands in the statement.")
@ObjectType({ description: "Lessons of guests at a school." })
export class GuestSchool {
  @Field(() => ID, { description: "The school." }) id!: string;
  @Field(() => String, { description: "Its name." }) name!: string;
  @Field(() => Int, { description: "Lessons that were planned." }) planned!: number;
  @Field(() => Int, { description: "Lessons of which there is a teaching log." }) logged!: number;
  @Field(() => Int, { description: "Guests who gave them." }) guests!: number;
}

@Guarded("Sums of a place that the viewer's role answers for: its rule stands in the statement.")
@ObjectType({ description: "Lessons that guests give at the schools of a place in a school year, by their weekly places and visits. Full-time guests have the host's timetable, which is not kept here: they are counted as persons." })
export class GuestHours {
  @Field(() => Int, { description: "Lessons planned in the school year." }) planned!: number;
  @Field(() => Int, { description: "Of these, lessons until yesterday." }) due!: number;
  @Field(() => Int, { description: "Of these, lessons of which there is a teaching log that was not sent back." }) logged!: number;
  @Field(() => Int, { description: "Guests who are there full time on some day of the school year." }) fullTimeGuests!: number;
  @Field(() => [GuestWeek], { description: "Week by week." }) weeks!: GuestWeek[];
  @Field(() => [GuestSubject], { description: "By subject, the most lessons first." }) subjects!: GuestSubject[];
  @Field(() => [GuestSchool], { description: "By school, the most lessons first, at most 100." }) schools!: GuestSchool[];
}

const MOST_SCHOOLS = 100;
/** States in which an exchange is settled: its places are real. */
export const SETTLED = "('approved', 'active', 'completed', 'appraised', 'endedEarly')";

/** What guests teach at the schools of a place in a school year; null where the viewer may not look at it. */
export async function guestHours(query: Query, viewer: Viewer, place: Place, asked: number): Promise<GuestHours | null> {
  const draft = new Draft(viewer);
  const year = draft.value(asked, "int");
  const watched = ruleSql(watchesSchool as Rule, School, "s", draft);
  const [text, values] = draft.finish(
    `with place as materialized (${placeSql(draft, place, year)}),
     lesson as materialized (
       select o.school_id, o.person_id, o.day, e.subject, coalesce(sl.periods, v.periods, 1) as periods, exists (
         select from teaching_log l where l.state <> 'returned' and ((o.slot_id is not null and l.slot_id = o.slot_id and l.day = o.day) or (o.visit_id is not null and l.visit_id = o.visit_id))) as logged
       from place join occupation o on o.school_id = any(place.schools) and not o.whole and o.day >= ${firstDay(year)} and o.day < ${firstDay(`${year} + 1`)}
       join exchange e on e.id = o.exchange_id and e.state in ${SETTLED} and e.kind in ('itinerant', 'outreach')
       left join exchange_slot sl on sl.id = o.slot_id left join exchange_visit v on v.id = o.visit_id)
     select coalesce((select sum(periods) from lesson), 0)::int as planned, coalesce((select sum(periods) from lesson where day < ${draft.today()}), 0)::int as due,
       coalesce((select sum(periods) from lesson where logged), 0)::int as logged,
       (select count(distinct e.person_id)::int from exchange e where e.host_school_id = any(place.schools) and e.kind in ('rotation', 'support') and e.state in ${SETTLED} and e.since < ${firstDay(`${year} + 1`)} and e.until > ${firstDay(year)}) as "fullTimeGuests",
       coalesce((select json_agg(w order by w.week) from (select date_trunc('week', day)::date as week, sum(periods)::int as planned, coalesce(sum(periods) filter (where logged), 0)::int as logged from lesson group by 1) w), '[]') as weeks,
       coalesce((select json_agg(w order by w.planned desc, w.subject) from (select subject, sum(periods)::int as planned, coalesce(sum(periods) filter (where logged), 0)::int as logged from lesson group by 1) w), '[]') as subjects,
       coalesce((select json_agg(w order by w.planned desc, w.id) from (
         select s.id, s.name, sum(l.periods)::int as planned, coalesce(sum(l.periods) filter (where l.logged), 0)::int as logged, count(distinct l.person_id)::int as guests
         from lesson l join school s on s.id = l.school_id where ${watched} group by s.id, s.name order by 3 desc, 1 limit ${MOST_SCHOOLS}) w), '[]') as schools
     from place`,
  );
  const [row] = await query<GuestHours>(text, values);
  return row ?? null;
}
