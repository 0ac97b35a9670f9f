import type { StretchFragment } from "../../../gql/graphql";
import { shiftDay } from "../../../ui/format";

/** A day of the school calendar, as far as the board asks. */
export interface BoardDay {
  readonly day: string;
  readonly week?: number | null;
  readonly kind?: "DAY_OFF" | "WORKING_DAY" | null;
  readonly name?: string | null;
  /** Which weekday's timetable is taught; nothing where none is. */
  readonly taughtAs?: number | null;
}

/** 1 Monday to 7 Sunday, of a calendar day. */
export const weekdayOf = (day: string): number => ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
export const mondayOf = (day: string): string => shiftDay(day, 1 - weekdayOf(day));
export const clock = (time: string): string => time.slice(0, 5);
export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
export const clockOf = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

/** The days of a week, with what the calendar says of each once it is there. */
export function daysOf(monday: string, calendar: readonly BoardDay[]): BoardDay[] {
  const known = new Map(calendar.map((one) => [one.day, one]));
  return Array.from({ length: 7 }, (_, place) => {
    const day = shiftDay(monday, place);
    return known.get(day) ?? { day, taughtAs: place < 5 ? place + 1 : null };
  });
}

/** Monday to Friday; a day of the weekend where it is worked or something lies on it. */
export const shownDays = (days: readonly BoardDay[], stretches: Iterable<StretchFragment>): BoardDay[] => {
  const taken = new Set<string>();
  for (const stretch of stretches) if (!stretch.whole) taken.add(stretch.day);
  return days.filter(({ day, taughtAs }) => weekdayOf(day) <= 5 || (taughtAs ?? null) !== null || taken.has(day));
};

/** What lies on a day, in order; a full-time stay lies on each of its days. */
export const blocksOn = (stretches: readonly StretchFragment[], day: string): StretchFragment[] =>
  stretches.filter((one) => one.day <= day && one.until > day).toSorted((one, other) => (one.starts === other.starts ? (one.id < other.id ? -1 : 1) : one.starts < other.starts ? -1 : 1));

/** What the server says of the way from one block to the next. */
export interface Way {
  readonly nextId: string;
  readonly minutes: number;
  readonly tooShort: boolean;
}
/** By the block after which the teacher sets out. */
export type Ways = ReadonlyMap<string, Way>;

/** The time between two blocks of one day that are at different schools. */
export interface Between {
  readonly minutes: number;
  /** The way, once it is known. */
  readonly way: Way | undefined;
  /** Longer than the way can need: time in which the teacher waits. */
  readonly idle: boolean;
}

/** Nobody needs so long for the way to a school of the same alliance: what is longer is waiting. */
export const IDLE_MINUTES = 150;

export function between(one: StretchFragment, next: StretchFragment | undefined, ways?: Ways): Between | null {
  if (!next || one.whole || next.whole || !one.school || !next.school || one.school.id === next.school.id) return null;
  const minutes = minutesOf(next.starts) - minutesOf(one.ends);
  const way = ways?.get(one.id);
  return minutes < 0 ? null : { minutes, way: way?.nextId === next.id ? way : undefined, idle: minutes >= IDLE_MINUTES };
}

/** It stands on a day on which nothing is taught: the calendar was changed after it was planned. */
export const isStranded = (stretch: StretchFragment, { kind }: BoardDay): boolean => !stretch.whole && kind === "DAY_OFF";

export interface Marks {
  readonly clashes: number;
  readonly gaps: number;
}

/** What a row has that somebody should look at. */
export function marksOf(stretches: readonly StretchFragment[], days: readonly BoardDay[], ways?: Ways): Marks {
  let clashes = 0;
  let gaps = 0;
  for (const day of days) {
    const blocks = blocksOn(stretches, day.day);
    for (const [place, block] of blocks.entries()) {
      if (isStranded(block, day)) clashes += 1;
      const after = between(block, blocks[place + 1], ways);
      if (after?.way?.tooShort) clashes += 1;
      if (after?.idle) gaps += 1;
    }
  }
  return { clashes, gaps };
}

/** So many colours; the next eight schools have them again, striped. */
export const TINTS = 8;

export interface Tint {
  readonly name: string;
  /** Without what all names begin with; the whole name stands in the legend. */
  readonly short: string;
  readonly tint: number;
  readonly striped: boolean;
  /** Beside the colour: A to Z, then AA. */
  readonly letter: string;
}

const letterOf = (place: number): string => (place < 26 ? "" : String.fromCharCode(64 + Math.floor(place / 26))) + String.fromCharCode(65 + (place % 26));

/** Each host school has a colour and a letter, by its name's order. */
export function tintsOf(schools: Iterable<{ readonly id: string; readonly name: string }>, short: ReadonlyMap<string, string> = new Map()): ReadonlyMap<string, Tint> {
  const sorted = [...new Map([...schools].map((school) => [school.id, school.name]))].toSorted(([id, name], [otherId, other]) => (name === other ? (id < otherId ? -1 : 1) : name < other ? -1 : 1));
  return new Map(sorted.map(([id, name], place) => [id, { name, short: short.get(name) ?? name, tint: place % TINTS, striped: Math.floor(place / TINTS) % 2 === 1, letter: letterOf(place) }]));
}

/** The height of a row: as many blocks as its fullest day. */
export const BLOCK_HEIGHT = 50;
export const rowHeight = (stretches: readonly StretchFragment[], days: readonly BoardDay[]): number =>
  Math.max(1, ...days.map(({ day }) => blocksOn(stretches, day).length)) * BLOCK_HEIGHT + 10;
