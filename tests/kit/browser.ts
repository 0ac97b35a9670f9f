import { existsSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";

/** What every browser test and the screenshots stand on: Debian's Chromium, two sizes, sign-in, and axe. */

const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable"];

/** The browser of this machine; `CHROMIUM` names another. Undefined where there is none. */
export const browserPath = (): string | undefined => process.env["CHROMIUM"] ?? places.find((place) => existsSync(place));

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--force-color-profile=srgb",
];

export async function launchBrowser(): Promise<Browser> {
  const executablePath = browserPath();
  if (!executablePath) throw new Error("no Chromium on this machine; install it or name it in CHROMIUM");
  return chromium.launch({ executablePath, args: flags, headless: true });
}

export const sizes = {
  desktop: { width: 1280, height: 800 },
  phone: { width: 390, height: 844 },
} as const;

export type Size = keyof typeof sizes;

export interface VisitOptions {
  readonly baseURL: string;
  readonly size?: Size;
  readonly language?: "zh" | "en";
  readonly scheme?: "light" | "dark";
  /** Device pixels for a pixel; a phone has two unless told. */
  readonly sharpness?: number;
  /** Lets the page keep itself for when there is no network. Other tests want to see what the server sends. */
  readonly worker?: boolean;
}

/** One person's browser: own cookies, own storage. */
export async function newVisit(browser: Browser, { baseURL, size = "desktop", language = "zh", scheme = "light", sharpness, worker = false }: VisitOptions): Promise<BrowserContext> {
  const phone = size === "phone";
  const context = await browser.newContext({
    baseURL,
    viewport: sizes[size],
    isMobile: phone,
    hasTouch: phone,
    deviceScaleFactor: sharpness ?? (phone ? 2 : 1),
    locale: language === "zh" ? "zh-CN" : "en-GB",
    timezoneId: "Asia/Shanghai",
    reducedMotion: "reduce",
    serviceWorkers: worker ? "allow" : "block",
  });
  await context.addInitScript(
    ([chosen, colours]) => {
      localStorage.setItem("lx.language", chosen);
      localStorage.setItem("lx.scheme", colours);
    },
    [language, scheme] as const,
  );
  return context;
}

/** Signs in by the form, as a person does, and waits until the first page stands and is live. */
export async function signIn(page: Page, login: string, password: string): Promise<void> {
  await page.goto("/sign-in");
  await page.locator('input[name="login"]').fill(login);
  await page.locator('input[name="password"]').fill(password);
  await page.locator('form button[type="submit"]').click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
  await untilLive(page);
}

/** Until the stream says that what is on the screen is the present. */
export const untilLive = (page: Page): Promise<void> => page.locator('[data-live="live"]').waitFor({ timeout: 15_000 });

/** Until nothing is being loaded any more. */
export async function untilQuiet(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.waitForFunction(() => !document.querySelector('[role="status"] .mantine-Skeleton-root'));
}

export interface AxeFinding {
  readonly rule: string;
  readonly impact: string;
  readonly help: string;
  readonly targets: readonly string[];
}

export interface AxeReport {
  readonly violations: readonly AxeFinding[];
  /** What axe could not decide: to be looked at by a person, or known and named by the test. */
  readonly incomplete: readonly AxeFinding[];
}

/**
 * What axe finds in a page as it stands. In legacy mode it judges where it is, since pages here have no frames: else what it
 * found goes out and into a page of its own, which takes longer than the finding. What passed is not asked for.
 */
const BRIEFLY = { resultTypes: ["violations", "incomplete"], preload: false } satisfies Parameters<AxeBuilder["options"]>[0];

/** Of a whole page, or of a part of it where the rest was looked at already. Colours judged at another width need not be judged again: they are half of the work. */
export async function axe(page: Page, part?: string, { contrast = true } = {}): Promise<AxeReport> {
  const builder = new AxeBuilder({ page }).setLegacyMode().options({ ...BRIEFLY, rules: { "color-contrast": { enabled: contrast } } });
  const { violations, incomplete } = await (part === undefined ? builder : builder.include(part)).analyze();
  const brief = (found: typeof violations): AxeFinding[] =>
    found.map(({ id, impact, help, nodes }) => ({
      rule: id,
      impact: impact ?? "",
      help,
      targets: nodes.map((node) => `${node.target.join(" ")} ${node.any[0]?.message ?? node.all[0]?.message ?? ""}`.slice(0, 220)),
    }));
  return { violations: brief(violations), incomplete: brief(incomplete) };
}

/** True when the page is wider than its window: somebody on a phone would have to push it sideways. */
export const overflowsSideways = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1);
