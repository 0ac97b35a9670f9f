import { randomUUID } from "node:crypto";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { Work } from "../../../server/kernel/jobs";
import { Exchange } from "../../../server/modules/exchanges";
import { exchangeDays } from "../../../server/modules/exchanges/exchange-days";
import { fieldworkOf } from "../../../server/modules/fieldwork/fieldwork-of-exchange";
import { remindOfLogs } from "../../../server/modules/fieldwork/remind-logs";
import { writeLog } from "../../../server/modules/fieldwork/write-log";
import type { Person } from "../../../server/modules/identity";
import { flow } from "../../../server/modules/rotation/flow";
import { serviceRecord } from "../../../server/modules/rotation/service-record";
import { weekdaysBefore } from "../../kit/builders/fieldwork";
import { approve, aScene, clear, nextDay, proposed } from "./scene";

/** Whoever is mentored is at the meetings, and takes their time. Everything that counts lessons, logs and service counts the mentor alone. */
const at = aScene();
afterEach(async () => {
  await at.world.query("delete from teaching_log", []);
  await clear(at);
});
afterAll(() => at.world.query("delete from activity", []));

const work = (): Work => new Work({ dataSource: at.world.database.dataSource, query: at.world.query, log: { info: () => undefined, warn: () => undefined }, signal: new AbortController().signal });

/** A meeting on the last school day, of a mentor of the town at the rural east, with two who work there and one of the west. */
async function met(): Promise<{ exchange: Exchange; visit: string; day: string; mentees: Person[] }> {
  const mentees = [await at.world.teacher(at.east), await at.world.teacher(at.east), await at.world.teacher(at.west)];
  const exchange = await approve(at, await proposed(at, { kind: "mentoring", visits: [{ day: nextDay(at.since, 2), starts: "09:00", ends: "09:40", periods: 1 }], menteeIds: mentees.map(({ id }) => id) }));
  expect(exchange.state).toBe("approved");
  const [day] = weekdaysBefore(at.world, 1) as [string];
  await at.world.query("update exchange set state = 'active', since = $2 where id = $1", [exchange.id, at.world.day(-30)]);
  const [visit] = await at.world.query<{ id: string }>("update exchange_visit set day = $2 where exchange_id = $1 returning id", [exchange.id, day]);
  // The mentees' rows come first, as they may.
  const rows = await at.world.query<{ id: string }>("delete from occupation where exchange_id = $1 returning *", [exchange.id]);
  expect(rows).toHaveLength(4);
  await at.world.query(
    `insert into occupation (id, person_id, exchange_id, visit_id, school_id, alliance_id, day, during)
     select new_id(110), p.person_id, $1, $2, p.school_id, $3, p.day, p.during from places_of_exchange($1, $4) p order by p.person_id = $5`,
    [exchange.id, visit!.id, at.alliance.id, day, at.teacher.id]);
  return { exchange: await at.world.find(Exchange, exchange.id), visit: visit!.id, day, mentees };
}

describe("a meeting of mentor and mentees", () => {
  it("has one log, which the mentor writes and nobody else, and is one place of those that were planned", async () => {
    const { exchange, visit, day, mentees } = await met();
    const write = (who: Person) => at.world.run(who, writeLog, { clientId: randomUUID(), exchangeId: exchange.id, visitId: visit, day, topic: "磨课" });
    await expect(write(mentees[0]!)).toBeRefused("FORBIDDEN");
    const facts = async () => fieldworkOf(at.world.query, await at.world.viewer(at.eastPrincipal), exchange.id);
    expect(await facts()).toMatchObject({ planned: 1, logged: 0, attendance: 0 });
    await write(at.teacher);
    expect(await facts()).toMatchObject({ planned: 1, logged: 1, attendance: 100 });
  });

  it("reminds the mentor of a missing log, and no mentee", async () => {
    await met();
    await remindOfLogs(work(), new Date(`${at.world.today}T11:00:00.000Z`));
    expect(await at.world.query("select subject_id from activity where kind = 'teachingLog.missing'", [])).toEqual([{ subject_id: at.teacher.id }]);
  });

  it("is service of the mentor, and gives none to whoever is mentored, least of all at his own school", async () => {
    const { exchange, mentees } = await met();
    await at.world.query("update exchange set state = 'completed', until = $2 where id = $1", [exchange.id, at.world.today]);
    const days = async (person: Person) => (await serviceRecord(at.world.query, await at.world.viewer(person), person.id, at.world.day(1)))?.countedDays;
    expect(await Promise.all([at.teacher, ...mentees].map(days))).toEqual([1, 0, 0, 0]);
    await at.world.query("update exchange set state = 'withdrawn' where id = $1", [exchange.id]);
  });

  it("is one day and one lesson in what one school gives another, and one place on the calendar's day", async () => {
    const { day } = await met();
    const year = new Date(`${day}T00:00:00Z`).getUTCMonth() >= 8 ? Number(day.slice(0, 4)) : Number(day.slice(0, 4)) - 1;
    const sums = await flow(at.world.query, await at.world.viewer(at.officer), { kind: "region", id: at.county.id }, year);
    expect(sums?.links).toMatchObject([{ exchanges: 1, people: 1, days: 1, periods: 1 }]);
    const [one] = await exchangeDays(at.world.query, await at.world.viewer(at.coordinator), { allianceId: at.alliance.id, since: day, until: nextDay(day) });
    expect(one).toMatchObject({ places: 1 });
  });
});
