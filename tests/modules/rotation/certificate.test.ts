import { afterEach, describe, expect, it } from "vitest";
import { CERTIFICATE_CODE } from "../../../shared/rotation";
import type { Person } from "../../../server/modules/identity";
import { removePerson } from "../../../server/modules/identity/remove-person";
import { Delegation } from "../../../server/modules/office";
import { decideApprovals } from "../../../server/modules/office/decide-approvals";
import { ServiceCertificate } from "../../../server/modules/rotation";
import { certificateByCode, TRIES } from "../../../server/modules/rotation/certificate-by-code";
import { issueCertificate } from "../../../server/modules/rotation/issue-certificate";
import { requestCertificate } from "../../../server/modules/rotation/request-certificate";
import { revokeCertificate } from "../../../server/modules/rotation/revoke-certificate";
import { derive } from "../office/notify-kit";
import { aFiguresScene, clearPeople, rotation, teacher } from "./figures-scene";

const at = aFiguresScene();
afterEach(async () => {
  await at.world.query("update approval set state = 'withdrawn' where state = 'waiting'", []);
  await clearPeople(at);
});

/** A teacher who was at a village school for a month. */
async function served(name = "王老师"): Promise<Person> {
  const person = await teacher(at, name);
  const village = await at.world.school(at.county, { name: "东山小学", locality: "rural" });
  await rotation(at, person, { hostSchoolId: village.id, since: "2022-09-01", until: "2022-10-01", state: "completed", subject: "music" });
  return person;
}
const issued = async (by: Person, person: Person): Promise<ServiceCertificate> => at.world.find(ServiceCertificate, (await at.world.run(by, issueCertificate, { personId: person.id })).id);
const opens = (code: string, address = "192.0.2.1") => certificateByCode({ query: at.world.query, address }, code);

describe("a certificate", () => {
  it("says what the record says on the day, and keeps saying it whatever changes later", async () => {
    const person = await served();
    const certificate = await issued(at.principal, person);
    const content = {
      name: "王老师", school: "甲小学", days: 30, ruralDays: 30, weakDays: 0, countedDays: 30, requiredYears: 1, yearDays: 300, requiredDays: 300, issuer: "李校长", issuerRole: "principal",
      lines: [{ kind: "rotation", school: "东山小学", subject: "music", since: "2022-09-01", until: "2022-10-01", days: 30, countedDays: 30 }],
    };
    expect(certificate).toMatchObject({ content, personId: person.id, schoolId: at.one.id, issuedOn: at.world.today, issuedById: at.principal.id, revokedAt: null });
    await at.world.query("update person set name = '王改名' where id = $1", [person.id]);
    await at.world.query("update exchange set until = '2022-12-01' where person_id = $1", [person.id]);
    expect((await opens(certificate.code))!.content).toEqual(content);
    expect(await at.world.told(certificate)).toMatchObject([{ kind: "serviceCertificate.issued", payload: { name: "王老师", school: "甲小学" } }]);
    expect([await at.world.hears(person, certificate), await at.world.hears(at.officer, certificate), await at.world.hears(at.colleague, certificate), await at.world.hears(at.coordinator, certificate)]).toEqual([true, true, false, false]);
  });

  it("is issued by the principal of the person's school or its bureau, and by nobody for himself", async () => {
    const person = await served();
    expect((await issued(at.cityOfficer, person)).content).toMatchObject({ issuer: "赵科长", issuerRole: "bureau" });
    for (const who of [at.coordinator, at.colleague, at.principalTwo, at.otherOfficer]) await expect(at.world.run(who, issueCertificate, { personId: person.id })).toBeRefused("FORBIDDEN");
    await expect(at.world.run(person, issueCertificate, { personId: person.id })).toBeRefused("FORBIDDEN");
    await expect(at.world.run(at.stranger, issueCertificate, { personId: person.id })).toBeRefused("NOT_FOUND", { field: "input.personId" });
    const head = await served("兼任校长");
    await at.world.appoint(head, "principal", "school", at.one);
    await expect(at.world.run(head, issueCertificate, { personId: head.id })).toBeRefused("FORBIDDEN");
  });

  it("is refused where nothing is over yet", async () => {
    const person = await teacher(at, "新人");
    await rotation(at, person, { since: at.world.day(-40), until: at.world.day(40), state: "active" });
    await expect(at.world.run(at.principal, issueCertificate, { personId: person.id })).toBeRefused("BAD_USER_INPUT", { field: "input.personId", message: "rotation.nothingToCertify" });
    await expect(at.world.run(person, requestCertificate, {})).toBeRefused("BAD_USER_INPUT", { message: "rotation.nothingToCertify" });
    await expect(at.world.run(at.officer, requestCertificate, {})).toBeRefused("BAD_USER_INPUT", { message: "rotation.noSchool" });
  });
});

describe("a request", () => {
  const waiting = async (person: Person) => (await at.world.query<{ stepId: string; role: string }>("select a.step_id as \"stepId\", s.role from approval a join approval_step s on s.id = a.step_id where a.subject_id = $1 and a.state = 'waiting'", [person.id]))[0];
  const certificates = (person: Person) => at.world.query<{ issuedById: string }>('select issued_by_id as "issuedById" from service_certificate where person_id = $1', [person.id]);

  it("goes to the principal, whose yes issues it in his name; one at a time", async () => {
    const person = await served();
    await at.world.run(person, requestCertificate, { remark: "评高级职称用" });
    const step = (await waiting(person))!;
    expect(step.role).toBe("principal");
    await expect(at.world.run(person, requestCertificate, {})).toBeRefused("CONFLICT");
    const decided = await at.world.run(at.principal, decideApprovals, { stepIds: [step.stepId], decision: "approve" });
    expect(decided).toBeDefined();
    expect(await certificates(person)).toEqual([{ issuedById: at.principal.id }]);
  });

  it("that is refused issues nothing, and a principal's own goes to the bureau", async () => {
    const [person, head] = [await served(), await served("校长本人")];
    await at.world.run(person, requestCertificate, {});
    await at.world.run(at.principal, decideApprovals, { stepIds: [(await waiting(person))!.stepId], decision: "reject", reason: "请先完成考核" });
    expect(await certificates(person)).toEqual([]);
    await at.world.appoint(head, "principal", "school", at.one);
    await at.world.run(head, requestCertificate, {});
    const step = (await waiting(head))!;
    expect(step.role).toBe("bureauOfficer");
    await at.world.run(at.officer, decideApprovals, { stepIds: [step.stepId], decision: "approve" });
    expect(await certificates(head)).toEqual([{ issuedById: at.officer.id }]);
  });

  it("is decided for the principal by whoever stands in for him, in the principal's name; and by nobody for himself, however much he stands in", async () => {
    const [person, deputy] = [await served("申请人"), await teacher(at, "副校长")];
    await at.world.add(Delegation, { fromId: at.principal.id, toId: deputy.id, since: at.world.day(-1), until: at.world.day(5) });
    await at.world.run(person, requestCertificate, {});
    await at.world.run(deputy, decideApprovals, { stepIds: [(await waiting(person))!.stepId], decision: "approve" });
    const [certificate] = await at.world.query<{ content: object }>("select content from service_certificate where person_id = $1", [person.id]);
    expect(certificate?.content).toMatchObject({ issuer: "李校长", issuerRole: "principal" });
    expect(await certificates(person)).toEqual([{ issuedById: at.principal.id }]);

    const own = await served("代理人");
    await at.world.add(Delegation, { fromId: at.principal.id, toId: own.id, since: at.world.day(-1), until: at.world.day(5) });
    await at.world.run(own, requestCertificate, {});
    const { answers } = await at.world.run(own, decideApprovals, { stepIds: [(await waiting(own))!.stepId], decision: "approve" });
    expect(answers).toMatchObject([{ code: "FORBIDDEN" }]);
    expect(await certificates(own)).toEqual([]);
    await at.world.query("delete from delegation", []);
  });
});

describe("its code", () => {
  it("opens what is printed and nothing else, however it is typed; other codes open nothing", async () => {
    const certificate = await issued(at.principal, await served());
    expect(certificate.code).toMatch(CERTIFICATE_CODE);
    const typed = certificate.code.toLowerCase().replace(/(.{4})/g, "$1 - ");
    const found = (await opens(typed))!;
    expect(Object.keys(found).toSorted()).toEqual(["code", "content", "issuedOn", "revokeReason", "revokedOn"]);
    expect(JSON.stringify(found)).not.toContain(certificate.personId);
    expect(found).toMatchObject({ issuedOn: at.world.today, revokedOn: null, revokeReason: null });
    for (const code of ["", "A".repeat(24), certificate.code.slice(1), certificate.id, "'; drop table person; --"]) expect(await opens(code)).toBeNull();
  });

  it("says that it was revoked and why, and no longer what it said; only once, in the version that was seen", async () => {
    const certificate = await issued(at.principal, await served());
    await expect(at.world.run(at.principal, revokeCertificate, { id: certificate.id, version: 1, reason: "" })).toBeRefused("BAD_USER_INPUT", { field: "input.reason" });
    await expect(at.world.run(at.principal, revokeCertificate, { id: certificate.id, version: 2, reason: "填错学校" })).toBeRefused("CONFLICT", { extensions: { currentVersion: 1 } });
    await expect(at.world.run(at.coordinator, revokeCertificate, { id: certificate.id, version: 1, reason: "填错学校" })).toBeRefused("NOT_FOUND");
    await at.world.run(at.officer, revokeCertificate, { id: certificate.id, version: 1, reason: "填错学校" });
    expect(await opens(certificate.code)).toMatchObject({ content: null, revokedOn: at.world.today, revokeReason: "填错学校" });
    await expect(at.world.run(at.principal, revokeCertificate, { id: certificate.id, version: 2, reason: "再作废" })).toBeRefused("CONFLICT", { message: "rotation.revokedAlready" });
  });

  it("can be tried so often from one address and no more, and from others still", async () => {
    for (let n = 0; n < TRIES.most; n++) await opens("A".repeat(24), "192.0.2.77");
    await expect(opens("A".repeat(24), "192.0.2.77")).toBeRefused("RATE_LIMITED");
    expect(await opens("A".repeat(24), "192.0.2.78")).toBeNull();
  });

  it("opens nothing once its person is removed; on those that he issued his name is taken out", async () => {
    const person = await served("离任校长");
    const own = await issued(at.officer, person);
    const leaving = await teacher(at, "另一校长");
    await at.world.query("update appointment set until = current_date where person_id = $1", [leaving.id]);
    const given = await issued(at.officer, await served());
    await at.world.query("update service_certificate set issued_by_id = $2 where id = $1", [given.id, leaving.id]);
    for (const one of [person, leaving]) {
      await at.world.query("update staff_post set until = $2 where person_id = $1", [one.id, at.world.today]);
      const [row] = await at.world.query<{ name: string; version: number }>("select name, version from person where id = $1", [one.id]);
      await at.world.run(at.officer, removePerson, { id: one.id, version: row!.version, name: row!.name });
    }
    expect(await opens(own.code)).toBeNull();
    expect((await opens(given.code))!.content).toMatchObject({ issuer: "已移除人员", name: "王老师" });
  });
});

describe("who is notified", () => {
  const lines = async (person: Person): Promise<number> => {
    await derive(at.world.database);
    return Number((await at.world.query<{ n: number }>("select coalesce(sum(event_count), 0)::int as n from notification where person_id = $1 and kind = 'certificate.changed'", [person.id]))[0]!.n);
  };

  it("of a certificate that he did not ask for, and of one that is revoked; of one that he asked for the answer to his request is enough", async () => {
    const person = await served();
    await at.world.account(person);
    const certificate = await issued(at.principal, person);
    expect(await lines(person)).toBe(1);
    await at.world.run(at.principal, revokeCertificate, { id: certificate.id, version: certificate.version, reason: "天数有误" });
    expect(await lines(person)).toBe(2);
    await at.world.run(person, requestCertificate, {});
    const [step] = await at.world.query<{ id: string }>("select step_id as id from approval where subject_id = $1 and state = 'waiting'", [person.id]);
    await at.world.run(at.principal, decideApprovals, { stepIds: [step!.id], decision: "approve" });
    expect(await at.world.query("select id from service_certificate where person_id = $1 and revoked_at is null", [person.id])).toHaveLength(1);
    expect(await lines(person)).toBe(2);
  });
});
