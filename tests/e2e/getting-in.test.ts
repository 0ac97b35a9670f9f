import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { simpleParser } from "mailparser";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, inject, it } from "vitest";

import { axe, launchBrowser, newVisit, overflowsSideways, untilLive, untilQuiet } from "../kit/browser";
import { told, visitAs, type Visitor } from "./visit";
import { wordsOf } from "./words";

const word = wordsOf("zh");
const SECRET = "hao jiu bu jian 77";
let browser: Browser;
const contexts: BrowserContext[] = [];
beforeAll(async () => void (browser = await launchBrowser()));
afterEach(async () => void (await Promise.all(contexts.splice(0).map((context) => context.close()))));
afterAll(() => browser.close());

/** The browser of somebody who has no account yet. */
async function stranger(options: { size?: "phone" | "desktop" } = {}): Promise<Page> {
  const context = await newVisit(browser, { ...options, baseURL: inject("baseURL") });
  contexts.push(context);
  return context.newPage();
}
async function principal(): Promise<Visitor> {
  const visitor = await visitAs(browser, "principal");
  contexts.push(visitor.context);
  return visitor;
}

/** The text of the newest letter to an address: without a mail server they are files. */
async function letterTo(address: string, after = 0): Promise<string> {
  const folder = join(inject("dataDir"), "mail");
  let found: string[] = [];
  await expect
    .poll(
      async () => {
        const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".eml")).toSorted() : [];
        const letters = await Promise.all(names.map((name) => simpleParser(readFileSync(join(folder, name)))));
        found = letters.filter((letter) => (letter.to as { text?: string } | undefined)?.text === address).map(({ text = "" }) => text);
        return found.length;
      },
      { timeout: 15_000 },
    )
    .toBeGreaterThan(after);
  return found.at(-1)!;
}
const pathIn = (letter: string): string => new URL(/http:\S+/.exec(letter)![0]).pathname;

/** A colleague at the principal's school without an account. */
async function colleague({ context }: Visitor): Promise<{ id: string; name: string; email: string }> {
  const { me } = await told<{ me: { postsNow: { nodes: { school: { staffPosts: { nodes: { person: { id: string; name: string; email: string | null; accounts: { nodes: unknown[] }; invitations: { nodes: unknown[] } } }[] } } }[] } } }>(
    context,
    "{ me { postsNow(first: 1) { nodes { school { staffPosts(first: 60) { nodes { person { id name email accounts(first: 1) { nodes { id } } invitations(first: 1) { nodes { id } } } } } } } } } }",
  );
  const found = me.postsNow.nodes[0]!.school.staffPosts.nodes.map(({ person }) => person).find(({ accounts, invitations, email }) => accounts.nodes.length + invitations.nodes.length === 0 && email !== null);
  return found as { id: string; name: string; email: string };
}

async function chooseAccount(page: Page, login: string): Promise<void> {
  await page.getByLabel(word("identity:signIn.login"), { exact: true }).fill(login);
  await page.getByLabel(word("identity:password.next"), { exact: true }).fill(SECRET);
  await page.getByLabel(word("identity:password.repeat"), { exact: true }).fill(SECRET);
  await page.getByRole("button", { name: word("entry:invite.verb") }).click();
  await page.waitForURL((url) => url.pathname === "/");
  await untilLive(page);
}

it("opens an account with the code of a printed sheet, on a phone, typed as people type", async () => {
  const visitor = await principal();
  const { page } = visitor;
  const { name } = await colleague(visitor);
  await page.goto("/administration/invitations");
  await untilLive(page);
  await page.getByRole("button", { name: word("invitations:verb") }).click();
  const find = page.getByRole("dialog").getByRole("combobox").first();
  await find.fill(name);
  await page.getByRole("option", { name: new RegExp(name) }).first().click();
  await page.getByRole("button", { name: word("invitations:form.verb"), exact: true }).click();
  const sheet = page.locator("section article");
  await sheet.locator("img").waitFor();
  expect(await sheet.getByRole("heading").textContent()).toBe(name);
  const code = (await sheet.locator("[translate=no]").textContent())!;
  // Printed, the sheets stand alone.
  await page.emulateMedia({ media: "print" });
  expect(await page.locator("body > *:visible").count()).toBe(1);
  expect(await page.locator("body > *:visible article").count()).toBe(1);
  await page.emulateMedia({ media: "screen" });

  const phone = await stranger({ size: "phone" });
  await phone.goto("/invite");
  await phone.getByLabel(word("entry:invite.code")).fill(` ${code.toUpperCase().replaceAll("-", " ")}`);
  await phone.getByRole("button", { name: word("entry:invite.next") }).click();
  await phone.getByText(name).waitFor();
  expect((await axe(phone)).violations).toEqual([]);
  expect(await overflowsSideways(phone)).toBe(false);
  await chooseAccount(phone, "bycode");
  expect(await phone.getByRole("heading", { level: 1 }).textContent()).toContain(name);
  // The list of open invitations follows.
  await page.getByRole("button", { name: word("invitations:sheets.close") }).click();
  await expect.poll(() => page.getByRole("row", { name: new RegExp(name) }).count(), { timeout: 10_000 }).toBe(0);

  const again = await stranger();
  await again.goto(`/invite/${code}`);
  await again.getByText(word("entry:invite.gone")).waitFor();
});

it("opens an account by a letter, and finds the way back in by another when the password is forgotten", async () => {
  const visitor = await principal();
  const { id, name, email } = await colleague(visitor);
  await told(visitor.context, "mutation ($id: ID!) { invitePeople(input: { personIds: [$id], way: LETTER }) { made { code } } }", { id });
  const page = await stranger();
  await page.goto(pathIn(await letterTo(email)));
  await page.getByText(name).waitFor();
  await chooseAccount(page, "byletter");

  const forgetful = await stranger();
  await forgetful.goto("/sign-in");
  await forgetful.getByRole("link", { name: word("identity:signIn.forgotten") }).click();
  await forgetful.getByRole("heading", { name: word("entry:forgotten.title") }).waitFor();
  await forgetful.getByLabel(word("identity:signIn.login"), { exact: true }).fill("byletter");
  await forgetful.getByRole("button", { name: word("entry:forgotten.verb") }).click();
  await forgetful.getByText(word("entry:forgotten.asked")).waitFor();
  expect((await axe(forgetful)).violations).toEqual([]);
  await forgetful.goto(pathIn(await letterTo(email, 1)));
  expect(await forgetful.getByLabel(word("identity:signIn.login"), { exact: true }).inputValue()).toBe("byletter");
  const next = "wen gu er zhi xin 88";
  await forgetful.getByLabel(word("identity:password.next"), { exact: true }).fill(next);
  await forgetful.getByLabel(word("identity:password.repeat"), { exact: true }).fill(next);
  await forgetful.getByRole("button", { name: word("entry:reset.verb") }).click();
  await forgetful.getByText(word("entry:reset.done")).waitFor();
  // The browser that was signed in is out, and is told.
  await page.waitForURL((url) => url.pathname === "/sign-in", { timeout: 15_000 });
  await forgetful.getByRole("link", { name: word("entry:toSignIn") }).first().click();
  await forgetful.locator('input[name="login"]').fill("byletter");
  await forgetful.locator('input[name="password"]').fill(next);
  await forgetful.locator('form button[type="submit"]').click();
  await forgetful.waitForURL((url) => url.pathname === "/");
  expect(await letterTo(email, 2)).toContain("byletter");
});

it("makes a token that a script can use, shows it once, and revokes it", async () => {
  const { page } = await principal();
  await page.goto("/profile/tokens");
  await untilLive(page);
  await page.getByRole("button", { name: word("entry:tokens.make") }).click();
  await page.getByLabel(word("entry:tokens.name")).fill("导出脚本");
  await page.getByRole("button", { name: word("entry:tokens.verb"), exact: true }).click();
  const secret = page.getByRole("dialog").locator("[translate=no]");
  const token = (await secret.textContent())!;
  const asked = () => fetch(new URL("/graphql", inject("baseURL")), { method: "POST", headers: { "content-type": "application/json", authorization: `Bearer ${token}` }, body: JSON.stringify({ query: "{ me { name } }" }) });
  expect((await asked()).status).toBe(200);
  await untilQuiet(page);
  expect((await axe(page)).violations).toEqual([]);
  await page.getByRole("button", { name: word("entry:tokens.doneVerb") }).click();
  await page.getByRole("button", { name: "撤销 导出脚本" }).click();
  await page.getByRole("dialog").getByRole("button", { name: word("entry:tokens.revoke"), exact: true }).click();
  await page.getByText(word("entry:tokens.revoked")).waitFor();
  expect((await asked()).status).toBe(401);
});
