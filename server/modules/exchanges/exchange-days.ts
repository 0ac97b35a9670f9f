import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { badInput } from "../../kernel/errors";
import { ruleSql, type Rule } from "../../kernel/policy";
import { DayScalar, Guarded } from "../../kernel/read";
import { Draft } from "../../kernel/read/draft";
import { dayPlus, type Day } from "../../kernel/time";
import type { Query, Viewer } from "../../kernel/viewer";
import { DayInput, IdInput, validInput } from "../../kernel/write";
import { Occupation } from "./exchange.entity";
import { occupationPolicy } from "./exchange.policy";

/** A school year with its holidays. */
const MOST_DAYS = 400;
const optional = { nullable: true } as const;

@InputType({ description: "Whose days, and which. At most 400 days." })
export class ExchangeDaysInput {
  @IdInput("In this alliance.", optional) allianceId?: string | null;
  @IdInput("At this school.", optional) schoolId?: string | null;
  @IdInput("Of exchanges that send teachers of this school away.", optional) homeSchoolId?: string | null;
  @IdInput("Of this person.", optional) personId?: string | null;
  @DayInput("The first day.") since!: string;
  @DayInput("The first day no longer.") until!: string;
}

@Guarded("Counts of occupations that the viewer may see: their policy stands in the statement.")
@ObjectType({ description: "How much of exchanges there is on a day, as far as you may see it." })
export class ExchangeDay {
  @Field(() => DayScalar, { description: "The day." }) day!: Day;
  @Field(() => Int, { description: "Lessons, visits and meetings." }) places!: number;
  @Field(() => Int, { description: "Teachers who are elsewhere, those of full time included." }) people!: number;
  @Field(() => Int, { description: "Teachers who are elsewhere full time." }) fullTime!: number;
  @Field(() => [ID], { description: "The schools to which they go, at most three." }) schoolIds!: string[];
}

/** Day by day, how much lies there; days with nothing are left out. Days on which nothing is taught count no full time. */
export async function exchangeDays(query: Query, viewer: Viewer, given: ExchangeDaysInput): Promise<ExchangeDay[]> {
  const { allianceId, schoolId, homeSchoolId, personId, since, until } = validInput(ExchangeDaysInput, given);
  if (until <= since || until > dayPlus(since, MOST_DAYS)) throw badInput("input.until", "calendar.range", { max: MOST_DAYS });
  const draft = new Draft(viewer);
  const [from, to] = [draft.value(since, "date"), draft.value(until, "date")];
  const asked = [
    allianceId != null && `o.alliance_id = ${draft.value(allianceId, "uuid")}`,
    schoolId != null && `o.school_id = ${draft.value(schoolId, "uuid")}`,
    homeSchoolId != null && `o.exchange_id in (select id from exchange where home_school_id = ${draft.value(homeSchoolId, "uuid")})`,
    personId != null && `o.person_id = ${draft.value(personId, "uuid")}`,
  ].filter((condition) => condition !== false);
  if (asked.length === 0) throw badInput("input.allianceId", "exchange.nameOne");
  const see = ruleSql(occupationPolicy.see as unknown as Rule, Occupation, "o", draft);
  const [text, values] = draft.finish(
    `select d.day::date::text as day, (count(distinct (coalesce(o.slot_id, o.visit_id), o.starts_at)) filter (where not o.whole))::int as places, count(distinct o.person_id)::int as people, (count(*) filter (where o.whole))::int as "fullTime",
       (array_agg(distinct o.school_id::text))[1:3] as "schoolIds"
     from occupation o cross join lateral generate_series(greatest(o.day, ${from})::timestamp, (least(o.until, ${to}) - 1)::timestamp, interval '1 day') d(day)
     where ${asked.join(" and ")} and o.day < ${to} and o.until > ${from} and ${see}
     group by d.day order by d.day`,
  );
  return query<ExchangeDay>(text, values);
}
