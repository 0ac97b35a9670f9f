import { mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { launchBrowser, newVisit, untilLive, untilQuiet, type Size } from "./kit/browser";
import { interrupt, startProcess } from "./kit/process";
import { idsOf, screens } from "./e2e/screens";
import { newSession } from "./e2e/visit";

/** `npm run screenshots`: the pictures of README.md, of a server of its own with the demonstration data. */

const folder = resolve(import.meta.dirname, "e2e/pictures");

interface Picture {
  /** Of `screens`; "sign-in" is of somebody who has not signed in. */
  readonly screen: string;
  readonly size?: Size;
  readonly language?: "zh" | "en";
  readonly scheme?: "light" | "dark";
}

const pictures: readonly Picture[] = [
  { screen: "sign-in" },
  { screen: "home-coordinator" },
  { screen: "home-principal" },
  { screen: "home-teacher", size: "phone" },
  { screen: "alliance" },
  { screen: "alliance", language: "en" },
  { screen: "alliance-map" },
  { screen: "zone-map" },
  { screen: "alliance-members" },
  { screen: "alliance-members", size: "phone" },
  { screen: "alliance-pairings" },
  { screen: "alliance-plan" },
  { screen: "alliance-plan", size: "phone" },
  { screen: "alliance-history" },
  { screen: "activity", size: "phone" },
  { screen: "schools" },
  { screen: "school" },
  { screen: "school-staff" },
  { screen: "people" },
  { screen: "person" },
  { screen: "appointments" },
  { screen: "administration" },
  { screen: "inbox" },
  { screen: "imports" },
  { screen: "quota" },
  { screen: "policy" },
  { screen: "supply" },
  { screen: "board" },
  { screen: "exchange-calendar" },
  { screen: "region-figures" },
  { screen: "hiring" },
  { screen: "logs-to-sign" },
  { screen: "my-week", size: "phone" },
  { screen: "settings", scheme: "dark" },
];

const nameOf = ({ screen, size = "desktop", language = "zh", scheme = "light" }: Picture): string =>
  [screen, ...(size === "phone" ? ["phone"] : []), ...(language === "en" ? ["en"] : []), ...(scheme === "dark" ? ["dark"] : [])].join("-");

const data = mkdtempSync(join(tmpdir(), "lianxiao-pictures-"));
const server = startProcess({ env: { DATA_DIR: join(data, "data") } });
const browser = await launchBrowser();
try {
  const baseURL = await server.ready;
  const ids = await idsOf(browser, baseURL);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const picture of pictures) {
    const screen = screens.find(({ name }) => name === picture.screen);
    // One pixel a pixel: a picture in a page is looked at, not measured.
    const context = await newVisit(browser, { baseURL, sharpness: 1, ...picture });
    if (screen) await newSession(context, screen.login);
    const page = await context.newPage();
    await page.goto(screen ? screen.address(ids) : "/sign-in");
    if (screen) await untilLive(page);
    await page.getByRole("heading", { level: 1 }).first().waitFor();
    await untilQuiet(page);
    const path = join(folder, `${nameOf(picture)}.png`);
    await page.screenshot({ path, animations: "disabled" });
    process.stdout.write(`${nameOf(picture).padEnd(28)} ${Math.round(statSync(path).size / 1024)} kB\n`);
    await context.close();
  }
} finally {
  await browser.close();
  await interrupt(server, "SIGTERM");
  rmSync(data, { recursive: true, force: true });
}
