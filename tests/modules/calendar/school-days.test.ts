import { beforeAll, describe, expect, it } from "vitest";
import { SpecialDay, schoolDays, keepStateHolidays, Term } from "../../../server/modules/calendar";
import { stateHolidays } from "../../../server/modules/calendar/keep-state-holidays";
import { aNeighbourhood } from "../../kit/builders/neighbourhood";
import type { Region } from "../../../server/modules/schools";

const at = aNeighbourhood();
let city: Region;
let county: Region;
let township: Region;
beforeAll(async () => {
  city = await at.world.region({ level: "city" });
  county = await at.world.region({ parentId: city.id });
  township = await at.world.region({ parentId: county.id, level: "township", code: `${county.code}101` });
  await keepStateHolidays(at.world.query, [2024, 2025, 2026]);
  await at.world.add(Term, { regionId: city.id, schoolYear: 2025, season: "autumn", since: "2025-09-01", until: "2026-01-24" });
  await at.world.add(Term, { regionId: city.id, schoolYear: 2025, season: "spring", since: "2026-02-24", until: "2026-07-05" });
});

const day = async (place: Region, on: string) => (await schoolDays(at.world.query, place.id, on, on))[0];
const taught = async (place: Region, first: string, last: string) => (await schoolDays(at.world.query, place.id, first, last)).filter(({ taughtAs }) => taughtAs !== null).map(({ day: on }) => on);

describe("the calendar of a region", () => {
  it("follows the city's terms down to the township, and counts weeks from Monday, the first one being that of the first day", async () => {
    expect(await day(township, "2025-09-01")).toMatchObject({ week: 1, taughtAs: 1, kind: null });
    expect(await day(township, "2025-09-07")).toMatchObject({ week: 1, taughtAs: null });
    expect(await day(township, "2025-09-08")).toMatchObject({ week: 2, taughtAs: 1 });
    // The spring term begins on a Tuesday: its first week is short.
    expect(await day(township, "2026-02-24")).toMatchObject({ week: 1, taughtAs: 2 });
    expect(await day(township, "2026-03-02")).toMatchObject({ week: 2, taughtAs: 1 });
  });

  it("counts weeks on across the end of the year", async () => {
    expect((await schoolDays(at.world.query, county.id, "2025-12-29", "2026-01-06")).map(({ day: on, week, taughtAs }) => [on, week, taughtAs])).toEqual([
      ["2025-12-29", 18, 1], ["2025-12-30", 18, 2], ["2025-12-31", 18, 3], ["2026-01-01", 18, null], ["2026-01-02", 18, null], ["2026-01-03", 18, null],
      // 4 January 2026 is worked for New Year; nobody has said with which timetable.
      ["2026-01-04", 18, null], ["2026-01-05", 19, 1], ["2026-01-06", 19, 2],
    ]);
  });

  it("has no lessons outside of terms", async () => {
    expect(await day(county, "2026-02-10")).toMatchObject({ termId: null, week: null, taughtAs: null });
    expect(await day(county, "2026-01-24")).toMatchObject({ termId: null });
  });

  it("is off when the country is, and teaches on a moved working day once the region has said which weekday's timetable", async () => {
    expect(await taught(county, "2025-09-26", "2025-10-12")).toEqual(["2025-09-26", "2025-09-29", "2025-09-30", "2025-10-09", "2025-10-10"]);
    expect(await day(county, "2025-09-28")).toMatchObject({ kind: "workingDay", taughtAs: null });
    await at.world.add(SpecialDay, { regionId: county.id, kind: "workingDay", name: "国庆节调休", since: "2025-09-28", until: "2025-09-29", asWeekday: 3 });
    expect(await day(township, "2025-09-28")).toMatchObject({ taughtAs: 3 });
    expect(await day(city, "2025-09-28")).toMatchObject({ taughtAs: null });
  });

  it("takes the word of the nearest region where several say something of a day", async () => {
    await at.world.add(SpecialDay, { regionId: city.id, kind: "dayOff", name: "运动会", since: "2025-10-16", until: "2025-10-18" });
    await at.world.add(SpecialDay, { regionId: county.id, kind: "workingDay", name: "照常上课", since: "2025-10-17", until: "2025-10-18", asWeekday: 5 });
    expect(await day(city, "2025-10-17")).toMatchObject({ name: "运动会", taughtAs: null });
    expect(await day(township, "2025-10-17")).toMatchObject({ name: "照常上课", taughtAs: 5 });
    expect(await day(township, "2025-10-16")).toMatchObject({ name: "运动会", taughtAs: null });
  });

  it("follows the terms of the nearest region that has entered the school year, all of them and no other's", async () => {
    const other = await at.world.region({ parentId: city.id });
    await at.world.add(Term, { regionId: other.id, schoolYear: 2025, season: "autumn", since: "2025-08-25", until: "2026-01-17" });
    expect(await day(other, "2025-08-25")).toMatchObject({ week: 1, taughtAs: 1 });
    expect(await day(other, "2026-03-02")).toMatchObject({ termId: null });
    expect(await day(county, "2025-08-25")).toMatchObject({ termId: null });
  });

  it("answers at most 400 days, in order", async () => {
    await expect(schoolDays(at.world.query, county.id, "2025-09-01", "2026-10-07")).toBeRefused("BAD_USER_INPUT", { field: "until" });
    await expect(schoolDays(at.world.query, county.id, "2025-09-02", "2025-09-01")).toBeRefused("BAD_USER_INPUT", { field: "until" });
    expect(await schoolDays(at.world.query, county.id, "2025-09-01", "2026-10-06")).toHaveLength(401);
  });
});

describe("the days off of the country", () => {
  it("are those that the State Council announced for 2026", () => {
    const days = stateHolidays(2026).map(({ kind, name, since, until }) => `${name} ${kind} ${since} ${until}`);
    expect(days).toContain("春节 dayOff 2026-02-15 2026-02-24");
    expect(days).toContain("春节 workingDay 2026-02-14 2026-02-15");
    expect(days).toContain("国庆节 dayOff 2026-10-01 2026-10-08");
    expect(days.filter((text) => text.includes("workingDay"))).toHaveLength(6);
  });

  it("are entered once, however often, and leave alone what the platform has entered itself", async () => {
    expect(await keepStateHolidays(at.world.query, [2024, 2025, 2026])).toBe(0);
    await at.world.query("delete from special_day where region_id is null and since = '2024-10-01'", []);
    await at.world.add(SpecialDay, { regionId: null, kind: "dayOff", name: "国庆节", since: "2024-10-01", until: "2024-10-06" });
    expect(await keepStateHolidays(at.world.query, [2024])).toBe(0);
  });

  it("are none for a year that nobody has announced yet", () => {
    expect(stateHolidays(2190)).toEqual([]);
  });
});
