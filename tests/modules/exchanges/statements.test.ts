import { graphql } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildApi } from "../../../server/app/schema";
import type { EntityClass } from "../../../server/kernel/entity";
import { Reads } from "../../../server/kernel/read";
import type { Query } from "../../../server/kernel/viewer";
import { Exchange, ExchangeSlot } from "../../../server/modules/exchanges";
import { Need, Offer } from "../../../server/modules/needs";
import { logged, occupy } from "../../kit/builders/fieldwork";
import { aScene } from "./scene";

/**
 * However many rows a list or a sum has, it takes as many statements as for one: all that hangs on them is read in batches.
 * Asked of the executor that reads in batches, which answers what the other leaves to it.
 */
const { schema } = await buildApi();
const at = aScene();

let most = 0;
/** Exchanges, each with a place, a day, a log, a need and an offer; as many more as are missing. */
async function grow(count: number): Promise<void> {
  const { world, town, east, alliance } = at;
  for (; most < count; most++) {
    const teacher = await world.teacher(town);
    const [since, until] = [world.day(-60), world.day(60)];
    const need = await world.add(Need, { schoolId: east.id, allianceId: alliance.id, kind: "itinerant", subject: "music", wanted: 2, since, until });
    const offer = await world.add(Offer, { personId: teacher.id, schoolId: town.id, kinds: ["itinerant"], subjects: ["music"], halfDays: ["2am"], periodsAWeek: 6, mostSchools: 2, since, until, state: "open" });
    const exchange = await world.add(Exchange, { kind: "itinerant", state: "active", personId: teacher.id, homeSchoolId: town.id, hostSchoolId: east.id, allianceId: alliance.id, needId: need.id, offerId: offer.id, since, until });
    const slot = await world.add(ExchangeSlot, { exchangeId: exchange.id, personId: teacher.id, schoolId: east.id, weekday: 2, starts: "09:00", ends: "09:40", since, until });
    const day = world.day(-2);
    await occupy(world, exchange, slot, day);
    await logged(world, { exchange, slot, day });
  }
}

/** How many statements a document takes, and how many rows its first list has. */
async function cost(source: string): Promise<{ statements: number; data: Record<string, unknown> }> {
  let statements = 0;
  const query: Query = (text, values) => {
    statements += 1;
    return at.world.query(text, values);
  };
  const viewer = await at.world.viewer(at.coordinator);
  const reads = new Reads(viewer, query);
  const contextValue = { viewer, query, reads, rows: (type: EntityClass<object>, ids: readonly string[]) => Promise.all(ids.map((id) => reads.row(type, id))) };
  const { data, errors } = await graphql({ schema, source, contextValue });
  expect(errors).toBeUndefined();
  return { statements, data: JSON.parse(JSON.stringify(data)) as Record<string, unknown> };
}

const lists: Record<string, () => string> = {
  exchanges: () => `{ exchanges(first: 50) { totalCount nodes { id viewerCan person { name } homeSchool { name } hostSchool { name } alliance { name } need { id wanted } succeeds { id }
    slots { totalCount nodes { id viewerCan } } visits { nodes { id } } mentees { nodes { person { name } } } exceptions { nodes { id } } changes { nodes { actor { name } } } successors { totalCount }
    appraisals { nodes { grade } } teachingLogs { totalCount nodes { topic viewerCan attachments { nodes { id } } } } } } }`,
  needs: () => "{ needs(first: 50) { totalCount nodes { id viewerCan school { name } alliance { name } exchanges { totalCount nodes { id person { name } } } } } }",
  offers: () => "{ offers(first: 50) { totalCount nodes { id viewerCan answer person { name } school { name } nominatedBy { name } } } }",
  teachingLogs: () => "{ teachingLogs(first: 50) { totalCount nodes { id viewerCan exchange { id host: hostSchool { name } } person { name } school { name } } } }",
};
const sums: Record<string, () => string> = {
  exchangeDays: () => `{ exchangeDays(input: { allianceId: "${at.alliance.id}", since: "${at.world.day(-30)}", until: "${at.world.day(30)}" }) { day places people } }`,
  shortages: () => `{ shortages(allianceId: "${at.alliance.id}") { schoolCount schools { school subjects { subject missing } } } }`,
  exchangeFlow: () => `{ exchangeFlow(kind: ALLIANCE, id: "${at.alliance.id}") { total links { home host people } } }`,
  guestHours: () => `{ guestHours(kind: ALLIANCE, id: "${at.alliance.id}") { planned schools { name } } }`,
  fairness: () => `{ fairness(kind: ALLIANCE, id: "${at.alliance.id}", first: 50) { total nodes { name asked } } }`,
  rotationPeople: () => `{ rotationPeople(kind: ALLIANCE, id: "${at.alliance.id}", group: DUE, first: 50) { total nodes { name } } }`,
};

beforeAll(() => grow(1));
afterAll(async () => {
  for (const table of ["teaching_log", "occupation", "exchange_slot", "exchange", "offer", "need"]) await at.world.query(`delete from ${table}`, []);
});

describe("twelve rows take as many statements as one", () => {
  it("in lists, with all that hangs on them, and in sums", async () => {
    const before = new Map<string, number>();
    for (const [name, source] of Object.entries({ ...lists, ...sums })) before.set(name, (await cost(source())).statements);
    const [firstNeed] = await at.world.query<{ id: string }>("select id from need limit 1", []);
    const fitting = `{ fittingOffers(needId: "${firstNeed!.id}", first: 50) { fit { reasons } offer { id person { name } school { name } } } }`;
    // One who is not sent to that need already.
    const free = await at.world.teacher(at.town);
    await at.world.add(Offer, { personId: free.id, schoolId: at.town.id, kinds: ["itinerant"], subjects: ["music"], halfDays: ["2am"], periodsAWeek: 6, mostSchools: 2, since: at.world.day(-60), until: at.world.day(60), state: "open" });
    before.set("fittingOffers", (await cost(fitting)).statements);
    await grow(12);
    for (const [name, source] of Object.entries(lists)) {
      const { statements, data } = await cost(source());
      expect({ name, statements }).toEqual({ name, statements: before.get(name) });
      expect((data[name] as { totalCount: number }).totalCount).toBeGreaterThanOrEqual(12);
    }
    for (const [name, source] of Object.entries(sums)) expect({ name, statements: (await cost(source())).statements }).toEqual({ name, statements: before.get(name) });
    const { statements, data } = await cost(fitting);
    expect(statements).toBe(before.get("fittingOffers"));
    expect(data["fittingOffers"]).toHaveLength(12);
  });
});
