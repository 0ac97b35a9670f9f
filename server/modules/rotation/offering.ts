import { Field, Float, Int, ObjectType } from "type-graphql";
import { Season } from "../../../shared/calendar";
import { Subject } from "../../../shared/schools";
import { DayScalar, Draft, Guarded } from "../../kernel/read";
import type { Day } from "../../kernel/time";
import type { Query, Viewer } from "../../kernel/viewer";
import { placeSql, type Place } from "./rotation.scope";

@Guarded("Sums of a place that the viewer's role answers for.")
@ObjectType({ description: "Of the periods a week that the curriculum prescribes, how many are taught, in a term." })
export class OfferingTerm {
  @Field(() => Int, { description: "The school year." }) year!: number;
  @Field(() => Season, { description: "The term." }) season!: Season;
  @Field(() => DayScalar, { description: "The day as of which it is reckoned: in the middle of the term." }) on!: Day;
  @Field(() => Float, { description: "Periods a week that the curriculum prescribes." }) prescribed!: number;
  @Field(() => Float, { description: "Of these, what the schools' own teachers give." }) own!: number;
  @Field(() => Float, { description: "Of these, what own teachers and guests give together." }) together!: number;
  @Field(() => Float, { nullable: true, description: "own / prescribed, from 0 to 1; empty where nothing is prescribed." }) before!: number | null;
  @Field(() => Float, { nullable: true, description: "together / prescribed, from 0 to 1." }) after!: number | null;
}
@Guarded("Sums of a place that the viewer's role answers for.")
@ObjectType({ description: "The same of one subject." })
export class OfferingSubject {
  @Field(() => Subject, { description: "The subject." }) subject!: Subject;
  @Field(() => Float, { description: "Periods a week that the curriculum prescribes." }) prescribed!: number;
  @Field(() => Float, { description: "Of these, what the schools' own teachers give." }) own!: number;
  @Field(() => Float, { description: "Of these, what own teachers and guests give together." }) together!: number;
}
@Guarded("Sums of a place that the viewer's role answers for: its rule stands in the statement.")
@ObjectType({ description: "Offering rate 课程开课率 of a place without its guests and with them, over schools that entered what they teach." })
export class Offering {
  @Field(() => [OfferingTerm], { description: "Term by term, the oldest first: three school years up to the asked one, as far as they have begun." }) terms!: OfferingTerm[];
  @Field(() => [OfferingSubject], { description: "Of the last of these terms, by subject, the lowest rate with guests first." }) subjects!: OfferingSubject[];
}

/** School years that are looked back upon, the asked one with them. */
const YEARS = 3;

/** Offering before and after guests; null where the viewer may not look at the place. What is computed is that of `needs`. */
export async function offering(query: Query, viewer: Viewer, place: Place, asked: number): Promise<Offering | null> {
  const draft = new Draft(viewer);
  const year = draft.value(asked, "int");
  const [text, values] = draft.finish(
    `with place as materialized (${placeSql(draft, place, year)}),
     term as materialized (
       select y as year, 'autumn' as season, make_date(y, 11, 1) as "on" from generate_series(${year} - ${YEARS - 1}, ${year}) y where make_date(y, 11, 1) <= ${draft.today()}
       union all select y, 'spring', make_date(y + 1, 4, 15) from generate_series(${year} - ${YEARS - 1}, ${year}) y where make_date(y + 1, 4, 15) <= ${draft.today()}),
     offered as materialized (select t.year, t.season, t."on", o.* from place cross join term t cross join lateral offering_of(place.schools, t."on") o),
     summed as (select year, season, "on", sum(prescribed) as prescribed, sum(counted) as own, sum(offered) as together from offered group by 1, 2, 3 having sum(prescribed) > 0)
     select coalesce((select json_agg(json_build_object('year', year, 'season', season, 'on', "on", 'prescribed', prescribed, 'own', own, 'together', together, 'before', own / prescribed, 'after', together / prescribed) order by "on") from summed), '[]') as terms,
       coalesce((select json_agg(s order by s.together / s.prescribed, s.subject) from (
         select subject, sum(prescribed) as prescribed, sum(counted) as own, sum(offered) as together from offered where "on" = (select max("on") from summed) group by subject having sum(prescribed) > 0) s), '[]') as subjects
     from place`,
  );
  const [row] = await query<Offering>(text, values);
  return row ?? null;
}
