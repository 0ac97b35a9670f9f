import { graphql, type GraphQLSchema } from "graphql";
import { beforeAll, expect, it } from "vitest";
import { buildApi } from "../../../server/app/schema";
import { Reads } from "../../../server/kernel/read";
import type { Person } from "../../../server/modules/identity";
import { PersonHonour, PersonRank, WeakPeriod } from "../../../server/modules/schools";
import { changeSchool } from "../../../server/modules/schools/change-school";
import { aNeighbourhood } from "../../kit/builders/neighbourhood";

const at = aNeighbourhood();
let schema: GraphQLSchema;
beforeAll(async () => {
  ({ schema } = await buildApi());
});

// oxlint-disable-next-line typescript/no-explicit-any -- an answer is whatever was asked
async function ask(who: Person, source: string, variableValues: Record<string, unknown> = {}): Promise<any> {
  const viewer = await at.world.viewer(who);
  const { data, errors } = await graphql({ schema, source, variableValues, contextValue: { viewer, reads: new Reads(viewer, at.world.query) } });
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data));
}
const named = (connection: { nodes: { name: string }[] }): string[] => connection.nodes.map(({ name }) => name);

it("lists the schools of the own county to a teacher, of the region to an officer, all to the platform", async () => {
  const { teacher, officer, cityOfficer, officerNextDoor, inspector, administrator, school, sibling, elsewhere } = at;
  const list = async (who: Person) => named((await ask(who, "{ schools(orderBy: NAME) { nodes { name } totalCount } }")).schools);
  const sorted = (...schools: { name: string }[]) => schools.map(({ name }) => name).toSorted();
  for (const who of [teacher, officer]) expect(await list(who)).toEqual(sorted(school, sibling));
  for (const who of [cityOfficer, administrator]) expect(await list(who)).toEqual(sorted(school, sibling, elsewhere));
  expect(await list(officerNextDoor)).toEqual(sorted(elsewhere));
  expect(await list(inspector)).toEqual(sorted(school));
});

it("shows the staff of the own school to a teacher, and of a sibling its name and no staff", async () => {
  const { teacher, school, sibling } = at;
  const page = "query ($id: ID!) { school(id: $id) { name staffCount staff { nodes { person { name } } } appointments(filter: { role: PRINCIPAL }) { nodes { person { name } } } } }";
  const own = (await ask(teacher, page, { id: school.id })).school;
  expect(own).toMatchObject({ name: school.name, staffCount: 2, appointments: { nodes: [{ person: { name: "李校长" } }] } });
  expect((await ask(teacher, page, { id: sibling.id })).school).toEqual({ name: sibling.name, staffCount: 0, staff: { nodes: [] }, appointments: { nodes: [] } });
});

it("shows a school with its region, whether it is weak now, its points and what happened there", async () => {
  const { world, county, city, officer } = at;
  const school = await world.school(county, { stages: ["nineYear"] });
  await world.add(WeakPeriod, { schoolId: school.id, since: "2020-01-01", until: "2021-01-01" });
  await world.teachingPoint(school);
  await world.run(officer, changeSchool, { id: school.id, version: 1, address: "新址" });
  const source = `query ($id: ID!) { school(id: $id) {
    stages weak weakPeriods { nodes { since until } } teachingPointCount region { name parent { name } } viewerCan activities(first: 1) { nodes { kind } } } }`;
  expect((await ask(officer, source, { id: school.id })).school).toMatchObject({
    stages: ["NINE_YEAR"],
    weak: false,
    weakPeriods: { nodes: [{ since: "2020-01-01", until: "2021-01-01" }] },
    teachingPointCount: 1,
    region: { name: county.name, parent: { name: city.name } },
    viewerCan: expect.arrayContaining(["CHANGE", "CLOSE", "MARK_WEAK"]) as string[],
    activities: { nodes: [{ kind: "school.changed" }] },
  });
  await world.add(WeakPeriod, { schoolId: school.id, since: "2022-01-01" });
  expect((await ask(officer, source, { id: school.id })).school.weak).toBe(true);
});

it("finds schools by a part of the name, by the region with all below it, and by what they are", async () => {
  const { world, county, nextDoor, city, cityOfficer } = at;
  const township = await world.region({ parentId: county.id, level: "township" });
  await world.school(township, { name: "桃花源村小学", locality: "rural", tier: "村小" });
  await world.school(nextDoor, { name: "桃花源路小学", closedOn: "2020-01-01" });
  const find = async (filter: object) => named((await ask(cityOfficer, "query ($filter: SchoolFilter) { schools(filter: $filter, orderBy: NAME, first: 100) { nodes { name } } }", { filter })).schools);
  expect(await find({ nameContains: "桃花源" })).toHaveLength(2);
  expect(await find({ nameContains: "桃花源", region: county.id })).toEqual(["桃花源村小学"]);
  expect(await find({ nameContains: "桃花源", region: city.id })).toHaveLength(2);
  expect(await find({ nameContains: "桃花源", closedOn: null })).toEqual(["桃花源村小学"]);
  expect(await find({ locality: "RURAL", tier: "村小", stagesHas: "PRIMARY" })).toEqual(["桃花源村小学"]);
  expect(await find({ nameContains: "%" })).toEqual([]);
});

it("finds people by school, region, subject, title and honour of today, as far as one may see them", async () => {
  const { world, officer, officerNextDoor, county, nextDoor, sibling, siblingTeacher } = at;
  const school = await world.school(county);
  const [maths, art, gone] = [await world.person("数学甲"), await world.person("美术乙"), await world.person("离任丙")];
  await world.post(maths, school, { subjects: ["mathematics", "science"] });
  await world.post(art, school, { subjects: ["art"] });
  await world.post(gone, school, { subjects: ["mathematics"], until: "2024-09-01" });
  await world.add(PersonRank, { personId: maths.id, rank: "third", since: "2015-01-01", until: "2020-01-01" });
  await world.add(PersonRank, { personId: maths.id, rank: "second", since: "2020-01-01" });
  await world.add(PersonHonour, { personId: art.id, honour: "backbone", since: "2024-01-01", awardedBy: "" });
  const find = async (who: Person, filter: object) => named((await ask(who, "query ($filter: PersonFilter) { people(filter: $filter, orderBy: NAME, first: 100) { nodes { name } } }", { filter })).people);
  expect(await find(officer, { school: school.id })).toEqual(["数学甲", "美术乙"]);
  expect(await find(officer, { school: school.id, subject: "MATHEMATICS" })).toEqual(["数学甲"]);
  expect(await find(officer, { school: school.id, subject: "SCIENCE" })).toEqual(["数学甲"]);
  expect(await find(officer, { rank: "SECOND", nameContains: "甲" })).toEqual(["数学甲"]);
  expect(await find(officer, { rank: "THIRD", nameContains: "甲" })).toEqual([]);
  expect(await find(officer, { honour: "BACKBONE", region: county.id })).toEqual(["美术乙"]);
  expect(await find(officer, { region: county.id, nameContains: "离任" })).toEqual([]);
  expect(await find(officer, { region: nextDoor.id })).toEqual([]);
  expect(await find(officerNextDoor, { school: school.id })).toEqual([]);
  // A teacher of another school finds nobody there, though he sees the school.
  expect(await find(siblingTeacher, { school: school.id })).toEqual([]);
  expect(await find(siblingTeacher, { school: sibling.id })).not.toEqual([]);
});

it("shows a person with posts, title and honours of today", async () => {
  const { world, officer, school } = at;
  const person = await world.person("履历完整");
  await world.post(person, school, { duty: "dean", subjects: ["chinese"] });
  await world.add(PersonRank, { personId: person.id, rank: "senior", since: "2020-01-01" });
  await world.add(PersonHonour, { personId: person.id, honour: "master", since: "2024-01-01", awardedBy: "省教育厅" });
  const source = "query ($id: ID!) { person(id: $id) { name postsNow { nodes { duty subjects school { name } } } rankNow { nodes { rank } } honoursNow { nodes { honour awardedBy } } viewerCan } }";
  expect((await ask(officer, source, { id: person.id })).person).toEqual({
    name: "履历完整",
    postsNow: { nodes: [{ duty: "dean", subjects: ["CHINESE"], school: { name: school.name } }] },
    rankNow: { nodes: [{ rank: "SENIOR" }] },
    honoursNow: { nodes: [{ honour: "MASTER", awardedBy: "省教育厅" }] },
    viewerCan: expect.arrayContaining(["CHANGE", "CONTACT", "HONOUR"]) as string[],
  });
});

it("shows the tree of regions with its schools to whoever is signed in, and of the schools those that he may see", async () => {
  const { world, teacher, city, county } = at;
  const region = await world.region({ parentId: city.id });
  await world.school(region);
  const source = "query ($id: ID!) { region(id: $id) { name children { nodes { name } } schools { totalCount } } }";
  expect(named((await ask(teacher, source, { id: city.id })).region.children)).toContain(region.name);
  expect((await ask(teacher, source, { id: region.id })).region.schools.totalCount).toBe(0);
  expect((await ask(teacher, source, { id: county.id })).region.schools.totalCount).toBeGreaterThan(1);
});
