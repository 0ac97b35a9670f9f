import type { Browser, BrowserContext, Page } from "playwright-core";
import { newSession, told } from "./visit";

/** The main screens, each as one who works with it sees it. The tests look at all of them; the pictures of README.md are some of them. */

export interface Ids {
  readonly alliance: string;
  readonly zone: string;
  readonly school: string;
  readonly person: string;
  readonly region: string;
  /** Of the published rotation rates. */
  readonly weihai: string;
  /** An exchange of the teacher who signs in. */
  readonly exchange: string;
}

export interface Screen {
  readonly name: string;
  readonly login: string;
  readonly address: (ids: Ids) => string;
  /** Opens what is to be looked at, once the page stands. */
  readonly open?: (page: Page) => Promise<unknown>;
}

const at = (address: string) => (): string => address;

export const screens: readonly Screen[] = [
  { name: "home-coordinator", login: "coordinator", address: at("/") },
  { name: "home-principal", login: "principal", address: at("/") },
  { name: "home-teacher", login: "teacher", address: at("/") },
  { name: "activity", login: "teacher", address: at("/activity") },
  { name: "alliances", login: "bureau", address: at("/alliances") },
  { name: "alliance", login: "coordinator", address: ({ alliance }) => `/alliances/${alliance}` },
  { name: "alliance-map", login: "coordinator", address: ({ alliance }) => `/alliances/${alliance}/map` },
  { name: "alliance-members", login: "coordinator", address: ({ alliance }) => `/alliances/${alliance}/members` },
  { name: "alliance-pairings", login: "coordinator", address: ({ alliance }) => `/alliances/${alliance}/pairings` },
  { name: "alliance-plan", login: "coordinator", address: ({ alliance }) => `/alliances/${alliance}/plan` },
  { name: "alliance-history", login: "principal", address: ({ alliance }) => `/alliances/${alliance}/history` },
  { name: "alliance-then", login: "principal", address: ({ alliance }) => `/alliances/${alliance}/history?on=2024-01-01` },
  { name: "alliance-activity", login: "principal", address: ({ alliance }) => `/alliances/${alliance}/activity` },
  { name: "zone", login: "coordinator.weihai", address: ({ zone }) => `/alliances/${zone}` },
  { name: "zone-map", login: "coordinator.weihai", address: ({ zone }) => `/alliances/${zone}/map` },
  { name: "schools", login: "bureau", address: at("/schools") },
  { name: "school", login: "principal", address: ({ school }) => `/schools/${school}` },
  { name: "school-staff", login: "principal", address: ({ school }) => `/schools/${school}/staff` },
  { name: "school-alliances", login: "principal", address: ({ school }) => `/schools/${school}/alliances` },
  { name: "school-activity", login: "principal", address: ({ school }) => `/schools/${school}/activity` },
  { name: "school-statistics", login: "principal", address: ({ school }) => `/schools/${school}/statistics` },
  { name: "school-quota", login: "principal", address: ({ school }) => `/schools/${school}/quota` },
  { name: "statistics", login: "bureau", address: at("/statistics") },
  { name: "quota", login: "bureau", address: at("/quota") },
  { name: "quota-cell", login: "bureau", address: at("/quota?subject=MUSIC"), open: async (page) => { await page.locator("button[data-balance]").first().click(); await page.getByRole("dialog").getByRole("heading", { level: 3 }).first().waitFor(); } },
  { name: "policy", login: "bureau", address: at("/administration/policy") },
  { name: "policy-curriculum", login: "bureau", address: at("/administration/policy?on=2024-10-01"), open: async (page) => { await page.locator("summary").first().click(); await page.getByRole("region").first().waitFor(); } },
  { name: "people", login: "principal", address: at("/people") },
  { name: "person", login: "principal", address: ({ person }) => `/people/${person}` },
  { name: "regions", login: "bureau", address: at("/regions") },
  { name: "region", login: "bureau", address: ({ region }) => `/regions/${region}` },
  { name: "administration", login: "admin", address: at("/administration") },
  { name: "invitations", login: "principal", address: at("/administration/invitations") },
  { name: "appointments", login: "bureau", address: at("/administration/appointments") },
  { name: "profile", login: "dean", address: at("/profile") },
  { name: "security", login: "dean", address: at("/profile/security") },
  { name: "privacy", login: "teacher", address: at("/profile/data") },
  { name: "notifications", login: "coordinator", address: at("/notifications") },
  { name: "notification-settings", login: "dean", address: at("/profile/notifications") },
  { name: "alliance-circle", login: "principal", address: ({ alliance }) => `/alliances/${alliance}/circle` },
  { name: "school-circle", login: "teacher", address: ({ school }) => `/schools/${school}/circle` },
  { name: "webhooks", login: "coordinator", address: at("/administration/webhooks") },
  { name: "bin", login: "coordinator", address: at("/bin") },
  { name: "audit", login: "admin", address: at("/administration/audit") },
  { name: "tokens", login: "principal", address: at("/profile/tokens") },
  { name: "settings", login: "dean", address: at("/profile/settings") },
  { name: "imports", login: "bureau", address: at("/imports") },
  { name: "exports", login: "bureau", address: at("/exports") },
  { name: "calendar", login: "bureau", address: at("/calendar") },
  { name: "jobs", login: "admin", address: at("/administration/jobs") },
  { name: "home-dean", login: "dean2", address: at("/") },
  { name: "home-bureau", login: "bureau.weihai", address: at("/") },
  { name: "exchanges", login: "coordinator", address: ({ alliance }) => `/exchanges/alliances/${alliance}` },
  { name: "supply", login: "coordinator", address: ({ alliance }) => `/exchanges/alliances/${alliance}/supply` },
  { name: "board", login: "coordinator", address: ({ alliance }) => `/exchanges/alliances/${alliance}/board` },
  { name: "exchange-calendar", login: "coordinator", address: ({ alliance }) => `/exchanges/alliances/${alliance}/calendar` },
  { name: "unsigned-logs", login: "coordinator", address: ({ alliance }) => `/exchanges/alliances/${alliance}/logs` },
  { name: "alliance-figures", login: "coordinator", address: ({ alliance }) => `/exchanges/alliances/${alliance}/figures` },
  { name: "exchange", login: "teacher", address: ({ exchange }) => `/exchanges/${exchange}` },
  { name: "come-and-go", login: "dean", address: ({ school }) => `/exchanges/schools/${school}` },
  { name: "needs", login: "dean", address: ({ school }) => `/exchanges/schools/${school}/needs` },
  { name: "school-week", login: "dean", address: ({ school }) => `/exchanges/schools/${school}/calendar` },
  { name: "logs-to-sign", login: "dean", address: ({ school }) => `/exchanges/schools/${school}/logs` },
  { name: "school-figures", login: "principal", address: ({ school }) => `/exchanges/schools/${school}/figures` },
  { name: "region-figures", login: "bureau.weihai", address: ({ weihai }) => `/exchanges/regions/${weihai}` },
  { name: "region-exchanges", login: "bureau", address: ({ region }) => `/exchanges/regions/${region}/exchanges` },
  { name: "shortages", login: "bureau", address: ({ region }) => `/exchanges/regions/${region}/shortages` },
  { name: "hiring", login: "bureau.weihai", address: ({ weihai }) => `/exchanges/regions/${weihai}/hiring` },
  { name: "my-week", login: "teacher", address: at("/exchanges/mine") },
  { name: "my-calendar", login: "teacher", address: at("/exchanges/mine/calendar") },
  { name: "my-exchanges", login: "teacher", address: at("/exchanges/mine/exchanges") },
  { name: "my-offers", login: "teacher", address: at("/exchanges/mine/offers") },
  { name: "my-record", login: "teacher", address: at("/exchanges/mine/record") },
  { name: "inbox", login: "principal", address: at("/inbox") },
  { name: "sent", login: "coordinator", address: at("/inbox/sent") },
  { name: "delegations", login: "principal", address: at("/inbox/delegations") },
  { name: "notices", login: "principal2", address: at("/notices") },
  { name: "notices-sent", login: "coordinator", address: at("/notices/sent") },
  { name: "notice-new", login: "coordinator", address: at("/notices/new") },
  { name: "directory", login: "coordinator", address: at("/directory") },
  { name: "groups", login: "coordinator", address: at("/groups") },
  { name: "missing", login: "dean", address: at("/no/such/page") },
];

interface Found {
  readonly alliances: { readonly nodes: readonly { readonly id: string; readonly name: string }[] };
  readonly zones: Found["alliances"];
  readonly schools: { readonly nodes: readonly { readonly id: string; readonly region: { readonly id: string } }[] };
  readonly people: { readonly nodes: readonly { readonly id: string }[] };
  readonly regions: Found["people"];
}

/** Where the demonstration's own places are. */
export async function idsOf(browser: Browser, baseURL: string): Promise<Ids> {
  const context: BrowserContext = await browser.newContext({ baseURL });
  await newSession(context, "admin");
  const { alliances, zones, schools, people, regions } = await told<Found>(
    context,
    `{ alliances(first: 1, filter: { nameContains: "新田县示例小学第一联盟" }) { nodes { id name } }
       zones: alliances(first: 1, filter: { nameContains: "环翠区示例第一协作区" }) { nodes { id name } }
       schools(first: 1, filter: { nameContains: "新田县示例第一小学" }) { nodes { id region { id } } }
       people(first: 1, filter: { nameContains: "罗清安" }) { nodes { id } }
       regions(first: 1, filter: { nameContains: "威海市" }) { nodes { id } } }`,
  );
  await context.close();
  // As the teacher: the administrator sees all, and cannot tell whose they are.
  const own = await browser.newContext({ baseURL });
  await newSession(own, "teacher");
  const { myExchanges } = await told<{ myExchanges: Found["people"] }>(own, "{ myExchanges(first: 1, filter: { stateIn: [ACTIVE, APPROVED] }) { nodes { id } } }");
  await own.close();
  return { alliance: alliances.nodes[0]!.id, zone: zones.nodes[0]!.id, school: schools.nodes[0]!.id, region: schools.nodes[0]!.region.id, person: people.nodes[0]!.id, weihai: regions.nodes[0]!.id, exchange: myExchanges.nodes[0]!.id };
}
