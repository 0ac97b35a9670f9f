import { expect, it, vi } from "vitest";
import { INVITATIONS_AT_ONCE } from "../../../shared/identity";
import { setAddress } from "../../../server/kernel/mail";
import { acceptInvitation, invitationOf } from "../../../server/modules/identity/accept-invitation";
import { hashOfGiven } from "../../../server/modules/identity/invitation-code";
import { Invitation } from "../../../server/modules/identity/invitation.entity";
import { invitePeople } from "../../../server/modules/identity/invite-people";
import { revokeInvitation } from "../../../server/modules/identity/revoke-invitation";
import { signIn } from "../../../server/modules/identity/sign-in";
import type { Person } from "../../../server/modules/identity";
import { inviteStaff } from "../../../server/modules/schools/invite-staff";
import { browserOf } from "../../kit/builders/browser-of";
import { aNeighbourhood } from "../../kit/builders/neighbourhood";

const at = aNeighbourhood();
const PASSWORD = "seven green bottles";
let count = 0;
const login = (): string => `invited-${(count += 1)}`;

/** A teacher of the school, invited with a code by its principal. */
async function invited(by: { id: string } = at.principal): Promise<{ person: Person; code: string; id: string }> {
  const person = await at.world.teacher(at.school);
  const { made } = await at.world.run(by, invitePeople, { personIds: [person.id], way: "code" });
  return { person, code: made[0]!.code!, id: made[0]!.id };
}
const accept = (token: string, as = login(), password = PASSWORD) => acceptInvitation(browserOf(at.world), { token, login: as, password });
const lettersTo = (address: string) => at.world.query<{ body: string | null; subject: string }>("select body, subject from mail where recipient = $1 order by id", [address]);
const gone = { field: "input.token", message: "identity.invitationGone" } as const;

it("opens the account with the code, signs the browser in, and is used up", async () => {
  const { person, code, id } = await invited();
  expect(code).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/);
  const browser = browserOf(at.world);
  const name = login();
  await acceptInvitation(browser, { token: code, login: name, password: PASSWORD });
  expect((await browser.asked()).me).toBe(person.id);
  await signIn(browserOf(at.world), { login: name, password: PASSWORD });
  expect(await at.world.find(Invitation, id)).toMatchObject({ acceptedAt: expect.any(Date) as Date, revokedAt: null });
  await expect(accept(code)).toBeRefused("NOT_FOUND", gone);
  const [account] = await at.world.query<{ id: string }>("select id from account where login = $1", [name]);
  const [told] = await at.world.told(account!);
  expect(told).toMatchObject({ kind: "account.opened", actorId: person.id });
  expect(told!.audience).toContain(at.principal.id);
});

it("takes a code as people type it: capitals, blanks, no hyphens", async () => {
  const { code } = await invited();
  await expect(accept(` ${code.toUpperCase().replaceAll("-", " ")} `)).resolves.toHaveProperty("sessionId");
});

it("keeps only the hash of what opens it", async () => {
  const { code, id } = await invited();
  const [row] = await at.world.query<{ text: string }>("select i::text as text from invitation i where id = $1", [id]);
  expect(row!.text).not.toContain(code);
  expect(row!.text).not.toContain(code.replaceAll("-", ""));
});

it("goes by letter to who has an address, tells who has none, and confirms the address of who opens it", async () => {
  setAddress("https://lianxiao.example.org");
  const [reachable, not] = [await at.world.teacher(at.school), await at.world.teacher(at.school)];
  await at.world.query("update person set email = 'li@example.org' where id = $1", [reachable.id]);
  const { made, skipped } = await at.world.run(at.principal, invitePeople, { personIds: [reachable.id, not.id], way: "letter" });
  expect(made).toEqual([{ id: expect.any(String) as string, code: null }]);
  expect(skipped).toEqual([{ personId: not.id, why: "noAddress" }]);
  const [letter] = await lettersTo("li@example.org");
  const token = /https:\/\/lianxiao\.example\.org\/invite\/([\w-]{43})\s/.exec(letter!.body!)?.[1];
  const name = login();
  await accept(token!, name);
  expect(await at.world.query("select confirmed_email from account where login = $1", [name])).toEqual([{ confirmed_email: "li@example.org" }]);
  expect(await at.world.query("select email from invitation where id = $1", [made[0]!.id])).toEqual([{ email: null }]);
});

it("does not take the word of a code for an address", async () => {
  const { code, person } = await invited();
  await at.world.query("update person set email = 'code@example.org' where id = $1", [person.id]);
  await accept(code);
  expect(await at.world.query("select confirmed_email from account where person_id = $1", [person.id])).toEqual([{ confirmed_email: null }]);
});

it("replaces the first by the second: sent again, the old code opens nothing", async () => {
  const { person, code } = await invited();
  const { made } = await at.world.run(at.officer, invitePeople, { personIds: [person.id], way: "code" });
  await expect(accept(code)).toBeRefused("NOT_FOUND", gone);
  await accept(made[0]!.code!);
});

it("is withdrawn once, by whoever could make it", async () => {
  const { code, id } = await invited();
  await expect(at.world.run(at.siblingPrincipal, revokeInvitation, { id, version: 1 })).toBeRefused("NOT_FOUND", { field: "input.id" });
  await at.world.run(at.officer, revokeInvitation, { id, version: 1 });
  await expect(accept(code)).toBeRefused("NOT_FOUND", gone);
  await expect(at.world.run(at.officer, revokeInvitation, { id, version: 2 })).toBeRefused("CONFLICT", { message: "identity.invitationOver" });
});

it("runs out", async () => {
  const { code, id } = await invited();
  await at.world.query("update invitation set expires_at = now() where id = $1", [id]);
  expect(await invitationOf({ query: at.world.query }, hashOfGiven(code))).toBeUndefined();
  await expect(accept(code)).toBeRefused("NOT_FOUND", gone);
});

it("opens one account for one of two who come at the same time", async () => {
  const { code } = await invited();
  const outcomes = await Promise.allSettled([accept(code), accept(code), accept(code)]);
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

it("opens nothing once who made it could not make it any more, or the person became somebody whom he does not reach", async () => {
  const head = await at.world.principal(at.school);
  const first = await invited(head);
  await at.world.query("update appointment set until = current_date - 1 where person_id = $1", [head.id]);
  await expect(accept(first.code)).toBeRefused("NOT_FOUND", gone);
  const second = await invited();
  await at.world.appoint(second.person, "bureauOfficer", "region", at.county);
  await expect(accept(second.code)).toBeRefused("NOT_FOUND", gone);
});

it("wants a login that is free and a password that is not easily guessed, and stays open until then", async () => {
  const { code } = await invited();
  const taken = login();
  await at.world.account(await at.world.person(), { login: taken });
  await expect(accept(code, taken)).toBeRefused("CONFLICT", { field: "input.login" });
  await expect(accept(code, "No Login")).toBeRefused("BAD_USER_INPUT", { field: "input.login" });
  await expect(accept(code, login(), "1234567890")).toBeRefused("BAD_USER_INPUT", { field: "input.password" });
  await accept(code);
});

it("invites nobody who has an account, whom one may not see, or whom one does not reach", async () => {
  const { world, principal, teacherElsewhere, siblingTeacher, school, county } = at;
  const has = await world.teacher(school);
  await world.account(has);
  expect(await world.run(principal, invitePeople, { personIds: [has.id], way: "code" })).toEqual({ made: [], skipped: [{ personId: has.id, why: "hasAccount" }] });
  await expect(world.run(principal, invitePeople, { personIds: [teacherElsewhere.id], way: "code" })).toBeRefused("NOT_FOUND", { field: "input.personIds" });
  await expect(world.run(at.teacher, invitePeople, { personIds: [at.principal.id], way: "code" })).toBeRefused("FORBIDDEN");
  await expect(world.run(principal, invitePeople, { personIds: [siblingTeacher.id], way: "code" })).toBeRefused("NOT_FOUND");
  const alsoOfficer = await world.teacher(school);
  await world.appoint(alsoOfficer, "bureauOfficer", "region", county);
  await expect(world.run(principal, invitePeople, { personIds: [alsoOfficer.id], way: "code" })).toBeRefused("FORBIDDEN", { message: "identity.reachesFurther" });
  const colleague = await world.teacher(school);
  expect((await world.run(principal, invitePeople, { personIds: [alsoOfficer.id, colleague.id], way: "code" })).skipped).toEqual([{ personId: alsoOfficer.id, why: "reachesFurther" }]);
});

/** A school of so many teachers without an account, and how many statements it takes to invite them. */
async function wholeSchool(teachers: number) {
  const { world, officer, county } = at;
  const school = await world.school(county);
  const staff: Person[] = [];
  for (let teacher = 0; teacher < teachers + 2; teacher++) staff.push(await world.teacher(school));
  await world.account(staff[0]!);
  await world.query("update staff_post set until = current_date - 1 where person_id = $1", [staff[1]!.id]);
  let statements = 0;
  const { dataSource } = world.database;
  const make = dataSource.createQueryRunner.bind(dataSource);
  const counted = vi.spyOn(dataSource, "createQueryRunner").mockImplementation((mode) => {
    const runner = make(mode);
    const { query } = runner;
    runner.query = ((...given: Parameters<typeof query>) => ((statements += 1), query.apply(runner, given))) as typeof query;
    return runner;
  });
  try {
    return { school, ...(await world.run(officer, inviteStaff, { schoolId: school.id, way: "code" })), statements };
  } finally {
    counted.mockRestore();
  }
}

it("invites a whole school in as many statements as three people: all who work there now and have no account", async () => {
  const { statements: few } = await wholeSchool(3);
  const { school, made, skipped, statements } = await wholeSchool(38);
  expect(made).toHaveLength(38);
  expect(new Set(made.map(({ code }) => code)).size).toBe(38);
  expect(skipped).toEqual([]);
  expect(statements).toBe(few);
  expect(statements).toBeLessThan(15);
  await expect(at.world.run(at.principal, inviteStaff, { schoolId: school.id, way: "code" })).toBeRefused("FORBIDDEN");
});

it("invites five hundred at once and no more", async () => {
  const personIds = Array.from({ length: INVITATIONS_AT_ONCE + 1 }, () => crypto.randomUUID());
  await expect(at.world.run(at.officer, invitePeople, { personIds, way: "code" })).toBeRefused("BAD_USER_INPUT", { field: "input.personIds" });
});

it("lets nobody try codes without end from one address", async () => {
  const browser = browserOf(at.world, "192.0.2.77");
  const attempts = () => acceptInvitation(browser, { token: "aaaa-bbbb-cccc-dddd", login: "x-y", password: PASSWORD });
  for (let tried = 0; tried < 100; tried++) await expect(attempts()).toBeRefused("NOT_FOUND");
  await expect(attempts()).toBeRefused("RATE_LIMITED");
});
