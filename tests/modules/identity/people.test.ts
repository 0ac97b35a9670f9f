import { expect, it } from "vitest";
import { Person } from "../../../server/modules/identity";
import { addPerson } from "../../../server/modules/identity/add-person";
import { changeMyProfile } from "../../../server/modules/identity/change-my-profile";
import { changePerson } from "../../../server/modules/identity/change-person";
import { Reads } from "../../../server/kernel/read";
import { PersonType } from "../../../server/modules/identity";
import "../../../server/app/schema";
import { aNeighbourhood } from "../../kit/builders/neighbourhood";

const at = aNeighbourhood();
const seen = async (as: Person, whom: { id: string }) => new Reads(await at.world.viewer(as), at.world.query).row(PersonType, whom.id);

it("enters a person whom nobody sees yet but who entered him", async () => {
  const { world, principal, siblingPrincipal, teacher, administrator } = at;
  const { id } = await world.run(principal, addPerson, { name: "  周敏 ", phone: "138 0000 0000", gender: "female", idempotencyKey: "enter-zhou-min" });
  expect(await world.find(Person, id)).toMatchObject({ name: "周敏", phone: "138 0000 0000", gender: "female", addedById: principal.id, version: 1 });
  expect((await world.run(principal, addPerson, { name: "  周敏 ", phone: "138 0000 0000", gender: "female", idempotencyKey: "enter-zhou-min" })).id).toBe(id);
  for (const who of [principal, administrator]) expect(await seen(who, { id })).not.toBeNull();
  for (const who of [siblingPrincipal, teacher]) expect(await seen(who, { id })).toBeNull();
  expect(await world.told({ id })).toMatchObject([{ kind: "person.added", subjectKind: "Person", payload: { name: "周敏" } }]);
  expect([await world.hears(principal, { id }), await world.hears(teacher, { id })]).toEqual([true, false]);
});

it("is for those who have staff or a region", async () => {
  const { world, administrator, officer, principal, teacher, researcher, inspector } = at;
  for (const who of [administrator, officer, principal]) expect(await world.run(who, addPerson, { name: "新人" })).toHaveProperty("id");
  for (const who of [teacher, researcher, inspector]) await expect(world.run(who, addPerson, { name: "新人" })).toBeRefused("FORBIDDEN");
});

it("names the field that is not right", async () => {
  const { world, principal } = at;
  const wrong: [object, string][] = [
    [{ name: " " }, "input.name"],
    [{ name: "长".repeat(61) }, "input.name"],
    [{ phone: "call me" }, "input.phone"],
    [{ email: "nowhere" }, "input.email"],
    [{ birthYear: 1800 }, "input.birthYear"],
    [{ gender: "other" }, "input.gender"],
  ];
  for (const [more, field] of wrong) await expect(world.run(principal, addPerson, { name: "新人", ...more })).toBeRefused("BAD_USER_INPUT", { field });
});

it("corrects a person, tells him which fields and not what stands there", async () => {
  const { world, officer, principal, teacher, school } = at;
  const person = await world.teacher(school);
  await world.run(principal, changePerson, { id: person.id, version: 1, name: "王小明", phone: "021-5555", email: null });
  expect(await world.find(Person, person.id)).toMatchObject({ name: "王小明", phone: "021-5555", version: 2 });
  expect(await world.told(person)).toMatchObject([{ kind: "person.changed", payload: { name: "王小明", changed: ["name", "phone"] } }]);
  expect(JSON.stringify(await world.told(person))).not.toContain("021-5555");
  expect([await world.hears(person, person), await world.hears(teacher, person)]).toEqual([true, true]);
  await expect(world.run(officer, changePerson, { id: person.id, version: 1, name: "王大明" })).toBeRefused("CONFLICT", { extensions: { currentVersion: 2 } });
  await expect(world.run(officer, changePerson, { id: person.id, version: 2, name: null as never })).toBeRefused("BAD_USER_INPUT", { field: "input.name" });
});

it("tells nobody but himself of what is not his name", async () => {
  const { world, principal, teacher, school } = at;
  const person = await world.teacher(school);
  await world.run(principal, changePerson, { id: person.id, version: 1, phone: "021-5555" });
  expect([await world.hears(person, person), await world.hears(teacher, person)]).toEqual([true, false]);
});

it("is corrected by his principal, his bureau and the platform, and by nobody else", async () => {
  const { world, school, administrator, officer, cityOfficer, principal, teacher, siblingPrincipal, officerNextDoor, researcher, inspector } = at;
  const person = await world.teacher(school);
  let version = 1;
  for (const who of [administrator, officer, cityOfficer, principal]) await world.run(who, changePerson, { id: person.id, version: version++, name: `名${version}` });
  for (const who of [teacher, person, researcher, inspector]) await expect(world.run(who, changePerson, { id: person.id, version, name: "名" })).toBeRefused("FORBIDDEN");
  for (const who of [siblingPrincipal, officerNextDoor]) await expect(world.run(who, changePerson, { id: person.id, version, name: "名" })).toBeRefused("NOT_FOUND");
});

it("keeps his own telephone number, and not his name", async () => {
  const { world, school } = at;
  const person = await world.teacher(school);
  await world.run(person, changeMyProfile, { version: 1, phone: "13900000000", name: "Nobody" } as never);
  expect(await world.find(Person, person.id)).toMatchObject({ name: person.name, phone: "13900000000", version: 2 });
  await expect(world.run(person, changeMyProfile, { version: 1, phone: null })).toBeRefused("CONFLICT", { extensions: { currentVersion: 2 } });
  await expect(world.run(person, changeMyProfile, { version: 2, phone: "x" })).toBeRefused("BAD_USER_INPUT", { field: "input.phone" });
});

it("shows a telephone number to the person, his principal, his bureau and the platform only", async () => {
  const { world, school, administrator, officer, cityOfficer, principal, teacher, inspector, researcher } = at;
  const person = await world.add(Person, { name: "有电话", phone: "12345678", email: "a@b.c", birthYear: 1980 });
  await world.post(person, school);
  for (const who of [administrator, officer, cityOfficer, principal, person]) expect(await seen(who, person)).toMatchObject({ phone: "12345678", email: "a@b.c", birthYear: 1980 });
  for (const who of [teacher, inspector, researcher]) expect(await seen(who, person)).toMatchObject({ name: "有电话", phone: null, email: null, birthYear: null });
});

it("is seen by colleagues past and present, inspector, researcher and bureau, and by no other school", async () => {
  const { world, school, teacher, inspector, researcher, officer, siblingTeacher, siblingPrincipal, officerNextDoor, teacherElsewhere } = at;
  const gone = await world.person();
  await world.post(gone, school, { since: "2015-09-01", until: "2019-08-31" });
  for (const who of [teacher, inspector, researcher, officer]) expect(await seen(who, gone)).not.toBeNull();
  for (const who of [siblingTeacher, siblingPrincipal, officerNextDoor, teacherElsewhere]) expect(await seen(who, gone)).toBeNull();
});

it("lets a teacher know the officers of his own county and above, and not those next door", async () => {
  const { teacher, officer, cityOfficer, officerNextDoor, principal, siblingPrincipal } = at;
  for (const whom of [officer, cityOfficer, principal]) expect(await seen(teacher, whom)).not.toBeNull();
  for (const whom of [officerNextDoor, siblingPrincipal]) expect(await seen(teacher, whom)).toBeNull();
});

it("is no longer reached or corrected by the principal of a school that he left, nor by its bureau", async () => {
  const { world, school, elsewhere, principal, officer, officerNextDoor } = at;
  const gone = await world.add(Person, { name: "调走", phone: "87654321" });
  await world.post(gone, school, { since: "2015-09-01", until: "2019-08-31" });
  await world.post(gone, elsewhere, { since: "2019-08-31" });
  for (const who of [principal, officer]) {
    expect(await seen(who, gone)).toMatchObject({ name: "调走", phone: null });
    await expect(world.run(who, changePerson, { id: gone.id, version: 1, name: "改名" })).toBeRefused("FORBIDDEN");
  }
  expect(await seen(officerNextDoor, gone)).toMatchObject({ phone: "87654321" });
});
