import { expect, it } from "vitest";
import { Pairing } from "../../../server/modules/alliances";
import { changePairing } from "../../../server/modules/alliances/change-pairing";
import { pair } from "../../../server/modules/alliances/pair";
import { aCounty } from "./county";

const at = aCounty();
const weaker = async () => {
  const school = await at.world.school(at.county, { name: "山村小学" });
  await at.world.member(at.alliance, school, "supported");
  return school;
};

it("pairs two members from today on, and both hear of it by name", async () => {
  const { world, coordinator, alliance, lead, leadTeacher } = at;
  const school = await weaker();
  const teacher = await world.teacher(school);
  const { id } = await world.run(coordinator, pair, { allianceId: alliance.id, strongerSchoolId: lead.id, weakerSchoolId: school.id, goal: "英语开齐" });
  expect(await world.find(Pairing, id)).toMatchObject({ goal: "英语开齐", since: world.today, until: null, weakerPointId: null });
  expect(await world.told({ id })).toMatchObject([{ kind: "pairing.began", payload: { school: lead.name, weakerSchool: "山村小学", alliance: "城南教育联盟" } }]);
  for (const person of [teacher, leadTeacher]) expect(await world.hears(person, { id })).toBe(true);
});

it("goes to a teaching point of the weaker school, even of the stronger school's own", async () => {
  const { world, officer, alliance, lead } = at;
  const school = await weaker();
  const [point, ownPoint] = [await world.teachingPoint(school), await world.teachingPoint(lead)];
  const input = { allianceId: alliance.id, strongerSchoolId: lead.id, weakerSchoolId: school.id };
  await expect(world.run(officer, pair, { ...input, weakerPointId: ownPoint.id })).toBeRefused("BAD_USER_INPUT", { field: "input.weakerPointId" });
  const { id } = await world.run(officer, pair, { ...input, weakerPointId: point.id });
  expect(await world.told({ id })).toMatchObject([{ payload: { point: "村教学点" } }]);
  expect(await world.run(officer, pair, { allianceId: alliance.id, strongerSchoolId: lead.id, weakerSchoolId: lead.id, weakerPointId: ownPoint.id })).toHaveProperty("id");
});

it("takes only those who are members on the first day", async () => {
  const { world, coordinator, alliance, lead, outside } = at;
  const input = { allianceId: alliance.id, strongerSchoolId: lead.id, weakerSchoolId: outside.id };
  await expect(world.run(coordinator, pair, input)).toBeRefused("BAD_USER_INPUT", { field: "input.weakerSchoolId", message: "pairing.notAMember" });
  await expect(world.run(coordinator, pair, { ...input, strongerSchoolId: outside.id, weakerSchoolId: lead.id })).toBeRefused("BAD_USER_INPUT", { field: "input.strongerSchoolId" });
  const school = await weaker();
  await expect(world.run(coordinator, pair, { ...input, weakerSchoolId: school.id, since: "2024-08-31" })).toBeRefused("BAD_USER_INPUT", { field: "input.strongerSchoolId" });
});

it("lasts no longer than both are members, through every change of role", async () => {
  const { world, coordinator, alliance, lead, county } = at;
  const school = await world.school(county);
  await world.member(alliance, school, "member", { since: "2024-09-01", until: "2025-09-01" });
  await world.member(alliance, school, "supported", { since: "2025-09-01", until: world.day(200) });
  const input = { allianceId: alliance.id, strongerSchoolId: lead.id, weakerSchoolId: school.id, since: "2025-01-01" };
  await expect(world.run(coordinator, pair, { ...input, until: world.day(201) })).toBeRefused("BAD_USER_INPUT", { field: "input.until", message: "pairing.beyondMembership" });
  const { id } = await world.run(coordinator, pair, input);
  expect(await world.find(Pairing, id)).toMatchObject({ until: world.day(200) });
  await expect(world.run(coordinator, changePairing, { id, version: 1, until: world.day(300) })).toBeRefused("BAD_USER_INPUT", { field: "input.until" });
  await world.run(coordinator, changePairing, { id, version: 1, until: null });
  expect(await world.find(Pairing, id)).toMatchObject({ until: world.day(200), version: 2 });
});

it("refuses the same pair twice, a school with itself, and an end before the beginning", async () => {
  const { world, coordinator, alliance, lead } = at;
  const school = await weaker();
  const input = { allianceId: alliance.id, strongerSchoolId: lead.id, weakerSchoolId: school.id };
  await world.run(coordinator, pair, input);
  await expect(world.run(coordinator, pair, input)).toBeRefused("CONFLICT", { field: "input.weakerSchoolId", message: "pairing.overlaps" });
  await expect(world.run(coordinator, pair, { ...input, weakerSchoolId: lead.id })).toBeRefused("BAD_USER_INPUT", { field: "input.weakerSchoolId", message: "pairing.ofTwo" });
  await expect(world.run(coordinator, pair, { ...input, strongerSchoolId: school.id, weakerSchoolId: lead.id, until: "2024-01-01" })).toBeRefused("BAD_USER_INPUT", { field: "input.until" });
});

it("is for coordinators and bureaus of a living alliance", async () => {
  const { world, alliance, lead, member, leadPrincipal, memberPrincipal, teacher, researcher, siblingCoordinator, officer, county } = at;
  const input = { allianceId: alliance.id, strongerSchoolId: lead.id, weakerSchoolId: member.id };
  for (const person of [leadPrincipal, memberPrincipal, teacher, researcher]) await expect(world.run(person, pair, input)).toBeRefused("FORBIDDEN");
  await expect(world.run(siblingCoordinator, pair, input)).toBeRefused("NOT_FOUND", { field: "input.allianceId" });
  const over = await world.alliance([county], { state: "concluded" });
  await expect(world.run(officer, pair, { ...input, allianceId: over.id })).toBeRefused("CONFLICT", { message: "alliance.concluded" });
});
