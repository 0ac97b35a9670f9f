import fc from "fast-check";
import ICAL from "ical.js";
import { sync as nodeIcal, type VEvent } from "node-ical";
import { beforeAll, expect, it } from "vitest";
import { agendaSource } from "../../../server/modules/agenda";
import { icsOf } from "../../../server/modules/agenda/ics";
import type { FeedEvent } from "../../../server/modules/agenda/read-feed";
import { personPolicy } from "../../../server/modules/identity";
import { byIcalJs, byNodeIcal } from "./feed-kit";

const SOURCE = "trial";
beforeAll(() =>
  agendaSource(SOURCE, {
    about: { policy: personPolicy, path: (id) => `/trial/${id}` },
    events: "",
    subjects: { mine: "", school: "", alliance: "" },
    say: (content) => ({ summary: String(content["summary"]), description: String(content["description"]), category: "试" }),
    confirmed: { after: [], hosts: "" },
  }),
);

const event = (more: Partial<FeedEvent> = {}): FeedEvent => ({
  id: "1", source: SOURCE, subjectId: "x", personId: "p", uid: "slot-1@lianxiao", sequence: 3, status: "confirmed", whole: false,
  starts: new Date("2026-12-31T16:30:00Z"), ends: new Date("2026-12-31T17:10:00Z"), content: { summary: "音乐", description: "", place: "东山小学" },
  changedAt: new Date("2026-11-30T08:00:00.700Z"), createdAt: new Date("2026-11-01T08:00:00Z"), ...more,
});
const calendar = { name: "日程", language: "zh", names: false } as const;

it("folds lines at 75 octets, never inside of a letter, and ends each with CRLF", () => {
  const long = "东山小学，音乐；😀 ".repeat(40);
  const text = icsOf({ ...calendar, name: long, description: long }, [event({ content: { summary: long, description: `${long}\n${long}`, place: long } })]);
  expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  for (const line of text.split("\r\n")) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(line.isWellFormed()).toBe(true);
  }
  expect(byIcalJs(text)[0]?.summary).toBe(long);
});

it("takes a moment for the clock of Shanghai, whatever clock the machine has", () => {
  const [read] = byIcalJs(icsOf(calendar, [event()]));
  expect(icsOf(calendar, [event()])).toContain("DTSTART;TZID=Asia/Shanghai:20270101T003000");
  expect(read).toMatchObject({ starts: "2026-12-31T16:30:00.000Z", ends: "2026-12-31T17:10:00.000Z" });
});

it("gives back whatever a text holds, by both libraries, and what is around it unharmed", () => {
  // Half of a pair of surrogates, and control characters, no database and no calendar takes.
  const texts = fc.string({ unit: "grapheme", maxLength: 120 }).map((text) => text.replace(/\p{Cc}/gu, " ").toWellFormed());
  fc.assert(
    fc.property(texts, texts, fc.array(texts, { maxLength: 4 }), (summary, place, lines) => {
      const description = lines.join("\n");
      const text = icsOf({ ...calendar, name: summary }, [event({ content: { summary, description, place } }), event({ uid: "slot-2@lianxiao" })]);
      const read = byIcalJs(text);
      expect(read).toHaveLength(2);
      expect(byNodeIcal(text).map(({ uid, starts, sequence }) => [uid, starts, sequence])).toEqual(read.map(({ uid, starts, sequence }) => [uid, starts, sequence]));
      const [first] = new ICAL.Component(ICAL.parse(text) as never).getAllSubcomponents("vevent").map((component) => new ICAL.Event(component));
      expect([first!.summary, first!.description, first!.location ?? ""]).toEqual([summary, description, place]);
      for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      const other = Object.values(nodeIcal.parseICS(text)).find((part): part is VEvent => part?.type === "VEVENT" && part.uid === "slot-2@lianxiao");
      expect(other?.summary).toBe("音乐");
    }),
    { numRuns: 60 },
  );
});

it("lets no text end the event that holds it", () => {
  const text = icsOf(calendar, [event({ content: { summary: "x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:other", description: "\u0007\u0000响铃", place: "a\rb" } })]);
  expect(byIcalJs(text)).toHaveLength(1);
  for (const sign of ["\u0000", "\u0007"]) expect(text).not.toContain(sign);
});

it("says the same of the same events, and names who asks in a letter", () => {
  expect(icsOf(calendar, [event()])).toBe(icsOf(calendar, [event()]));
  const text = icsOf({ ...calendar, invitation: { method: "CANCEL", organizer: { name: "联校", email: "lianxiao@example.org" }, attendee: { name: "王老师", email: "wang@example.org" } } }, [event({ status: "cancelled" })]);
  const lines = text.replaceAll("\r\n ", "").split("\r\n");
  expect(lines).toContain("METHOD:CANCEL");
  expect(lines).toContain("STATUS:CANCELLED");
  expect(lines.find((line) => line.startsWith("ORGANIZER"))).toMatch(/CN="?联校"?:mailto:lianxiao@example\.org$/i);
  expect(lines.find((line) => line.startsWith("ATTENDEE"))).toMatch(/mailto:wang@example\.org$/i);
});
