import { Temporal } from "temporal-polyfill";

/** A calendar day, `YYYY-MM-DD`, without a time zone. */
export type Day = string;

/** Where a region says nothing else, its days begin and end here. */
export const DEFAULT_ZONE = "Asia/Shanghai";

/** The calendar day that it is now in a time zone. */
export const today = (zone: string = DEFAULT_ZONE, now: number = Date.now()): Day =>
  Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate().toString();

/** Whether a text is a day of the calendar, years 1900 to 2200 (what a school record can mean). */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const year = Number(text.slice(0, 4));
  if (year < 1900 || year > 2200) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: "reject" });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** The day that lies `days` days after (before, when negative) another. */
export const dayPlus = (day: Day, days: number): Day => Temporal.PlainDate.from(day).add({ days }).toString();
