import { describe, expect, it } from "vitest";
import type { StretchFragment } from "../../web/gql/graphql";
import { placeAfter, verdictsOf, type Check } from "../../web/features/exchanges/board/moving";
import { between, blocksOn, daysOf, isStranded, marksOf, mondayOf, rowHeight, shownDays, tintsOf, weekdayOf, type BoardDay } from "../../web/features/exchanges/board/week";

const stretch = (row: Partial<StretchFragment> & { day: string }): StretchFragment =>
  ({ id: `${row.day}${row.starts}`, starts: "09:00:00", ends: "09:40:00", whole: false, room: null, until: row.day.replace(/..$/, (last) => String(Number(last) + 1).padStart(2, "0")), school: { id: "east", name: "东山小学" }, exchange: null, slot: null, visit: null, ...row }) as StretchFragment;
/** The week of 28 September 2026: the holiday begins on Thursday, and Sunday is worked as Thursday. */
const calendar: BoardDay[] = [
  ...["2026-09-28", "2026-09-29", "2026-09-30"].map((day, place) => ({ day, week: 5, taughtAs: place + 1 })),
  ...["2026-10-01", "2026-10-02", "2026-10-03"].map((day) => ({ day, week: 5, kind: "DAY_OFF" as const, name: "国庆节", taughtAs: null })),
  { day: "2026-10-04", week: 5, kind: "WORKING_DAY", name: "国庆节", taughtAs: 4 },
];

describe("the days of the board", () => {
  it("begin with Monday, over a month's and a year's end and in a leap year", () => {
    expect(["2026-09-28", "2026-10-04", "2027-01-01", "2028-02-29", "2026-11-29"].map(mondayOf)).toEqual(["2026-09-28", "2026-09-28", "2026-12-28", "2028-02-28", "2026-11-23"]);
    expect(weekdayOf("2027-01-03")).toBe(7);
    expect(daysOf("2026-12-28", []).map(({ day, taughtAs }) => [day, taughtAs])).toEqual([
      ["2026-12-28", 1], ["2026-12-29", 2], ["2026-12-30", 3], ["2026-12-31", 4], ["2027-01-01", 5], ["2027-01-02", null], ["2027-01-03", null],
    ]);
  });

  it("are Monday to Friday, with a weekend day that is worked, or on which somebody is somewhere", () => {
    const week = daysOf("2026-09-28", calendar);
    expect(shownDays(week, []).map(({ day }) => day)).toEqual(["2026-09-28", "2026-09-29", "2026-09-30", "2026-10-01", "2026-10-02", "2026-10-04"]);
    expect(shownDays(week, [stretch({ day: "2026-10-03" })])).toHaveLength(7);
    // A full-time stay lies on weekends, too, and shows none.
    expect(shownDays(daysOf("2026-09-07", []), [stretch({ day: "2026-09-01", until: "2027-01-20", whole: true })])).toHaveLength(5);
  });
});

describe("what lies on a day", () => {
  it("stands in order, a full-time stay on each of its days and on none after", () => {
    const stay = stretch({ day: "2026-09-01", until: "2026-10-01", whole: true, starts: "00:00:00", ends: "00:00:00" });
    const [late, early] = [stretch({ day: "2026-09-30", starts: "14:00:00" }), stretch({ day: "2026-09-30", starts: "08:00:00" })];
    expect(blocksOn([late, stay, early], "2026-09-30")).toEqual([stay, early, late]);
    expect(blocksOn([late, stay, early], "2026-10-01")).toEqual([]);
    expect(blocksOn([stay], "2026-08-31")).toEqual([]);
  });

  it("tells the way between two schools from waiting, and says nothing within one", () => {
    const morning = stretch({ day: "2026-09-28", ends: "09:40:00" });
    const at = (starts: string, id: string) => stretch({ day: "2026-09-28", starts, school: { id, name: id } as never });
    expect(between(morning, at("10:20:00", "west"))).toEqual({ minutes: 40, way: undefined, idle: false });
    expect(between(morning, at("14:00:00", "west"))).toEqual({ minutes: 260, way: undefined, idle: true });
    expect(between(morning, at("14:00:00", "east"))).toBeNull();
    expect(between(morning, undefined)).toBeNull();
  });

  it("knows the way to the next school, as long as that is the next", () => {
    const morning = stretch({ id: "morning", day: "2026-09-28", ends: "09:40:00" });
    const next = stretch({ id: "next", day: "2026-09-28", starts: "10:20:00", school: { id: "west", name: "西河小学" } as never });
    const short = { nextId: "next", minutes: 51, tooShort: true };
    expect(between(morning, next, new Map([["morning", short]]))).toMatchObject({ minutes: 40, way: short });
    expect(between(morning, next, new Map([["morning", { ...short, nextId: "moved since" }]]))?.way).toBeUndefined();
    const week = daysOf("2026-09-28", calendar);
    expect(marksOf([morning, next], week, new Map([["morning", short]]))).toEqual({ clashes: 1, gaps: 0 });
    expect(marksOf([morning, next], week, new Map([["morning", { ...short, tooShort: false }]]))).toEqual({ clashes: 0, gaps: 0 });
  });

  it("counts what stands on a day off and who waits, and is as high as its fullest day", () => {
    const week = daysOf("2026-09-28", calendar);
    const lost = stretch({ day: "2026-10-01" });
    expect([isStranded(lost, week[3]!), isStranded(lost, week[6]!)]).toEqual([true, false]);
    const two = [stretch({ day: "2026-09-28" }), stretch({ day: "2026-09-28", starts: "14:00:00", school: { id: "west", name: "西河小学" } as never })];
    expect(marksOf([lost, ...two], week)).toEqual({ clashes: 1, gaps: 1 });
    expect(rowHeight(two, week)).toBeGreaterThan(rowHeight([lost], week));
    expect(rowHeight([], week)).toBe(rowHeight([lost], week));
  });
});

it("gives each school a colour and a letter by its name, and stripes where colours come again", () => {
  const tints = tintsOf(Array.from({ length: 30 }, (_, n) => ({ id: `s${n}`, name: `第${String(n).padStart(2, "0")}小学` })));
  expect(tints.get("s0")).toMatchObject({ tint: 0, striped: false, letter: "A" });
  expect(tints.get("s9")).toMatchObject({ tint: 1, striped: true, letter: "J" });
  expect(tints.get("s27")).toMatchObject({ letter: "AB" });
  expect(new Set([...tints.values()].map(({ letter }) => letter)).size).toBe(30);
});

describe("what a day says to what is lifted", () => {
  const check = (row: Partial<Check>): Check => ({ ok: true, weekday: null, day: null, starts: "09:00", ends: "09:40", days: 18, clashes: [], ...row }) as Check;
  const clash = { kind: "PERSON", day: "2026-09-30", starts: "09:00", ends: "09:40", school: null, minutes: null } as never;
  const week = daysOf("2026-09-28", calendar);

  it("goes by the timetable that is taught, so that a worked Sunday answers as the Thursday, and a day off as none", () => {
    const slot = { id: "s", version: 1, weekday: 2, since: "2026-09-01", className: null, viewerCan: ["MOVE"] } as never;
    const checks = [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => [check({ weekday, ok: weekday !== 3 && weekday !== 4, clashes: weekday === 3 || weekday === 4 ? [clash] : [] }), check({ weekday, starts: "14:00", ok: weekday !== 4 }), check({ weekday, starts: "10:10", ok: false })]);
    const said = verdictsOf(checks, week, stretch({ day: "2026-09-29", slot }));
    expect(week.map(({ day }) => said.get(day)?.kind)).toEqual(["fits", "fits", "otherHour", "noSchool", "noSchool", "noSchool", "refused"]);
    expect(said.get("2026-09-30")).toMatchObject({ hour: { starts: "14:00" }, clash });
  });

  it("goes by the day itself for a visit", () => {
    const said = verdictsOf([check({ day: "2026-09-28", days: 1 }), check({ day: "2026-09-30", days: 1, ok: false, clashes: [clash] })], week, stretch({ day: "2026-09-28", visit: { id: "v" } as never }));
    expect(week.map(({ day }) => said.get(day)?.kind)).toEqual(["fits", "noSchool", "refused", "noSchool", "noSchool", "noSchool", "noSchool"]);
  });
});

it("leads the keyboard through a cell's blocks, then to the next row, and never off the board", () => {
  const extent = { rows: 3, columns: 5, blocks: (row: number, column: number) => (row === 0 && column === 0 ? 2 : 0) };
  const go = (keys: readonly string[], from = { row: 0, column: 0, block: 0 }) => keys.reduce((place, key) => placeAfter(key, place, extent), from);
  expect(go(["ArrowDown"])).toEqual({ row: 0, column: 0, block: 1 });
  expect(go(["ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown"])).toEqual({ row: 2, column: 0, block: 0 });
  expect(go(["ArrowDown", "ArrowDown", "ArrowUp"])).toEqual({ row: 0, column: 0, block: 1 });
  expect(go(["ArrowLeft", "ArrowUp"])).toEqual({ row: 0, column: 0, block: 0 });
  expect(go(["End", "ArrowRight"])).toEqual({ row: 0, column: 4, block: 0 });
  expect(go(["PageDown"])).toMatchObject({ row: 2 });
  expect(go(["x"])).toEqual({ row: 0, column: 0, block: 0 });
});
