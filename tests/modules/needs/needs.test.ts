import { describe, expect, it } from "vitest";
import { Exchange } from "../../../server/modules/exchanges";
import { Need, TaughtGrade, TaughtPeriods } from "../../../server/modules/needs";
import { askAgain } from "../../../server/modules/needs/ask-again";
import { changeNeed } from "../../../server/modules/needs/change-need";
import type { PostNeedInput } from "../../../server/modules/needs/need.input";
import { postNeed } from "../../../server/modules/needs/post-need";
import { postNeedFromShortage } from "../../../server/modules/needs/post-need-from-shortage";
import { setTaughtPeriods } from "../../../server/modules/needs/set-taught-periods";
import { shortages, type ShortagesOf } from "../../../server/modules/needs/shortages";
import { withdrawNeed } from "../../../server/modules/needs/withdraw-need";
import { aScene, nextDay } from "../exchanges/scene";

const at = aScene();
const post = async (more: Partial<PostNeedInput> = {}, as = at.eastPrincipal): Promise<Need> => {
  const { id } = await at.world.run(as, postNeed, { schoolId: at.east.id, kind: "itinerant", subject: "music", wanted: 4, since: at.since, until: at.until, ...more });
  return at.world.find(Need, id);
};
const clear = () => at.world.query("delete from need where not exists (select from exchange e where e.need_id = need.id)", []);

describe("a need", () => {
  it("is posted by the school, asked of its only alliance, and told to it", async () => {
    const need = await post();
    expect(need).toMatchObject({ allianceId: at.alliance.id, state: "open", filled: 0, priority: "normal", askedById: at.eastPrincipal.id });
    expect(await at.world.hears(at.coordinator, need)).toBe(true);
    await clear();
    await post({}, at.coordinator);
    await clear();
  });

  it("is not posted by another school, nor by a teacher of the own", async () => {
    await expect(post({}, at.westPrincipal)).toBeRefused("FORBIDDEN");
    await expect(post({}, await at.world.teacher(at.east))).toBeRefused("FORBIDDEN");
  });

  it("is refused where it cannot be, each time at the field that is wrong", async () => {
    const { world, county, since, until } = at;
    await expect(post({ until: since })).toBeRefused("BAD_USER_INPUT", { field: "input.until", message: "need.period" });
    await expect(post({ since: "2020-09-01", until: "2021-01-20" })).toBeRefused("BAD_USER_INPUT", { message: "need.over" });
    await expect(post({ subject: null })).toBeRefused("BAD_USER_INPUT", { field: "input.subject", message: "need.subjectMissing" });
    await expect(post({ subject: "physics" })).toBeRefused("BAD_USER_INPUT", { message: "need.notTaught" });
    await expect(post({ stage: "senior" })).toBeRefused("BAD_USER_INPUT", { field: "input.stage" });
    await expect(post({ kind: "rotation", wanted: 51 })).toBeRefused("BAD_USER_INPUT", { field: "input.wanted", message: "need.tooMany" });
    await expect(post({ wanted: 0 })).toBeRefused("BAD_USER_INPUT", { field: "input.wanted" });
    await expect(post({ allianceId: (await world.alliance([county])).id }, await world.official("bureauOfficer", county))).toBeRefused("BAD_USER_INPUT", { field: "input.allianceId", message: "need.notAMember" });
    const closing = await world.school(county, { closedOn: nextDay(since) });
    await expect(post({ schoolId: closing.id, since: nextDay(since), until }, at.officer)).toBeRefused("BAD_USER_INPUT", { field: "input.schoolId", message: "need.schoolClosed" });
  });

  it("is there once: the same in the same time is a conflict that names the one that stands", async () => {
    const need = await post();
    await expect(post({ since: nextDay(at.since, 30) })).toBeRefused("CONFLICT", { message: "need.twice", extensions: { needId: need.id } });
    await post({ subject: "art" });
    await post({ since: at.until, until: nextDay(at.until, 60) });
    await clear();
  });

  it("is never changed to less than is filled, keeps its subject then, and knows how much is filled", async () => {
    const { world, eastPrincipal, town, east, teacher, since, until } = at;
    const { id } = await post();
    await world.query("update need set filled = 3, state = 'partlyFilled' where id = $1", [id]);
    await expect(world.run(eastPrincipal, changeNeed, { id, version: 1, wanted: 2 })).toBeRefused("BAD_USER_INPUT", { field: "input.wanted", message: "need.lessThanFilled" });
    await expect(world.run(eastPrincipal, changeNeed, { id, version: 1, subject: "art" })).toBeRefused("BAD_USER_INPUT", { field: "input.subject" });
    await world.run(eastPrincipal, changeNeed, { id, version: 1, wanted: 3 });
    expect(await world.find(Need, id)).toMatchObject({ wanted: 3, state: "filled", version: 2 });
    await expect(world.run(eastPrincipal, withdrawNeed, { id, version: 2 })).toBeRefused("CONFLICT");
    await world.run(eastPrincipal, changeNeed, { id, version: 2, wanted: 5, priority: "urgent" });
    expect(await world.find(Need, id)).toMatchObject({ state: "partlyFilled", priority: "urgent" });
    await expect(world.run(eastPrincipal, changeNeed, { id, version: 1, wanted: 6 })).toBeRefused("CONFLICT", { extensions: { currentVersion: 3 } });
    await world.add(Exchange, { kind: "itinerant", personId: teacher.id, homeSchoolId: town.id, hostSchoolId: east.id, needId: id, since, until, state: "withdrawn" });
    await world.query("update need set state = 'withdrawn', filled = 0 where id = $1", [id]);
  });

  it("is withdrawn and asked for again, unless the same was posted meanwhile", async () => {
    const { world, eastPrincipal } = at;
    const { id } = await post({ subject: "science" });
    await world.run(eastPrincipal, withdrawNeed, { id, version: 1 });
    await expect(world.run(eastPrincipal, changeNeed, { id, version: 2, wanted: 2 })).toBeRefused("CONFLICT", { message: "need.withdrawn" });
    const { id: other } = await post({ subject: "science" });
    await expect(world.run(eastPrincipal, askAgain, { id, version: 2 })).toBeRefused("CONFLICT", { message: "need.twice" });
    await world.run(eastPrincipal, withdrawNeed, { id: other, version: 1 });
    await world.run(eastPrincipal, askAgain, { id, version: 2 });
    expect(await world.find(Need, id)).toMatchObject({ state: "open" });
    await clear();
  });
});

describe("shortages", () => {
  const of = async (who: { id: string }, more: Partial<ShortagesOf> = {}) =>
    shortages(at.world.query, await at.world.viewer(who), { place: { allianceId: at.alliance.id }, day: at.since, subject: null, onlyShort: false, orderBy: "missing", first: 20, after: null, ...more });
  const TERM = { schoolYear: 2026, season: "autumn" as const };

  it("are entered as a table, which refuses what contradicts itself and whoever was slower", async () => {
    const { world, eastPrincipal, east, westPrincipal } = at;
    const table = { schoolId: east.id, ...TERM, grades: [{ grade: 1, classes: 2 }], cells: [{ subject: "music" as const, grade: 1, periods: 1.5 }] };
    await expect(world.run(westPrincipal, setTaughtPeriods, table)).toBeRefused("FORBIDDEN");
    await expect(world.run(eastPrincipal, setTaughtPeriods, { ...table, cells: [{ subject: "music", grade: 2, periods: 1 }] })).toBeRefused("BAD_USER_INPUT", { field: "input.cells.0.grade" });
    await expect(world.run(eastPrincipal, setTaughtPeriods, { ...table, cells: [{ subject: "music", grade: 1, periods: 0.3 }] })).toBeRefused("BAD_USER_INPUT", { field: "input.cells.0.periods" });
    await expect(world.run(eastPrincipal, setTaughtPeriods, { ...table, grades: [{ grade: 8, classes: 1 }], cells: [] })).toBeRefused("BAD_USER_INPUT", { message: "taught.noSuchGrade" });
    await world.run(eastPrincipal, setTaughtPeriods, table);
    await expect(world.run(eastPrincipal, setTaughtPeriods, { ...table, revision: "0.0.0.0" })).toBeRefused("CONFLICT", { field: "input.revision" });
    await world.run(eastPrincipal, setTaughtPeriods, { ...table, grades: [{ grade: 1, classes: 2 }, { grade: 2, classes: 1 }], cells: [{ subject: "music", grade: 1, periods: 2 }, { subject: "art", grade: 2, periods: 2 }] });
    expect(await world.query("select subject, periods from taught_periods where school_id = $1 order by subject", [east.id])).toEqual([{ subject: "art", periods: 2 }, { subject: "music", periods: 2 }]);
  });

  it("are those of the schools that one looks after: a coordinator's alliance, a principal's own", async () => {
    const { coordinator, eastPrincipal, westPrincipal, teacher, east, west, world } = at;
    const grade = await world.add(TaughtGrade, { schoolId: west.id, ...TERM, grade: 1, classes: 10 });
    await world.add(TaughtPeriods, { taughtGradeId: grade.id, schoolId: west.id, subject: "music", periods: 3 });
    const seen = await of(coordinator);
    expect(seen.schools.map(({ schoolId }) => schoolId)).toEqual([west.id, east.id, at.town.id]);
    expect(seen).toMatchObject({ schoolCount: 3, silentCount: 1 });
    // Grade 1 has 2 periods of music in the country's plan: 10 classes are prescribed 20.
    expect(seen.schools[0]!.subjects.find(({ subject }) => subject === "music")).toMatchObject({ prescribed: 20, counted: 3, missing: 17, rate: 0.15 });
    expect((await of(eastPrincipal)).schools.map(({ schoolId }) => schoolId)).toEqual([east.id]);
    expect((await of(westPrincipal)).schools.map(({ schoolId }) => schoolId)).toEqual([west.id]);
    expect((await of(teacher)).schools).toEqual([]);
  });

  it("come in pages, in whose order nobody is left out or twice, with the sums of all", async () => {
    const { coordinator } = at;
    for (const orderBy of ["missing", "school"] as const) {
      const whole = await of(coordinator, { orderBy });
      const ids: string[] = [];
      let after: string | null = null;
      do {
        const page = await of(coordinator, { orderBy, first: 1, after });
        expect(page.totals).toEqual(whole.totals);
        ids.push(...page.schools.map(({ schoolId }) => schoolId));
        after = page.endCursor;
      } while (after !== null);
      expect(ids).toEqual(whole.schools.map(({ schoolId }) => schoolId));
    }
    await expect(of(coordinator, { after: "x" })).toBeRefused("BAD_USER_INPUT", { field: "after" });
  });

  it("become a need with one click: what is missing and not asked for yet, once", async () => {
    const { world, westPrincipal, eastPrincipal, west, since, until } = at;
    await expect(world.run(eastPrincipal, postNeedFromShortage, { schoolId: west.id, subject: "music", ...TERM })).toBeRefused("FORBIDDEN");
    const { id } = await world.run(westPrincipal, postNeedFromShortage, { schoolId: west.id, subject: "music" });
    expect(await world.find(Need, id)).toMatchObject({ kind: "itinerant", wanted: 17, since, until, fromShortage: true, allianceId: at.alliance.id });
    await expect(world.run(westPrincipal, postNeedFromShortage, { schoolId: west.id, subject: "music", ...TERM })).toBeRefused("CONFLICT", { message: "need.noShortage" });
    expect((await of(westPrincipal)).schools[0]!.subjects.find(({ subject }) => subject === "music")).toMatchObject({ missing: 17, asked: 17 });
    await expect(world.run(westPrincipal, postNeedFromShortage, { schoolId: west.id, subject: "music", schoolYear: 2030, season: "spring" })).toBeRefused("BAD_USER_INPUT", { message: "need.noTerm" });
  });
});
