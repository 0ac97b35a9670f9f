import { type Day, dayPlus } from "../../../kernel/time";
import { termsOf } from "../calendar";

/** A term, `until` the first day no longer. */
export interface Term {
  readonly since: Day;
  readonly until: Day;
}

export interface Terms {
  /** The one that is over. */
  readonly before: Term;
  /** The one that runs; between two terms the one that comes. */
  readonly present: Term;
  readonly next: Term;
}

export function termsAround(today: Day): Terms {
  const year = Number(today.slice(0, 4));
  const all = [year - 2, year - 1, year, year + 1].flatMap(termsOf);
  const place = all.findIndex(({ until }) => until > today);
  return { before: all[place - 1]!, present: all[place]!, next: all[place + 1]! };
}

/** From so many days ahead until the term's end; the whole next term where this one is nearly over. */
export function soon(today: Day, { present, next }: Terms, days: number): Term {
  const since = dayPlus(present.since > today ? present.since : today, days);
  return dayPlus(since, 21) < present.until ? { since, until: present.until } : next;
}

/** 1 Monday to 7 Sunday. */
export const weekdayOf = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

/** Three weekdays of a timetable round today: that of today or of the next school day, the one after it, and the one before. */
export function weekdaysAround(today: Day): [today: number, next: number, before: number] {
  const first = weekdayOf(today) > 5 ? 1 : weekdayOf(today);
  return [first, (first % 5) + 1, ((first + 3) % 5) + 1];
}

/** The Monday of the week of a day. */
export const mondayOf = (day: Day): Day => dayPlus(day, 1 - weekdayOf(day));
