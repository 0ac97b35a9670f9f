import { Temporal } from "temporal-polyfill";
import { DEFAULT_ZONE } from "../../kernel/time";

/** The hour of the day, 0 to 23, that it is now in a time zone. */
export const hourNow = (zone: string = DEFAULT_ZONE, now: number = Date.now()): number => Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).hour;

/** Whether an hour lies in the hours of quiet, which may go over midnight. */
export function isQuiet(hour: number, from: number | null, until: number | null): boolean {
  if (from === null || until === null) return false;
  return from < until ? hour >= from && hour < until : hour >= from || hour < until;
}
