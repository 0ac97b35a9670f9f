import { DEMONSTRATION_PASSWORD } from "../../server/database/demonstration";
import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { expect, inject } from "vitest";
import { newVisit, untilLive, type VisitOptions } from "../kit/browser";

/** What the browser tests do as people do it. */

export const PASSWORD = DEMONSTRATION_PASSWORD;

/** What is promised is one second on a machine that has nothing else to do; here a dozen pages are drawn at the same time, perhaps beside other work. */
export const SOON = 5_000;

/** For what has no promise of its own. */
const PATIENCE = 15_000;

const cookies = new Map<string, Awaited<ReturnType<BrowserContext["cookies"]>>>();

export interface Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
}

/** A browser of one's own, signed in. The form is tried by its own test; here the session is asked for once and kept. */
export async function visitAs(browser: Browser, login: string, options: Partial<VisitOptions> = {}): Promise<Visitor> {
  const baseURL = options.baseURL ?? inject("baseURL");
  const context = await newVisit(browser, { ...options, baseURL });
  context.setDefaultTimeout(PATIENCE);
  const key = `${baseURL} ${login}`;
  const known = cookies.get(key);
  if (known) await context.addCookies(known);
  else cookies.set(key, await newSession(context, login));
  return { context, page: await context.newPage() };
}

/** As `visitAs`, with a session that no other test uses: for tests that end it. */
export async function visitAloneAs(browser: Browser, login: string, options: Partial<VisitOptions> = {}): Promise<Visitor> {
  const context = await newVisit(browser, { ...options, baseURL: options.baseURL ?? inject("baseURL") });
  context.setDefaultTimeout(PATIENCE);
  await newSession(context, login);
  return { context, page: await context.newPage() };
}

/** Signs a browser in without its form. */
export async function newSession(context: BrowserContext, login: string): ReturnType<BrowserContext["cookies"]> {
  const answer = await ask<{ signIn: unknown }>(context, "mutation ($login: String!, $password: String!) { signIn(input: { login: $login, password: $password }) { __typename } }", { login, password: PASSWORD });
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return context.cookies();
}

export interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** Asks the API with the session of a browser, beside its page. */
export async function ask<Data>(context: BrowserContext, query: string, variables: Record<string, unknown> = {}): Promise<Answer<Data>> {
  const response = await context.request.post("/graphql", { data: { query, variables }, headers: { "apollo-require-preflight": "true" } });
  return (await response.json()) as Answer<Data>;
}

/** As `ask`; what the API refuses fails the test. */
export async function told<Data>(context: BrowserContext, query: string, variables: Record<string, unknown> = {}): Promise<Data> {
  const { data, errors } = await ask<Data>(context, query, variables);
  if (errors || !data) throw new Error(JSON.stringify(errors));
  return data;
}

/** Opens an address and waits until it stands and follows what happens. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await untilLive(page);
}

/** Playwright's own waiting looks twice a second after the first moments: too seldom to measure by. */
const LOOK_MS = 25;

const delays: { what: string; ms: number }[] = [];

/** Does something on one screen and waits until it shows on others; says how long each took from the moment of the click. */
export async function arrives(what: string, act: () => Promise<unknown>, shown: Record<string, Locator>): Promise<void> {
  const began = performance.now();
  const waiting = Promise.all(
    Object.entries(shown).map(async ([where, locator]) => {
      await expect.poll(() => locator.first().isVisible(), { timeout: SOON, interval: LOOK_MS, message: `${what} → ${where}` }).toBe(true);
      delays.push({ what: `${what} → ${where}`, ms: performance.now() - began });
    }),
  );
  // Both at once: what arrives may arrive before the one who acts has seen the answer.
  await Promise.all([act(), waiting]);
}

/** What was measured so far, as lines. */
export const delaysSeen = (): string => delays.map(({ what, ms }) => `${String(Math.round(ms)).padStart(5)} ms  ${what}`).join("\n");

/** Marks a page so that `stillThere` can tell whether it was loaded anew since. */
export const mark = (page: Page): Promise<void> => page.evaluate(() => void Object.assign(globalThis, { marked: true }));
export const stillThere = (page: Page): Promise<boolean> => page.evaluate(() => "marked" in globalThis);
