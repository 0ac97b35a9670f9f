import { describe, expect, it } from "vitest";
import { buildApi } from "../../../server/app/schema";
import type { Person } from "../../../server/modules/identity";
import { PeopleGroup } from "../../../server/modules/office";
import { changePeopleGroup } from "../../../server/modules/office/change-people-group";
import { makePeopleGroup } from "../../../server/modules/office/make-people-group";
import { removePeopleGroup } from "../../../server/modules/office/remove-people-group";
import { PersonHonour } from "../../../server/modules/schools";
import { aCounty } from "../alliances/county";
import { listed } from "./listed";

await buildApi();
const at = aCounty();

const make = async (as: Person, more: object): Promise<string> => (await at.world.run(as, makePeopleGroup, { name: "群组", ...more })).id;
const inside = async (as: Person, id: string): Promise<string[]> => (await listed(at.world, as, "people", `{ group: "${id}" }`)).toSorted();
const ids = (...people: { id: string }[]): string[] => people.map(({ id }) => id).toSorted();

describe("a group by a rule", () => {
  it("gathers the principals of an alliance, and who leaves is out at once", async () => {
    const { world, coordinator, alliance, leadPrincipal, memberPrincipal, membership } = at;
    const id = await make(coordinator, { scopeKind: "alliance", scopeId: alliance.id, roles: ["principal"] });
    expect(await inside(coordinator, id)).toEqual(ids(leadPrincipal, memberPrincipal));
    await world.query("update membership set until = $2 where id = $1", [membership.id, world.today]);
    expect(await inside(coordinator, id)).toEqual(ids(leadPrincipal));
    await world.query("update membership set until = null where id = $1", [membership.id]);
    await world.query("update appointment set until = $2 where person_id = $1", [leadPrincipal.id, world.today]);
    expect(await inside(coordinator, id)).toEqual(ids(memberPrincipal));
    await world.query("update appointment set until = null where person_id = $1", [leadPrincipal.id]);
  });

  it("gathers teachers of a region by subject, stage and honour", async () => {
    const { world, officer, county, member, elsewhere } = at;
    const [music, maths, far] = [await world.person("音乐"), await world.person("数学"), await world.person("外县音乐")];
    await world.post(music, member, { subjects: ["music"], stages: ["primary"] });
    await world.post(maths, member, { subjects: ["mathematics"], stages: ["primary"] });
    await world.post(far, elsewhere, { subjects: ["music"] });
    const rule = { scopeKind: "region", scopeId: county.id, roles: ["teacher"] };
    expect(await inside(officer, await make(officer, { ...rule, subjects: ["music"] }))).toEqual(ids(music));
    expect(await inside(officer, await make(officer, { ...rule, subjects: ["music", "mathematics"], stages: ["primary"] }))).toEqual(ids(music, maths));
    await world.add(PersonHonour, { personId: maths.id, honour: "backbone", awardedBy: "县", since: "2024-01-01" });
    expect(await inside(officer, await make(officer, { ...rule, honours: ["backbone"] }))).toEqual(ids(maths));
  });

  it("gathers those of the zones inside a zone too, and its own coordinators", async () => {
    const { world, county, officer, member } = at;
    const zone = await world.alliance([county], { kind: "cooperationZone" });
    const inner = await world.alliance([county], { kind: "cooperationZone", parentId: zone.id });
    const dean = await world.person("主任");
    await world.member(inner, member);
    await world.appoint(dean, "dean", "school", member);
    const coordinator = await world.coordinator(zone);
    expect(await inside(officer, await make(officer, { scopeKind: "alliance", scopeId: zone.id, roles: ["dean", "coordinator"] }))).toEqual(ids(dean, coordinator));
  });

  it("shows nobody whom the viewer does not see, and nothing of a group that he does not see", async () => {
    const { coordinator, officer, alliance, outsidePrincipal, county, officerNextDoor } = at;
    const id = await make(officer, { scopeKind: "region", scopeId: county.id, roles: ["principal"], shared: true });
    expect(await inside(officerNextDoor, id)).toEqual([]);
    const own = await make(coordinator, { scopeKind: "alliance", scopeId: alliance.id, roles: ["principal"] });
    expect(await inside(officer, own)).toEqual([]);
    expect(await listed(at.world, outsidePrincipal, "peopleGroups")).toContain(id);
    expect(await listed(at.world, officer, "peopleGroups")).not.toContain(own);
  });

  it("is shared by those who manage its scope alone", async () => {
    const { teacher, coordinator, alliance, memberPrincipal, member, elsewhere } = at;
    const rule = { scopeKind: "alliance", scopeId: alliance.id, roles: ["principal"], shared: true };
    await expect(make(teacher, rule)).toBeRefused("FORBIDDEN");
    const id = await make(coordinator, rule);
    expect(await listed(at.world, teacher, "peopleGroups")).toContain(id);
    await expect(at.world.run(teacher, removePeopleGroup, { id, version: 1 })).toBeRefused("FORBIDDEN");
    expect(await make(memberPrincipal, { scopeKind: "school", scopeId: member.id, roles: ["teacher"], shared: true })).toBeDefined();
    await expect(make(teacher, { scopeKind: "school", scopeId: elsewhere.id, roles: ["teacher"] })).toBeRefused("NOT_FOUND", { field: "input.scopeId" });
    await expect(make(teacher, { scopeKind: "alliance", scopeId: alliance.id })).toBeRefused("BAD_USER_INPUT", { field: "input.roles" });
    await expect(make(teacher, { shared: true })).toBeRefused("BAD_USER_INPUT", { field: "input.shared" });
  });
});

describe("a group picked one by one", () => {
  it("has whom its keeper sees, is changed by him alone, and lies in the bin when it is thrown away", async () => {
    const { world, teacher, memberPrincipal, leadTeacher, elsewhere } = at;
    const stranger = await world.teacher(elsewhere);
    await expect(make(teacher, { personIds: [stranger.id] })).toBeRefused("NOT_FOUND", { field: "input.personIds" });
    const id = await make(teacher, { personIds: [memberPrincipal.id, leadTeacher.id] });
    expect(await inside(teacher, id)).toEqual(ids(memberPrincipal, leadTeacher));
    await world.run(teacher, changePeopleGroup, { id, version: 1, name: "备课组", personIds: [leadTeacher.id] });
    expect(await inside(teacher, id)).toEqual(ids(leadTeacher));
    await expect(world.run(leadTeacher, changePeopleGroup, { id, version: 2, name: "别的" })).toBeRefused("NOT_FOUND");
    const { binItemId } = await world.run(teacher, removePeopleGroup, { id, version: 2 });
    expect(binItemId).toBeDefined();
    expect(await world.query("select from people_group_pick where group_id = $1", [id])).toEqual([]);
    await expect(world.find(PeopleGroup, id)).rejects.toThrow("no PeopleGroup");
  });
});

it("finds people by the role that they have today", async () => {
  const { officer, leadPrincipal, memberPrincipal, outsidePrincipal, coordinator } = at;
  expect(await listed(at.world, officer, "people", "{ role: PRINCIPAL }")).toEqual(expect.arrayContaining([leadPrincipal.id, memberPrincipal.id, outsidePrincipal.id]));
  expect(await listed(at.world, officer, "people", "{ role: COORDINATOR }")).not.toContain(memberPrincipal.id);
  expect(coordinator.id).toBeDefined();
});
