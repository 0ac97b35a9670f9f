import type { Stage } from "../../../shared/schools";
import { firstDayOf, schoolYearOf, sectionsOf, statisticsFieldNames, type Figures, type StatisticsState } from "../../../shared/statistics";
import { dayPlus } from "../../kernel/time";
import { schoolAudience } from "./audience";
import type { Offices } from "./appointments";
import { Dice } from "./dice";
import type { StatisticsReportRow } from "./rows";
import { type School, type World, writtenOn } from "./world";

/** The county whose bureau has a demonstration account: there the reports of this year stand in every state. */
const XINTIAN = "431128";
const SEED = 90;

type Whole = { -readonly [Field in keyof Figures]-?: number };

const PUPILS_A_TEACHER: Partial<Record<Stage, number>> = { kindergarten: 9, primary: 17, junior: 13, senior: 12, vocational: 15, special: 4 };
const PUPILS_A_CLASS: Partial<Record<Stage, number>> = { kindergarten: 28, primary: 41, junior: 46, senior: 50, vocational: 42, special: 12 };

/** Figures of two school years: all of last year locked; this year's locked elsewhere, and in one county as they come in. */
export function makeStatistics(world: World, offices: Offices): void {
  const dice = new Dice(SEED);
  const year = schoolYearOf(world.today);
  const place = new Map<string, number>();
  for (const school of world.schools) {
    const county = school.county.region.code;
    const number = place.get(county) ?? 0;
    place.set(county, number + 1);
    const sections = sectionsOf(school.row.stages);
    for (const stage of sections) {
      const before = figuresOf(dice, school, stage, sections.length);
      add(world, offices, school, stage, year - 1, before, "locked");
      const { state, figures, explanations } = county === XINTIAN ? comingIn(dice, number, before) : { state: "locked" as const, figures: yearOn(dice, before), explanations: {} };
      add(world, offices, school, stage, year, figures, state, explanations);
    }
  }
}

/** How far a school of the county has come: a third is still entering, one has not begun, one must explain a jump. */
function comingIn(dice: Dice, number: number, before: Whole): { state: StatisticsState; figures: Figures; explanations: StatisticsReportRow["explanations"] } {
  const figures = yearOn(dice, before);
  switch (number % 6) {
    case 0: {
      // More computers than a year ago: confirmed only with the reason.
      const computers = before.computers + Math.max(12, Math.round(before.computers * 0.4));
      return { state: "draft", figures: { ...figures, computers }, explanations: {} };
    }
    case 1:
      return { state: "draft", figures: { students: figures.students, girls: figures.girls, newStudents: figures.newStudents, classes: figures.classes }, explanations: {} };
    case 2:
      return { state: "confirmed", figures: { ...figures, books: figures.books + Math.round(before.books * 0.3) }, explanations: { books: "示例：今年更新图书室，新购图书" } };
    case 3:
      return { state: "confirmed", figures, explanations: {} };
    case 4:
      return { state: "draft", figures: {}, explanations: {} };
    default:
      return { state: "locked", figures, explanations: {} };
  }
}

function figuresOf(dice: Dice, school: School, stage: Stage, parts: number): Whole {
  const rural = school.row.locality === "rural";
  const teachers = Math.max(4, Math.round(school.staff.length / parts));
  const share = (low: number, high: number, of: number): number => Math.round((of * dice.between(low * 100, high * 100)) / 100);
  const students = Math.max(20, Math.round(teachers * (PUPILS_A_TEACHER[stage] ?? 15) * (rural ? 0.75 : 1) * (dice.between(90, 110) / 100)));
  const classes = Math.max(stage === "primary" && rural ? 6 : 3, Math.ceil(students / (PUPILS_A_CLASS[stage] ?? 40)));
  const mean = students / classes;
  const graduateTeachers = stage === "primary" ? share(0, 0.04, teachers) : share(0.02, 0.1, teachers);
  const bachelorTeachers = Math.min(teachers - graduateTeachers, share(rural ? 0.45 : 0.6, 0.8, teachers));
  const collegeTeachers = Math.min(teachers - graduateTeachers - bachelorTeachers, share(0.15, 0.4, teachers));
  const classrooms = classes + dice.between(2, 6);
  const teachingArea = Math.round(students * (rural ? 5.4 : 4.4) * (dice.between(85, 120) / 100)) + classes * 20;
  return {
    students, girls: share(0.45, 0.49, students), newStudents: share(0.14, stage === "primary" ? 0.18 : 0.34, students),
    boarders: rural && stage !== "primary" ? share(0.2, 0.5, students) : 0, migrantChildren: rural ? 0 : share(0.03, 0.15, students), leftBehindChildren: rural ? share(0.15, 0.4, students) : share(0.01, 0.05, students),
    classes, largestClass: Math.min(students, Math.ceil(mean) + dice.between(1, 4)),
    staff: teachers + dice.between(1, Math.max(2, Math.round(teachers / 8))), teachers, graduateTeachers, bachelorTeachers, collegeTeachers, otherTeachers: teachers - graduateTeachers - bachelorTeachers - collegeTeachers,
    seniorTeachers: share(0.1, 0.3, teachers), backboneTeachers: share(rural ? 0.04 : 0.1, rural ? 0.12 : 0.22, teachers),
    sportsTeachers: rural ? dice.between(0, 1) : Math.max(1, Math.round(teachers / 14)), musicTeachers: rural ? dice.between(0, 1) : Math.max(1, Math.round(teachers / 20)), artTeachers: rural ? 0 : Math.max(1, Math.round(teachers / 22)),
    siteArea: Math.round(students * (rural ? 26 : 14)) + 3000, sportsArea: Math.round(students * (rural ? 9.5 : 7) * (dice.between(85, 120) / 100)),
    buildingArea: Math.round(teachingArea * 1.7), teachingArea,
    classrooms, multimediaRooms: Math.min(classrooms, Math.round(classes * (rural ? 0.85 : 1.05))), computers: Math.round(students / (rural ? 11 : 8)), books: students * dice.between(18, 32),
    equipmentValue: Math.round((students * (rural ? 1850 : 2600) * dice.between(80, 125)) / 10_000) / 100,
  };
}

/** A year later: a little more or less of what changes by itself. */
function yearOn(dice: Dice, before: Whole): Whole {
  const classes = before.classes;
  const students = Math.max(classes * 3, Math.round((before.students * dice.between(96, 104)) / 100));
  const within = (value: number, most: number): number => Math.min(value, most);
  return {
    ...before,
    students,
    girls: within(Math.round((before.girls * students) / before.students), students),
    largestClass: Math.min(students, Math.max(before.largestClass, Math.ceil(students / classes) + 1)),
    computers: before.computers + dice.between(0, 4),
    books: Math.round((before.books * dice.between(100, 106)) / 100),
    equipmentValue: Math.round(before.equipmentValue * dice.between(101, 106)) / 100,
  };
}

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

function add(world: World, offices: Offices, school: School, stage: Stage, year: number, figures: Figures, state: StatisticsState, explanations: StatisticsReportRow["explanations"] = {}): void {
  const begun = Object.keys(figures).length > 0;
  const [principal, , dean] = school.staff;
  const officer = offices.officers.get(school.county.region.code)?.[0] ?? offices.administrator;
  const at = writtenOn(world, dayPlus(firstDayOf(year), 20));
  const moment = (days: number): string => new Date(Math.min(at + days * 86_400_000, world.now - 60_000)).toISOString();
  const done = state !== "draft";
  const row = world.add("statistics_report", at, {
    school_id: school.row.id,
    year,
    stage,
    state,
    ...Object.fromEntries(statisticsFieldNames.map((field) => [snake(field), figures[field] ?? null])),
    explanations,
    entered_by_id: begun ? (dean ?? principal)!.person.id : null,
    entered_at: begun ? moment(2) : null,
    confirmed_by_id: done ? principal!.person.id : null,
    confirmed_at: done ? moment(9) : null,
    locked_by_id: state === "locked" ? officer.id : null,
    locked_at: state === "locked" ? moment(16) : null,
  });
  if (!done) return;
  world.happened(Date.parse(moment(9)), () => ({
    kind: "statistics.confirmed",
    subjectKind: "StatisticsReport",
    subjectId: row.id,
    actorId: principal!.person.id,
    audience: schoolAudience(world, school),
    payload: { school: school.row.name, schoolId: school.row.id, year, stage },
  }));
}
