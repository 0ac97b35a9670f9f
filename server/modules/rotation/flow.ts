import { Field, ID, Int, ObjectType } from "type-graphql";
import { MOST_LINKS } from "../../../shared/rotation";
import { ruleSql, type Rule } from "../../kernel/policy";
import { Draft, Guarded } from "../../kernel/read";
import type { Query, Viewer } from "../../kernel/viewer";
import { teaches } from "../exchanges";
import { School } from "../schools";
import { SETTLED } from "./guest-hours";
import { firstDay, placeSql, watchesSchool, type Place } from "./rotation.scope";

@Guarded("Sums of schools that the viewer's role answers for, one of the two at least: the rule stands in the statement.")
@ObjectType({ description: "What one school gives another." })
export class FlowLink {
  @Field(() => ID, { description: "Who gives." }) homeId!: string;
  @Field(() => String, { description: "Its name." }) home!: string;
  @Field(() => ID, { description: "Who receives." }) hostId!: string;
  @Field(() => String, { description: "Its name." }) host!: string;
  @Field(() => Int, { description: "Exchanges." }) exchanges!: number;
  @Field(() => Int, { description: "Teachers." }) people!: number;
  @Field(() => Int, { description: "Person-days in the school year, those to come with them." }) days!: number;
  @Field(() => Int, { description: "Lessons by weekly places and visits in the school year." }) periods!: number;
}
@Guarded("Sums of a place that the viewer's role answers for.")
@ObjectType({ description: "Who gives and who receives in a school year, by settled exchanges of which one school at least lies in the place." })
export class Flow {
  @Field(() => [FlowLink], { description: "The strongest links first, by person-days, at most 60." }) links!: FlowLink[];
  @Field(() => Int, { description: "How many links there are." }) total!: number;
}

/** Who gives and who receives; null where the viewer may not look at the place. */
export async function flow(query: Query, viewer: Viewer, place: Place, asked: number): Promise<Flow | null> {
  const draft = new Draft(viewer);
  const year = draft.value(asked, "int");
  const [begins, ends] = [firstDay(year), firstDay(`${year} + 1`)];
  const watched = ruleSql(watchesSchool as Rule, School, "s", draft);
  const [text, values] = draft.finish(
    `with place as materialized (${placeSql(draft, place, year)}),
     mine as materialized (select s.id from place join school s on s.id = any(place.schools) where ${watched}),
     given as materialized (
       select e.id, e.person_id, e.kind, e.home_school_id, e.host_school_id, greatest(e.since, ${begins}) as since, least(e.until, ${ends}) as until from place join exchange e on true
       where e.state in ${SETTLED} and e.since < ${ends} and e.until > ${begins} and (e.home_school_id in (select id from mine) or e.host_school_id in (select id from mine))),
     lesson as (
       select o.exchange_id, count(distinct (o.person_id, o.day))::int as days, sum(coalesce(sl.periods, v.periods, 1))::int as periods
       from given g join occupation o on o.exchange_id = g.id and not o.whole and o.day >= ${begins} and o.day < ${ends}
         and ${teaches("o")}
       left join exchange_slot sl on sl.id = o.slot_id left join exchange_visit v on v.id = o.visit_id group by 1),
     link as materialized (
       select g.home_school_id, g.host_school_id, count(*)::int as exchanges, count(distinct g.person_id)::int as people,
         sum(case when g.kind in ('rotation', 'support', 'shadowing', 'secondment') then g.until - g.since else coalesce(l.days, 0) end)::int as days, coalesce(sum(l.periods), 0)::int as periods
       from given g left join lesson l on l.exchange_id = g.id group by 1, 2)
     select (select count(*)::int from link) as total, coalesce((select json_agg(x order by x.days desc, x."homeId", x."hostId") from (
       select l.home_school_id as "homeId", h.name as home, l.host_school_id as "hostId", g.name as host, l.exchanges, l.people, l.days, l.periods
       from link l join school h on h.id = l.home_school_id join school g on g.id = l.host_school_id order by l.days desc, 1, 3 limit ${MOST_LINKS}) x), '[]') as links
     from place`,
  );
  const [row] = await query<Flow>(text, values);
  return row ?? null;
}
