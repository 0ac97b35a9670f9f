import ical, { ICalAlarmType, ICalAttendeeRole, ICalAttendeeStatus, ICalCalendarMethod, ICalEventBusyStatus, ICalEventClass, ICalEventStatus, ICalEventTransparency, escape, type ICalCalendar } from "ical-generator";
import { Temporal } from "temporal-polyfill";
import { tzlib_get_ical_block } from "timezones-ical-library";
import type { EventStatus } from "../../../shared/agenda";
import { linkTo, type Mailbox } from "../../kernel/mail";
import type { Language } from "../../kernel/messages";
import { DEFAULT_ZONE } from "../../kernel/time";
import { sourceNamed } from "./agenda-source";
import type { FeedEvent } from "./read-feed";

export interface Calendar {
  readonly name: string;
  readonly description?: string;
  readonly language: Language;
  /** Whether the events name whose they are. */
  readonly names: boolean;
  readonly alarmMinutes?: number | null;
  /** Of a letter: what is asked, by whom and of whom. */
  readonly invitation?: { readonly method: "REQUEST" | "CANCEL"; readonly organizer: Mailbox; readonly attendee: Mailbox };
}

/** How often a client should ask again, in seconds. */
export const REFRESH_SECONDS = 3_600;

const STATUS: Readonly<Record<EventStatus, ICalEventStatus>> = { tentative: ICalEventStatus.TENTATIVE, confirmed: ICalEventStatus.CONFIRMED, cancelled: ICalEventStatus.CANCELLED };

/** Signs that no text of a calendar may hold (RFC 5545, 3.1): all control characters but tab and line end. */
// oxlint-disable-next-line no-control-regex -- these very characters
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g;
const clean = (text: string): string => text.replace(FORBIDDEN, "");
const textIn = (content: FeedEvent["content"], key: string): string => (typeof content[key] === "string" ? clean(content[key]) : "");

/** A moment on the clock of the region: the library takes a JavaScript date for the clock of the machine. */
const onClock = (at: Date): Temporal.ZonedDateTime => Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(DEFAULT_ZONE);
const instant = (at: Date): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(Math.floor(at.getTime() / 1000) * 1000);

/** A calendar as a file: the same events give the same text. */
export function icsOf(calendar: Calendar, events: readonly FeedEvent[]): string {
  const { name, description, language, invitation } = calendar;
  const made = ical({
    // The library escapes the texts of events, but not the name of the calendar.
    name: escape(clean(name), false),
    ...(description === undefined ? {} : { description: escape(clean(description), false) }),
    prodId: { company: "Lianxiao", product: "Agenda", language: language.toUpperCase() },
    scale: "GREGORIAN",
    // No zone of the calendar itself: then stamps are written in UTC, as they must be.
    timezone: { name: null, generator: (zone) => tzlib_get_ical_block(zone)[0] ?? null },
    ...(invitation ? { method: ICalCalendarMethod[invitation.method] } : { ttl: REFRESH_SECONDS }),
  });
  if (!invitation) made.x("X-WR-TIMEZONE", DEFAULT_ZONE);
  for (const event of events) addEvent(made, calendar, event);
  return `${made.toString()}\r\n`;
}

function addEvent(made: ICalCalendar, { language, names, alarmMinutes, invitation }: Calendar, event: FeedEvent): void {
  const { content, starts, ends, whole } = event;
  const source = sourceNamed(event.source);
  const words = source.say(content, { language, names });
  const { latitude, longitude } = content as { latitude?: number | null; longitude?: number | null };
  const place = [textIn(content, "place"), textIn(content, "address")].filter(Boolean).join(language === "zh" ? "，" : ", ");
  const cancelled = event.status === "cancelled";
  const entry = made.createEvent({
    id: event.uid,
    sequence: event.sequence,
    stamp: instant(event.changedAt),
    created: instant(event.createdAt),
    lastModified: instant(event.changedAt),
    ...(whole ? { start: onClock(starts).toPlainDate(), end: onClock(ends).toPlainDate(), allDay: true } : { start: onClock(starts), end: onClock(ends), timezone: DEFAULT_ZONE }),
    summary: clean(words.summary),
    description: clean(words.description),
    categories: [{ name: clean(words.category) }],
    class: ICalEventClass.PRIVATE,
    status: STATUS[event.status],
    url: linkTo(source.about.path(event.subjectId)),
    // Somebody who teaches elsewhere for a year is not busy all day in his own calendar.
    transparency: whole || cancelled ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
    busystatus: whole || cancelled ? ICalEventBusyStatus.FREE : event.status === "tentative" ? ICalEventBusyStatus.TENTATIVE : ICalEventBusyStatus.BUSY,
    ...(place === "" ? {} : { location: { title: place, ...(latitude == null || longitude == null ? {} : { geo: { lat: latitude, lon: longitude } }) } }),
  });
  if (alarmMinutes != null && !whole && !cancelled) entry.createAlarm({ type: ICalAlarmType.display, triggerBefore: alarmMinutes * 60, description: clean(words.summary) });
  if (!invitation) return;
  entry.organizer({ name: clean(invitation.organizer.name), email: invitation.organizer.email });
  entry.createAttendee({ name: clean(invitation.attendee.name), email: invitation.attendee.email, role: ICalAttendeeRole.REQ, status: ICalAttendeeStatus.ACCEPTED, rsvp: false });
}
