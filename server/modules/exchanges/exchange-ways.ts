import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { badInput } from "../../kernel/errors";
import { ruleSql, type Rule } from "../../kernel/policy";
import { Guarded } from "../../kernel/read";
import { Draft } from "../../kernel/read/draft";
import { dayPlus } from "../../kernel/time";
import type { Query, Viewer } from "../../kernel/viewer";
import { DayInput, IdInput, validInput } from "../../kernel/write";
import { Occupation } from "./exchange.entity";
import { occupationPolicy } from "./exchange.policy";

/** A week of a board, and what of the next one it may show. */
const MOST_DAYS = 14;
/** Further ones nobody would look at on one board. */
const MOST_WAYS = 2_000;

@InputType({ description: "Of which alliance, and on which days: at most 14." })
export class ExchangeWaysInput {
  @IdInput("The alliance.") allianceId!: string;
  @DayInput("The first day.") since!: string;
  @DayInput("The first day no longer.") until!: string;
}

@Guarded("Ways between occupations that the viewer may see both: their policy stands in the statement.")
@ObjectType({ description: "The way from one place of a teacher's day to the next, at another school." })
export class ExchangeWay {
  @Field(() => ID, { description: "The occupation after which the teacher sets out." }) occupationId!: string;
  @Field(() => ID, { description: "The occupation to which he goes." }) nextId!: string;
  @Field(() => Int, { description: "Minutes that the way takes: by these a booking is refused." }) minutes!: number;
  @Field(() => Int, { description: "Minutes that there are." }) between!: number;
  @Field(() => Boolean, { description: "There are fewer than it takes: it was booked before the way became longer." }) tooShort!: boolean;
}

/** The ways that teachers of an alliance have between two schools on one day, by the function by which the database refuses bookings. */
export async function exchangeWays(query: Query, viewer: Viewer, given: ExchangeWaysInput): Promise<ExchangeWay[]> {
  const { allianceId, since, until } = validInput(ExchangeWaysInput, given);
  if (until <= since || until > dayPlus(since, MOST_DAYS)) throw badInput("input.until", "calendar.range", { max: MOST_DAYS });
  const draft = new Draft(viewer);
  const [alliance, from, to] = [draft.value(allianceId, "uuid"), draft.value(since, "date"), draft.value(until, "date")];
  const see = ruleSql(occupationPolicy.see as unknown as Rule, Occupation, "o", draft);
  const [text, values] = draft.finish(
    `with steps as materialized (
       select o.id, o.day, o.school_id, upper(o.during) as ends, lead(o.id) over day as next_id, lead(o.school_id) over day as next_school, lead(lower(o.during)) over day as next_starts
       from occupation o where o.alliance_id = ${alliance} and o.day >= ${from} and o.day < ${to} and not o.whole and ${see}
       window day as (partition by o.person_id, o.day order by lower(o.during))),
     ways as materialized (
       select pair.*, travel_minutes(pair.school_id, pair.next_school, pair.day) as minutes
       from (select distinct school_id, next_school, day from steps where next_school <> school_id) pair)
     select s.id as "occupationId", s.next_id as "nextId", w.minutes, (extract(epoch from s.next_starts - s.ends) / 60)::int as between,
       s.next_starts - s.ends < make_interval(mins => w.minutes) as "tooShort"
     from steps s join ways w on w.school_id = s.school_id and w.next_school = s.next_school and w.day = s.day
     order by s.day, s.id limit ${MOST_WAYS}`,
  );
  return query<ExchangeWay>(text, values);
}
