import { afterAll, beforeAll } from "vitest";
import type { Person } from "../../../server/modules/identity";
import type { Region, School } from "../../../server/modules/schools";
import "../refused";
import { createTestDatabase, type TestDatabase } from "../database";
import { World } from "./world";

/** A city with two counties: two schools in the one, one in the other, and everybody who works for them. */
export interface Neighbourhood {
  world: World;
  city: Region;
  county: Region;
  nextDoor: Region;
  school: School;
  /** Another school of the same county. */
  sibling: School;
  /** A school of the county next door. */
  elsewhere: School;
  administrator: Person;
  cityOfficer: Person;
  officer: Person;
  officerNextDoor: Person;
  researcher: Person;
  inspector: Person;
  principal: Person;
  siblingPrincipal: Person;
  teacher: Person;
  siblingTeacher: Person;
  teacherElsewhere: Person;
}

async function build(world: World): Promise<Neighbourhood> {
  const city = await world.region({ level: "city" });
  const [county, nextDoor] = [await world.region({ parentId: city.id }), await world.region({ parentId: city.id })];
  const [school, sibling, elsewhere] = [await world.school(county), await world.school(county), await world.school(nextDoor)];
  return {
    world, city, county, nextDoor, school, sibling, elsewhere,
    administrator: await world.administrator(),
    cityOfficer: await world.official("bureauOfficer", city),
    officer: await world.official("bureauOfficer", county),
    officerNextDoor: await world.official("bureauOfficer", nextDoor),
    researcher: await world.official("researcher", county),
    inspector: await world.inspector(school),
    principal: await world.principal(school),
    siblingPrincipal: await world.principal(sibling),
    teacher: await world.teacher(school),
    siblingTeacher: await world.teacher(sibling),
    teacherElsewhere: await world.teacher(elsewhere),
  };
}

/** The neighbourhood of a test file, on a database of its own. */
export function aNeighbourhood(): Neighbourhood {
  const there = {} as Neighbourhood;
  let database: TestDatabase | undefined;
  beforeAll(async () => {
    database = await createTestDatabase();
    Object.assign(there, await build(new World(database)));
  });
  afterAll(() => database?.end());
  return there;
}
