import { afterEach, describe, expect, it } from "vitest";
import { lookup, PLATFORM_SCOPE, transact } from "../../../server/kernel/write";
import { Exchange, ExchangeSlot } from "../../../server/modules/exchanges";
import { matchOffer, Need, Offer, offerPolicy, reopenOffer } from "../../../server/modules/needs";
import { changeOffer } from "../../../server/modules/needs/change-offer";
import { fittingNeeds, fittingOffers } from "../../../server/modules/needs/fitting";
import { nominateTeacher } from "../../../server/modules/needs/nominate-teacher";
import type { OfferMyselfInput } from "../../../server/modules/needs/offer.input";
import { offerMyself } from "../../../server/modules/needs/offer-myself";
import { respondToNomination } from "../../../server/modules/needs/respond-to-nomination";
import { withdrawOffer } from "../../../server/modules/needs/withdraw-offer";
import { aScene, nextDay } from "../exchanges/scene";

const at = aScene();
const said = (): Omit<OfferMyselfInput, "idempotencyKey"> => ({ kinds: ["itinerant"], subjects: ["music"], halfDays: ["2am"], periodsAWeek: 6, since: at.since, until: at.until, mostSchools: 1 });
const offer = async (who = at.teacher, more: Partial<OfferMyselfInput> = {}): Promise<Offer> => at.world.find(Offer, (await at.world.run(who, offerMyself, { ...said(), ...more })).id);
const sees = async (who: { id: string }, row: Offer): Promise<boolean> => offerPolicy.check("see", row, await at.world.viewer(who), lookup(at.world.query));
const clear = async () => {
  for (const table of ["occupation", "exchange_slot", "exchange", "need", "offer"]) await at.world.query(`delete from ${table}`, []);
};

afterEach(clear);

describe("an offer", () => {
  it("is seen by those who plan with it and by who runs a school of the alliance, not by colleagues nor by schools beside it", async () => {
    const { world, county, teacher, townPrincipal, eastPrincipal, coordinator, officer, town, east } = at;
    const row = await offer();
    expect(row).toMatchObject({ state: "open", personId: teacher.id, schoolId: town.id });
    for (const who of [teacher, townPrincipal, coordinator, officer, eastPrincipal]) expect(await sees(who, row)).toBe(true);
    for (const who of [await world.teacher(town), await world.teacher(east), await world.principal(await world.school(county))]) expect(await sees(who, row)).toBe(false);
    const [told] = await world.told(row);
    // And the platform, which every activity is told to.
    expect(told!.audience.toSorted()).toEqual([teacher.id, townPrincipal.id, coordinator.id, officer.id, PLATFORM_SCOPE].toSorted());
  });

  it("is refused where it cannot be", async () => {
    await expect(offer(at.teacher, { until: at.since })).toBeRefused("BAD_USER_INPUT", { field: "input.until" });
    await expect(offer(at.teacher, { since: at.world.day(-90), until: at.world.today })).toBeRefused("BAD_USER_INPUT", { field: "input.until", message: "offer.over" });
    await expect(offer(at.teacher, { halfDays: [] })).toBeRefused("BAD_USER_INPUT", { field: "input.halfDays" });
    await expect(offer(at.teacher, { periodsAWeek: 19 })).toBeRefused("BAD_USER_INPUT", { field: "input.periodsAWeek", message: "offer.tooManyHours" });
    await expect(offer(at.teacher, { schoolId: at.east.id })).toBeRefused("FORBIDDEN");
    await expect(offer(at.coordinator)).toBeRefused("BAD_USER_INPUT", { field: "input.schoolId" });
    await offer();
    await expect(offer(at.teacher, { since: nextDay(at.since) })).toBeRefused("CONFLICT", { field: "input.since", message: "offer.twice" });
  });

  it("is changed and withdrawn by the teacher alone", async () => {
    const { world, teacher, townPrincipal, coordinator } = at;
    const { id } = await offer();
    await expect(world.run(coordinator, changeOffer, { id, version: 1, periodsAWeek: 2 })).toBeRefused("FORBIDDEN");
    await expect(world.run(townPrincipal, withdrawOffer, { id, version: 1 })).toBeRefused("FORBIDDEN");
    await world.run(teacher, changeOffer, { id, version: 1, periodsAWeek: 2, furthestKm: 30 });
    expect(await world.find(Offer, id)).toMatchObject({ periodsAWeek: 2, furthestKm: 30, subjects: ["music"] });
    await world.run(teacher, withdrawOffer, { id, version: 2 });
    await expect(world.run(teacher, withdrawOffer, { id, version: 3 })).toBeRefused("CONFLICT");
  });
});

describe("a nomination", () => {
  it("stays between teacher and school until he agrees, and afterwards where he declines", async () => {
    const { world, townPrincipal, eastPrincipal, coordinator, teacher } = at;
    await expect(world.run(coordinator, nominateTeacher, { ...said(), personId: teacher.id })).toBeRefused("FORBIDDEN");
    await expect(world.run(eastPrincipal, nominateTeacher, { ...said(), personId: teacher.id })).toBeRefused("FORBIDDEN");
    const { id } = await world.run(townPrincipal, nominateTeacher, { ...said(), personId: teacher.id });
    const row = await world.find(Offer, id);
    expect([await sees(teacher, row), await sees(townPrincipal, row), await sees(coordinator, row)]).toEqual([true, true, false]);
    await expect(world.run(townPrincipal, respondToNomination, { id, version: 1, agrees: true })).toBeRefused("FORBIDDEN");
    await world.run(teacher, respondToNomination, { id, version: 1, agrees: false, answer: "家里走不开" });
    const declined = await world.find(Offer, id);
    expect(declined).toMatchObject({ state: "declined", answer: "家里走不开" });
    expect(await sees(coordinator, declined)).toBe(false);
    const { id: again } = await world.run(townPrincipal, nominateTeacher, { ...said(), personId: teacher.id });
    await world.run(teacher, respondToNomination, { id: again, version: 1, agrees: true });
    expect(await sees(coordinator, await world.find(Offer, again))).toBe(true);
    await expect(world.run(teacher, respondToNomination, { id: again, version: 2, agrees: false })).toBeRefused("CONFLICT");
  });

  it("that is withdrawn before he agreed stays between teacher and school, whoever takes it back; one that he had agreed to was known", async () => {
    const { world, townPrincipal, coordinator, officer, teacher } = at;
    for (const who of [townPrincipal, teacher]) {
      const { id } = await world.run(townPrincipal, nominateTeacher, { ...said(), personId: teacher.id });
      await world.run(who, withdrawOffer, { id, version: 1 });
      const row = await world.find(Offer, id);
      expect(await Promise.all([teacher, townPrincipal, coordinator, officer].map((person) => sees(person, row)))).toEqual([true, true, false, false]);
    }
    const { id } = await world.run(townPrincipal, nominateTeacher, { ...said(), personId: teacher.id });
    await world.run(teacher, respondToNomination, { id, version: 1, agrees: true });
    await world.run(teacher, withdrawOffer, { id, version: 2 });
    expect(await sees(coordinator, await world.find(Offer, id))).toBe(true);
  });
});

/** An itinerant at a school, in a state, who draws on an offer. */
async function drawn(row: Offer, host: { id: string }, periods: number, state: Exchange["state"] = "proposed"): Promise<Exchange> {
  const { world, since, until } = at;
  const exchange = await world.add(Exchange, { kind: "itinerant", personId: row.personId, homeSchoolId: row.schoolId, hostSchoolId: host.id, since, until, state });
  await world.query("update exchange set offer_id = $2 where id = $1", [exchange.id, row.id]);
  await world.add(ExchangeSlot, { exchangeId: exchange.id, personId: row.personId, schoolId: host.id, weekday: 2, starts: "09:00", ends: "09:40", periods, since, until });
  return exchange;
}

describe("what exchanges take of an offer", () => {
  const within = async (run: Parameters<typeof transact>[2]) => transact(at.world.database.dataSource, await at.world.viewer(at.coordinator), run);

  it("matches it when nothing is left, and opens it again", async () => {
    const row = await offer(at.teacher, { mostSchools: 2 });
    const first = await drawn(row, at.east, 4);
    await within((tx) => matchOffer(tx, row.id, "itinerant"));
    expect(await at.world.find(Offer, row.id)).toMatchObject({ state: "open" });
    const second = await drawn(row, at.west, 3);
    await expect(within((tx) => matchOffer(tx, row.id, "itinerant"))).toBeRefused("CONFLICT", { message: "offer.hoursFull" });
    await at.world.query("update exchange_slot set periods = 2 where exchange_id = $1", [second.id]);
    await within((tx) => matchOffer(tx, row.id, "itinerant"));
    expect(await at.world.find(Offer, row.id)).toMatchObject({ state: "matched" });
    await expect(within((tx) => matchOffer(tx, row.id, "rotation"))).toBeRefused("BAD_USER_INPUT", { message: "offer.kindOther" });
    await at.world.query("update exchange set state = 'withdrawn' where id = $1", [first.id]);
    await within((tx) => reopenOffer(tx, row.id));
    expect(await at.world.find(Offer, row.id)).toMatchObject({ state: "open" });
  });
});

describe("offers that fit a need", () => {
  it("are ranked by reasons that are told, and bounded by what the teacher said", async () => {
    const { world, town, west, east, coordinator, eastPrincipal, since, until } = at;
    const of = async (more: Partial<OfferMyselfInput>, school = town, subjects = ["music"]): Promise<Offer> => {
      const person = await world.person();
      await world.post(person, school, { subjects: subjects as never });
      return offer(person, more);
    };
    const near = await of({});
    const side = await of({ subjects: ["music", "chinese"] }, town, ["chinese", "music"]);
    const short = await of({ until: nextDay(since, 60) });
    const asked = await of({});
    await drawn(asked, west, 1, "rejected");
    const far = await of({}, west);
    await of({ subjects: ["art"] });
    await of({ kinds: ["support"] });
    await of({ furthestKm: 5 });
    await of({}, east);
    await of({ stages: ["junior"] });
    const used = await of({});
    await drawn(used, west, 2);
    const need = await world.add(Need, { schoolId: east.id, allianceId: at.alliance.id, kind: "itinerant", subject: "music", stage: "primary", wanted: 4, since, until });
    const fits = await fittingOffers(world.query, await world.viewer(coordinator), need.id, 50);
    expect(fits.map(({ offerId }) => offerId)).toEqual([near.id, far.id, asked.id, side.id, short.id]);
    expect(fits[0]).toMatchObject({ reasons: ["mainSubject", "wholePeriod", "enoughHours", "neverAsked"], timesAsked: 0, schoolsLeft: 1, periodsLeft: 6 });
    // 0.2 degrees of longitude at 37.5 degrees north are 17.6 km.
    expect(fits[0]!.kilometres).toBeCloseTo(17.6, 1);
    expect(fits[2]).toMatchObject({ timesAsked: 1, reasons: ["mainSubject", "wholePeriod", "enoughHours"] });
    expect((await fittingOffers(world.query, await world.viewer(coordinator), need.id, 2)).map(({ offerId }) => offerId)).toEqual([near.id, far.id]);
    // Who runs a school of the alliance sees whom he may ask, and not how often others asked; a teacher of it, and who runs a school beside the alliance, nobody.
    const dean = await world.person();
    await world.appoint(dean, "dean", "school", east);
    for (const one of [eastPrincipal, dean]) {
      const seen = await fittingOffers(world.query, await world.viewer(one), need.id, 50);
      expect(seen.map(({ offerId }) => offerId)).toEqual([near.id, asked.id, far.id, side.id, short.id]);
      expect(seen.map(({ timesAsked }) => timesAsked)).toEqual([null, null, null, null, null]);
      expect(seen.flatMap(({ reasons }) => reasons)).not.toContain("neverAsked");
    }
    const beside = await world.principal(await world.school(at.county));
    for (const one of [await world.teacher(east), beside]) expect(await fittingOffers(world.query, await world.viewer(one), need.id, 50)).toEqual([]);
    // What the teacher has not agreed to, or took back, is not for them.
    const seen = (state: Offer["state"]): Promise<boolean> => sees(eastPrincipal, { ...near, state });
    expect([await seen("nominated"), await seen("withdrawn"), await seen("declined"), await seen("open")]).toEqual([false, false, false, true]);
    expect((await fittingNeeds(world.query, await world.viewer(coordinator), near.id, 50)).map(({ needId }) => needId)).toEqual([need.id]);
  });
});
