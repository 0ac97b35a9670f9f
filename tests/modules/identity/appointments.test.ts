import { expect, it, vi } from "vitest";
import { runCommand } from "../../../server/kernel/write";
import { Reads } from "../../../server/kernel/read";
import { typeOfEntity } from "../../../server/kernel/read/decorators";
import { nobody } from "../../../server/kernel/viewer";
import { Appointment, Person } from "../../../server/modules/identity";
import { appoint } from "../../../server/modules/identity/appoint";
import type { AppointInput } from "../../../server/modules/identity/appointment.input";
import { changePerson } from "../../../server/modules/identity/change-person";
import { dismiss } from "../../../server/modules/identity/dismiss";
import { aNeighbourhood } from "../../kit/builders/neighbourhood";

const at = aNeighbourhood();
const asDean = (person: Person, school: { id: string } = at.school): Partial<AppointInput> => ({ personId: person.id, role: "dean", scopeKind: "school", scopeId: school.id });

it("appoints from today on, and tells the person, the school and its bureau", async () => {
  const { world, principal, school, officer, cityOfficer, teacher, siblingTeacher, officerNextDoor } = at;
  const person = await world.teacher(school);
  const { id } = await world.run(principal, appoint, { ...asDean(person), idempotencyKey: "make-him-dean" });
  expect(await world.find(Appointment, id)).toMatchObject({ role: "dean", scopeId: school.id, since: world.today, until: null, appointedById: principal.id });
  expect((await world.viewer(person)).scopes.deanOf).toEqual([school.id]);
  expect(await world.told({ id })).toMatchObject([{ kind: "appointment.began", subjectKind: "Appointment", actorId: principal.id, payload: { name: person.name, role: "dean", scope: school.name } }]);
  for (const who of [person, teacher, officer, cityOfficer]) expect(await world.hears(who, { id })).toBe(true);
  for (const who of [siblingTeacher, officerNextDoor]) expect(await world.hears(who, { id })).toBe(false);
  expect((await world.run(principal, appoint, { ...asDean(person), idempotencyKey: "make-him-dean" })).id).toBe(id);
});

it("lets a principal make deans of his own school and nothing else", async () => {
  const { world, principal, school, sibling, county } = at;
  const person = await world.teacher(school);
  await world.run(principal, appoint, asDean(person));
  await expect(world.run(principal, appoint, asDean(person, sibling))).toBeRefused("FORBIDDEN");
  for (const role of ["principal", "inspector"] as const) await expect(world.run(principal, appoint, { ...asDean(person), role })).toBeRefused("FORBIDDEN");
  await expect(world.run(principal, appoint, { personId: person.id, role: "bureauOfficer", scopeKind: "region", scopeId: county.id })).toBeRefused("FORBIDDEN");
  await expect(world.run(principal, appoint, { personId: person.id, role: "platformAdministrator", scopeKind: "platform" })).toBeRefused("FORBIDDEN");
});

it("lets a bureau appoint at its schools and for its regions, but no officer of its own kind", async () => {
  const { world, officer, cityOfficer, school, elsewhere, county, nextDoor } = at;
  const person = await world.teacher(school);
  for (const role of ["principal", "dean", "inspector"] as const) await world.run(officer, appoint, { ...asDean(person), role });
  await world.run(officer, appoint, { personId: person.id, role: "researcher", scopeKind: "region", scopeId: county.id });
  await expect(world.run(officer, appoint, { personId: person.id, role: "researcher", scopeKind: "region", scopeId: nextDoor.id })).toBeRefused("FORBIDDEN");
  await expect(world.run(officer, appoint, asDean(person, elsewhere))).toBeRefused("NOT_FOUND", { field: "input.scopeId" });
  for (const who of [officer, cityOfficer]) await expect(world.run(who, appoint, { personId: person.id, role: "bureauOfficer", scopeKind: "region", scopeId: county.id })).toBeRefused("FORBIDDEN");
  await world.run(at.administrator, appoint, { personId: person.id, role: "bureauOfficer", scopeKind: "region", scopeId: county.id });
});

it("is for nobody else", async () => {
  const { world, teacher, researcher, inspector, siblingPrincipal, officerNextDoor, school } = at;
  const person = await world.teacher(school);
  for (const who of [teacher, researcher, inspector]) await expect(world.run(who, appoint, asDean(person))).toBeRefused("FORBIDDEN");
  for (const who of [siblingPrincipal, officerNextDoor]) await expect(world.run(who, appoint, asDean(person))).toBeRefused("NOT_FOUND", { field: "input.personId" });
  await expect(runCommand(world.database.dataSource, nobody(), appoint, asDean(person))).toBeRefused("UNAUTHENTICATED");
});

it("names the field that is not right", async () => {
  const { world, administrator, school, county, teacher } = at;
  const wrong: [object, string][] = [
    [{ role: "teacher" }, "input.role"],
    [{ role: "dean", scopeKind: "region", scopeId: county.id }, "input.scopeKind"],
    [{ scopeId: null }, "input.scopeId"],
    [{ role: "platformAdministrator", scopeKind: "platform", scopeId: school.id }, "input.scopeId"],
    [{ since: "2026-13-01" }, "input.since"],
    [{ since: "2026-09-01", until: "2026-08-31" }, "input.until"],
    [{ until: "2020-01-01" }, "input.until"],
  ];
  for (const [more, field] of wrong) await expect(world.run(administrator, appoint, { ...asDean(teacher), ...more })).toBeRefused("BAD_USER_INPUT", { field });
  await expect(world.run(administrator, appoint, { ...asDean(teacher), scopeId: county.id })).toBeRefused("NOT_FOUND", { field: "input.scopeId" });
});

it("refuses the same role in the same time twice, and lets it begin again after its end", async () => {
  const { world, officer, school } = at;
  const person = await world.teacher(school);
  await world.run(officer, appoint, { ...asDean(person), since: "2024-09-01", until: "2025-09-01" });
  await expect(world.run(officer, appoint, { ...asDean(person), since: "2025-08-31" })).toBeRefused("CONFLICT", { field: "input.since" });
  await world.run(officer, appoint, { ...asDean(person), since: "2025-09-01" });
});

it("keeps to five schools when two appoint at the same time", async () => {
  const { world, officer, cityOfficer, county } = at;
  const person = await world.inspector(...(await Promise.all([1, 2, 3, 4].map(() => world.school(county)))));
  const [one, other] = [await world.school(county), await world.school(county)];
  // Nothing is written before both have looked, or one waits for the other.
  const gate = await world.database.pool.connect();
  await gate.query("begin; lock table appointment in share mode");
  const outcomes = Promise.allSettled([
    world.run(officer, appoint, { ...asDean(person, one), role: "inspector" }),
    world.run(cityOfficer, appoint, { ...asDean(person, other), role: "inspector" }),
  ]);
  await vi.waitFor(async () => {
    const [{ waiting } = { waiting: 0 }] = await world.query<{ waiting: number }>("select count(*)::int as waiting from pg_locks where not granted", []);
    expect(waiting).toBe(2);
  }, 5_000);
  await gate.query("commit");
  gate.release();
  expect((await outcomes).map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect((await world.viewer(person)).scopes.inspectorOf).toHaveLength(5);
});

it("offers the end of what is to begin and to end, as well as of what has no end", async () => {
  const { world, officer, school } = at;
  const person = await world.teacher(school);
  const possible = async (row: { since: string; until: string | null }) => {
    const appointment = await world.appoint(person, "dean", "school", await world.school(at.county), row);
    return new Reads(await world.viewer(officer), world.query).viewerCan(typeOfEntity(Appointment)!, appointment.id);
  };
  for (const row of [{ since: world.day(5), until: world.day(9) }, { since: world.day(5), until: null }, { since: world.day(-5), until: world.day(1) }]) expect(await possible(row)).toContain("DISMISS");
  expect(await possible({ since: world.day(-5), until: world.today })).not.toContain("DISMISS");
});

it("gives an inspector five schools at most", async () => {
  const { world, officer, county, school } = at;
  const person = await world.teacher(school);
  for (let count = 0; count < 5; count++) await world.run(officer, appoint, { ...asDean(person, await world.school(county)), role: "inspector" });
  await expect(world.run(officer, appoint, { ...asDean(person, await world.school(county)), role: "inspector" })).toBeRefused("CONFLICT", { message: "identity.tooManySchools" });
});

it("dismisses at once: a viewer read before has lost the right with the commit", async () => {
  const { world, officer, school } = at;
  const head = await world.teacher(school);
  const appointment = await world.appoint(head, "principal", "school", school);
  const before = await world.viewer(head);
  const person = await world.teacher(school);
  await runCommand(world.database.dataSource, before, changePerson, { id: person.id, version: 1, name: "改名" });
  await world.run(officer, dismiss, { id: appointment.id, version: 1 });
  expect(await world.find(Appointment, appointment.id)).toMatchObject({ until: world.today, dismissedById: officer.id, version: 2 });
  await expect(runCommand(world.database.dataSource, before, changePerson, { id: person.id, version: 2, name: "再改" })).toBeRefused("FORBIDDEN");
  expect((await world.told(appointment)).at(-1)).toMatchObject({ kind: "appointment.ended", payload: { role: "principal", scope: school.name, until: world.today } });
  for (const who of [head, officer, at.teacher]) expect(await world.hears(who, appointment)).toBe(true);
  await expect(world.run(officer, dismiss, { id: appointment.id, version: 2 })).toBeRefused("CONFLICT", { message: "identity.appointmentOver" });
});

it("takes back an appointment that has not begun", async () => {
  const { world, officer, school } = at;
  const appointment = await world.appoint(await world.teacher(school), "dean", "school", school, { since: world.day(30) });
  await world.run(officer, dismiss, { id: appointment.id, version: 1 });
  expect(await world.find(Appointment, appointment.id)).toMatchObject({ since: world.day(30), until: world.day(30) });
});

it("is ended only by who could make it, in the version that he saw", async () => {
  const { world, principal, teacher, siblingPrincipal, officerNextDoor, officer, school } = at;
  const head = await world.appoint(await world.teacher(school), "principal", "school", school);
  await expect(world.run(principal, dismiss, { id: head.id, version: 1 })).toBeRefused("FORBIDDEN");
  await expect(world.run(teacher, dismiss, { id: head.id, version: 1 })).toBeRefused("FORBIDDEN");
  for (const who of [siblingPrincipal, officerNextDoor]) await expect(world.run(who, dismiss, { id: head.id, version: 1 })).toBeRefused("NOT_FOUND");
  await expect(world.run(officer, dismiss, { id: head.id, version: 7 })).toBeRefused("CONFLICT", { extensions: { currentVersion: 1 } });
});

it("keeps the last administrator, even when two dismiss each other at the same time", async () => {
  const { world } = at;
  await world.query("update appointment set until = since where role = 'platformAdministrator'", []);
  const [one, other] = [await world.administrator(), await world.administrator()];
  for (const person of [one, other]) await world.account(person);
  const appointments = await Promise.all([one, other].map(async ({ id }) => (await world.query<Appointment>("select * from appointment where person_id = $1", [id]))[0]!));
  // Both are held back behind this lock with their minds made up, unless they wait for each other before.
  const client = await world.database.pool.connect();
  await client.query("begin; lock table person in access exclusive mode");
  const both = Promise.allSettled([world.run(one, dismiss, { id: appointments[1]!.id, version: 1 }), world.run(other, dismiss, { id: appointments[0]!.id, version: 1 })]);
  await client.query("select pg_sleep(1.5)");
  await client.query("commit");
  client.release();
  const outcomes = await both;
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const left = outcomes[0]!.status === "fulfilled" ? { person: one, appointment: appointments[0]! } : { person: other, appointment: appointments[1]! };
  await expect(world.run(left.person, dismiss, { id: left.appointment.id, version: 1 })).toBeRefused("CONFLICT", { message: "identity.lastAdministrator" });
});

it("appoints nobody over a closed school", async () => {
  const { world, officer, county } = at;
  const closed = await world.school(county, { closedOn: world.day(-1) });
  const person = await world.teacher(at.school);
  await expect(world.run(officer, appoint, { personId: person.id, role: "principal", scopeKind: "school", scopeId: closed.id })).toBeRefused("CONFLICT", { field: "input.scopeId", message: "schools.closed" });
  await expect(world.run(at.principal, appoint, asDean(person, closed))).toBeRefused("FORBIDDEN");
});

it("does not tell the other members of the school's alliances who its inspector is", async () => {
  const { world, officer, school, sibling, county, siblingTeacher } = at;
  const alliance = await world.alliance([county]);
  for (const member of [school, sibling]) await world.member(alliance, member);
  const { id } = await world.run(officer, appoint, { personId: (await world.add(Person, { name: "钱督学", addedById: officer.id })).id, role: "inspector", scopeKind: "school", scopeId: school.id });
  expect(await world.hears(siblingTeacher, { id })).toBe(false);
  expect(await world.hears(await world.coordinator(alliance), { id })).toBe(false);
  expect(await world.hears(at.principal, { id })).toBe(true);
});
