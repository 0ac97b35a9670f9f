/**
 * Times that cannot be misread: 24 hours, the weekday, and always the time of China, whatever the device says.
 * A day (`2026-09-01`) is a day of the calendar there, never a moment.
 */
const zone = "Asia/Shanghai";

const cache = new Map<string, Intl.DateTimeFormat>();
function formatter(language: string, name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${name}`;
  const known = cache.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(language === "zh" ? "zh-CN" : "en-GB", { timeZone: zone, hourCycle: "h23", ...options });
  cache.set(key, made);
  return made;
}

const clock: Intl.DateTimeFormatOptions = { hour: "2-digit", minute: "2-digit" };
const shortDay: Intl.DateTimeFormatOptions = { month: "short", day: "numeric", weekday: "short" };
const longDay: Intl.DateTimeFormatOptions = { year: "numeric", month: "long", day: "numeric", weekday: "long" };
const plainDay: Intl.DateTimeFormatOptions = { year: "numeric", month: "short", day: "numeric" };

const dayParts = new Intl.DateTimeFormat("en-CA", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" });

/** The calendar day in China at that moment, as `2026-09-01`. */
export const dayOf = (moment: Date | string): string => dayParts.format(new Date(moment));
export const today = (): string => dayOf(new Date());

/** Noon there, so that no zone moves the day. */
const noon = (day: string): Date => new Date(`${day}T12:00:00+08:00`);

export const shiftDay = (day: string, by: number): string => dayOf(new Date(noon(day).getTime() + by * 86_400_000));

export const formatClock = (moment: Date | string, language: string): string =>
  formatter(language, "clock", clock).format(new Date(moment));

/** "2026年11月21日星期六 14:05" */
export const formatMoment = (moment: Date | string, language: string): string =>
  `${formatter(language, "longDay", longDay).format(new Date(moment))} ${formatClock(moment, language)}`;

/** "11月21日周六 14:05", with the year when it is not this one. */
export function formatShortMoment(moment: Date | string, language: string): string {
  const day = dayOf(moment);
  return `${formatDay(day, language)} ${formatClock(moment, language)}`;
}

/** "11月21日周六"; with the year in place of the weekday when it is not this year. */
export function formatDay(day: string, language: string): string {
  const sameYear = day.slice(0, 4) === today().slice(0, 4);
  return sameYear
    ? formatter(language, "shortDay", shortDay).format(noon(day))
    : formatter(language, "plainDay", plainDay).format(noon(day));
}

export const formatLongDay = (day: string, language: string): string =>
  formatter(language, "longDay", longDay).format(noon(day));

export const formatPlainDay = (day: string, language: string): string =>
  formatter(language, "plainDay", plainDay).format(noon(day));

/** A number with its thousands apart. */
export const formatNumber = (value: number, language: string): string =>
  new Intl.NumberFormat(language === "zh" ? "zh-CN" : "en-GB").format(value);
