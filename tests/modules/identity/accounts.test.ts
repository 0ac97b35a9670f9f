import { expect, it } from "vitest";
import { Reads, typeOfEntity } from "../../../server/kernel/read";
import { Account } from "../../../server/modules/identity";
import { addPerson } from "../../../server/modules/identity/add-person";
import { appoint } from "../../../server/modules/identity/appoint";
import { disableAccount } from "../../../server/modules/identity/disable-account";
import { enableAccount } from "../../../server/modules/identity/enable-account";
import { openAccount } from "../../../server/modules/identity/open-account";
import { verifyPassword } from "../../../server/modules/identity/password";
import { resetPassword } from "../../../server/modules/identity/reset-password";
import { signIn } from "../../../server/modules/identity/sign-in";
import { nobody } from "../../../server/kernel/viewer";
import { runCommand } from "../../../server/kernel/write";
import { browserOf } from "../../kit/builders/browser-of";
import { aNeighbourhood } from "../../kit/builders/neighbourhood";

const at = aNeighbourhood();
let logins = 0;
const login = (): string => `teacher.${(logins += 1)}`;

it("opens an account with a password for one sign-in, told to the person alone", async () => {
  const { world, principal, school, teacher, administrator, officer } = at;
  const person = await world.teacher(school);
  const { id, oneTimePassword } = await world.run(principal, openAccount, { personId: person.id, login: "zhang.wei" });
  const account = await world.find(Account, id);
  expect(account).toMatchObject({ login: "zhang.wei", mustChangePassword: true, disabledAt: null });
  expect(await verifyPassword(account.passwordHash, oneTimePassword)).toBe(true);
  expect(await signIn(browserOf(world), { login: "zhang.wei", password: oneTimePassword })).toMatchObject({ mustChangePassword: true });
  expect(await world.told({ id })).toMatchObject([{ kind: "account.opened", subjectKind: "Account", actorId: principal.id, payload: { login: "zhang.wei" } }]);
  expect(JSON.stringify(await world.told({ id }))).not.toContain(oneTimePassword);
  for (const hears of [person, administrator]) expect(await world.hears(hears, { id })).toBe(true);
  for (const deaf of [teacher, officer]) expect(await world.hears(deaf, { id })).toBe(false);
});

it("is for the platform, the bureau of the region and the own principal", async () => {
  const { world, school, administrator, officer, cityOfficer, principal, teacher, siblingPrincipal, siblingTeacher, officerNextDoor, researcher, inspector } = at;
  for (const who of [administrator, officer, cityOfficer, principal]) expect(await world.run(who, openAccount, { personId: (await world.teacher(school)).id, login: login() })).toHaveProperty("oneTimePassword");
  const person = await world.teacher(school);
  for (const who of [teacher, researcher, inspector]) await expect(world.run(who, openAccount, { personId: person.id, login: login() })).toBeRefused("FORBIDDEN");
  for (const who of [siblingPrincipal, siblingTeacher, officerNextDoor]) await expect(world.run(who, openAccount, { personId: person.id, login: login() })).toBeRefused("NOT_FOUND", { field: "input.personId" });
  await expect(runCommand(world.database.dataSource, nobody(), openAccount, { personId: person.id, login: login() })).toBeRefused("UNAUTHENTICATED");
});

it("refuses a login that is taken or is none, and a second account for one person", async () => {
  const { world, principal, school } = at;
  const [one, other] = [await world.teacher(school), await world.teacher(school)];
  await world.run(principal, openAccount, { personId: one.id, login: "taken" });
  await expect(world.run(principal, openAccount, { personId: other.id, login: "taken" })).toBeRefused("CONFLICT", { field: "input.login" });
  await expect(world.run(principal, openAccount, { personId: one.id, login: "another" })).toBeRefused("CONFLICT", { field: "input.personId" });
  for (const bad of ["Ab", "x", "a b", "-a", "长江"]) await expect(world.run(principal, openAccount, { personId: other.id, login: bad })).toBeRefused("BAD_USER_INPUT", { field: "input.login" });
});

it("sets a password anew and ends every session of the account", async () => {
  const { world, principal, school } = at;
  const account = await world.account(await world.teacher(school));
  const session = await world.session(account);
  const { oneTimePassword } = await world.run(principal, resetPassword, { id: account.id, version: 1 });
  const after = await world.find(Account, account.id);
  expect(after).toMatchObject({ mustChangePassword: true, version: 2 });
  expect(await verifyPassword(after.passwordHash, oneTimePassword)).toBe(true);
  expect((await world.told(session)).map(({ kind }) => kind)).toEqual(["session.ended"]);
  await expect(world.run(principal, resetPassword, { id: account.id, version: 1 })).toBeRefused("CONFLICT", { extensions: { currentVersion: 2 } });
});

it("keeps a one-time password nowhere but in the answer", async () => {
  const { world, principal, school } = at;
  const account = await world.account(await world.teacher(school));
  await world.run(principal, resetPassword, { id: account.id, version: 1, idempotencyKey: "reset-that-person" } as never);
  expect(await world.query("select 1 from command_key where command in ('resetPassword', 'openAccount')", [])).toEqual([]);
});

it("disables an account at once, and enables it again", async () => {
  const { world, officer, teacher, school, sibling, principal } = at;
  const person = await world.teacher(school);
  const account = await world.account(person);
  const session = await world.session(account);
  const signedIn = { ...(await world.viewer(person)), session: session.id };
  await world.run(officer, disableAccount, { id: account.id, version: 1 });
  await expect(runCommand(world.database.dataSource, signedIn, disableAccount, { id: account.id, version: 1 })).toBeRefused("UNAUTHENTICATED");
  expect((await world.told(account)).at(-1)).toMatchObject({ kind: "account.disabled", actorId: officer.id });
  await expect(world.run(officer, disableAccount, { id: account.id, version: 2 })).toBeRefused("CONFLICT", { message: "identity.alreadyDisabled" });
  await world.run(principal, enableAccount, { id: account.id, version: 2 });
  expect(await world.find(Account, account.id)).toMatchObject({ disabledAt: null });
  await expect(world.run(principal, enableAccount, { id: account.id, version: 3 })).toBeRefused("CONFLICT", { message: "identity.notDisabled" });
  await expect(world.run(teacher, enableAccount, { id: account.id, version: 3 })).toBeRefused("NOT_FOUND");
  await expect(world.run(await world.principal(sibling), disableAccount, { id: account.id, version: 3 })).toBeRefused("NOT_FOUND");
});

it("does not let a principal into the bureau through an officer who teaches at his school", async () => {
  const { world, principal, school, county, administrator } = at;
  const officerWhoTeaches = await world.official("bureauOfficer", county);
  await world.post(officerWhoTeaches, school);
  const account = await world.account(officerWhoTeaches);
  for (const command of [resetPassword, disableAccount]) await expect(world.run(principal, command, { id: account.id, version: 1 })).toBeRefused("FORBIDDEN", { message: "identity.reachesFurther" });
  expect(await world.run(administrator, resetPassword, { id: account.id, version: 1 })).toHaveProperty("oneTimePassword");
});

it("does not let a principal sign in as a teacher who works at another school too, nor as another principal", async () => {
  const { world, principal, siblingPrincipal, school, sibling, officer } = at;
  const walking = await world.teacher(school);
  await world.post(walking, sibling);
  const account = await world.account(walking);
  for (const who of [principal, siblingPrincipal]) await expect(world.run(who, resetPassword, { id: account.id, version: 1 })).toBeRefused("FORBIDDEN");
  const head = await world.account(await world.principal(school));
  await expect(world.run(principal, resetPassword, { id: head.id, version: 1 })).toBeRefused("FORBIDDEN");
  expect(await world.run(officer, resetPassword, { id: account.id, version: 1 })).toHaveProperty("oneTimePassword");
});

it("does not let a colleague of the same bureau take another officer's account", async () => {
  const { world, officer, county, school, cityOfficer } = at;
  const colleague = await world.official("bureauOfficer", county);
  await world.post(colleague, school);
  const account = await world.account(colleague);
  for (const who of [officer, cityOfficer]) await expect(world.run(who, resetPassword, { id: account.id, version: 1 })).toBeRefused("FORBIDDEN");
});

it("does not disable or reset one's own account", async () => {
  const { world, principal } = at;
  const account = await world.account(principal);
  await expect(world.run(principal, disableAccount, { id: account.id, version: 1 })).toBeRefused("CONFLICT", { message: "identity.ownAccount" });
  await expect(world.run(principal, resetPassword, { id: account.id, version: 1 })).toBeRefused("CONFLICT", { message: "identity.ownAccount" });
});

it("keeps one administrator who can sign in", async () => {
  const { world, administrator } = at;
  const only = await world.account(administrator);
  await expect(world.run(administrator, disableAccount, { id: only.id, version: 1 })).toBeRefused("CONFLICT", { message: "identity.lastAdministrator" });
  const second = await world.administrator();
  const account = await world.account(second);
  await world.run(administrator, disableAccount, { id: account.id, version: 1 });
  await expect(world.run(second, disableAccount, { id: only.id, version: 1 })).toBeRefused("CONFLICT", { message: "identity.lastAdministrator" });
});

it("is looked after by the bureau for a researcher without a post whom it appointed, unless he answers to another bureau too", async () => {
  const { world, officer, officerNextDoor, principal, county, nextDoor } = at;
  const researcher = await world.run(officer, addPerson, { name: "教研员" });
  await expect(world.run(officer, openAccount, { personId: researcher.id, login: login() })).toBeRefused("FORBIDDEN");
  await world.run(officer, appoint, { personId: researcher.id, role: "researcher", scopeKind: "region", scopeId: county.id });
  const { id } = await world.run(officer, openAccount, { personId: researcher.id, login: login() });
  for (const who of [officerNextDoor, principal]) await expect(world.run(who, resetPassword, { id, version: 1 })).toBeRefused("NOT_FOUND");
  await world.appoint(researcher, "researcher", "region", nextDoor);
  for (const who of [officer, officerNextDoor]) await expect(world.run(who, resetPassword, { id, version: 1 })).toBeRefused("FORBIDDEN", { message: "identity.reachesFurther" });
});

it("offers of an account what its commands then do: nothing on one's own, nothing on who has a role that is not one's to end", async () => {
  const { world, principal, school, county } = at;
  const [plain, alsoOfficer, elsewhereToo] = [await world.teacher(school), await world.teacher(school), await world.teacher(school)];
  await world.appoint(alsoOfficer, "bureauOfficer", "region", county);
  await world.post(elsewhereToo, at.sibling);
  const offered = async (person: { id: string }, to: { id: string }): Promise<string[]> => {
    const account = await world.account(person);
    const can = await new Reads(await world.viewer(to), world.query).viewerCan(typeOfEntity(Account)!, account.id);
    const did = await world.run(to, resetPassword, { id: account.id, version: 1 }).then(() => true, () => false);
    expect({ person: person.id, offered: can.includes("RESET_PASSWORD") }).toEqual({ person: person.id, offered: did });
    return can.filter((action) => action !== "SEE");
  };
  expect(await offered(plain, principal)).toEqual(expect.arrayContaining(["RESET_PASSWORD", "DISABLE"]));
  expect(await offered(alsoOfficer, principal)).toEqual(["OPEN"]);
  expect(await offered(elsewhereToo, principal)).toEqual(["OPEN"]);
  const head = await world.principal(school);
  expect(await offered(head, head)).toEqual(["OPEN"]);
  expect(await offered(await world.official("bureauOfficer", county), at.cityOfficer)).toEqual([]);
});
