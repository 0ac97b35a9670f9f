import chineseDays from "chinese-days";
import { type Day, dayPlus } from "../../../kernel/time";
import { type Terms, weekdayOf } from "./terms";

const isOpen = (day: Day): boolean => weekdayOf(day) <= 5 && chineseDays.isWorkday(day);

/** The first school day from a day on: on a weekday, and not off. */
export function schoolDayFrom(day: Day): Day {
  let found = day;
  while (!isOpen(found)) found = dayPlus(found, 1);
  return found;
}

/** A weekday of one of the two terms that is not off. Worked weekends are left out: what is told of these days is told of fewer than there are. */
export const isSchoolDay = (day: Day, { before, present }: Terms): boolean => isOpen(day) && [before, present].some(({ since, until }) => since <= day && day < until);

export const earlier = (one: Day, other: Day): Day => (one < other ? one : other);
export const later = (one: Day, other: Day): Day => (one > other ? one : other);
