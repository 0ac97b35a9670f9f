import { Field, ID, Int, ObjectType } from "type-graphql";
import { MOST_CALENDAR_DAYS, SpecialDayKind } from "../../../shared/calendar";
import { badInput } from "../../kernel/errors";
import { DayScalar, Guarded } from "../../kernel/read";
import { dayPlus, type Day } from "../../kernel/time";
import type { Query } from "../../kernel/viewer";

@Guarded("When schools are open is public to whoever is signed in.")
@ObjectType({ description: "A day of the school calendar." })
export class SchoolDay {
  @Field(() => DayScalar, { description: "The day." }) day!: Day;
  @Field(() => ID, { nullable: true, description: "The term in which it lies; empty between the terms." }) termId!: string | null;
  @Field(() => Int, { nullable: true, description: "The week of the term, Monday to Sunday; that of the term's first day is 1." }) week!: number | null;
  @Field(() => ID, { nullable: true, description: "What is special about it: `specialDay(id)`." }) specialDayId!: string | null;
  @Field(() => SpecialDayKind, { nullable: true, description: "Whether it is off, or worked though it lies at a weekend." }) kind!: SpecialDayKind | null;
  @Field(() => String, { nullable: true, description: "Name of what is special." }) name!: string | null;
  @Field(() => Int, { nullable: true, description: "Which weekday's timetable is taught, 1 Monday to 7 Sunday; empty where nothing is." }) taughtAs!: number | null;
}

/**
 * The calendar of a region, day by day, both ends included: terms and special days of the nearest region upward that has any.
 * In sets: `school_days(region, first, last)`.
 */
export async function schoolDays(asker: Query | { readonly query: Query }, regionId: string, first: Day, last: Day): Promise<SchoolDay[]> {
  if (last < first || last > dayPlus(first, MOST_CALENDAR_DAYS)) throw badInput("until", "calendar.range", { max: MOST_CALENDAR_DAYS });
  const query = typeof asker === "function" ? asker : asker.query;
  return query<SchoolDay>(
    'select day::text as day, term_id as "termId", week, special_id as "specialDayId", kind, name, taught_as as "taughtAs" from school_days($1, $2, $3) order by day',
    [regionId, first, last],
  );
}
