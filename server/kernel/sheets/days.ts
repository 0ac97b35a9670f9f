import { dayPlus, isDay, type Day } from "../time";

/** Excel counts days from here; its 29 February 1900 never was. */
const EPOCH_1900 = "1899-12-30";
const EPOCH_1904 = "1904-01-01";
const FALSE_LEAP_DAY = 60;

/** A file says the same few thousand days over and over. */
const known = new Map<number, Day | undefined>();

/** The day of a serial number, whose fraction is the time of day; undefined when it is none that a record can mean. */
export function dayOfSerial(serial: number, from1904: boolean): Day | undefined {
  const whole = Math.floor(serial);
  if (!Number.isFinite(serial) || whole < 1 || whole > 110_000) return undefined;
  const key = from1904 ? -whole : whole;
  if (!known.has(key)) {
    const day = from1904 ? dayPlus(EPOCH_1904, whole) : dayPlus(EPOCH_1900, whole < FALSE_LEAP_DAY ? whole + 1 : whole);
    known.set(key, isDay(day) ? day : undefined);
  }
  return known.get(key);
}

const padded = (part: string): string => part.padStart(2, "0");

/** The day that a text means: 2024-09-01, 2024/9/1, 2024.9.1, 2024年9月1日, 20240901, each with or without a time behind it; undefined otherwise. */
export function dayOfText(text: string): Day | undefined {
  const written = text.normalize("NFKC").trim();
  const parts = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[T\s]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/.exec(written) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(written);
  if (!parts) return undefined;
  const day = `${parts[1]}-${padded(parts[2]!)}-${padded(parts[3]!)}`;
  return isDay(day) ? day : undefined;
}

/** The first day of a month that a text means: 2015-07, 2015.07, 2015年7月; undefined otherwise. */
export function monthOfText(text: string): Day | undefined {
  const parts = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*月?$/.exec(text.normalize("NFKC").trim());
  if (!parts) return undefined;
  const day = `${parts[1]}-${padded(parts[2]!)}-01`;
  return isDay(day) ? day : undefined;
}
