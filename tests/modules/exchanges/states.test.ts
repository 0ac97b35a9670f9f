import { afterEach, describe, expect, it } from "vitest";
import { Exchange, exchangePolicy } from "../../../server/modules/exchanges";
import { changeExchange } from "../../../server/modules/exchanges/change-exchange";
import { draftExchange } from "../../../server/modules/exchanges/draft-exchange";
import { followCalendar } from "../../../server/modules/exchanges/follow-calendar";
import { proposeExchange } from "../../../server/modules/exchanges/propose-exchange";
import { withdrawExchange } from "../../../server/modules/exchanges/withdraw-exchange";
import { decideApprovals } from "../../../server/modules/office/decide-approvals";
import { transact } from "../../../server/kernel/write";
import { nobody } from "../../../server/kernel/viewer";
import { runJobs } from "../../kit/jobs";
import { approve, aScene, clear, drafted, nextDay, occupied, proposed, slot } from "./scene";

const at = aScene();
afterEach(() => clear(at));

const found = (exchange: { id: string }): Promise<Exchange> => at.world.find(Exchange, exchange.id);

describe("the way to approval", () => {
  it("asks home principal, host principal and coordinator in turn; the coordinator who proposes has said yes", async () => {
    const exchange = await proposed(at);
    const steps = await at.world.query<{ role: string; state: string; name: string }>("select s.role, s.state, s.name from approval_step s join approval a on a.id = s.approval_id where a.subject_id = $1 order by s.number", [exchange.id]);
    expect(steps.map(({ role, name }) => `${role} ${name}`)).toEqual(["principal home", "principal host", "coordinator coordinator"]);
    expect(await approve(at, exchange)).toMatchObject({ state: "approved" });
    expect((await at.world.told(exchange)).map(({ kind }) => kind)).toEqual(["exchange.drafted", "exchange.proposed", "exchange.approved"]);
    expect(await occupied(at, exchange)).toHaveLength(18);
  });

  it("asks the bureau too where it lasts a year or more", async () => {
    const exchange = await proposed(at, { kind: "rotation", slots: null, until: nextDay(at.since, 366) });
    const steps = await at.world.query<{ role: string }>("select s.role from approval_step s join approval a on a.id = s.approval_id where a.subject_id = $1 order by s.number", [exchange.id]);
    expect(steps.map(({ role }) => role)).toEqual(["person", "principal", "principal", "coordinator", "bureauOfficer"]);
  });

  it("ends where somebody says no, with the reason, and the places are free again", async () => {
    const exchange = await proposed(at);
    const [waiting] = await at.world.query<{ step_id: string }>("select step_id from approval where subject_id = $1 and state = 'waiting'", [exchange.id]);
    await at.world.run(at.townPrincipal, decideApprovals, { stepIds: [waiting!.step_id], decision: "reject", reason: "本校也缺音乐教师" });
    expect(await found(exchange)).toMatchObject({ state: "rejected", reason: "本校也缺音乐教师" });
    expect(await occupied(at, exchange)).toEqual([]);
  });

  it("is over with the proposal that is withdrawn: nothing waits for anybody any more", async () => {
    const exchange = await proposed(at);
    await at.world.run(at.coordinator, withdrawExchange, { id: exchange.id, version: exchange.version, reason: "改期" });
    expect(await at.world.query("select state from approval where subject_id = $1", [exchange.id])).toEqual([{ state: "withdrawn" }]);
    expect(await occupied(at, exchange)).toEqual([]);
  });
});

it("begins on its first day and is completed after its last, by the calendar alone", async () => {
  const exchange = await approve(at, await proposed(at));
  const follow = async (): Promise<string> => {
    await transact(at.world.database.dataSource, nobody(), async (tx) => tx.later(followCalendar, {}));
    await runJobs(at.world.database);
    return (await found(exchange)).state;
  };
  expect(await follow()).toBe("approved");
  await at.world.query("update exchange set since = $2 where id = $1", [exchange.id, at.world.today]);
  expect(await follow()).toBe("active");
  expect(await follow()).toBe("active");
  await at.world.query("update exchange set since = $2, until = $3 where id = $1", [exchange.id, at.world.day(-30), at.world.today]);
  expect(await follow()).toBe("completed");
  expect((await at.world.told(exchange)).slice(-2).map(({ kind }) => kind)).toEqual(["exchange.began", "exchange.completed"]);
});

describe("a draft", () => {
  const refused = (more: object) => drafted(at, more);

  it("is refused with the field at fault", async () => {
    await expect(refused({ hostSchoolId: at.town.id })).toBeRefused("BAD_USER_INPUT", { field: "input.hostSchoolId", message: "exchange.betweenTwo" });
    await expect(refused({ until: at.since })).toBeRefused("BAD_USER_INPUT", { field: "input.until" });
    await expect(refused({ kind: "support", slots: [slot(1, "09:00", "10:00")] })).toBeRefused("BAD_USER_INPUT", { field: "input.slots", message: "exchange.fullTime" });
    await expect(refused({ slots: [slot(1, "10:00", "09:00")] })).toBeRefused("BAD_USER_INPUT", { field: "input.slots.0.ends" });
    await expect(refused({ slots: [slot(1, "09:00", "10:00"), slot(1, "09:30", "10:30")] })).toBeRefused("BAD_USER_INPUT", { field: "input.slots.1.starts", message: "exchange.overlapsItself" });
    await expect(refused({ slots: [slot(8, "09:00", "10:00")] })).toBeRefused("BAD_USER_INPUT", { field: "input.slots.0.weekday" });
    await expect(refused({ personId: (await at.world.person()).id })).toBeRefused("NOT_FOUND", { field: "input.personId" });
    const elsewhere = await at.world.school(at.county);
    await expect(refused({ hostSchoolId: elsewhere.id })).toBeRefused("BAD_USER_INPUT", { field: "input.hostSchoolId", message: "exchange.notAMember" });
  });

  it("asks from which school where the teacher has posts at two", async () => {
    const person = await at.world.teacher(at.town);
    await at.world.post(person, at.west);
    await expect(refused({ personId: person.id })).toBeRefused("BAD_USER_INPUT", { field: "input.homeSchoolId", message: "exchange.whichPost" });
    expect(await drafted(at, { personId: person.id, homeSchoolId: at.west.id })).toMatchObject({ homeSchoolId: at.west.id });
  });

  it("is changed whole, and no longer once it is proposed", async () => {
    const draft = await drafted(at);
    await at.world.run(at.coordinator, changeExchange, { id: draft.id, version: 1, slots: [slot(3, "08:00", "08:40"), slot(5, "08:00", "08:40")], purpose: "音乐课" });
    expect(await at.world.query("select weekday from exchange_slot where exchange_id = $1 order by weekday", [draft.id])).toEqual([{ weekday: 3 }, { weekday: 5 }]);
    await at.world.run(at.coordinator, proposeExchange, { id: draft.id, version: 2 });
    await expect(at.world.run(at.coordinator, changeExchange, { id: draft.id, version: 3, purpose: "x" })).toBeRefused("CONFLICT");
  });

  it("is out of the hands of who drafted it for a school once he runs it no more", async () => {
    const leaving = await at.world.principal(await at.world.school(at.county));
    await at.world.query("update appointment set scope_id = $2 where person_id = $1", [leaving.id, at.east.id]);
    const { id } = await at.world.run(leaving, draftExchange, { kind: "rotation", personId: at.teacher.id, hostSchoolId: at.east.id, since: at.since, until: at.until });
    await at.world.query("update appointment set until = since where person_id = $1", [leaving.id]);
    await expect(at.world.run(leaving, proposeExchange, { id, version: 1 })).toBeRefused("NOT_FOUND");
    await expect(at.world.run(leaving, withdrawExchange, { id, version: 1, reason: "试一试" })).toBeRefused("NOT_FOUND");
  });

  it("is nobody's to see but of who drafts it and runs the alliance; what is proposed is seen by those it touches and by no other school", async () => {
    const draft = await drafted(at);
    const sees = async (person: { id: string }, id: string): Promise<boolean> => {
      const viewer = await at.world.viewer(person);
      return transact(at.world.database.dataSource, viewer, (tx) => tx.see(exchangePolicy, id, "input.id").then(() => true, () => false));
    };
    const who = [at.coordinator, at.officer, at.teacher, at.townPrincipal, at.eastPrincipal, at.westPrincipal];
    const seen = (id: string) => Promise.all(who.map((person) => sees(person, id)));
    expect(await seen(draft.id)).toEqual([true, true, false, false, false, false]);
    await at.world.run(at.coordinator, proposeExchange, { id: draft.id, version: 1 });
    expect(await seen(draft.id)).toEqual([true, true, true, true, true, false]);
    const told = await Promise.all([...who, await at.world.teacher(at.town), await at.world.teacher(at.west)].map((person) => at.world.hears(person, draft)));
    expect(told).toEqual([true, true, true, true, true, false, false, false]);
  });

  it("is not a teacher's to make", async () => {
    await expect(at.world.run(at.teacher, draftExchange, { kind: "itinerant", personId: at.teacher.id, hostSchoolId: at.east.id, since: at.since, until: at.until })).toBeRefused("FORBIDDEN");
  });
});
