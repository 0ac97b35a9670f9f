import type { PlacesFreeQuery, StretchFragment } from "../../../gql/graphql";
import { clock, weekdayOf, type BoardDay } from "./week";

export type Check = PlacesFreeQuery["placesFree"][number];
export type Clash = Check["clashes"][number];

/** Something on the board that can be lifted: a weekly place, or a visit. */
export interface Lifted {
  readonly personId: string;
  readonly name: string;
  readonly stretch: StretchFragment;
}

/** Whether the viewer may move it: full-time stays lie in no single place. */
export const canMove = ({ slot, visit }: StretchFragment): boolean => (slot?.viewerCan.includes("MOVE") ?? false) || (visit?.viewerCan.includes("ARRANGE") ?? false);

/** What a day says to what is lifted, before it is dropped. */
export interface Verdict {
  readonly kind: "fits" | "otherHour" | "dayOnly" | "refused" | "noSchool";
  /** The hour at which it would go: its own, else the nearest that is free. */
  readonly hour: Check | undefined;
  /** All hours that were asked for. */
  readonly hours: readonly Check[];
  /** What stands against its own hour. */
  readonly clash: Clash | undefined;
}

const distance = (check: Check, starts: string): number => Math.abs(Number((check.starts ?? "").replace(":", "")) - Number(starts.replace(":", "")));

/**
 * What each day says. A weekly place goes by the timetable that is taught on it, a visit by the day itself.
 * @param single of a weekly place, what is said of the one day of it alone
 */
export function verdictsOf(checks: readonly Check[], days: readonly BoardDay[], { slot, starts: at }: StretchFragment, single: readonly Check[] = []): ReadonlyMap<string, Verdict> {
  const starts = clock(at);
  return new Map(
    days.map(({ day, taughtAs }): [string, Verdict] => {
      const hours = checks.filter((check) => (slot ? check.weekday === (taughtAs ?? weekdayOf(day)) : check.day === day));
      const own = hours.find((check) => check.starts === starts);
      const clash = own?.clashes[0];
      const alone = single.find((check) => check.day === day && check.starts === starts && check.ok);
      if (alone && !own?.ok && (taughtAs ?? null) !== null) return [day, { kind: "dayOnly", hour: alone, hours, clash }];
      if (!own || own.days === 0 || (slot && (taughtAs ?? null) === null)) return [day, { kind: "noSchool", hour: undefined, hours, clash }];
      if (own.ok) return [day, { kind: "fits", hour: own, hours, clash }];
      const [other] = hours.filter(({ ok }) => ok).toSorted((one, next) => distance(one, starts) - distance(next, starts));
      return [day, { kind: other ? "otherHour" : "refused", hour: other, hours, clash }];
    }),
  );
}

/** Whether one day of it can be otherwise: of a weekly place whose exchange is agreed upon. */
export const hasSingleDays = ({ slot, exchange }: StretchFragment): boolean => slot !== null && slot !== undefined && (exchange?.state === "APPROVED" || exchange?.state === "ACTIVE");

/** Where the focus stands: a row, a day, and which of its blocks. */
export interface Place {
  readonly row: number;
  readonly column: number;
  readonly block: number;
}

interface Extent {
  readonly rows: number;
  readonly columns: number;
  /** How many blocks a cell has. */
  readonly blocks: (row: number, column: number) => number;
}

/** Where an arrow, Home, End or Page leads; the same place for any other key. Up and down go through a cell's blocks first. */
export function placeAfter(key: string, { row, column, block }: Place, { rows, columns, blocks }: Extent): Place {
  const within = (value: number, most: number): number => Math.max(0, Math.min(value, most - 1));
  const at = (nextRow: number, nextColumn: number, last = false): Place => {
    const there = within(nextRow, rows);
    const then = within(nextColumn, columns);
    return { row: there, column: then, block: last ? Math.max(0, blocks(there, then) - 1) : 0 };
  };
  switch (key) {
    case "ArrowLeft":
      return at(row, column - 1);
    case "ArrowRight":
      return at(row, column + 1);
    case "ArrowDown":
      return block < blocks(row, column) - 1 ? { row, column, block: block + 1 } : row < rows - 1 ? at(row + 1, column) : { row, column, block };
    case "ArrowUp":
      return block > 0 ? { row, column, block: block - 1 } : row > 0 ? at(row - 1, column, true) : { row, column, block };
    case "PageDown":
      return at(row + 8, column);
    case "PageUp":
      return at(row - 8, column);
    case "Home":
      return at(row, 0);
    case "End":
      return at(row, columns - 1);
    default:
      return { row, column, block };
  }
}
