import { afterEach, describe, expect, it } from "vitest";
import { Exchange, Occupation } from "../../../server/modules/exchanges";
import type { Person } from "../../../server/modules/identity";
import { School, WeakPeriod } from "../../../server/modules/schools";
import { newId } from "../../../server/kernel/ids";
import { serviceRecord, type ServiceRecord } from "../../../server/modules/rotation/service-record";
import { aFiguresScene, clearPeople, rotation, rule, teacher } from "./figures-scene";

const at = aFiguresScene();
afterEach(() => clearPeople(at));

const record = async (who: { id: string }, person: { id: string }, on = "2030-01-01"): Promise<ServiceRecord | null> => serviceRecord(at.world.query, await at.world.viewer(who), person.id, on);

/** A school in the county, rural unless said otherwise. */
const village = (row: Partial<School> = {}): Promise<School> => at.world.school(at.county, { name: "东山小学", locality: "rural", ...row });
const weak = (school: School, since: string, until: string | null): Promise<WeakPeriod> => at.world.add(WeakPeriod, { schoolId: school.id, since, until, reason: "" });

/** Somebody was there on a day, for an exchange. */
async function there(exchange: Exchange, person: Person, day: string, starts = "09:00", ends = "09:40", school = exchange.hostSchoolId): Promise<void> {
  await at.world.query(
    "insert into occupation (id, person_id, exchange_id, school_id, day, during) values ($1, $2, $3, $4, $5, tstzrange(($5::date + $6::time) at time zone 'Asia/Shanghai', ($5::date + $7::time) at time zone 'Asia/Shanghai'))",
    [newId(Occupation), person.id, exchange.id, school, day, starts, ends],
  );
}

describe("days", () => {
  it("of a full-time exchange are all days of the calendar, the leap day too, and weak days end with the weak period in the middle of it", async () => {
    const [person, school] = [await teacher(at, "甲"), await village({ locality: "town" })];
    await weak(school, "2020-09-01", "2024-03-01");
    await rotation(at, person, { hostSchoolId: school.id, since: "2024-02-01", until: "2024-07-01", state: "completed" });
    // February 2024 has 29 days, and on the first of March the school was a weak one no longer.
    expect(await record(person, person)).toMatchObject({ days: 151, ruralDays: 0, weakDays: 29, countedDays: 29, lines: [{ days: 151, weakDays: 29, countedDays: 29, settled: true, school: "东山小学" }] });
  });

  it("count once at a school that is rural and weak, and not at one that is neither", async () => {
    const [person, school, town] = [await teacher(at, "甲"), await village(), await village({ name: "城关", locality: "urban" })];
    await weak(school, "2020-09-01", null);
    await rotation(at, person, { hostSchoolId: school.id, since: "2023-09-01", until: "2023-09-11", state: "appraised" });
    await rotation(at, person, { hostSchoolId: town.id, since: "2022-09-01", until: "2022-09-11", state: "completed" });
    expect(await record(person, person)).toMatchObject({ days: 20, ruralDays: 10, weakDays: 10, countedDays: 10 });
  });

  it("of weekly and dated kinds are those on which somebody was there: twice on a day is one, and who stood in has the day", async () => {
    const [person, deputy, east, west] = [await teacher(at, "甲"), await teacher(at, "乙"), await village(), await village({ name: "西河小学" })];
    const weekly = await rotation(at, person, { kind: "itinerant", hostSchoolId: east.id, since: "2023-09-01", until: "2024-01-20", state: "completed" });
    const visits = await rotation(at, person, { kind: "outreach", hostSchoolId: west.id, since: "2023-09-01", until: "2024-01-20", state: "completed" });
    await there(weekly, person, "2023-09-05");
    await there(weekly, person, "2023-09-05", "10:00", "10:40");
    await there(weekly, person, "2023-09-12");
    await there(visits, person, "2023-09-12", "14:00", "14:40");
    await there(visits, deputy, "2023-10-10");
    expect(await record(person, person)).toMatchObject({ days: 2, countedDays: 2, lines: expect.arrayContaining([expect.objectContaining({ kind: "itinerant", days: 2 }), expect.objectContaining({ kind: "outreach", days: 1 })]) as unknown });
    expect(await record(deputy, deputy)).toMatchObject({ days: 1, lines: [{ kind: "outreach", days: 1 }] });
  });

  it("of an exchange that ended early count until then; of one that goes on they are shown and do not count; of others there are none", async () => {
    const [person, school] = [await teacher(at, "甲"), await village()];
    await rotation(at, person, { hostSchoolId: school.id, since: "2022-09-01", until: "2022-10-01", state: "endedEarly" });
    await rotation(at, person, { hostSchoolId: school.id, since: "2029-12-22", until: "2030-07-01", state: "active" });
    for (const state of ["draft", "proposed", "approved", "rejected", "withdrawn", "cancelled"] as const) await rotation(at, person, { hostSchoolId: school.id, since: "2021-09-01", until: "2021-10-01", state });
    const found = (await record(person, person))!;
    expect(found).toMatchObject({ days: 30, countedDays: 30, underWayDays: 10 });
    expect(found.lines.map(({ days, settled }) => [days, settled])).toEqual([[10, false], [30, true]]);
    // As of a day in the middle nothing was over yet.
    expect(await record(person, person, "2022-09-16")).toMatchObject({ days: 0, countedDays: 0, underWayDays: 15 });
  });
});

describe("the years that senior titles ask for", () => {
  it("are those of the rule in force on the day, in the region of the person's school; since is when the last exchange that was needed ended", async () => {
    const [person, school] = [await teacher(at, "甲"), await village()];
    await rotation(at, person, { hostSchoolId: school.id, since: "2023-09-01", until: "2024-03-01", state: "completed" });
    await rotation(at, person, { hostSchoolId: school.id, since: "2024-09-01", until: "2025-01-20", state: "completed" });
    // 182 and 141 days: 300 are a year.
    expect(await record(person, person, "2024-06-01")).toMatchObject({ countedDays: 182, requiredYears: 1, yearDays: 300, requiredDays: 300, missingDays: 118, since: null });
    expect(await record(person, person, "2025-06-01")).toMatchObject({ countedDays: 323, missingDays: 0, since: "2025-01-20" });
    await rule(at, at.county, "seniorTitleRuralYears", 2, "2026-01-01");
    await rule(at, at.county, "serviceYearDays", 180, "2025-09-01");
    expect(await record(person, person, "2025-06-01")).toMatchObject({ requiredDays: 300, missingDays: 0 });
    expect(await record(person, person, "2025-10-01")).toMatchObject({ requiredDays: 180, missingDays: 0, since: "2024-03-01" });
    expect(await record(person, person, "2026-06-01")).toMatchObject({ requiredYears: 2, requiredDays: 360, missingDays: 37, since: null });
    await rule(at, at.county, "seniorTitleRuralYears", 0, "2020-01-01", "2021-01-01");
    expect(await record(person, person, "2020-06-01")).toMatchObject({ requiredDays: 0, missingDays: 0, since: null });
  });

  it("are asked by the school where the person has been longest, else by the last one", async () => {
    const person = await teacher(at, "甲", { since: "2018-09-01", until: "2026-02-01" });
    await at.world.post(person, at.far, { since: "2020-09-01", until: "2027-09-01" });
    const schoolOn = async (day: string): Promise<string | null> => (await record(person, person, day))!.schoolId;
    expect([await schoolOn("2018-01-01"), await schoolOn("2025-01-01"), await schoolOn("2026-03-01"), await schoolOn("2029-01-01")]).toEqual([null, at.one.id, at.far.id, at.far.id]);
  });
});

describe("who reads a record", () => {
  it("whole: the person, who runs his school, its bureaus; a coordinator the lines of the alliance's exchanges and no sums; others nothing", async () => {
    const [person, school] = [await teacher(at, "甲"), await village()];
    await rotation(at, person, { hostSchoolId: school.id, since: "2022-09-01", until: "2022-10-01", state: "completed" });
    await rotation(at, person, { hostSchoolId: at.two.id, since: "2023-09-01", until: "2023-10-01", state: "endedEarly", allianceId: at.alliance.id });
    for (const who of [person, at.principal, at.officer, at.cityOfficer]) expect(await record(who, person)).toMatchObject({ whole: true, days: 60, countedDays: 30, lines: [{}, {}] });
    expect(await record(at.coordinator, person)).toMatchObject({ whole: false, days: null, countedDays: null, underWayDays: null, requiredDays: null, missingDays: null, since: null, mayIssue: false, lines: [{ school: "乙小学" }] });
    // The principal of the host school sees what concerns his own school.
    expect(await record(at.principalTwo, person)).toMatchObject({ whole: false, days: null, lines: [{ school: "乙小学" }] });
    // A colleague sees the exchange that was completed, as its policy says, and not the one that was ended.
    expect(await record(at.colleague, person)).toMatchObject({ whole: false, days: null, lines: [{ school: "东山小学" }] });
    // The bureau of the other county governs the alliance, not the teacher's school.
    expect(await record(at.otherOfficer, person)).toMatchObject({ whole: false, days: null, lines: [{ school: "乙小学" }] });
    expect(await record(at.stranger, person)).toBeNull();
  });

  it("says to whom it offers a certificate", async () => {
    const [person, school] = [await teacher(at, "甲"), await village()];
    expect(await record(at.principal, person)).toMatchObject({ mayIssue: false });
    await rotation(at, person, { hostSchoolId: school.id, since: "2022-09-01", until: "2022-10-01", state: "completed" });
    expect(await record(at.principal, person)).toMatchObject({ mayIssue: true, mayRequest: false });
    expect(await record(person, person)).toMatchObject({ mayIssue: false, mayRequest: true });
  });
});
