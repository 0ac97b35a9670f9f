import type { StretchFragment } from "../../../gql/graphql";
import { shiftDay } from "../../../ui/format";
import { mondayOf, type BoardDay } from "../board/week";

export const VIEWS = ["week", "month", "term"] as const;
export type CalendarView = (typeof VIEWS)[number];

/** Between the parts of an event's title, what matters most first. */
export const SEPARATOR = " · ";

/** A day of the school calendar with its term. */
export interface CalendarDay extends BoardDay {
  readonly termId?: string | null;
}

/** Days, the last left out. */
export interface Span {
  readonly since: string;
  readonly until: string;
}

const monthAfter = (day: string, by: number): string => {
  const [year = 0, month = 1] = day.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1 + by, 1)).toISOString().slice(0, 10);
};

/** The term in which a day lies, or the next one, or the last; empty where the calendar has none. */
export function termOf(day: string, calendar: readonly CalendarDay[]): Span | null {
  const inTerm = calendar.filter(({ termId }) => termId != null);
  const anchor = inTerm.find((one) => one.day >= day) ?? inTerm.at(-1);
  const days = inTerm.filter(({ termId }) => termId === anchor?.termId);
  const [first, last] = [days[0], days.at(-1)];
  return first && last ? { since: first.day, until: shiftDay(last.day, 1) } : null;
}

/** What a view shows around a day. A month begins with the Monday of its first week, as its grid does. */
export function spanOf(view: CalendarView, day: string, calendar: readonly CalendarDay[]): Span {
  if (view === "month") {
    const since = mondayOf(monthAfter(day, 0));
    return { since, until: shiftDay(mondayOf(shiftDay(monthAfter(day, 1), -1)), 7) };
  }
  const term = view === "term" ? termOf(day, calendar) : null;
  if (term) return term;
  const monday = mondayOf(day);
  return { since: monday, until: shiftDay(monday, 7) };
}

/** A day of the view before or after. */
export function stepFrom(view: CalendarView, day: string, by: 1 | -1, calendar: readonly CalendarDay[]): string {
  if (view === "month") return monthAfter(day, by);
  if (view === "week") return shiftDay(mondayOf(day), 7 * by);
  const { since, until } = spanOf("term", day, calendar);
  // Over the holidays, which are shorter than this.
  return by === 1 ? shiftDay(until, 60) : shiftDay(since, -75);
}

export interface TermWeek {
  readonly number: number;
  readonly monday: string;
  readonly days: readonly CalendarDay[];
}

/** The weeks of a term, Monday to Sunday, as the calendar numbers them. */
export function weeksOf({ since, until }: Span, calendar: readonly CalendarDay[]): TermWeek[] {
  const known = new Map(calendar.map((one) => [one.day, one]));
  const weeks: TermWeek[] = [];
  for (let monday = mondayOf(since); monday < until; monday = shiftDay(monday, 7)) {
    const days = Array.from({ length: 7 }, (_, place) => known.get(shiftDay(monday, place)) ?? { day: shiftDay(monday, place) });
    weeks.push({ number: weeks.length + 1, monday, days });
  }
  return weeks;
}

/** Of four strengths; nothing for nothing. */
export const heatOf = (count: number, most: number): 0 | 1 | 2 | 3 | 4 => (count === 0 ? 0 : (Math.min(4, Math.ceil((count / Math.max(most, 1)) * 4)) as 1 | 2 | 3 | 4));

/** When a stretch begins and ends as the calendar takes it: a full-time stay lies on whole days. */
export const timesOf = ({ whole, day, until, starts, ends }: StretchFragment): { start: string; end: string; allDay: boolean } =>
  whole ? { start: day, end: until, allDay: true } : { start: `${day}T${starts}`, end: `${day}T${ends}`, allDay: false };
