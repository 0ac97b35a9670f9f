/** Whose events a calendar link shows. */
export const CalendarScope = {
  /** The owner's own. */
  MINE: "mine",
  /** Of a school that he runs: who comes and who goes. */
  SCHOOL: "school",
  /** Of an alliance that he coordinates. */
  ALLIANCE: "alliance",
} as const;
export type CalendarScope = (typeof CalendarScope)[keyof typeof CalendarScope];

/** Which program fetched a calendar, as far as its name tells. */
export const CalendarClient = {
  APPLE: "apple",
  GOOGLE: "google",
  OUTLOOK: "outlook",
  THUNDERBIRD: "thunderbird",
  WECOM: "wecom",
  DINGTALK: "dingtalk",
  FEISHU: "feishu",
  BROWSER: "browser",
  OTHER: "other",
} as const;
export type CalendarClient = (typeof CalendarClient)[keyof typeof CalendarClient];

/** Why a link opens nothing any more. */
export const CalendarLinkEnd = {
  REVOKED: "revoked",
  /** The account was disabled, or the appointment over its school or alliance had ended. */
  ACCESS_LOST: "accessLost",
} as const;
export type CalendarLinkEnd = (typeof CalendarLinkEnd)[keyof typeof CalendarLinkEnd];

/** How sure an event is: proposed, settled, or called off. */
export type EventStatus = "tentative" | "confirmed" | "cancelled";

export const CALENDAR_NAME_MAX = 60;
/** Living links of a person. */
export const CALENDAR_LINKS_MAX = 20;
/** A reminder comes at most so many minutes before: a day. */
export const ALARM_MINUTES_MAX = 1440;

/** A feed reaches from so many days back to so many ahead. */
export const FEED_DAYS_BACK = 60;
export const FEED_DAYS_AHEAD = 400;
/** Events of one feed: of more, those nearest to now. */
export const FEED_EVENTS_MAX = 2_000;
/** What was called off is shown as such for so many days, so that every client removes it. */
export const CANCELLED_DAYS = 60;

/** Feeds are `<CALENDAR_PATH>/<token>.ics`. */
export const CALENDAR_PATH = "/calendar";
