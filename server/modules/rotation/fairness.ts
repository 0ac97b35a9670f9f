import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import { FAIRNESS_YEARS, FairnessOrder } from "../../../shared/rotation";
import { ruleSql, type Rule } from "../../kernel/policy";
import { DayScalar, Draft, Guarded } from "../../kernel/read";
import type { Day } from "../../kernel/time";
import type { Query, Viewer } from "../../kernel/viewer";
import { Exchange, exchangePolicy } from "../exchanges";
import { Person, personPolicy } from "../identity";
import { cursorOf, isIdPart, isNumber, partsOf } from "./ask";
import { firstDay, placeSql, type Place } from "./rotation.scope";

@Guarded("People and exchanges that the viewer may see, of a place whose people he places: the policies stand in the statement.")
@ObjectType({ description: "How often somebody was asked, and for how much." })
export class FairnessPerson {
  @Field(() => ID, { description: "The person." }) personId!: string;
  @Field(() => String, { description: "The name." }) name!: string;
  @Field(() => String, { description: "The schools of the place at which the person works." }) schools!: string;
  @Field(() => Int, { description: "Exchanges that were proposed, whatever came of them; those taken back before they were decided are left out." }) asked!: number;
  @Field(() => Int, { description: "Of these, those that were approved." }) went!: number;
  @Field(() => Int, { description: "Days away until yesterday." }) days!: number;
  @Field(() => Float, { description: "Lessons a week, over the weeks in which there were any." }) periodsAWeek!: number;
  @Field(() => Float, { nullable: true, description: "Kilometres in a straight line to the furthest school; empty where a location is not known." }) kilometres!: number | null;
  @Field(() => DayScalar, { nullable: true, description: "The first day of the last exchange." }) last!: Day | null;
}
@Guarded("Counts people and exchanges that the viewer may see.")
@ObjectType({ description: "How many people were asked so often." })
export class FairnessCount {
  @Field(() => Int, { description: "How often; 5 stands for five times and more." }) asked!: number;
  @Field(() => Int, { description: "How many people." }) people!: number;
}
@Guarded("People and exchanges that the viewer may see, of a place whose people he places.")
@ObjectType({ description: "Who was asked how often over the last three school years, of those who work at the place now. It counts what you may see, so that sums and list agree." })
export class Fairness {
  @Field(() => DayScalar, { description: "From which day on exchanges count, by their first day." }) from!: Day;
  @Field(() => DayScalar, { description: "The first day that counts no longer." }) until!: Day;
  @Field(() => [FairnessCount], { description: "How many were asked never, once, and so on." }) counts!: FairnessCount[];
  @Field(() => [FairnessPerson], { description: "A page of the people." }) nodes!: FairnessPerson[];
  @Field(() => Int, { description: "How many people there are." }) total!: number;
  @Field(() => Boolean, { description: "There are more behind this page." }) hasNextPage!: boolean;
  @Field(() => String, { nullable: true, description: "For `after`, to read on." }) endCursor!: string | null;
}

const OFTEN = 5;

/** Who was asked how often; null where the viewer places nobody there. */
export async function fairness(query: Query, viewer: Viewer, place: Place, asked: number, order: FairnessOrder, first: number, after: string | null | undefined): Promise<Fairness | null> {
  const draft = new Draft(viewer);
  const year = draft.value(asked, "int");
  const today = draft.today();
  const [from, until] = [firstDay(`${year} - ${FAIRNESS_YEARS - 1}`), firstDay(`${year} + 1`)];
  const behind = partsOf(after, [isNumber, isNumber, isIdPart]);
  const most = order === FairnessOrder.MOST;
  const sees = { person: ruleSql(personPolicy.see as Rule, Person, "p", draft), exchange: ruleSql(exchangePolicy.see as Rule, Exchange, "e", draft) };
  const direction = most ? "desc" : "asc";
  const [text, values] = draft.finish(
    `with place as materialized (${placeSql(draft, place, year, "people")}),
     staff as materialized (
       select p.id, p.name, string_agg(distinct s.name, '、') as schools from place join staff_post sp on sp.school_id = any(place.schools) and sp.since <= ${today} and (sp.until is null or sp.until > ${today})
       join school s on s.id = sp.school_id join person p on p.id = sp.person_id where ${sees.person} group by p.id, p.name),
     given as materialized (
       select e.id, e.person_id, e.kind, e.since, least(e.until, ${today}) as until, e.state in ('approved', 'active', 'completed', 'appraised', 'endedEarly') as went,
         kilometres(h.latitude, h.longitude, g.latitude, g.longitude) as kilometres
       from place join exchange e on e.home_school_id = any(place.schools) join school h on h.id = e.home_school_id join school g on g.id = e.host_school_id
       where e.since >= ${from} and e.since < ${until} and e.state not in ('draft', 'withdrawn') and ${sees.exchange}),
     lesson as materialized (
       select g.person_id, o.day, coalesce(sl.periods, v.periods, 1) as periods from given g join occupation o on o.exchange_id = g.id and o.person_id = g.person_id and not o.whole and o.day < ${today}
       left join exchange_slot sl on sl.id = o.slot_id left join exchange_visit v on v.id = o.visit_id where g.went),
     taught as (select person_id, count(distinct day)::int as days, sum(periods)::float8 / count(distinct date_trunc('week', day)) as a_week from lesson group by 1),
     summed as (
       select person_id, count(*)::int as asked, (count(*) filter (where went))::int as went, max(kilometres) filter (where went) as kilometres, max(since) as last,
         coalesce(sum(greatest(until - since, 0)) filter (where went and kind in ('rotation', 'support', 'shadowing', 'secondment')), 0)::int as whole_days from given group by 1),
     each as materialized (
       select s.id, s.name, s.schools, coalesce(m.asked, 0) as asked, coalesce(m.went, 0) as went, coalesce(m.whole_days, 0) + coalesce(t.days, 0) as days, round(coalesce(t.a_week, 0)::numeric, 1) as a_week,
         round(m.kilometres::numeric, 1) as kilometres, m.last
       from staff s left join summed m on m.person_id = s.id left join taught t on t.person_id = s.id),
     page as (select * from each ${behind ? `where (asked, days, id) ${most ? "<" : ">"} (${draft.value(behind[0], "int")}, ${draft.value(behind[1], "int")}, ${draft.value(behind[2], "uuid")})` : ""}
       order by asked ${direction}, days ${direction}, id ${direction} limit ${draft.value(first + 1, "int")})
     select ${from}::text as "from", ${until}::text as until, (select count(*)::int from each) as total,
       coalesce((select json_agg(c order by c.asked) from (select least(asked, ${OFTEN}) as asked, count(*)::int as people from each group by 1) c), '[]') as counts,
       coalesce((select json_agg(json_build_object('personId', id, 'name', name, 'schools', schools, 'asked', asked, 'went', went, 'days', days, 'periodsAWeek', a_week, 'kilometres', kilometres, 'last', last)
         order by asked ${direction}, days ${direction}, id ${direction}) from page), '[]') as nodes
     from place`,
  );
  const [row] = await query<Omit<Fairness, "hasNextPage" | "endCursor">>(text, values);
  if (!row) return null;
  const nodes = row.nodes.slice(0, first);
  const last = nodes.at(-1);
  return { ...row, nodes, hasNextPage: row.nodes.length > first, endCursor: last ? cursorOf([last.asked, last.days, last.personId]) : null };
}
