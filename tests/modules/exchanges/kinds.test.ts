import { afterEach, describe, expect, it } from "vitest";
import { exchangePolicy } from "../../../server/modules/exchanges";
import { changeExchange } from "../../../server/modules/exchanges/change-exchange";
import { proposeExchange } from "../../../server/modules/exchanges/propose-exchange";
import { withdrawExchange } from "../../../server/modules/exchanges/withdraw-exchange";
import { Offer } from "../../../server/modules/needs";
import type { DraftExchangeInput } from "../../../server/modules/exchanges/exchange.input";
import { transact } from "../../../server/kernel/write";
import { approve, aScene, clear, drafted, nextDay, occupied, proposed, slot } from "./scene";

const at = aScene();
afterEach(() => clear(at));

const stepsOf = async (exchange: { id: string }): Promise<string[]> =>
  (await at.world.query<{ step: string }>("select s.role || ' ' || s.name as step from approval_step s join approval a on a.id = s.approval_id where a.subject_id = $1 order by s.number", [exchange.id])).map(({ step }) => step);
const visit = (days: number, more: object = {}) => ({ day: nextDay(at.since, days), starts: "09:00", ends: "10:00", ...more });

describe("who must agree", () => {
  const [teacher, home, host, coordinator, bureau] = ["person teacher", "principal home", "principal host", "coordinator coordinator", "bureauOfficer bureau"];
  const term: [string, () => Partial<DraftExchangeInput>, (string | undefined)[]][] = [
    ["rotation", () => ({ kind: "rotation" }), [teacher, home, host, coordinator]],
    ["rotation of a year", () => ({ kind: "rotation", until: nextDay(at.since, 365) }), [teacher, home, host, coordinator, bureau]],
    ["rotation of a day less", () => ({ kind: "rotation", until: nextDay(at.since, 364) }), [teacher, home, host, coordinator]],
    ["support", () => ({ kind: "support" }), [teacher, home, host, coordinator]],
    ["secondment", () => ({ kind: "secondment" }), [teacher, home, host, coordinator]],
    ["itinerant", () => ({ kind: "itinerant", slots: [slot(2, "09:00", "09:40")] }), [home, host, coordinator]],
    ["shadowing", () => ({ kind: "shadowing" }), [home, host]],
    ["outreach", () => ({ kind: "outreach", visits: [visit(1)] }), [host, coordinator]],
  ];
  it.each(term)("%s", async (_, more, steps) => {
    expect(await stepsOf(await proposed(at, more()))).toEqual(steps);
  });

  it("not the teacher where he offered; further away than he offered only with a coordinator's reason", async () => {
    const offer = await at.world.add(Offer, { personId: at.teacher.id, schoolId: at.town.id, kinds: ["support"], subjects: ["music"], periodsAWeek: 10, furthestKm: 10, since: at.since, until: at.until, state: "open" });
    await expect(drafted(at, { kind: "rotation", offerId: offer.id })).toBeRefused("BAD_USER_INPUT", { field: "input.offerId", message: "exchange.offerOther" });
    const draft = await drafted(at, { kind: "support", offerId: offer.id });
    await expect(at.world.run(at.coordinator, proposeExchange, { id: draft.id, version: 1 })).toBeRefused("CONFLICT", { field: "input.overrideReason", message: "exchange.distanceWish" });
    await at.world.run(at.coordinator, proposeExchange, { id: draft.id, version: 1, overrideReason: "本人已口头同意" });
    expect(await stepsOf(draft)).toEqual([home, host, coordinator]);
    expect(await at.world.find(Offer, offer.id)).toMatchObject({ state: "matched" });
    await at.world.run(at.coordinator, withdrawExchange, { id: draft.id, version: 2, reason: "改派" });
    expect(await at.world.find(Offer, offer.id)).toMatchObject({ state: "open" });
  });

  it("both bureaus where it crosses counties, each once", async () => {
    const county = await at.world.region();
    const far = await at.world.school(county, { name: "邻县小学" });
    await at.world.query("insert into alliance_region (id, alliance_id, region_id) values (gen_random_uuid(), $1, $2) on conflict do nothing", [at.alliance.id, county.id]).catch(() => undefined);
    await at.world.member(at.alliance, far);
    const exchange = await proposed(at, { kind: "shadowing", hostSchoolId: far.id });
    expect(await at.world.query("select s.scope_id from approval_step s join approval a on a.id = s.approval_id where a.subject_id = $1 and s.role = 'bureauOfficer' order by s.number", [exchange.id]))
      .toEqual([{ scope_id: at.county.id }, { scope_id: county.id }]);
  });

  it("the mentor's and the mentees' principals, each school once", async () => {
    const mentees = [await at.world.teacher(at.east), await at.world.teacher(at.east), await at.world.teacher(at.town)];
    const exchange = await proposed(at, { kind: "mentoring", visits: [visit(1)], menteeIds: mentees.map(({ id }) => id) });
    expect(await stepsOf(exchange)).toEqual([home, "principal mentees", coordinator]);
  });
});

describe("mentoring", () => {
  it("needs a mentee, who is somebody else, has a school, and is of no other kind", async () => {
    const mentee = await at.world.teacher(at.east);
    const draft = await drafted(at, { kind: "mentoring", visits: [visit(1)] });
    await expect(at.world.run(at.coordinator, proposeExchange, { id: draft.id, version: 1 })).toBeRefused("BAD_USER_INPUT", { message: "exchange.needsMentees" });
    await expect(drafted(at, { kind: "mentoring", visits: [visit(1)], menteeIds: [at.teacher.id] })).toBeRefused("BAD_USER_INPUT", { field: "input.menteeIds", message: "exchange.mentorHimself" });
    await expect(drafted(at, { kind: "outreach", visits: [visit(1)], menteeIds: [mentee.id] })).toBeRefused("BAD_USER_INPUT", { field: "input.menteeIds", message: "exchange.noMentees" });
    await at.world.run(at.coordinator, changeExchange, { id: draft.id, version: 1, menteeIds: [mentee.id] });
    await at.world.run(at.coordinator, proposeExchange, { id: draft.id, version: 2 });
    expect(await occupied(at, draft)).toHaveLength(2);
  });

  it("takes the mentees' time too: none of them is in two places, and the room is taken once", async () => {
    const mentee = await at.world.teacher(at.west);
    await proposed(at, { kind: "mentoring", visits: [visit(1, { room: "研修室" })], menteeIds: [mentee.id] });
    const clashing = await drafted(at, { personId: mentee.id, slots: [slot(2, "09:30", "10:10")] });
    await expect(at.world.run(at.coordinator, proposeExchange, { id: clashing.id, version: 1 })).toBeRefused("CONFLICT", { message: "exchange.clash.person.known" });
    // And the other way: who is booked cannot be mentored then, which is said of the mentee by name, with free days.
    await proposed(at, { personId: mentee.id, slots: [slot(4, "09:00", "09:40")] });
    const meeting = await drafted(at, { kind: "mentoring", visits: [visit(3)], menteeIds: [mentee.id] });
    await expect(at.world.run(at.coordinator, proposeExchange, { id: meeting.id, version: 1 })).toBeRefused("CONFLICT", {
      extensions: { clashes: [expect.objectContaining({ kind: "person", person: mentee.name })] as unknown, free: expect.arrayContaining([expect.objectContaining({ day: nextDay(at.since, 3) })]) as unknown },
    });
  });

  it("is seen by the mentee and his principal from the proposal on, and not before", async () => {
    const mentee = await at.world.teacher(at.west);
    const draft = await drafted(at, { kind: "mentoring", visits: [visit(1)], menteeIds: [mentee.id] });
    const sees = async (person: { id: string }): Promise<boolean> => {
      const viewer = await at.world.viewer(person);
      return transact(at.world.database.dataSource, viewer, (tx) => tx.see(exchangePolicy, draft.id, "input.id").then(() => true, () => false));
    };
    const who = [mentee, at.westPrincipal, await at.world.teacher(at.west)];
    expect(await Promise.all(who.map(sees))).toEqual([false, false, false]);
    await at.world.run(at.coordinator, proposeExchange, { id: draft.id, version: 1 });
    expect(await Promise.all(who.map(sees))).toEqual([true, true, false]);
    expect(await Promise.all(who.map((person) => at.world.hears(person, draft)))).toEqual([true, true, false]);
  });
});

describe("the limits of a week", () => {
  it("count the visits of the week with the weekly places", async () => {
    await proposed(at, { slots: [slot(1, "08:00", "11:00", { periods: 12 })] });
    const visits = [visit(1, { periods: 4 }), visit(2, { periods: 3 })];
    const draft = await drafted(at, { kind: "outreach", visits });
    await expect(at.world.run(at.coordinator, proposeExchange, { id: draft.id, version: 1 })).toBeRefused("CONFLICT", { message: "exchange.hoursLimit" });
    // In two weeks they fit.
    await at.world.run(at.coordinator, changeExchange, { id: draft.id, version: 1, visits: [visits[0]!, visit(9, { periods: 3 })] });
    await at.world.run(at.coordinator, proposeExchange, { id: draft.id, version: 2 });
  });

  it("count the own school among the wished number of schools", async () => {
    const north = await at.world.school(at.county, { name: "北岭小学", latitude: 37.6, longitude: 122.1 });
    await at.world.member(at.alliance, north);
    await proposed(at, { slots: [slot(1, "09:00", "09:40")] });
    await proposed(at, { hostSchoolId: at.west.id, slots: [slot(2, "14:00", "14:40")] });
    const third = await drafted(at, { hostSchoolId: north.id, slots: [slot(2, "09:00", "09:40")] });
    await expect(at.world.run(at.coordinator, proposeExchange, { id: third.id, version: 1 })).toBeRefused("CONFLICT", { field: "input.overrideReason", message: "exchange.schoolsWish" });
  });
});

it("full time takes days and nights at the host, and leaves the day on which it ends to others", async () => {
  const exchange = await approve(at, await proposed(at, { kind: "secondment", slots: null, until: nextDay(at.since, 14) }));
  expect(await at.world.query("select whole, (lower(during) at time zone 'Asia/Shanghai')::text as since, (upper(during) at time zone 'Asia/Shanghai')::text as until from occupation where exchange_id = $1", [exchange.id]))
    .toEqual([{ whole: true, since: `${at.since} 00:00:00`, until: `${nextDay(at.since, 14)} 00:00:00` }]);
  expect(await proposed(at, { hostSchoolId: at.west.id, since: nextDay(at.since, 14), slots: [slot(1, "08:00", "08:40")] })).toMatchObject({ state: "proposed" });
});
