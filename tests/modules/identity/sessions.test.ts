import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { changePassword } from "../../../server/modules/identity/change-password";
import { changePasswordCounted } from "../../../server/modules/identity/change-password-counted";
import { endOtherSessions } from "../../../server/modules/identity/end-other-sessions";
import { endSession } from "../../../server/modules/identity/end-session";
import { changeMyProfile } from "../../../server/modules/identity/change-my-profile";
import { hashPassword } from "../../../server/modules/identity/password";
import { signIn } from "../../../server/modules/identity/sign-in";
import { ATTEMPTS_PER_ACCOUNT_AND_ADDRESS } from "../../../server/modules/identity/sign-in-limits";
import { signOut } from "../../../server/modules/identity/sign-out";
import { browserOf, type Browser } from "../../kit/builders/browser-of";
import { aNeighbourhood } from "../../kit/builders/neighbourhood";

const at = aNeighbourhood();
const OLD = "the old password";
const NEW = "quite another one";

/** A person, signed in from as many browsers as asked. */
async function signedIn(browsers = 1, row = {}): Promise<{ browsers: Browser[]; login: string; personId: string; sessions: string[] }> {
  const account = await at.world.account(await at.world.person(), { passwordHash: await hashPassword(OLD), ...row });
  const made: Browser[] = [];
  const sessions: string[] = [];
  for (let count = 0; count < browsers; count++) {
    const browser = browserOf(at.world, `192.0.2.${Math.floor(Math.random() * 200)}`);
    sessions.push((await signIn(browser, { login: account.login, password: OLD })).sessionId);
    made.push(await browser.next());
  }
  return { browsers: made, login: account.login, personId: account.personId, sessions };
}
const living = (browser: Browser): Promise<boolean> => browser.asked().then(({ me }) => me !== null);

it("signs out: the session is over, and the person's other screens are told", async () => {
  const { browsers: [here, there], personId, sessions } = await signedIn(2);
  await here!.run(signOut, {});
  expect([await living(here!), await living(there!)]).toEqual([false, true]);
  expect(await at.world.told({ id: sessions[0]! })).toMatchObject([{ kind: "session.ended", subjectKind: "Session", payload: { device: "Firefox, Linux" } }]);
  expect((await at.world.told({ id: sessions[0]! }))[0]!.audience).toContain(personId);
});

it("lets a browser sign out whose session is over already", async () => {
  await expect(browserOf(at.world).run(signOut, {})).resolves.toEqual({ ended: 0 });
});

it("ends one of my sessions, once", async () => {
  const { browsers: [here, there], sessions } = await signedIn(2);
  await here!.run(endSession, { id: sessions[1]! });
  expect([await living(here!), await living(there!)]).toEqual([true, false]);
  await expect(here!.run(endSession, { id: sessions[1]! })).toBeRefused("CONFLICT", { field: "input.id" });
});

it("does not know the session of another, whoever asks", async () => {
  const mine = await signedIn();
  const { browsers: [other] } = await signedIn();
  await expect(other!.run(endSession, { id: mine.sessions[0]! })).toBeRefused("NOT_FOUND", { field: "input.id" });
  await expect(other!.run(endSession, { id: randomUUID() })).toBeRefused("NOT_FOUND", { field: "input.id" });
  await expect(at.world.run(at.administrator, endSession, { id: mine.sessions[0]! })).toBeRefused("FORBIDDEN");
  expect(await living(mine.browsers[0]!)).toBe(true);
});

it("ends all of my sessions but this one, and no other person's", async () => {
  const { browsers: [first, here, third] } = await signedIn(3);
  const { browsers: [other] } = await signedIn();
  expect(await here!.run(endOtherSessions, {})).toEqual({ ended: 2 });
  expect(await Promise.all([first!, here!, third!, other!].map(living))).toEqual([false, true, false, true]);
});

it("changes the password: the old one opens nothing any more, the other browsers are out and are told", async () => {
  const { browsers: [here, there], login, personId, sessions } = await signedIn(2);
  await here!.run(changePassword, { oldPassword: OLD, newPassword: NEW });
  expect([await living(here!), await living(there!)]).toEqual([true, false]);
  expect((await at.world.told({ id: sessions[1]! }))[0]).toMatchObject({ kind: "session.ended", actorId: personId });
  await expect(signIn(browserOf(at.world), { login, password: OLD })).toBeRefused("UNAUTHENTICATED");
  await signIn(browserOf(at.world), { login, password: NEW });
});

it("wants the old password, and a new one that is another and not easily guessed", async () => {
  const { browsers: [here], login } = await signedIn();
  const wrong: [string, string, string][] = [
    ["not the old one", NEW, "input.oldPassword"],
    [OLD, OLD, "input.newPassword"],
    [OLD, "tooshort1", "input.newPassword"],
    [OLD, "1234567890", "input.newPassword"],
    [OLD, `${login}2026`, "input.newPassword"],
  ];
  for (const [oldPassword, newPassword, field] of wrong) await expect(here!.run(changePassword, { oldPassword, newPassword })).toBeRefused("BAD_USER_INPUT", { field });
  await signIn(browserOf(at.world), { login, password: OLD });
});

it("lets who found an open browser guess the old password no more often than at the sign-in", async () => {
  const { browsers: [here] } = await signedIn();
  for (let wrong = 0; wrong < ATTEMPTS_PER_ACCOUNT_AND_ADDRESS; wrong++) await expect(changePasswordCounted(here!, { oldPassword: "wrong", newPassword: NEW })).toBeRefused("BAD_USER_INPUT");
  await expect(changePasswordCounted(here!, { oldPassword: OLD, newPassword: NEW })).toBeRefused("RATE_LIMITED");
});

it("leaves neither key nor hash of a changed password behind", async () => {
  const { browsers: [here], personId } = await signedIn();
  await here!.run(changePassword, { oldPassword: OLD, newPassword: NEW, idempotencyKey: "a key that must not stay" } as never);
  expect(await at.world.query("select 1 from command_key where actor_id = $1", [personId])).toEqual([]);
});

it("lets who must change his password do that and sign out, and be nobody for all else", async () => {
  const { browsers: [here] } = await signedIn(1, { mustChangePassword: true });
  expect(here!.viewer).toMatchObject({ me: null });
  expect(Object.values(here!.viewer.scopes).flat()).toEqual([]);
  await expect(here!.run(changeMyProfile, { version: 1, phone: "13800000000" })).toBeRefused("FORBIDDEN", { message: "kernel.changePasswordFirst" });
  await expect(here!.run(endOtherSessions, {})).toBeRefused("FORBIDDEN");
  await here!.run(changePassword, { oldPassword: OLD, newPassword: NEW });
  const free = await here!.next();
  expect(free.viewer.me).not.toBeNull();
  await free.run(changeMyProfile, { version: 1, phone: "13800000000" });
});

it("notes when a session was last used, and not with each request", async () => {
  const { browsers: [here], sessions } = await signedIn();
  const seen = async () => (await at.world.query<{ at: Date }>("select last_seen_at as at from session where id = $1", [sessions[0]!]))[0]!.at;
  const before = await seen();
  await here!.asked();
  expect(await seen()).toEqual(before);
  await at.world.query("update session set last_seen_at = now() - interval '11 minutes' where id = $1", [sessions[0]!]);
  await here!.asked();
  expect((await seen()).getTime()).toBeGreaterThanOrEqual(before.getTime());
});
