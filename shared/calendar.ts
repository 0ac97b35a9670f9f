/** The two terms of a school year. */
export const Season = {
  /** 第一学期 */
  AUTUMN: "autumn",
  /** 第二学期 */
  SPRING: "spring",
} as const;
export type Season = (typeof Season)[keyof typeof Season];

export const SpecialDayKind = {
  /** 放假 */
  DAY_OFF: "dayOff",
  /** 调休上课 */
  WORKING_DAY: "workingDay",
} as const;
export type SpecialDayKind = (typeof SpecialDayKind)[keyof typeof SpecialDayKind];

/** Bells of a day at most. */
export const MOST_BELLS = 20;
/** Days that one question for a calendar may span: a school year with its holidays. */
export const MOST_CALENDAR_DAYS = 400;

/** What this module's activities are called. */
export const calendarActivityKinds = ["term.added", "term.changed", "term.removed", "specialDay.added", "specialDay.changed", "specialDay.removed", "bellSchedule.set", "bellSchedule.removed"] as const;
