import { linkTo, sender, type Attachment, type Letter } from "../../kernel/mail";
import { messages, say, type Language } from "../../kernel/messages";
import { DEFAULT_ZONE } from "../../kernel/time";
import { sourceNamed } from "./agenda-source";
import { icsOf } from "./ics";
import type { FeedEvent } from "./read-feed";

/** An event with what its reader was last written of it; null where that is nothing. */
export interface ToldEvent extends FeedEvent {
  readonly told: number | null;
}

interface Reader {
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  /** The events are not all his own: they are named. */
  readonly names: boolean;
}

/** Lines of each part; the file has them all. */
const LINES = 12;
const DAY_MS = 86_400_000;

/** What is new, changed and called off, in one letter; the calendar file of what takes place asks, that of what does not takes back. */
export function confirmationLetter(reader: Reader, events: readonly ToldEvent[]): Letter {
  const { language, name, email } = reader;
  const parts = {
    off: events.filter(({ status }) => status === "cancelled"),
    fresh: events.filter(({ status, told }) => status !== "cancelled" && told === null),
    changed: events.filter(({ status, told }) => status !== "cancelled" && told !== null),
  };
  const first = events[0]!;
  const source = sourceNamed(first.source);
  const what = parts.off.length === events.length ? "off" : parts.fresh.length === events.length ? "fresh" : "changed";
  const subject = say(`agenda.letter.${what}.subject`, language, { title: source.say(first.content, reader).summary });
  const listed = (["fresh", "changed", "off"] as const).flatMap((part) => (parts[part].length === 0 ? [] : [say(`agenda.letter.${part}`, language), ...linesOf(parts[part], reader), ""]));
  const text = [
    say("agenda.letter.greeting", language, { name }), "", ...listed,
    `${say("agenda.letter.page", language)} ${linkTo(source.about.path(first.subjectId))}`,
    say("agenda.letter.file", language), "",
    say("agenda.letter.settings", language, { link: linkTo("/profile/notifications") }),
  ].join("\n");
  return { to: email, language, subject, text, attachments: [...fileOf(reader, "REQUEST", [...parts.fresh, ...parts.changed]), ...fileOf(reader, "CANCEL", parts.off)] };
}

function linesOf(events: readonly ToldEvent[], reader: Reader): string[] {
  const lines = events.slice(0, LINES).map((event) => `· ${timeOf(event, reader.language)}  ${sourceNamed(event.source).say(event.content, reader).summary}`);
  return events.length > LINES ? [...lines, say("agenda.letter.more", reader.language, { n: events.length - LINES })] : lines;
}

function timeOf({ starts, ends, whole }: ToldEvent, language: Language): string {
  const locale = language === "zh" ? "zh-CN" : "en-GB";
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "full", timeZone: DEFAULT_ZONE });
  // The end of a whole day is the first moment of the next.
  if (whole) return day.formatRange(starts, new Date(ends.getTime() - DAY_MS / 2));
  const hour = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: DEFAULT_ZONE });
  return `${day.format(starts)} ${hour.format(starts)}–${hour.format(ends)}`;
}

function fileOf({ name, email, language, names }: Reader, method: "REQUEST" | "CANCEL", events: readonly ToldEvent[]): Attachment[] {
  if (events.length === 0) return [];
  const content = icsOf({ name: say("agenda.calendar.file", language), language, names, invitation: { method, organizer: sender(), attendee: { name, email } } }, events);
  return [{ name: method === "REQUEST" ? "invite.ics" : "cancel.ics", type: `text/calendar; charset=utf-8; method=${method}`, content }];
}

messages({
  "agenda.letter.greeting": { zh: "{name}，您好：", en: "Dear {name}," },
  "agenda.letter.fresh.subject": { zh: "日程确认：{title}", en: "Confirmed: {title}" },
  "agenda.letter.changed.subject": { zh: "日程变动：{title}", en: "Changed: {title}" },
  "agenda.letter.off.subject": { zh: "日程取消：{title}", en: "Called off: {title}" },
  "agenda.letter.fresh": { zh: "已确认：", en: "Confirmed:" },
  "agenda.letter.changed": { zh: "有变动，以下为新的安排：", en: "Changed; this is how it is now:" },
  "agenda.letter.off": { zh: "已取消：", en: "Called off:" },
  "agenda.letter.more": { zh: "…… 另有 {n} 次，详见附件。", en: "… and {n} more: see the file." },
  "agenda.letter.page": { zh: "查看详情：", en: "See it here:" },
  "agenda.letter.file": { zh: "打开附件即可加入日历。若已订阅联校日历，则会自动更新，不必再加。", en: "Open the file to put it into your calendar. If you subscribe to your calendar of Lianxiao, it follows by itself." },
  "agenda.letter.settings": { zh: "联校平台自动发出，请勿回复。不想收到这类邮件，请在通知设置中关闭：{link}", en: "Sent by Lianxiao by itself; nobody reads an answer. Such letters can be switched off: {link}" },
});
