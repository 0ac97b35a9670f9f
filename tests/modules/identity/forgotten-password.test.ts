import { expect, it } from "vitest";
import { setAddress } from "../../../server/kernel/mail";
import { askPassword } from "../../../server/modules/identity/ask-password";
import { askEmailConfirmation, confirmEmail } from "../../../server/modules/identity/confirm-email";
import { changeMyProfile } from "../../../server/modules/identity/change-my-profile";
import { changePerson } from "../../../server/modules/identity/change-person";
import { hashPassword } from "../../../server/modules/identity/password";
import { recoverPassword } from "../../../server/modules/identity/recover-password";
import { resetPassword } from "../../../server/modules/identity/reset-password";
import { signIn } from "../../../server/modules/identity/sign-in";
import type { Account, Person } from "../../../server/modules/identity";
import { browserOf } from "../../kit/builders/browser-of";
import { aNeighbourhood } from "../../kit/builders/neighbourhood";
import { runJobs } from "../../kit/jobs";
import { usePost } from "../../../server/kernel/mail";

const at = aNeighbourhood();
const OLD = "the old password";
const NEW = "quite another one";
let count = 0;
setAddress("https://lianxiao.example.org");

/** What left the house, in place of a mail server. */
const sent: { to: string; subject: string; body: string }[] = [];
usePost({ send: async ({ recipient, subject, body }) => void sent.push({ to: recipient, subject, body }), close: () => undefined });
const work = () => runJobs(at.world.database);
const linkIn = (letter: { body: string } | undefined): string => /lianxiao\.example\.org\/\w+\/([\w-]{43})\s/.exec(letter?.body ?? "")?.[1] ?? "no link";
const lettersTo = (address: string) => sent.filter(({ to }) => to === address);

/** A teacher of the school with an account and an address, confirmed unless said otherwise. */
async function somebody(confirmed = true): Promise<{ person: Person; account: Account; address: string }> {
  const address = `t${(count += 1)}@example.org`;
  const person = await at.world.teacher(at.school);
  await at.world.query("update person set email = $2 where id = $1", [person.id, address]);
  const account = await at.world.account(person, { passwordHash: await hashPassword(OLD), confirmedEmail: confirmed ? address : null });
  return { person, account, address };
}
const forgot = (login: string, address = `192.0.2.${count % 250}`) => askPassword(browserOf(at.world, address), { login });
const recover = (token: string, newPassword = NEW) => recoverPassword(browserOf(at.world), { token, newPassword });
const gone = { field: "input.token", message: "identity.linkGone" } as const;

it("sends a link that sets a new password once, ends every session and token, and says so by another letter", async () => {
  const { account, address, person } = await somebody();
  const browser = browserOf(at.world);
  await signIn(browser, { login: account.login, password: OLD });
  const token = await at.world.session(account, { kind: "token", name: "脚本", grants: ["read"], begunBy: "person" });
  await forgot(account.login);
  await work();
  const link = linkIn(lettersTo(address)[0]);
  await recover(link);
  await work();
  expect((await browser.asked()).me).toBeNull();
  expect(await at.world.query("select 1 from session where id = $1 and ended_at is null", [token.id])).toEqual([]);
  await expect(signIn(browserOf(at.world), { login: account.login, password: OLD })).toBeRefused("UNAUTHENTICATED");
  await signIn(browserOf(at.world), { login: account.login, password: NEW });
  expect(lettersTo(address).at(-1)?.subject).toMatch(/重设|changed/);
  expect((await at.world.told(account)).at(-1)).toMatchObject({ kind: "account.recovered", actorId: person.id });
  await expect(recover(link, "and a third one")).toBeRefused("NOT_FOUND", gone);
});

it("answers the same for a login that is not there, and does the same before it answers", async () => {
  const { account } = await somebody();
  const orders = () => at.world.query<{ job: string }>("select job from job_order where job = 'offerPassword'", []);
  await at.world.query("delete from job_order", []);
  expect(await forgot("nobody.at.all")).toBe(await forgot(account.login));
  expect(await orders()).toHaveLength(2);
  await work();
  expect(lettersTo("nobody.at.all")).toEqual([]);
});

it("takes as long for a login that is not there", async () => {
  const { account } = await somebody();
  const time = async (login: string): Promise<number> => {
    const took: number[] = [];
    for (let round = 0; round < 15; round++) {
      await at.world.query("delete from sign_in_attempt", []);
      const began = performance.now();
      await forgot(login, "192.0.2.9");
      took.push(performance.now() - began);
    }
    return took.sort((a, b) => a - b)[7]!;
  };
  await time("warming.up");
  const [there, not] = [await time(account.login), await time("nobody.at.all")];
  // Both are a few milliseconds; a letter written or a password hashed in between would be many times that.
  expect(Math.max(there, not) / Math.min(there, not)).toBeLessThan(3);
});

it("finds the account by its confirmed address too", async () => {
  const { address } = await somebody();
  await forgot(address.toUpperCase());
  await work();
  expect(lettersTo(address)).toHaveLength(1);
});

it("holds the newest link only, for an hour", async () => {
  const { account, address } = await somebody();
  for (let asked = 0; asked < 2; asked++) {
    await forgot(account.login);
    await work();
  }
  const [first, second] = lettersTo(address).map(linkIn);
  await expect(recover(first!)).toBeRefused("NOT_FOUND", gone);
  await at.world.query("update account_link set expires_at = now() where account_id = $1", [account.id]);
  await expect(recover(second!)).toBeRefused("NOT_FOUND", gone);
});

it("wants a good password, and keeps the link until there is one", async () => {
  const { account, address } = await somebody();
  await forgot(account.login);
  await work();
  const link = linkIn(lettersTo(address)[0]);
  await expect(recover(link, "short")).toBeRefused("BAD_USER_INPUT", { field: "input.newPassword" });
  await expect(recover(link, `${account.login}1`)).toBeRefused("BAD_USER_INPUT", { field: "input.newPassword" });
  await recover(link);
});

it("sends nothing to an address that its owner has not confirmed, but tells the principal, until somebody helped", async () => {
  const { account, address } = await somebody(false);
  await forgot(account.login);
  await forgot(account.login);
  await work();
  expect(lettersTo(address)).toEqual([]);
  const told = (await at.world.told(account)).filter(({ kind }) => kind === "account.passwordForgotten");
  expect(told).toHaveLength(1);
  expect(told[0]!.audience).toContain(at.principal.id);
  expect(told[0]!.audience).not.toContain(at.siblingPrincipal.id);
  const asked = () => at.world.query("select 1 from account where id = $1 and password_asked_at is not null", [account.id]);
  expect(await asked()).toHaveLength(1);
  await at.world.run(at.principal, resetPassword, { id: account.id, version: account.version });
  expect(await asked()).toEqual([]);
});

it("tells the bureau of a principal who forgot his", async () => {
  const school = await at.world.school(at.county);
  const head = await at.world.principal(school);
  const account = await at.world.account(head);
  await forgot(account.login);
  await work();
  const [told] = await at.world.told(account);
  expect(told!.audience).toEqual(expect.arrayContaining([at.officer.id]));
  expect(told!.audience).not.toContain(at.cityOfficer.id);
});

it("drops the request when the password comes back to mind", async () => {
  const { account } = await somebody(false);
  await forgot(account.login);
  await work();
  await signIn(browserOf(at.world), { login: account.login, password: OLD });
  expect(await at.world.query("select password_asked_at from account where id = $1", [account.id])).toEqual([{ password_asked_at: null }]);
});

it("is no way in for who keeps the register: an address that he enters gets no letter", async () => {
  const { account, address, person } = await somebody();
  await at.world.run(at.principal, changePerson, { id: person.id, version: person.version, email: "principal@example.org" });
  await forgot(account.login);
  await work();
  expect([...lettersTo(address), ...lettersTo("principal@example.org")]).toEqual([]);
});

it("lets a link die with the address that it went to", async () => {
  const { account, address, person } = await somebody();
  await forgot(account.login);
  await work();
  await at.world.run(at.principal, changePerson, { id: person.id, version: person.version, email: "other@example.org" });
  await expect(recover(linkIn(lettersTo(address)[0]))).toBeRefused("NOT_FOUND", gone);
});

it("confirms an address by a letter to it, and only the one that it went to", async () => {
  const { account, address, person } = await somebody(false);
  await at.world.run(person, askEmailConfirmation, {});
  await work();
  const link = linkIn(lettersTo(address)[0]);
  await at.world.run(person, changeMyProfile, { version: person.version, email: "new@example.org" });
  const confirm = (token: string) => browserOf(at.world).run(confirmEmail, { token });
  await expect(confirm(link)).toBeRefused("NOT_FOUND", gone);
  await at.world.run(person, askEmailConfirmation, {});
  await work();
  await confirm(linkIn(lettersTo("new@example.org")[0]));
  expect(await at.world.query("select confirmed_email from account where id = $1", [account.id])).toEqual([{ confirmed_email: "new@example.org" }]);
  await expect(confirm(linkIn(lettersTo("new@example.org")[0]))).toBeRefused("NOT_FOUND", gone);
});

it("asks for an address first where there is none", async () => {
  const person = await at.world.teacher(at.school);
  await at.world.account(person);
  await expect(at.world.run(person, askEmailConfirmation, {})).toBeRefused("BAD_USER_INPUT", { message: "identity.noAddress" });
});

it("brings nobody back into a disabled account", async () => {
  const { account, address } = await somebody();
  await forgot(account.login);
  await work();
  await at.world.query("update account set disabled_at = now() where id = $1", [account.id]);
  await expect(recover(linkIn(lettersTo(address)[0]))).toBeRefused("NOT_FOUND", gone);
  sent.length = 0;
  await forgot(account.login);
  await work();
  expect(lettersTo(address)).toEqual([]);
});

it("fills nobody's mailbox: five letters an hour for a login, from wherever they are asked for", async () => {
  const { account } = await somebody();
  for (let asked = 0; asked < 5; asked++) await forgot(account.login, `198.51.100.${asked}`);
  await expect(forgot(account.login, "198.51.100.99")).toBeRefused("RATE_LIMITED");
  for (let asked = 0; asked < 5; asked++) await forgot("nobody.with.limits", `198.51.100.${asked}`);
  await expect(forgot("nobody.with.limits", "198.51.100.99")).toBeRefused("RATE_LIMITED");
});
