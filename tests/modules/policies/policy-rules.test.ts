import { expect, it } from "vitest";
import { policyDefinitions, PolicyKey, problemOfPolicyValue, LOCAL_CURRICULUM, GRADES, type PolicyTable } from "../../../shared/policies";
import { PolicyRule, PolicyRuleRevision, ruleOn } from "../../../server/modules/policies";
import { correctPolicyRule } from "../../../server/modules/policies/correct-policy-rule";
import { endPolicyRule } from "../../../server/modules/policies/end-policy-rule";
import { policyInForce } from "../../../server/modules/policies/policy-in-force";
import { setPolicyRule } from "../../../server/modules/policies/set-policy-rule";
import { withdrawPolicyRule } from "../../../server/modules/policies/withdraw-policy-rule";
import { appoint } from "../../../server/modules/identity/appoint";
import { moveRegion } from "../../../server/modules/schools/move-region";
import { aNeighbourhood } from "../../kit/builders/neighbourhood";

const at = aNeighbourhood();
const why = { reason: "市教育局文件" };
const rule = (id: string): Promise<PolicyRule> => at.world.find(PolicyRule, id);
const since = (day: string, value: unknown = 7, key: PolicyKey = "rotationDueYears") => ({ key, value, since: day, ...why });

it("begins in the whole country with what the vocabulary says", async () => {
  const { world } = at;
  const rows = await world.query<{ key: string; value: unknown; since: string }>("select key, value, since::text from policy_rule where region_id is null", []);
  expect(Object.fromEntries(rows.map(({ key, value }) => [key, value]))).toEqual(Object.fromEntries(Object.values(PolicyKey).map((key) => [key, policyDefinitions[key].initial])));
  for (const key of Object.values(PolicyKey)) expect({ key, problem: problemOfPolicyValue(key, policyDefinitions[key].initial) }).toEqual({ key, problem: null });
});

it("has a curriculum that lies inside the shares of the national plan", () => {
  const table: PolicyTable = policyDefinitions.curriculumPeriods.initial;
  const weeks = GRADES.map((grade) => (grade === "9" ? 33 : 35));
  const of = (...subjects: string[]): number => subjects.reduce((sum, subject) => sum + GRADES.reduce((all, grade, i) => all + (table[subject]?.[grade] ?? 0) * weeks[i]!, 0), 0);
  expect(GRADES.map((grade) => Object.values(table).reduce((sum, cells) => sum + (cells[grade] ?? 0), 0))).toEqual([26, 26, 30, 30, 30, 30, 34, 34, 34]);
  const all = of(...Object.keys(table));
  expect(all).toBe(9522);
  const shares: [string[], number, number][] = [
    [["moralityAndLaw"], 6, 8], [["chinese"], 20, 22], [["mathematics"], 13, 15], [["english"], 6, 8], [["history", "geography"], 3, 4],
    [["science", "physics", "chemistry", "biology"], 8, 10], [["informationTechnology"], 1, 3], [["physicalEducation"], 10, 11], [["music", "art"], 9, 11],
    [["labour", "integratedPractice", LOCAL_CURRICULUM], 14, 18],
  ];
  for (const [subjects, from, to] of shares) {
    const share = (of(...subjects) / all) * 100;
    expect(share, subjects.join()).toBeGreaterThanOrEqual(from);
    expect(share, subjects.join()).toBeLessThanOrEqual(to);
  }
});

it("takes the value of the nearest region upward that is in force on the day", async () => {
  const { world, county, city, nextDoor, cityOfficer, officer } = at;
  await world.run(cityOfficer, setPolicyRule, { ...since("2025-09-01", 5), regionId: city.id });
  await world.run(officer, setPolicyRule, { ...since("2026-09-01", 4), regionId: county.id });
  const township = await world.region({ parentId: county.id, level: "township" });
  const on = (regionId: string | null, day: string): Promise<number> => ruleOn(world.query, "rotationDueYears", regionId, day);
  expect(await Promise.all(["2025-08-31", "2025-09-01", "2026-08-31", "2026-09-01"].map((day) => on(township.id, day)))).toEqual([6, 5, 5, 4]);
  expect([await on(nextDoor.id, "2026-09-01"), await on(null, "2026-09-01")]).toEqual([5, 6]);
  const rows = await world.query<{ name: string; value: number }>("select name, policy_value('rotationDueYears', id, '2026-10-01') as value from region where id = any($1) order by code", [[city.id, county.id, nextDoor.id, township.id]]);
  expect(rows.map(({ value }) => value)).toEqual([5, 4, 5, 4]);
});

it("moves with a region into the rules of where it goes", async () => {
  const { world, administrator, cityOfficer, city } = at;
  const otherCity = await world.region({ level: "city" });
  const county = await world.region({ parentId: city.id });
  await world.run(cityOfficer, setPolicyRule, { ...since("2025-09-01", 0.3, "rotationFloor"), regionId: city.id });
  expect(await ruleOn(world.query, "rotationFloor", county.id, "2026-01-01")).toBe(0.3);
  await world.run(administrator, moveRegion, { id: county.id, version: 1, parentId: otherCity.id });
  expect(await ruleOn(world.query, "rotationFloor", county.id, "2026-01-01")).toBe(0.1);
});

it("ends the value before on the day before, keeps later ones, and can be done once", async () => {
  const { world, officer, county } = at;
  const key = "travelSpeed";
  const first = await world.run(officer, setPolicyRule, { ...since("2024-09-01", 40, key), regionId: county.id });
  const last = await world.run(officer, setPolicyRule, { ...since("2026-09-01", 60, key), regionId: county.id });
  const input = { ...since("2025-09-01", 50, key), regionId: county.id, idempotencyKey: "set-speed-2025" };
  const middle = await world.run(officer, setPolicyRule, input);
  expect(await world.run(officer, setPolicyRule, input)).toEqual(middle);
  expect(await rule(first.id)).toMatchObject({ since: "2024-09-01", until: "2025-09-01", version: 3 });
  expect(await rule(middle.id)).toMatchObject({ since: "2025-09-01", until: "2026-09-01", value: 50, changedById: officer.id, reason: why.reason });
  expect(await rule(last.id)).toMatchObject({ since: "2026-09-01", until: null });
  const earliest = await world.run(officer, setPolicyRule, { ...since("2023-09-01", 30, key), regionId: county.id });
  expect(await rule(earliest.id)).toMatchObject({ until: "2024-09-01" });
  await expect(world.run(officer, setPolicyRule, { ...since("2025-09-01", 55, key), regionId: county.id })).toBeRefused("CONFLICT", { field: "input.since" });
  await expect(world.run(officer, setPolicyRule, { ...since("2025-10-01", 50, key), regionId: county.id })).toBeRefused("CONFLICT", { field: "input.value" });
  await expect(world.query("insert into policy_rule (id, key, region_id, value, since) values (new_id(36), $1, $2, '1', '2025-10-01')", [key, county.id])).rejects.toThrow("policy_rule_once");
});

it("is set by the officers of the region or above it, and told to them, to those below and to its schools", async () => {
  const { world, county, nextDoor, officer, cityOfficer, officerNextDoor, administrator, principal, teacher, researcher, inspector, siblingTeacher, teacherElsewhere } = at;
  const input = { ...since("2025-01-01", 12, "teacherPeriodsAWeek"), regionId: county.id };
  for (const who of [officerNextDoor]) await expect(world.run(who, setPolicyRule, input)).toBeRefused("FORBIDDEN");
  for (const who of [principal, teacher, researcher, inspector]) await expect(world.run(who, setPolicyRule, input)).toBeRefused("FORBIDDEN");
  for (const who of [officer, cityOfficer]) await expect(world.run(who, setPolicyRule, { ...input, regionId: null })).toBeRefused("FORBIDDEN");
  const { id } = await world.run(cityOfficer, setPolicyRule, input);
  expect(await world.told({ id })).toMatchObject([{ kind: "policyRule.set", payload: { key: "teacherPeriodsAWeek", region: county.name, value: 12, since: "2025-01-01" } }]);
  expect(await Promise.all([officer, cityOfficer, principal, siblingTeacher, officerNextDoor, teacherElsewhere].map((who) => world.hears(who, { id })))).toEqual([true, true, true, true, false, false]);
  expect(await world.query("select action, actor_id, detail from audit_entry where subject_id = $1", [id])).toMatchObject([{ action: "policyRule.set", actor_id: cityOfficer.id, detail: { key: "teacherPeriodsAWeek", regionId: county.id, value: 12, since: "2025-01-01" } }]);
  await world.run(administrator, setPolicyRule, { ...input, regionId: null });
  expect(await ruleOn(world.query, "teacherPeriodsAWeek", nextDoor.id, "2025-01-01")).toBe(12);
});

it("names the field that is not right, and in a table the cell", async () => {
  const { world, officer, county } = at;
  const wrong: [object, string][] = [
    [{ key: "noSuchRule" }, "input.key"],
    [{ value: "six" }, "input.value"],
    [{ value: 6.5 }, "input.value"],
    [{ value: 0 }, "input.value"],
    [{ value: null }, "input.value"],
    [{ key: "rotationFloor", value: 1.2 }, "input.value"],
    [{ key: "backboneBase", value: "ofAll" }, "input.value"],
    [{ key: "curriculumPeriods", value: { chinese: { "10": 5 } } }, "input.value"],
    [{ key: "curriculumPeriods", value: { chinese: { "1": 21 } } }, "input.value"],
    [{ key: "curriculumPeriods", value: { latin: {} } }, "input.value"],
    [{ key: "curriculumPeriods", value: [1] }, "input.value"],
    [{ since: "2026-02-30" }, "input.since"],
    [{ reason: " " }, "input.reason"],
    [{ value: { text: "a\u0000b" } }, "input.value"],
  ];
  for (const [more, field] of wrong) await expect(world.run(officer, setPolicyRule, { ...since("2030-01-01"), regionId: county.id, ...more } as never)).toBeRefused("BAD_USER_INPUT", { field });
  await expect(world.run(officer, setPolicyRule, { ...since("2030-01-01"), regionId: county.id.replace(/.$/, "0").replace(/^./, "f") })).toBeRefused("NOT_FOUND", { field: "input.regionId" });
});

it("corrects a mistaken value with its reason, and keeps what it said", async () => {
  const { world, officer, county } = at;
  const key = "visitsATerm";
  const first = await world.run(officer, setPolicyRule, { ...since("2024-09-01", 2, key), regionId: county.id });
  const { id } = await world.run(officer, setPolicyRule, { ...since("2025-09-01", 3, key), regionId: county.id });
  await world.run(officer, correctPolicyRule, { id, version: 1, value: 5, since: "2025-03-01", reason: "抄错" });
  expect(await rule(id)).toMatchObject({ value: 5, since: "2025-03-01", until: null, reason: "抄错" });
  expect(await rule(first.id)).toMatchObject({ until: "2025-03-01" });
  await world.run(officer, correctPolicyRule, { id, version: 2, since: "2025-11-01", reason: "再次更正" });
  expect(await rule(first.id)).toMatchObject({ until: "2025-11-01" });
  expect(await ruleOn(world.query, key, county.id, "2025-10-31")).toBe(2);
  const revisions = await world.query<PolicyRuleRevision>('select number, value, reason, since::text as since, changed_by_id as "changedById" from policy_rule_revision where policy_rule_id = $1 order by number', [id]);
  expect(revisions).toEqual([
    { number: 1, value: 3, reason: why.reason, since: "2025-09-01", changedById: officer.id },
    { number: 2, value: 5, reason: "抄错", since: "2025-03-01", changedById: officer.id },
    { number: 3, value: 5, reason: "再次更正", since: "2025-11-01", changedById: officer.id },
  ]);
  expect((await world.told({ id })).map(({ kind }) => kind)).toEqual(["policyRule.set", "policyRule.corrected", "policyRule.corrected"]);
  await expect(world.run(officer, correctPolicyRule, { id, version: 1, value: 6, reason: "旧版本" })).toBeRefused("CONFLICT", { extensions: { currentVersion: 3 } });
  await expect(world.run(officer, correctPolicyRule, { id, version: 3, since: "2024-09-01", reason: "太早" })).toBeRefused("CONFLICT", { field: "input.since" });
  await expect(world.run(officer, correctPolicyRule, { id, version: 3, value: 2.5, reason: "半次" })).toBeRefused("BAD_USER_INPUT", { field: "input.value" });
});

it("ends a region's own value, after which the rule above holds; the country's has no end", async () => {
  const { world, officer, officerNextDoor, administrator, county } = at;
  const key = "rectificationDays";
  const { id } = await world.run(officer, setPolicyRule, { ...since("2024-01-01", 20, key), regionId: county.id });
  await expect(world.run(officerNextDoor, endPolicyRule, { id, version: 1, until: "2025-01-01", ...why })).toBeRefused("NOT_FOUND", { field: "input.id" });
  await expect(world.run(officer, endPolicyRule, { id, version: 1, until: "2024-01-01", ...why })).toBeRefused("BAD_USER_INPUT", { field: "input.until" });
  await world.run(officer, endPolicyRule, { id, version: 1, until: "2025-01-01", ...why });
  expect([await ruleOn(world.query, key, county.id, "2024-12-31"), await ruleOn(world.query, key, county.id, "2025-01-01")]).toEqual([20, 30]);
  await expect(world.run(officer, endPolicyRule, { id, version: 2, until: "2025-06-01", ...why })).toBeRefused("CONFLICT", { field: "input.until" });
  const [national] = await world.query<{ id: string; version: number }>("select id, version from policy_rule where key = $1 and region_id is null", [key]);
  for (const command of [endPolicyRule, withdrawPolicyRule]) await expect(world.run<object, unknown>(administrator, command as never, { id: national!.id, version: national!.version, until: "2027-01-01", ...why })).toBeRefused("CONFLICT", { field: "input.id" });
  await expect(world.run(administrator, correctPolicyRule, { id: national!.id, version: national!.version, since: "2000-01-01", ...why })).toBeRefused("BAD_USER_INPUT", { field: "input.since" });
});

it("takes a mistake back: it never held, and the value before goes on", async () => {
  const { world, officer, county } = at;
  const key = "itinerantSchools";
  const first = await world.run(officer, setPolicyRule, { ...since("2024-01-01", 2, key), regionId: county.id });
  const { id } = await world.run(officer, setPolicyRule, { ...since("2025-01-01", 4, key), regionId: county.id });
  await world.run(officer, withdrawPolicyRule, { id, version: 1, reason: "误设" });
  expect(await rule(first.id)).toMatchObject({ until: null });
  expect(await ruleOn(world.query, key, county.id, "2025-06-01")).toBe(2);
  await expect(world.run(officer, withdrawPolicyRule, { id, version: 2, reason: "再撤" })).toBeRefused("CONFLICT", { message: "policies.over" });
  await world.run(officer, setPolicyRule, { ...since("2025-01-01", 5, key), regionId: county.id });
  expect(await ruleOn(world.query, key, county.id, "2025-06-01")).toBe(5);
});

it("tells who belongs to a region what holds there, whence it is and what is planned, and nobody else", async () => {
  const { world, officer, cityOfficer, principal, teacher, officerNextDoor, county, city } = at;
  const key = "openLessonsAWeek";
  await world.run(cityOfficer, setPolicyRule, { ...since("2025-01-01", 2, key), regionId: city.id });
  await world.run(officer, setPolicyRule, { ...since("2030-01-01", 3, key), regionId: county.id });
  const asked = async (who: { id: string }, regionId: string | null, day = "2026-01-01") => (await policyInForce(world.query, await world.viewer(who), regionId, day)).find((row) => row.key === key);
  expect(await asked(officer, county.id)).toMatchObject({ value: 2, regionId: city.id, regionName: city.name, own: false, next: "2030-01-01", mayChange: true });
  expect(await asked(teacher, county.id)).toMatchObject({ value: 2, mayChange: false });
  expect(await asked(principal, county.id, "2030-01-01")).toMatchObject({ value: 3, own: true, next: null });
  expect(await asked(teacher, null)).toMatchObject({ value: 1, regionId: null, own: true });
  await expect(asked(officerNextDoor, county.id)).rejects.toThrow("NOT_FOUND");
  expect(await policyInForce(world.query, await world.viewer(teacher), county.id, "2026-01-01")).toHaveLength(Object.keys(PolicyKey).length);
});

it("lets an inspector have as many schools as the rule of the school's region says on the first day", async () => {
  const { world, administrator, county } = at;
  await world.run(administrator, setPolicyRule, { ...since("2026-01-01", 2, "inspectionZoneMost"), regionId: county.id });
  const person = await world.person("督学");
  const asInspector = async (day: string) => world.run(administrator, appoint, { personId: person.id, role: "inspector", scopeKind: "school", scopeId: (await world.school(county)).id, since: day });
  await asInspector("2026-02-01");
  await asInspector("2026-02-01");
  await expect(asInspector("2026-02-01")).toBeRefused("CONFLICT", { message: "identity.tooManySchools" });
  await asInspector("2025-12-31");
});
