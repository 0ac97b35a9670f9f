import { afterEach, describe, expect, it } from "vitest";
import type { RotationGroup, RotationScope } from "../../../shared/rotation";
import { Term } from "../../../server/modules/calendar";
import { rotationFigures } from "../../../server/modules/rotation/rotation-figures";
import { rotationParts } from "../../../server/modules/rotation/rotation-parts";
import { type RotationPeople, rotationPeople } from "../../../server/modules/rotation/rotation-people";
import { aFiguresScene, clearPeople, honour, rotation, rule, teacher, YEAR } from "./figures-scene";

const at = aFiguresScene();
afterEach(() => clearPeople(at));

type Who = { id: string };
const figures = async (who: Who, kind: RotationScope, place: Who, year = YEAR) => rotationFigures(at.world.query, await at.world.viewer(who), { kind, id: place.id }, year);
const people = async (who: Who, kind: RotationScope, place: Who, group: RotationGroup = "due", year = YEAR, first = 100, after: string | null = null) =>
  rotationPeople(at.world.query, await at.world.viewer(who), { kind, id: place.id }, year, group, first, after);
const names = async (who: Who, kind: RotationScope, place: Who, group: RotationGroup = "due", year = YEAR): Promise<string[] | undefined> => (await people(who, kind, place, group, year))?.nodes.map(({ name }) => name).toSorted();
const dueOf = async (year = YEAR): Promise<string[] | undefined> => names(at.officer, "region", at.county, "due", year);
const rotatedOf = async (year = YEAR): Promise<string[] | undefined> => names(at.officer, "region", at.county, "rotated", year);

describe("who is due", () => {
  it("is who has had a post at one school for exactly six years on the first of September, and nobody who lacks a day, leap years or not", async () => {
    await teacher(at, "正好六年", { since: "2020-09-01" });
    await teacher(at, "差一天", { since: "2020-09-02" });
    await teacher(at, "闰日入职", { since: "2020-02-29" });
    expect(await dueOf()).toEqual(["正好六年", "闰日入职"]);
    // 2025-09-01 less five years and two leap days is not six years.
    expect(await dueOf(2025)).toEqual([]);
  });

  it("counts posts that follow one another at the school as one stretch, and begins anew after a gap or at another school", async () => {
    const { world, one, two } = at;
    const promoted = await teacher(at, "改任主任", { since: "2016-09-01", until: "2024-03-01" });
    await world.post(promoted, one, { since: "2024-03-01", duty: "dean" });
    const back = await teacher(at, "离开又回", { since: "2010-09-01", until: "2021-07-01" });
    await world.post(back, one, { since: "2021-09-01" });
    const moved = await teacher(at, "调入", { since: "2010-09-01", until: "2023-09-01" });
    await world.post(moved, two, { since: "2023-09-01" });
    expect(await dueOf()).toEqual(["改任主任"]);
    expect((await people(at.officer, "region", at.county))!.nodes[0]).toMatchObject({ since: "2016-09-01", years: 10, school: "甲小学" });
  });

  it("is counted at the school of the first day, though the post moves in the middle of the year", async () => {
    const { world, two } = at;
    const moved = await teacher(at, "二月调走", { until: "2027-02-01" });
    await world.post(moved, two, { since: "2027-02-01" });
    await teacher(at, "八月底离开", { until: "2026-09-01" });
    expect(await names(at.officer, "school", at.one)).toEqual(["二月调走"]);
    expect(await names(at.officer, "school", two)).toEqual([]);
    expect(await names(at.officer, "school", at.one, "due", 2027)).toEqual([]);
  });

  it("counts whoever has two posts once, where he has been longest", async () => {
    const { world, two, far } = at;
    const both = await teacher(at, "两校任职", { since: "2018-09-01" });
    await world.post(both, two, { since: "2012-09-01" });
    const across = await teacher(at, "跨县任职", { since: "2018-09-01" });
    await world.post(across, far, { since: "2011-09-01" });
    const [one, other, county] = [await figures(at.officer, "school", at.one), await figures(at.officer, "school", two), await figures(at.officer, "region", at.county)];
    expect([one!.due, other!.due, county!.due]).toEqual([0, 1, 1]);
    expect(await names(at.otherOfficer, "region", at.other)).toEqual(["跨县任职"]);
    expect((await figures(at.cityOfficer, "region", at.city))!.due).toBe(2);
  });

  it("judges a principal by his terms as its principal, not by his years as a teacher, and once where he leads two", async () => {
    const { world, one, two } = at;
    const fresh = await teacher(at, "新校长", { since: "2005-09-01", duty: "principal" });
    await world.appoint(fresh, "principal", "school", one, { since: "2023-09-01" });
    const renewed = await teacher(at, "连任校长", { at: two, since: "2024-09-01" });
    await world.appoint(renewed, "principal", "school", two, { since: "2017-09-01", until: "2021-09-01" });
    await world.appoint(renewed, "principal", "school", two, { since: "2021-09-01" });
    await world.appoint(renewed, "principal", "school", one, { since: "2020-01-01" });
    expect(await dueOf()).toEqual(["连任校长"]);
    expect(await names(at.officer, "region", at.county, "principals")).toEqual(["连任校长"]);
    expect(await figures(at.officer, "region", at.county)).toMatchObject({ due: 1, principals: 1, principalYears: 6 });
    await rule(at, at.county, "principalTermYears", 4);
    expect(await figures(at.officer, "region", at.county)).toMatchObject({ due: 1, principalYears: 8 });
    await rule(at, at.county, "principalDueTerms", 3);
    expect(await figures(at.officer, "region", at.county)).toMatchObject({ due: 0, principalYears: 12 });
  });

  it("is computed with the rule that was in force on the first day of that year, in the region of the school", async () => {
    await teacher(at, "七年", { since: "2019-09-01" });
    await teacher(at, "五年", { since: "2021-09-01" });
    await teacher(at, "别县五年", { at: at.far, since: "2021-09-01" });
    await rule(at, at.county, "rotationDueYears", 7, "2020-01-01", "2026-09-01");
    await rule(at, at.county, "rotationDueYears", 5, "2026-09-01");
    expect(await dueOf(2025)).toEqual([]);
    expect(await dueOf(2026)).toEqual(["七年", "五年"].toSorted());
    expect(await figures(at.officer, "region", at.county, 2025)).toMatchObject({ dueYears: 7, on: "2025-09-01" });
    expect(await figures(at.officer, "region", at.county, 2026)).toMatchObject({ dueYears: 5 });
    // The other county has the country's six: there five years are not enough, and the alliance has no one rule to name.
    expect(await names(at.coordinator, "alliance", at.alliance)).toEqual(["七年", "五年"].toSorted());
    expect(await figures(at.coordinator, "alliance", at.alliance)).toMatchObject({ due: 2, dueYears: null, floor: 0.1 });
  });
});

describe("who rotated", () => {
  it("is who began a rotation or a support in the school year; visits, secondments, drafts and what was refused are not", async () => {
    const begun = async (name: string, row: Parameters<typeof rotation>[2] = {}) => rotation(at, await teacher(at, name), row);
    await begun("轮岗");
    await begun("支教", { kind: "support", until: "2027-01-20" });
    for (const kind of ["itinerant", "outreach", "shadowing", "secondment", "mentoring"] as const) await begun(kind, { kind });
    for (const state of ["draft", "proposed", "rejected", "withdrawn", "cancelled"] as const) await begun(state, { state });
    await begun("已批准", { state: "approved", since: "2027-02-20" });
    expect(await rotatedOf()).toEqual(["已批准", "支教", "轮岗"].toSorted());
    expect(await figures(at.officer, "region", at.county)).toMatchObject({ due: 13, rotated: 3, rate: 3 / 13, meetsFloor: true });
  });

  it("belongs to the year in which it began, though it lasts over two, and the person is not due while away nor right after", async () => {
    await rotation(at, await teacher(at, "两年"), { since: "2026-09-01", until: "2028-07-10" });
    expect([await dueOf(2026), await rotatedOf(2026)]).toEqual([["两年"], ["两年"]]);
    expect([await dueOf(2027), await rotatedOf(2027)]).toEqual([[], []]);
    // Six years from July 2028: due again on the first of September 2034.
    const due = async (year: number): Promise<boolean> => (await dueOf(year))!.includes("两年");
    expect([await due(2028), await due(2033), await due(2034)]).toEqual([false, false, true]);
  });

  it("begins with the region's autumn term where that is earlier than the first of September", async () => {
    const { world, county } = at;
    await rotation(at, await teacher(at, "八月末开学"), { since: "2026-08-31" });
    expect([await rotatedOf(2025), await rotatedOf(2026)]).toEqual([["八月末开学"], []]);
    const term = await world.add(Term, { regionId: county.id, schoolYear: 2026, season: "autumn", since: "2026-08-31", until: "2027-01-20" });
    expect([await rotatedOf(2025), await rotatedOf(2026)]).toEqual([[], ["八月末开学"]]);
    await world.query("delete from term where id = $1", [term.id]);
  });

  it("counts what ended early, or was short from the start, only from the days that the rule asks", async () => {
    await rotation(at, await teacher(at, "早退"), { state: "endedEarly", until: "2026-12-29" });
    await rotation(at, await teacher(at, "满期"), { state: "endedEarly", until: "2026-12-30" });
    await rotation(at, await teacher(at, "一个月"), { kind: "support", state: "completed", until: "2026-10-01" });
    expect(await rotatedOf()).toEqual(["满期"]);
    await rule(at, at.county, "rotationLeastDays", 30);
    expect(await rotatedOf()).toEqual(["一个月", "早退", "满期"].toSorted());
  });

  it("counts from the school at which the person counts", async () => {
    const { world, one, two, far } = at;
    const both = await teacher(at, "从另一校派出", { since: "2012-09-01" });
    await world.post(both, two, { since: "2025-09-01" });
    await rotation(at, both, { homeSchoolId: two.id, hostSchoolId: far.id });
    expect([await names(at.officer, "school", one), await rotatedOf()]).toEqual([["从另一校派出"], []]);
  });
});

describe("the backbone share", () => {
  it("is of those who rotated and of those who are due, and the region's rule says which is measured", async () => {
    const [a, b, c, d] = [await teacher(at, "甲"), await teacher(at, "乙"), await teacher(at, "丙"), await teacher(at, "丁")];
    await teacher(at, "戊");
    for (const person of [a, b, c, d]) await rotation(at, person);
    await honour(at, a, "master");
    // Ended on the day itself, and begun the day after: neither holds on it.
    await honour(at, b, "backbone", { until: "2026-09-01" });
    await honour(at, c, "backbone", { since: "2026-09-02" });
    await honour(at, await teacher(at, "己"), "subjectLeader", { until: "2026-09-02" });
    const expected = { due: 6, rotated: 4, backboneDue: 2, backboneRotated: 1, shareOfRotated: 1 / 4, shareOfDue: 1 / 6 };
    expect(await figures(at.officer, "region", at.county)).toMatchObject({ ...expected, backboneBase: "ofRotated", backboneFloor: 0.2, meetsBackboneFloor: true });
    await rule(at, at.county, "backboneBase", "ofDue");
    expect(await figures(at.officer, "region", at.county)).toMatchObject({ ...expected, backboneBase: "ofDue", meetsBackboneFloor: false });
    expect([await names(at.officer, "region", at.county, "backboneRotated"), await names(at.officer, "region", at.county, "backboneDue")]).toEqual([["甲"], ["己", "甲"].toSorted()]);
  });

  it("says that nobody is due, and divides by nothing", async () => {
    expect(await figures(at.officer, "school", at.two)).toMatchObject({ due: 0, rotated: 0, rate: null, meetsFloor: null, shareOfRotated: null, shareOfDue: null, meetsBackboneFloor: null });
  });
});

it("gives the published numbers of Weihai: 265 of 1,462 due are 18.13 %, 103 of them backbone 38.87 %", async () => {
  const { world, one, two, county } = at;
  await world.query(
    `with p as (insert into person (id, name) select new_id(20), '教师' || n from generate_series(1, 1500) n returning id, name),
       posts as (insert into staff_post (id, person_id, school_id, since) select new_id(33), id, $1, case when substr(name, 3)::int <= 1462 then date '2019-09-01' else date '2022-09-01' end from p),
       away as (insert into exchange (id, kind, person_id, home_school_id, host_school_id, since, until, state) select new_id(107), 'rotation', id, $1, $2, '2026-09-01', '2027-07-10', 'active' from p where substr(name, 3)::int <= 265)
     insert into person_honour (id, person_id, honour, since) select new_id(35), id, 'backbone', '2018-01-01' from p where substr(name, 3)::int <= 103 or substr(name, 3)::int > 1400`,
    [one.id, two.id],
  );
  const found = await figures(at.officer, "region", county);
  expect(found).toMatchObject({ due: 1462, rotated: 265, backboneRotated: 103, meetsFloor: true, meetsBackboneFloor: true });
  expect([found!.rate!.toFixed(4), found!.shareOfRotated!.toFixed(4), found!.shareOfDue!.toFixed(4)]).toEqual(["0.1813", "0.3887", "0.0705"]);
});

describe("who may look", () => {
  it("is who answers for the place; for everybody else it is not there", async () => {
    await rotation(at, await teacher(at, "甲"));
    const { one, alliance, county, city } = at;
    const sees = async (kind: RotationScope, place: Who): Promise<string[]> => {
      const found: string[] = [];
      for (const who of ["officer", "cityOfficer", "otherOfficer", "coordinator", "principal", "principalTwo", "colleague", "inspector", "stranger"] as const) {
        const sum = await figures(at[who], kind, place);
        if (sum) found.push(who);
        else expect([await people(at[who], kind, place), await rotationParts(at.world.query, await at.world.viewer(at[who]), { kind, id: place.id }, YEAR, "school", 20, null)]).toEqual([null, null]);
      }
      return found;
    };
    expect(await sees("school", one)).toEqual(["officer", "cityOfficer", "coordinator", "principal", "colleague", "inspector"]);
    expect(await sees("alliance", alliance)).toEqual(["officer", "cityOfficer", "otherOfficer", "coordinator", "principal", "principalTwo"]);
    expect(await sees("region", county)).toEqual(["officer", "cityOfficer"]);
    expect(await sees("region", city)).toEqual(["cityOfficer"]);
    // A school asked for as a region, and the other way round, is not there either.
    expect(await figures(at.cityOfficer, "region", one)).toBeNull();
    expect(await figures(at.cityOfficer, "alliance", county)).toBeNull();
  }, 60_000);

  it("opens each number onto exactly the people that it counts, for whoever sees them all", async () => {
    const [a, b, c] = [await teacher(at, "甲"), await teacher(at, "乙"), await teacher(at, "丙", { at: at.two })];
    await rotation(at, a);
    await rotation(at, c, { homeSchoolId: at.two.id, hostSchoolId: at.one.id });
    await honour(at, c);
    await honour(at, b);
    const sum = (await figures(at.officer, "region", at.county))!;
    for (const [group, count] of [["due", sum.due], ["rotated", sum.rotated], ["stayed", sum.due - sum.rotated], ["backboneDue", sum.backboneDue], ["backboneRotated", sum.backboneRotated], ["principals", sum.principals]] as const) {
      const list = (await people(at.officer, "region", at.county, group))!;
      expect({ group, total: list.total, hidden: list.hidden, shown: list.nodes.length }).toEqual({ group, total: count, hidden: 0, shown: count });
    }
    expect((await people(at.officer, "region", at.county, "rotated"))!.nodes).toMatchObject([{ name: "丙", exchangeKind: "rotation", hostSchool: "甲小学", exchangeSince: "2026-09-01" }, { name: "甲", hostSchool: "乙小学" }]);
  });

  it("tells a colleague no exchange that he may not see, in no list, and says how many are left out", async () => {
    await rotation(at, await teacher(at, "提前结束"), { state: "endedEarly", until: "2027-03-01" });
    await rotation(at, await teacher(at, "照常"));
    expect(await figures(at.colleague, "school", at.one)).toMatchObject({ due: 2, rotated: 2 });
    expect(await people(at.colleague, "school", at.one, "rotated")).toMatchObject({ total: 1, hidden: 1, nodes: [{ name: "照常" }] });
    // In the list of those who are due he stands as one of whom no exchange is known, and so among those who stayed.
    expect((await people(at.colleague, "school", at.one))!.nodes.find(({ name }) => name === "提前结束")).toMatchObject({ exchangeId: null, hostSchool: null, exchangeSince: null });
    expect(await names(at.colleague, "school", at.one, "stayed")).toEqual(["提前结束"]);
    expect(await people(at.principal, "school", at.one, "rotated")).toMatchObject({ total: 2, hidden: 0 });
  });

  it("tells a coordinator of exchanges in the alliance by name, of others as a number", async () => {
    await rotation(at, await teacher(at, "盟内"), { allianceId: at.alliance.id });
    await rotation(at, await teacher(at, "盟外"), { hostSchoolId: at.lone.id });
    expect(await figures(at.coordinator, "alliance", at.alliance)).toMatchObject({ due: 2, rotated: 2 });
    expect(await people(at.coordinator, "alliance", at.alliance, "rotated")).toMatchObject({ total: 1, hidden: 1, nodes: [{ name: "盟内" }] });
  });
});

it("reads a list page by page, each person once, and refuses a cursor that is none", async () => {
  for (let n = 0; n < 5; n++) await teacher(at, n < 3 ? "同名" : `另名${n}`);
  const seen: string[] = [];
  let after: string | null = null;
  for (;;) {
    const page: RotationPeople = (await people(at.officer, "region", at.county, "due", YEAR, 2, after))!;
    expect(page.total).toBe(5);
    seen.push(...page.nodes.map(({ personId }) => personId));
    if (!page.hasNextPage) break;
    after = page.endCursor;
  }
  expect([seen.length, new Set(seen).size]).toEqual([5, 5]);
  for (const cursor of ["nonsense", Buffer.from('["同名"]').toString("base64url"), Buffer.from('["同名","1"]').toString("base64url")]) await expect(people(at.officer, "region", at.county, "due", YEAR, 2, cursor)).toBeRefused("BAD_USER_INPUT", { field: "after" });
});

it("sets schools and regions side by side, the lowest rate first, and who runs one member reads no other's", async () => {
  const { two, far, alliance, cityOfficer, officer, principal, coordinator, city, county } = at;
  await rotation(at, await teacher(at, "甲"));
  await teacher(at, "乙", { at: two });
  await teacher(at, "丙", { at: far });
  const parts = async (who: Who, kind: RotationScope, place: Who, by: "school" | "region", first = 20, after: string | null = null) => rotationParts(at.world.query, await at.world.viewer(who), { kind, id: place.id }, YEAR, by, first, after);
  expect((await parts(officer, "region", county, "school"))!.nodes).toMatchObject([{ name: "乙小学", due: 1, rotated: 0, rate: 0 }, { name: "甲小学", due: 1, rotated: 1, rate: 1 }]);
  const regions = (await parts(cityOfficer, "region", city, "region"))!;
  expect(regions.nodes).toMatchObject([{ name: at.other.name, due: 1, rotated: 0, rate: 0 }, { name: county.name, due: 2, rotated: 1, rate: 0.5 }]);
  const all = (await parts(cityOfficer, "region", city, "school"))!;
  expect([all.total, all.nodes.at(-1)]).toMatchObject([4, { name: "丁小学", due: 0, rate: null }]);
  const first = (await parts(cityOfficer, "region", city, "school", 3))!;
  expect(await parts(cityOfficer, "region", city, "school", 3, first.endCursor)).toMatchObject({ hasNextPage: false, nodes: [{ name: "丁小学" }] });
  expect((await parts(coordinator, "alliance", alliance, "school"))!.total).toBe(3);
  expect((await parts(principal, "alliance", alliance, "school"))!.nodes).toMatchObject([{ name: "甲小学" }]);
});
