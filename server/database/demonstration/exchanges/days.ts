import chineseDays from "chinese-days";
import { type Day, dayPlus } from "../../../kernel/time";
import { weekdayOf } from "./terms";

/** The first school day from a day on: on a weekday, and not off. */
export function schoolDayFrom(day: Day): Day {
  let found = day;
  while (weekdayOf(found) > 5 || !chineseDays.isWorkday(found)) found = dayPlus(found, 1);
  return found;
}

export const earlier = (one: Day, other: Day): Day => (one < other ? one : other);
export const later = (one: Day, other: Day): Day => (one > other ? one : other);
