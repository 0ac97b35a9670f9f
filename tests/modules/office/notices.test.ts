import { describe, expect, it } from "vitest";
import { buildApi } from "../../../server/app/schema";
import { Reads } from "../../../server/kernel/read";
import type { Person } from "../../../server/modules/identity";
import { Notice, NoticeReceipt } from "../../../server/modules/office";
import { changeNotice } from "../../../server/modules/office/change-notice";
import { copyNotice } from "../../../server/modules/office/copy-notice";
import { discardNotice } from "../../../server/modules/office/discard-notice";
import { draftNotice } from "../../../server/modules/office/draft-notice";
import { closeNotice, reopenNotice, withdrawNotice } from "../../../server/modules/office/end-notice";
import { makePeopleGroup } from "../../../server/modules/office/make-people-group";
import { publishNotice } from "../../../server/modules/office/publish-notice";
import { remindNotice, remindNotices } from "../../../server/modules/office/remind-notice";
import { signNotice } from "../../../server/modules/office/sign-notice";
import { carryOut, Work } from "../../../server/kernel/jobs";
import { aCounty } from "../alliances/county";
import { listed } from "./listed";

await buildApi();
const at = aCounty();

const find = (id: string): Promise<Notice> => at.world.find(Notice, id);
const draft = async (as: Person, more: object = {}): Promise<string> => (await at.world.run(as, draftNotice, { allianceId: at.alliance.id, title: "关于开展校际教研的通知", body: "各成员校：", ...more })).id;
const act = async <I extends object>(as: Person, command: Parameters<typeof at.world.run<I, unknown>>[1], id: string, more: object = {}) => at.world.run(as, command, { id, version: (await find(id)).version, ...more } as never);
const published = async (as: Person, more: object = {}): Promise<string> => {
  const id = await draft(as, more);
  await act(as, publishNotice, id);
  return id;
};
const receiptsOf = (id: string): Promise<NoticeReceipt[]> => at.world.query('select id, school_id as "schoolId", signed_at as "signedAt", signed_by_name as "signedByName", version from notice_receipt where notice_id = $1', [id]);
const sees = async (person: Person, id: string): Promise<boolean> => (await new Reads(await at.world.viewer(person), at.world.query).node(id)) !== null;
const sign = async (as: Person, id: string, school: { id: string }, more: object = {}) => {
  const receipt = (await receiptsOf(id)).find(({ schoolId }) => schoolId === school.id);
  return at.world.run(as, signNotice, { id: receipt!.id, version: receipt!.version, ...more });
};

describe("a notice", () => {
  it("is the sender's alone until it is published, and then its schools' principals' and deans'", async () => {
    const { coordinator, officer, leadPrincipal, memberPrincipal, teacher, outsidePrincipal, siblingCoordinator, world, member } = at;
    const dean = await world.person("教务主任");
    await world.appoint(dean, "dean", "school", member);
    const id = await draft(coordinator);
    for (const person of [coordinator, officer]) expect(await sees(person, id)).toBe(true);
    for (const person of [leadPrincipal, memberPrincipal, dean, teacher]) expect(await sees(person, id)).toBe(false);
    await act(coordinator, publishNotice, id);
    expect(await find(id)).toMatchObject({ state: "published", number: expect.stringMatching(/^〔\d{4}〕\d+号$/) });
    for (const person of [coordinator, officer, leadPrincipal, memberPrincipal, dean]) expect(await sees(person, id)).toBe(true);
    for (const person of [teacher, outsidePrincipal, siblingCoordinator]) expect(await sees(person, id)).toBe(false);
    for (const person of [leadPrincipal, memberPrincipal, dean]) expect(await world.hears(person, { id })).toBe(true);
    expect(await world.hears(teacher, { id })).toBe(false);
    expect(await listed(world, memberPrincipal, "noticesReceived")).toContain(id);
    expect(await listed(world, coordinator, "noticesSent")).toContain(id);
  });

  it("is read by all staff where it says so", async () => {
    const { coordinator, teacher, world } = at;
    const id = await published(coordinator, { staffRead: true });
    expect(await sees(teacher, id)).toBe(true);
    expect(await world.hears(teacher, { id })).toBe(true);
  });

  it("goes to the chosen schools of the alliance, and to no other", async () => {
    const { coordinator, member, lead, outside, memberPrincipal, leadPrincipal } = at;
    await expect(draft(coordinator, { recipients: "chosen", schoolIds: [outside.id] })).toBeRefused("NOT_FOUND", { field: "input.schoolIds" });
    const id = await draft(coordinator, { recipients: "chosen", schoolIds: [lead.id] });
    await act(coordinator, changeNotice, id, { schoolIds: [member.id] });
    await act(coordinator, publishNotice, id);
    expect((await receiptsOf(id)).map(({ schoolId }) => schoolId)).toEqual([member.id]);
    expect([await sees(memberPrincipal, id), await sees(leadPrincipal, id)]).toEqual([true, false]);
    const nobody = await draft(coordinator, { recipients: "chosen" });
    await expect(act(coordinator, publishNotice, nobody)).toBeRefused("BAD_USER_INPUT", { field: "input.schoolIds", message: "notice.nobody" });
  });

  it("goes to all schools of the bureau's region, and to the schools of a group within reach", async () => {
    const { world, officer, county, lead, member, outside, elsewhere, alliance, coordinator } = at;
    const id = await draft(officer, { allianceId: null, regionId: county.id });
    await act(officer, publishNotice, id);
    const schools = (await receiptsOf(id)).map(({ schoolId }) => schoolId);
    expect(schools).toEqual(expect.arrayContaining([lead.id, member.id, outside.id]));
    expect(schools).not.toContain(elsewhere.id);
    const chinese = await world.person("语文老师");
    await world.post(chinese, member, { subjects: ["chinese"] });
    const { id: groupId } = await world.run(coordinator, makePeopleGroup, { name: "语文教师", scopeKind: "alliance", scopeId: alliance.id, roles: ["teacher"], subjects: ["chinese"] });
    const ofGroup = await draft(coordinator, { recipients: "group", groupId });
    await act(coordinator, publishNotice, ofGroup);
    expect((await receiptsOf(ofGroup)).map(({ schoolId }) => schoolId)).toEqual([member.id]);
    await expect(draft(coordinator, { recipients: "group" })).toBeRefused("BAD_USER_INPUT", { field: "input.groupId" });
  });

  it("stays as it was published; who wants other words takes it back and copies it", async () => {
    const { coordinator, memberPrincipal, member } = at;
    const id = await published(coordinator);
    await expect(act(coordinator, changeNotice, id, { title: "别的" })).toBeRefused("CONFLICT", { message: "notice.notDraft" });
    await expect(act(coordinator, discardNotice, id)).toBeRefused("CONFLICT", { message: "notice.notDraft" });
    await act(coordinator, closeNotice, id);
    await act(coordinator, reopenNotice, id);
    await act(coordinator, withdrawNotice, id, { reason: "日期有误" });
    expect(await sees(memberPrincipal, id)).toBe(true);
    await expect(sign(memberPrincipal, id, member)).toBeRefused("CONFLICT", { message: "notice.withdrawn" });
    await expect(act(coordinator, closeNotice, id)).toBeRefused("CONFLICT", { extensions: { from: "withdrawn" } });
    const { id: copy } = await at.world.run(coordinator, copyNotice, { noticeId: id });
    expect(await find(copy)).toMatchObject({ state: "draft", number: "", title: "关于开展校际教研的通知", body: "各成员校：" });
  });

  it("has a number that no other of its sender has, also when two are published at once", async () => {
    const { coordinator, officer } = at;
    const [one, two] = [await draft(coordinator), await draft(officer)];
    await Promise.all([act(coordinator, publishNotice, one), act(officer, publishNotice, two)]);
    expect((await find(one)).number).not.toBe((await find(two)).number);
    const third = await draft(coordinator, { number: (await find(one)).number });
    await expect(act(coordinator, publishNotice, third)).toBeRefused("CONFLICT", { field: "input.number" });
  });

  it("is for who runs the alliance or is an officer of the region", async () => {
    const { leadPrincipal, teacher, researcher, siblingCoordinator, outsidePrincipal, coordinator, county, alliance } = at;
    for (const person of [leadPrincipal, teacher, researcher]) await expect(draft(person)).toBeRefused("FORBIDDEN");
    for (const person of [siblingCoordinator, outsidePrincipal]) await expect(draft(person)).toBeRefused("NOT_FOUND", { field: "input.allianceId" });
    await expect(draft(coordinator, { allianceId: null, regionId: county.id })).toBeRefused("FORBIDDEN");
    for (const both of [{ regionId: county.id }, { allianceId: null }]) await expect(draft(coordinator, both)).toBeRefused("BAD_USER_INPUT", { field: "input.allianceId" });
    const id = await published(coordinator);
    await expect(act(leadPrincipal, closeNotice, id)).toBeRefused("FORBIDDEN");
    await expect(act(teacher, closeNotice, id)).toBeRefused("NOT_FOUND");
    expect(alliance.id).toBeDefined();
  });
});

describe("a receipt", () => {
  it("is signed once, by the principal or the dean of the school; the sender hears of it", async () => {
    const { world, coordinator, memberPrincipal, member, lead, leadPrincipal, teacher } = at;
    const id = await published(coordinator, { staffRead: true });
    const receipt = (await receiptsOf(id)).find(({ schoolId }) => schoolId === member.id)!;
    expect(await listed(world, memberPrincipal, "noticesToSign", `{ noticeId: "${id}" }`)).toEqual([receipt.id]);
    await expect(sign(teacher, id, member)).toBeRefused("FORBIDDEN");
    await expect(sign(leadPrincipal, id, member)).toBeRefused("NOT_FOUND");
    await expect(sign(coordinator, id, member)).toBeRefused("FORBIDDEN");
    const both = await Promise.allSettled([sign(memberPrincipal, id, member, { remark: "已收到" }), sign(memberPrincipal, id, member)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    await expect(sign(memberPrincipal, id, member)).toBeRefused("CONFLICT", { message: "notice.signedAlready" });
    expect(await world.find(NoticeReceipt, receipt.id)).toMatchObject({ signedById: memberPrincipal.id, signedByName: "李校长" });
    expect(await world.hears(coordinator, { id })).toBe(true);
    expect(await listed(world, memberPrincipal, "noticesToSign", `{ noticeId: "${id}" }`)).toEqual([]);
    const unsigned = await listed(world, coordinator, "noticeReceipts", `{ noticeId: "${id}", signedAt: null }`);
    expect(unsigned).toEqual((await receiptsOf(id)).filter(({ schoolId }) => schoolId === lead.id).map((one) => one.id));
  });

  it("of another school is nobody's business but the sender's", async () => {
    const { world, coordinator, officer, memberPrincipal, member } = at;
    const id = await published(coordinator);
    const all = (await receiptsOf(id)).length;
    expect(all).toBeGreaterThan(1);
    for (const person of [coordinator, officer]) expect(await listed(world, person, "noticeReceipts", `{ noticeId: "${id}" }`)).toHaveLength(all);
    const own = (await receiptsOf(id)).find(({ schoolId }) => schoolId === member.id)!;
    expect(await listed(world, memberPrincipal, "noticeReceipts", `{ noticeId: "${id}" }`)).toEqual([own.id]);
  });
});

describe("a reminder", () => {
  const morning = async (): Promise<void> => {
    const work = new Work({ dataSource: at.world.database.dataSource, query: at.world.query, log: { info: () => undefined, warn: () => undefined }, signal: new AbortController().signal });
    await carryOut(work, { id: "0", job: remindNotices.name, data: {}, attempt: 1 } as never, true);
  };

  it("by hand reaches those who have not signed, and not again within the hour", async () => {
    const { world, coordinator, memberPrincipal, leadPrincipal, member } = at;
    const id = await published(coordinator);
    await sign(memberPrincipal, id, member);
    await act(coordinator, remindNotice, id);
    expect(await world.hears(leadPrincipal, { id })).toBe(true);
    expect(await world.hears(memberPrincipal, { id })).toBe(false);
    await expect(act(coordinator, remindNotice, id)).toBeRefused("CONFLICT", { message: "notice.remindedJustNow" });
  });

  it("comes by itself some days before the deadline, once, and once more when it has passed", async () => {
    const { world, coordinator } = at;
    const [soon, later, signed] = [await published(coordinator, { dueOn: world.day(1) }), await published(coordinator, { dueOn: world.day(20) }), await published(coordinator, { dueOn: world.day(1) })];
    await world.query("update notice_receipt set signed_at = now() where notice_id = $1", [signed]);
    const reminders = async (id: string): Promise<number> => (await world.told({ id })).filter(({ kind }) => kind === "notice.reminded").length;
    await morning();
    await morning();
    expect(await Promise.all([soon, later, signed].map(reminders))).toEqual([1, 0, 0]);
    await world.query("update notice set due_on = $2, reminded_at = $3 where id = $1", [soon, world.day(-1), `${world.day(-2)}T08:00:00+08:00`]);
    await morning();
    await morning();
    expect(await reminders(soon)).toBe(2);
  });
});
