import { afterAll, beforeAll } from "vitest";
import type { Alliance, Membership } from "../../../server/modules/alliances";
import type { Person } from "../../../server/modules/identity";
import type { Region, School } from "../../../server/modules/schools";
import { World } from "../../kit/builders/world";
import { createTestDatabase, type TestDatabase } from "../../kit/database";

/** A county with one alliance at work and one beside it, a county next door, and everybody who has to do with them. */
export interface County {
  world: World;
  city: Region;
  county: Region;
  nextDoor: Region;
  lead: School;
  member: School;
  /** Of the county, in no alliance. */
  outside: School;
  /** Of the county next door. */
  elsewhere: School;
  alliance: Alliance;
  leadMembership: Membership;
  membership: Membership;
  /** Another alliance of the county, of which `outside` is the lead. */
  sibling: Alliance;
  administrator: Person;
  cityOfficer: Person;
  officer: Person;
  officerNextDoor: Person;
  researcher: Person;
  coordinator: Person;
  siblingCoordinator: Person;
  leadPrincipal: Person;
  memberPrincipal: Person;
  outsidePrincipal: Person;
  teacher: Person;
  leadTeacher: Person;
}

async function build(world: World): Promise<County> {
  const city = await world.region({ level: "city" });
  const county = await world.region({ parentId: city.id });
  const nextDoor = await world.region({ parentId: city.id });
  const [lead, member, outside, elsewhere] = [await world.school(county), await world.school(county), await world.school(county), await world.school(nextDoor)];
  const alliance = await world.alliance([county], { name: "城南教育联盟" });
  const sibling = await world.alliance([county]);
  await world.member(sibling, outside, "lead");
  return {
    world, city, county, nextDoor, lead, member, outside, elsewhere, alliance, sibling,
    leadMembership: await world.member(alliance, lead, "lead"),
    membership: await world.member(alliance, member),
    administrator: await world.administrator(),
    cityOfficer: await world.official("bureauOfficer", city),
    officer: await world.official("bureauOfficer", county),
    officerNextDoor: await world.official("bureauOfficer", nextDoor),
    researcher: await world.official("researcher", county),
    coordinator: await world.coordinator(alliance),
    siblingCoordinator: await world.coordinator(sibling),
    leadPrincipal: await world.principal(lead),
    memberPrincipal: await world.principal(member),
    outsidePrincipal: await world.principal(outside),
    teacher: await world.teacher(member),
    leadTeacher: await world.teacher(lead),
  };
}

/** The county of a test file, on a database of its own. */
export function aCounty(): County {
  const county = {} as County;
  let database: TestDatabase | undefined;
  beforeAll(async () => {
    database = await createTestDatabase();
    Object.assign(county, await build(new World(database)));
  });
  afterAll(() => database?.end());
  return county;
}
