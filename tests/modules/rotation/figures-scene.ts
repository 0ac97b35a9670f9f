import { afterAll, beforeAll } from "vitest";
import type { Honour } from "../../../shared/schools";
import type { Alliance } from "../../../server/modules/alliances";
import { Exchange } from "../../../server/modules/exchanges";
import type { Person } from "../../../server/modules/identity";
import { PolicyRule } from "../../../server/modules/policies";
import { PersonHonour, type Region, type School } from "../../../server/modules/schools";
import type { PolicyKey } from "../../../shared/policies";
import { World } from "../../kit/builders/world";
import { createTestDatabase, type TestDatabase } from "../../kit/database";
import "../../kit/refused";

/** The school year of the sheet. Its first day is 2026-09-01; six years before is 2020-09-01. */
export const YEAR = 2026;

/** Two counties of a city, an alliance over both, and everybody who may look. Teachers are put in by each test. */
export interface FiguresScene {
  world: World;
  city: Region;
  county: Region;
  other: Region;
  alliance: Alliance;
  one: School;
  two: School;
  /** In the other county, a member of the alliance. */
  far: School;
  /** In the other county, of no alliance. */
  lone: School;
  officer: Person;
  cityOfficer: Person;
  otherOfficer: Person;
  coordinator: Person;
  principal: Person;
  principalTwo: Person;
  colleague: Person;
  inspector: Person;
  stranger: Person;
}

async function build(world: World): Promise<FiguresScene> {
  const city = await world.region({ level: "city" });
  const [county, other] = [await world.region({ parentId: city.id }), await world.region({ parentId: city.id })];
  const [one, two] = [await world.school(county, { name: "甲小学" }), await world.school(county, { name: "乙小学" })];
  const [far, lone] = [await world.school(other, { name: "丙小学" }), await world.school(other, { name: "丁小学" })];
  const alliance = await world.alliance([county, other]);
  for (const school of [one, two, far]) await world.member(alliance, school);
  // Nobody who looks is due himself, so that only the people of a test are counted.
  const fresh = { since: "2026-01-01" };
  const runs = async (school: School): Promise<Person> => {
    const person = await world.person("李校长");
    await world.appoint(person, "principal", "school", school, fresh);
    return person;
  };
  const colleague = await world.person("同事");
  await world.post(colleague, one, fresh);
  const stranger = await world.person("外人");
  await world.post(stranger, await world.school(await world.region()), fresh);
  return {
    world, city, county, other, alliance, one, two, far, lone, colleague, stranger,
    officer: await world.official("bureauOfficer", county),
    cityOfficer: await world.official("bureauOfficer", city),
    otherOfficer: await world.official("bureauOfficer", other),
    coordinator: await world.coordinator(alliance),
    principal: await runs(one),
    principalTwo: await runs(two),
    inspector: await world.inspector(one),
  };
}

export function aFiguresScene(): FiguresScene {
  const there = {} as FiguresScene;
  let database: TestDatabase | undefined;
  beforeAll(async () => {
    database = await createTestDatabase();
    Object.assign(there, await build(new World(database)));
  });
  afterAll(() => database?.end());
  return there;
}

/** Takes away whoever a test put in. */
export async function clearPeople({ world, ...at }: FiguresScene): Promise<void> {
  const kept = [at.officer, at.cityOfficer, at.otherOfficer, at.coordinator, at.principal, at.principalTwo, at.colleague, at.inspector, at.stranger].map(({ id }) => id);
  for (const table of ["occupation", "exchange_slot", "exchange_visit", "exchange", "weak_period", "person_honour", "service_certificate"]) await world.query(`delete from ${table}`, []);
  for (const table of ["staff_post", "appointment"]) await world.query(`delete from ${table} where person_id <> all($1)`, [kept]);
  await world.query("delete from policy_rule where region_id is not null", []);
}

/** A teacher with a post. */
export async function teacher({ world, one }: FiguresScene, name: string, post: { at?: School; since?: string; until?: string | null; duty?: string } = {}): Promise<Person> {
  const person = await world.person(name);
  await world.post(person, post.at ?? one, { since: post.since ?? "2015-09-01", until: post.until ?? null, duty: post.duty ?? "teacher" });
  return person;
}

export const honour = ({ world }: FiguresScene, person: Person, which: Honour = "backbone", period: { since?: string; until?: string | null } = {}): Promise<PersonHonour> =>
  world.add(PersonHonour, { personId: person.id, honour: which, awardedBy: "", since: period.since ?? "2020-01-01", until: period.until ?? null });

/** A rotation for a school year, unless said otherwise. */
export const rotation = ({ world, one, two }: FiguresScene, person: Person, row: Partial<Exchange> = {}): Promise<Exchange> =>
  world.add(Exchange, { kind: "rotation", personId: person.id, homeSchoolId: one.id, hostSchoolId: two.id, since: "2026-09-01", until: "2027-07-10", state: "active", ...row });

export const rule = ({ world }: FiguresScene, region: Region, key: PolicyKey, value: unknown, since = "1990-01-01", until: string | null = null): Promise<PolicyRule> =>
  world.add(PolicyRule, { key, regionId: region.id, value: value as never, since, until });
