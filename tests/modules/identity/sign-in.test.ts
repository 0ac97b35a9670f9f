import { createHash } from "node:crypto";
import { expect, it, vi } from "vitest";
import { signIn } from "../../../server/modules/identity/sign-in";
import { hashPassword } from "../../../server/modules/identity/password";
import { ATTEMPTS_PER_ACCOUNT, ATTEMPTS_PER_ACCOUNT_AND_ADDRESS, ATTEMPTS_PER_ADDRESS } from "../../../server/modules/identity/sign-in-limits";
import { browserOf } from "../../kit/builders/browser-of";
import { aNeighbourhood } from "../../kit/builders/neighbourhood";

/** The hashes that a password was checked against: clocks are no witness on a busy machine. */
const checked: unknown[] = [];
vi.mock(import("@node-rs/argon2"), async (original) => {
  const argon2 = await original();
  return {
    ...argon2,
    verify: (...given) => {
      checked.push(given[0]);
      return argon2.verify(...given);
    },
  };
});

const at = aNeighbourhood();
const PASSWORD = "correct horse battery";
let passwordHash = "";
const anAccount = async (row = {}) => {
  passwordHash ||= await hashPassword(PASSWORD);
  return at.world.account(await at.world.person(), { passwordHash, ...row });
};
/** Each test from an address of its own. */
let house = 0;
const address = (): string => `192.0.2.${(house += 1)}`;

it("begins a session whose token the database knows by its hash only", async () => {
  const { login, personId } = await anAccount();
  const browser = browserOf(at.world, address());
  const { sessionId, mustChangePassword } = await signIn(browser, { login, password: PASSWORD });
  expect(mustChangePassword).toBe(false);
  expect(Buffer.from(browser.token!, "base64url")).toHaveLength(32);
  const [session] = await at.world.query("select person_id, token_hash, device, ended_at from session where id = $1", [sessionId]);
  expect(session).toEqual({ person_id: personId, token_hash: createHash("sha256").update(browser.token!).digest(), device: "Firefox, Linux", ended_at: null });
  expect(browser.expiresAt!.getTime()).toBeGreaterThan(Date.now() + 29 * 86_400_000);
  expect(await browser.asked()).toMatchObject({ me: personId, session: sessionId });
});

it("does not mind the case of the login, and does mind that of the password", async () => {
  const { login } = await anAccount();
  const from = address();
  await signIn(browserOf(at.world, from), { login: login.toUpperCase(), password: PASSWORD });
  await expect(signIn(browserOf(at.world, from), { login, password: PASSWORD.toUpperCase() })).toBeRefused("UNAUTHENTICATED");
});

it("gives an unknown login, a wrong password and a disabled account one and the same answer", async () => {
  const [known, disabled] = [await anAccount(), await anAccount({ disabledAt: new Date() })];
  const from = address();
  for (const attempt of [{ login: "nobody-at-all", password: PASSWORD }, { login: known.login, password: "wrong" }, { login: disabled.login, password: PASSWORD }]) {
    const browser = browserOf(at.world, from);
    await expect(signIn(browser, attempt)).toBeRefused("UNAUTHENTICATED", { message: "identity.wrongLoginOrPassword", field: undefined });
    expect(browser.token).toBeNull();
  }
});

it("does the same slow work for an unknown login and a disabled account as for a wrong password", async () => {
  const [known, disabled] = [await anAccount(), await anAccount({ disabledAt: new Date() })];
  for (const login of [known.login, disabled.login, "nobody-here"]) {
    checked.length = 0;
    await expect(signIn(browserOf(at.world, address()), { login, password: "wrong" })).toBeRefused("UNAUTHENTICATED");
    expect(checked).toEqual([expect.stringMatching(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)]);
  }
});

/** So many attempts were made already. */
const made = (limit: string, key: string, attempts: number) =>
  at.world.query("insert into sign_in_attempt (key, points, expire) values ($1 || ':' || $2, $3, $4)", [limit, createHash("sha256").update(key).digest("base64url"), attempts, Date.now() + 890_000]);

it("stops guessing at one account from one place after ten wrong passwords, and says when to come back", async () => {
  const { login } = await anAccount();
  const from = address();
  for (let wrong = 0; wrong < ATTEMPTS_PER_ACCOUNT_AND_ADDRESS; wrong++) await expect(signIn(browserOf(at.world, from), { login, password: "wrong" })).toBeRefused("UNAUTHENTICATED");
  const refused = signIn(browserOf(at.world, from), { login, password: PASSWORD });
  await expect(refused).toBeRefused("RATE_LIMITED");
  const error = await refused.catch((caught: { details: { extensions: { retryAfter: number } } }) => caught);
  expect((error as { details: { extensions: { retryAfter: number } } }).details.extensions.retryAfter).toBeGreaterThan(800);
});

it("locks nobody out by wrong passwords from elsewhere, up to a hundred", async () => {
  const { login } = await anAccount();
  await made("account", login, ATTEMPTS_PER_ACCOUNT - 2);
  await signIn(browserOf(at.world, address()), { login, password: PASSWORD });
  for (let wrong = 0; wrong < 2; wrong++) await expect(signIn(browserOf(at.world, address()), { login, password: "wrong" })).toBeRefused("UNAUTHENTICATED");
  await expect(signIn(browserOf(at.world, address()), { login, password: PASSWORD })).toBeRefused("RATE_LIMITED");
});

it("limits an unknown login as it limits a known one, so that the limit tells nothing", async () => {
  const from = address();
  for (let wrong = 0; wrong < ATTEMPTS_PER_ACCOUNT_AND_ADDRESS; wrong++) await expect(signIn(browserOf(at.world, from), { login: "no-such-login", password: "wrong" })).toBeRefused("UNAUTHENTICATED");
  await expect(signIn(browserOf(at.world, from), { login: "no-such-login", password: "wrong" })).toBeRefused("RATE_LIMITED");
});

it("lets no burst of attempts at the same time slip through", async () => {
  const { login } = await anAccount();
  const from = address();
  const outcomes = await Promise.allSettled(Array.from({ length: ATTEMPTS_PER_ACCOUNT_AND_ADDRESS + 5 }, () => signIn(browserOf(at.world, from), { login, password: "wrong" })));
  const codes = outcomes.map((outcome) => (outcome.status === "rejected" ? (outcome.reason as { code: string }).code : "in"));
  expect(codes.filter((code) => code === "RATE_LIMITED")).toHaveLength(5);
});

it("forgets the wrong passwords of an account when the right one comes", async () => {
  const { login } = await anAccount();
  const from = address();
  for (let round = 0; round < 2; round++) {
    for (let wrong = 1; wrong < ATTEMPTS_PER_ACCOUNT_AND_ADDRESS; wrong++) await expect(signIn(browserOf(at.world, from), { login, password: "wrong" })).toBeRefused("UNAUTHENTICATED");
    await signIn(browserOf(at.world, from), { login, password: PASSWORD });
  }
});

it("stops an address that tries one login after another", async () => {
  const from = address();
  await made("address", from, ATTEMPTS_PER_ADDRESS - 1);
  await expect(signIn(browserOf(at.world, from), { login: "last-chance", password: "wrong" })).toBeRefused("UNAUTHENTICATED");
  await expect(signIn(browserOf(at.world, from), { login: "one-too-many", password: "wrong" })).toBeRefused("RATE_LIMITED");
});

it("writes neither login nor address into the table of attempts", async () => {
  const from = address();
  await signIn(browserOf(at.world, from), { login: "plain-to-see", password: "wrong" }).catch(() => undefined);
  const [row] = await at.world.query<{ text: string }>("select string_agg(key, ' ') as text from sign_in_attempt", []);
  expect(row!.text).not.toContain("plain-to-see");
  expect(row!.text).not.toContain(from);
});

it("ends the session that the browser had before", async () => {
  const { login } = await anAccount();
  const first = browserOf(at.world, address());
  const { sessionId } = await signIn(first, { login, password: PASSWORD });
  const again = await first.next();
  await signIn(again, { login, password: PASSWORD });
  const [before] = await at.world.query<{ ended: boolean }>("select ended_at is not null as ended from session where id = $1", [sessionId]);
  expect(before).toEqual({ ended: true });
});

it("refuses an empty login before it counts it, naming the field", async () => {
  await expect(signIn(browserOf(at.world, address()), { login: " ", password: PASSWORD })).toBeRefused("BAD_USER_INPUT", { field: "input.login" });
  await expect(signIn(browserOf(at.world, address()), { login: "somebody" })).toBeRefused("BAD_USER_INPUT", { field: "input.password" });
});

it("begins no session when the password changed between the check and the beginning", async () => {
  const account = await anAccount();
  const browser = browserOf(at.world, address());
  const next = browserOf(at.world);
  browser.run = async (which, input) => {
    await at.world.query("update account set password_hash = 'changed' where id = $1", [account.id]);
    return next.run(which, input);
  };
  await expect(signIn(browser, { login: account.login, password: PASSWORD })).toBeRefused("UNAUTHENTICATED");
});
