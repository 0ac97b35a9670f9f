import fastify, { type FastifyInstance, type InjectOptions, type LightMyRequestResponse } from "fastify";
import ICAL from "ical.js";
import { sync as nodeIcal, type VEvent } from "node-ical";
import { afterAll, beforeAll, expect } from "vitest";
import { nobody, viewerOfPerson } from "../../../server/kernel/viewer";
import { calendarFeeds, CalendarLink } from "../../../server/modules/agenda";
import { makeCalendarLink } from "../../../server/modules/agenda/make-calendar-link";
import type { MakeCalendarLinkInput } from "../../../server/modules/agenda/calendar-link.input";
import { ExchangeVisit } from "../../../server/modules/exchanges";
import { substituteForVisit } from "../../../server/modules/exchanges/substitute-for-day";
import { decideApprovals } from "../../../server/modules/office/decide-approvals";
import type { World } from "../../kit/builders/world";
import type { Scene } from "../exchanges/scene";

/** An event as a client understands it: moments in UTC, days of whole-day events as they stand. */
export interface Read {
  uid: string;
  sequence: number;
  status: string;
  starts: string;
  ends: string;
  summary: string;
}

const byUid = (events: Read[]): Read[] => events.toSorted((a, b) => (a.uid < b.uid ? -1 : 1));

/** As ical.js reads it, with the zones that the file itself brings and no others. */
export function byIcalJs(text: string): Read[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as never);
  const zones = new Map(calendar.getAllSubcomponents("vtimezone").map((zone) => [String(zone.getFirstPropertyValue("tzid")), new ICAL.Timezone(zone)]));
  return byUid(
    calendar.getAllSubcomponents("vevent").map((component) => {
      const event = new ICAL.Event(component);
      const moment = (name: "dtstart" | "dtend"): string => {
        const time = component.getFirstPropertyValue(name) as ICAL.Time;
        if (time.isDate) return time.toString();
        const zone = zones.get(String(component.getFirstProperty(name)?.getParameter("tzid")));
        if (!zone) throw new Error("the file does not bring the zone that it names");
        time.zone = zone;
        return time.toJSDate().toISOString();
      };
      return { uid: event.uid, sequence: event.sequence, status: String(component.getFirstPropertyValue("status")), starts: moment("dtstart"), ends: moment("dtend"), summary: event.summary };
    }),
  );
}

/** As node-ical reads it. */
export function byNodeIcal(text: string): Read[] {
  const events = Object.values(nodeIcal.parseICS(text)).filter((part): part is VEvent => part?.type === "VEVENT");
  const day = (date: Date): string => `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, "0")}-${String(date.getDate()).padStart(2, "0")}`;
  return byUid(
    events.map(({ uid, sequence, status, start, end, summary, datetype }) => ({
      uid, sequence: Number(sequence), status: String(status),
      starts: datetype === "date" ? day(start) : start.toISOString(), ends: datetype === "date" ? day(end!) : end!.toISOString(),
      summary: String(typeof summary === "object" ? (summary as { val: string }).val : summary),
    })),
  );
}

/** Both libraries read the same of it. */
export function readBack(text: string): Read[] {
  const read = byIcalJs(text);
  expect(byNodeIcal(text)).toEqual(read);
  return read;
}

export interface Feeds {
  make(owner: { id: string }, input?: Partial<MakeCalendarLinkInput>): Promise<{ id: string; path: string; link: () => Promise<CalendarLink> }>;
  get(path: string, more?: Omit<InjectOptions, "url">): Promise<LightMyRequestResponse>;
  /** The calendar of a link, as both libraries read it. */
  read(path: string): Promise<Read[]>;
  /** Who is signed in for what asks a session. */
  signIn(person: { id: string } | null): void;
}

/** The routes of the calendars, without the server around them. */
export function theFeeds(at: { world: World }): Feeds {
  let app: FastifyInstance;
  let person: string | null = null;
  beforeAll(async () => {
    const { query, database } = at.world;
    app = fastify();
    await app.register(calendarFeeds({ query, dataSource: database.dataSource, askerOf: async () => ({ viewer: person === null ? nobody() : await viewerOfPerson(query, person) }) }));
  });
  afterAll(() => app.close());
  const get: Feeds["get"] = (url, more = {}) => app.inject({ method: "GET", url, ...more });
  return {
    get,
    signIn: (who) => (person = who?.id ?? null),
    async make(owner, input = {}) {
      const [account] = await at.world.query("select from account where person_id = $1", [owner.id]);
      if (!account) await at.world.account(owner);
      const { id, address } = await at.world.run(owner, makeCalendarLink, { name: "手机", scopeKind: "mine", ...input });
      return { id, path: new URL(address, "http://localhost").pathname, link: () => at.world.find(CalendarLink, id) };
    },
    async read(path) {
      const answer = await get(path);
      expect(answer.statusCode).toBe(200);
      return readBack(answer.body);
    },
  };
}

/** Somebody else is asked to come to the only visit of an exchange, and agrees. */
export async function standInFor({ world, coordinator }: Scene, exchange: { id: string }, person: { id: string }): Promise<void> {
  const [visit] = await world.query<ExchangeVisit>("select id, version from exchange_visit where exchange_id = $1", [exchange.id]);
  await world.run(coordinator, substituteForVisit, { id: visit!.id, version: visit!.version, personId: person.id, reason: "生病" });
  const [step] = await world.query<{ id: string }>("select step_id as id from approval where subject_id = $1 and state = 'waiting'", [visit!.id]);
  await world.run(person, decideApprovals, { stepIds: [step!.id], decision: "approve" });
}
