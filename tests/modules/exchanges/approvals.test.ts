import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { transact } from "../../../server/kernel/write";
import { nobody } from "../../../server/kernel/viewer";
import { Exchange } from "../../../server/modules/exchanges";
import { cancelDay } from "../../../server/modules/exchanges/cancel-day";
import { withdrawExchange } from "../../../server/modules/exchanges/withdraw-exchange";
import type { Person } from "../../../server/modules/identity";
import { approvalPolicy } from "../../../server/modules/office";
import { decideApprovals } from "../../../server/modules/office/decide-approvals";
import { delegateApprovals } from "../../../server/modules/office/delegate-approvals";
import { remindApprovals } from "../../../server/modules/office/remind-approvals";
import { runJobs } from "../../kit/jobs";
import { derive } from "../office/notify-kit";
import { answer, approve, aScene, clear, need, nextDay, proposed, slot } from "./scene";

const at = aScene();
afterEach(() => clear(at));

const openOf = async (exchange: { id: string }) =>
  (await at.world.query<{ id: string; step: string; payload: Record<string, unknown> }>("select id, step_id as step, payload from approval where subject_id = $1 order by created_at desc limit 1", [exchange.id]))[0]!;

describe("what is asked", () => {
  it("brings along who, where, when, how much, how far and for which need", async () => {
    const wanted = await need(at, { reason: "音乐课无人上" });
    const exchange = await proposed(at, { needId: wanted.id, slots: [slot(2, "09:00", "09:40", { periods: 2, room: "音乐室" })], purpose: "补齐音乐课" });
    expect((await openOf(exchange)).payload).toMatchObject({
      person: at.teacher.name, home: "城关小学", host: "东山小学", what: "itinerant", subject: "music", since: at.since, until: at.until, exchangeId: exchange.id, purpose: "补齐音乐课",
      slots: [{ weekday: 2, starts: "09:00", ends: "09:40", periods: 2, room: "音乐室", className: null }], periods: 2, kilometres: 17.6, minutes: 51, need: { id: wanted.id, subject: "music", wanted: 2, reason: "音乐课无人上" },
    });
  });

  it("is seen by whom it concerns, and by no other school's principal and no colleague", async () => {
    const { id } = await openOf(await proposed(at));
    const sees = async (person: { id: string }): Promise<boolean> => {
      const viewer = await at.world.viewer(person);
      return transact(at.world.database.dataSource, viewer, (tx) => tx.see(approvalPolicy, id, "input.id").then(() => true, () => false));
    };
    const who = [at.coordinator, at.townPrincipal, at.eastPrincipal, at.teacher, at.westPrincipal, await at.world.teacher(at.town), await at.world.teacher(at.east)];
    expect(await Promise.all(who.map(sees))).toEqual([true, true, true, true, false, false, false]);
    // Nor does its line in the feed reach them.
    const told = await at.world.told({ id });
    const feeds = await Promise.all(who.map(async (person) => (await at.world.viewer(person)).scopes.feeds ?? []));
    expect(feeds.map((mine) => told.some(({ audience }) => audience.some((scope) => mine.includes(scope))))).toEqual([true, true, false, true, false, false, false]);
  });
});

describe("deciding", () => {
  it("several at once judges each by itself: one that is gone is told beside those that are done", async () => {
    const first = await proposed(at);
    const second = await proposed(at, { slots: [slot(3, "09:00", "09:40")] });
    const steps = [(await openOf(first)).step, (await openOf(second)).step];
    await at.world.run(at.coordinator, withdrawExchange, { id: first.id, version: first.version, reason: "改期" });
    const { answers } = await at.world.run(at.townPrincipal, decideApprovals, { stepIds: steps, decision: "approve" });
    expect(answers.map(({ code }) => code)).toEqual(["CONFLICT", null]);
    expect(await at.world.query("select state from approval_step where id = $1", [steps[1]])).toEqual([{ state: "approved" }]);
  });

  it("is done by whoever stands in for a principal who is away, and both are named", async () => {
    const deputy = await at.world.teacher(at.town);
    await at.world.run(at.townPrincipal, delegateApprovals, { toId: deputy.id, until: at.world.day(7), kinds: ["exchange"] });
    const exchange = await proposed(at);
    expect(await answer(at, deputy, exchange.id, "approve")).toMatchObject({ code: null });
    expect(await at.world.query("select s.decided_by_id, s.decided_for_id from approval_step s join approval a on a.id = s.approval_id where a.subject_id = $1 and s.number = 1", [exchange.id])).toEqual([{ decided_by_id: deputy.id, decided_for_id: at.townPrincipal.id }]);
  });

  it("is reminded of once, and goes to the bureau as well when it is overdue, which may decide then", async () => {
    const exchange = await proposed(at);
    const { step } = await openOf(exchange);
    const morning = async (): Promise<void> => {
      await transact(at.world.database.dataSource, nobody(), async (tx) => tx.later(remindApprovals, {}));
      await runJobs(at.world.database);
    };
    await at.world.query("update approval_step set asked_at = now() - interval '20 days', due_on = $2 where id = $1", [step, at.world.day(5)]);
    await morning();
    expect(await at.world.query("select reminded_at is not null as reminded, escalated_role from approval_step where id = $1", [step])).toEqual([{ reminded: true, escalated_role: null }]);
    expect(await answer(at, at.officer, exchange.id, "approve")).toMatchObject({ code: "FORBIDDEN" });
    await at.world.query("update approval_step set due_on = $2 where id = $1", [step, at.world.day(-1)]);
    await morning();
    expect(await at.world.query("select escalated_role, escalated_scope_id from approval_step where id = $1", [step])).toEqual([{ escalated_role: "bureauOfficer", escalated_scope_id: at.county.id }]);
    expect(await answer(at, at.officer, exchange.id, "approve")).toMatchObject({ code: null });
  });
});

describe("who is notified", () => {
  let dean: Person;
  beforeAll(async () => {
    dean = await at.world.person("东山教务主任");
    await at.world.appoint(dean, "dean", "school", at.east);
    // Who has no account is told of nothing.
    for (const person of [dean, at.teacher, at.townPrincipal, at.eastPrincipal, at.westPrincipal, at.coordinator]) await at.world.account(person);
  });
  const lines = async (exchange: { id: string }, kind: string): Promise<string[]> => {
    await derive(at.world.database);
    return (await at.world.query<{ person_id: string }>("select person_id from notification where subject_id = $1 and kind = $2", [exchange.id, kind])).map(({ person_id }) => person_id).toSorted();
  };
  const ids = (...people: { id: string }[]): string[] => people.map(({ id }) => id).toSorted();

  it("of a proposal the teacher and the deans, of its outcome all who run the schools, of a draft nobody", async () => {
    const exchange = await proposed(at);
    expect(await lines(exchange, "exchange.proposed")).toEqual(ids(at.teacher, dean));
    expect(await lines(exchange, "exchange.changed")).toEqual([]);
    await answer(at, at.townPrincipal, exchange.id, "reject", "本校也缺");
    // Not he who decided it.
    expect(await lines(exchange, "exchange.decided")).toEqual(ids(at.teacher, dean, at.eastPrincipal, at.coordinator));
  });

  it("of a day that is called off, the teacher, both schools and the coordinator", async () => {
    const exchange = await approve(at, await proposed(at));
    const [row] = await at.world.query<{ id: string; version: number }>("select id, version from exchange_slot where exchange_id = $1", [exchange.id]);
    await at.world.run(at.eastPrincipal, cancelDay, { id: row!.id, version: row!.version, day: nextDay(at.since, 8), reason: "停电" });
    expect(await lines(exchange, "exchange.changed")).toEqual(ids(at.teacher, dean, at.townPrincipal, at.coordinator));
    expect(await at.world.find(Exchange, exchange.id)).toMatchObject({ state: "approved" });
  });
});
