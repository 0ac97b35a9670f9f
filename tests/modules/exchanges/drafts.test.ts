import { afterEach, describe, expect, it } from "vitest";
import { transact } from "../../../server/kernel/write";
import { ExchangeSlot, ExchangeVisit } from "../../../server/modules/exchanges";
import { changeExchange } from "../../../server/modules/exchanges/change-exchange";
import { exchangePolicy } from "../../../server/modules/exchanges/exchange.policy";
import { moveSlot } from "../../../server/modules/exchanges/move-slot";
import { cancelVisit } from "../../../server/modules/exchanges/move-visit";
import { proposeExchange } from "../../../server/modules/exchanges/propose-exchange";
import { withdrawExchange } from "../../../server/modules/exchanges/withdraw-exchange";
import { fittingOffers } from "../../../server/modules/needs/fitting";
import { offerMyself } from "../../../server/modules/needs/offer-myself";
import { approve, aScene, clear, drafted, need, nextDay, proposed, slot } from "./scene";

const at = aScene();
afterEach(() => clear(at));

const seesOf = async (id: string, people: readonly { id: string }[]): Promise<boolean[]> =>
  Promise.all(people.map(async (person) => transact(at.world.database.dataSource, await at.world.viewer(person), (tx) => tx.see(exchangePolicy, id, "input.id").then(() => true, () => false))));

describe("a draft that is withdrawn", () => {
  it("stays as unknown as it was: nobody reads afterwards that he was thought of, nor why he was not taken", async () => {
    const draft = await drafted(at);
    await at.world.run(at.coordinator, withdrawExchange, { id: draft.id, version: 1, reason: "人选不合适" });
    expect(await seesOf(draft.id, [at.coordinator, at.officer, at.teacher, at.townPrincipal, at.eastPrincipal])).toEqual([true, true, false, false, false]);
    // What was proposed, they had been asked about: they read that it was taken back.
    const proposal = await proposed(at);
    await at.world.run(at.coordinator, withdrawExchange, { id: proposal.id, version: proposal.version, reason: "改期" });
    expect(await seesOf(proposal.id, [at.coordinator, at.officer, at.teacher, at.townPrincipal, at.eastPrincipal])).toEqual([true, true, true, true, true]);
  });

  it("was asked of nobody, so it does not count among how often a teacher was asked", async () => {
    const asked = await need(at, { wanted: 4 });
    const { id: offerId } = await at.world.run(at.teacher, offerMyself, { kinds: ["itinerant"], subjects: ["music"], halfDays: ["2am"], periodsAWeek: 6, since: at.since, until: at.until, mostSchools: 2 });
    const timesAsked = async (): Promise<number | null> => (await fittingOffers(at.world.query, await at.world.viewer(at.coordinator), asked.id, 10)).find((fit) => fit.offerId === offerId)!.timesAsked;
    const before = await timesAsked();
    const draft = await drafted(at);
    await at.world.run(at.coordinator, withdrawExchange, { id: draft.id, version: 1, reason: "人选不合适" });
    expect(await timesAsked()).toBe(before);
    const proposal = await proposed(at);
    await at.world.run(at.coordinator, withdrawExchange, { id: proposal.id, version: proposal.version, reason: "改期" });
    expect(await timesAsked()).toBe(before! + 1);
  });
});

describe("a draft that is changed", () => {
  const slotsOf = (id: string) => at.world.query<ExchangeSlot>("select weekday, since::text, until::text from exchange_slot where exchange_id = $1 order by since", [id]);

  it("keeps its places where only its words are otherwise: a place that moves in the middle of the term, and a visit that was called off", async () => {
    const weekly = await drafted(at);
    const [{ id: slotId }] = await at.world.query<{ id: string }>("select id from exchange_slot where exchange_id = $1", [weekly.id]) as [{ id: string }];
    const middle = nextDay(at.since, 7 * 9);
    await at.world.run(at.coordinator, moveSlot, { id: slotId, version: 1, weekday: 4, starts: "14:00", ends: "14:40", from: middle });
    const before = await slotsOf(weekly.id);
    expect(before).toEqual([{ weekday: 2, since: at.since, until: middle }, { weekday: 4, since: middle, until: at.until }]);
    await at.world.run(at.coordinator, changeExchange, { id: weekly.id, version: 1, purpose: "补齐音乐课" });
    expect(await slotsOf(weekly.id)).toEqual(before);

    const dated = await drafted(at, { kind: "outreach", visits: [{ day: nextDay(at.since, 2), starts: "09:00", ends: "09:40" }, { day: nextDay(at.since, 9), starts: "09:00", ends: "09:40" }] });
    const visits = () => at.world.query<ExchangeVisit>("select id, state, version from exchange_visit where exchange_id = $1 order by day", [dated.id]);
    const [first] = await visits();
    await at.world.run(at.coordinator, cancelVisit, { id: first!.id, version: 1, reason: "当天放假" });
    const kept = await visits();
    await at.world.run(at.coordinator, changeExchange, { id: dated.id, version: 1, purpose: "送课" });
    expect(await visits()).toEqual(kept);
  });

  it("takes its places along to other days: what lasted to the end lasts to the new one", async () => {
    const draft = await drafted(at, { slots: [slot(2, "09:00", "09:40"), slot(4, "09:00", "09:40")] });
    const [since, until] = [nextDay(at.since, 7), nextDay(at.until, -7)];
    await at.world.run(at.coordinator, changeExchange, { id: draft.id, version: 1, since, until });
    expect(await slotsOf(draft.id)).toEqual([expect.objectContaining({ since, until }), expect.objectContaining({ since, until })]);
    const dated = await drafted(at, { kind: "outreach", visits: [{ day: nextDay(at.since, 2), starts: "09:00", ends: "09:40" }] });
    await expect(at.world.run(at.coordinator, changeExchange, { id: dated.id, version: 1, since: nextDay(at.since, 7) })).toBeRefused("BAD_USER_INPUT", { field: "input.visits.0.day" });
  });

  it("stays within its alliance: on its new first day both schools are members, and the host is open", async () => {
    const draft = await drafted(at);
    await at.world.query("update membership set since = $2 where school_id = $1", [at.east.id, at.since]);
    await expect(at.world.run(at.coordinator, changeExchange, { id: draft.id, version: 1, since: nextDay(at.since, -7) })).toBeRefused("CONFLICT", { field: "input.since", message: "exchange.notAMember" });
    await at.world.query("update membership set since = '2024-09-01' where school_id = $1", [at.east.id]);
  });
});

it("is not proposed where the host has closed, the teacher left or the alliance ended meanwhile", async () => {
  const draft = await drafted(at);
  const propose = () => at.world.run(at.coordinator, proposeExchange, { id: draft.id, version: 1 });
  await at.world.query("update school set closed_on = $2 where id = $1", [at.east.id, at.world.today]);
  await expect(propose()).toBeRefused("CONFLICT", { field: "input.id", message: "exchange.hostClosed" });
  await at.world.query("update school set closed_on = null where id = $1", [at.east.id]);
  await at.world.query("update staff_post set until = $2 where person_id = $1", [at.teacher.id, at.world.today]);
  await expect(propose()).toBeRefused("CONFLICT", { field: "input.id", message: "exchange.noPost" });
  await at.world.query("update staff_post set until = null where person_id = $1", [at.teacher.id]);
  await at.world.query("update membership set until = $2 where school_id = $1", [at.east.id, at.world.today]);
  await expect(propose()).toBeRefused("CONFLICT", { field: "input.id", message: "exchange.notAMember" });
  await at.world.query("update membership set until = null where school_id = $1", [at.east.id]);
  expect(await approve(at, draft)).toMatchObject({ state: "draft" });
  await propose();
});
