import { policyDefinitions } from "../../../shared/policies";
import type { Locality, Subject } from "../../../shared/schools";
import { schoolYearOf } from "../../../shared/statistics";
import { membersOf } from "./alliances";
import { supportedSchoolOf } from "./appointments";
import { Dice } from "./dice";
import { yuxi } from "./figures";
import { FIRST_ZONE } from "./places/huancui";
import { YUXI_ALLIANCE } from "./places/yuxi";
import { type School, type World, writtenOn } from "./world";

const SEED = 112;
const XINTIAN = "431128";
const plan = policyDefinitions.curriculumPeriods.initial as Readonly<Record<string, Readonly<Record<string, number>>>>;
const subjects = Object.keys(plan).filter((subject) => subject !== "localCurriculum") as Subject[];

/** Of what is prescribed, how much own teachers give, in percent from and to: the villages lack music, art and sports first. */
const given: Record<Locality, Partial<Record<Subject, readonly [number, number]>>> = {
  urban: { music: [92, 104], art: [92, 104], physicalEducation: [95, 102] },
  town: { music: [60, 85], art: [55, 85], physicalEducation: [70, 95], informationTechnology: [75, 100], english: [90, 100] },
  rural: { music: [20, 50], art: [15, 50], physicalEducation: [45, 75], informationTechnology: [40, 80], english: [70, 100], science: [70, 100] },
};

/** The published case: ten classes of a village school that grows, so that 40 % of each of its three subjects are whole halves of periods. */
const CASE_CLASSES = [3, 2, 2, 1, 1, 1];
const CASE_SUBJECTS: readonly Subject[] = ["music", "physicalEducation", "art"];

/** What own teachers teach this school year, by grade and subject. */
export function makeTaught(world: World): void {
  const dice = new Dice(SEED);
  const zone = world.alliances.find(({ row }) => row.name === FIRST_ZONE)!;
  const mended = supportedSchoolOf(world.alliances.find(({ row }) => row.name === YUXI_ALLIANCE)!);
  const inZone = new Set(membersOf(zone, world.today));
  for (const school of world.schools) {
    if (school === mended) ofCase(world, school);
    else if (school.county.region.code === XINTIAN) ofSchool(world, dice, school, 6);
    // Weihai has five years of primary school and four of junior school.
    else if (inZone.has(school)) ofSchool(world, dice, school, 5);
  }
}

function ofSchool(world: World, dice: Dice, school: School, primaryYears: number): void {
  const shares = given[school.row.locality];
  for (const stage of ["primary", "junior"] as const) {
    const here = school.row.stages.some((own) => own === stage || own === "nineYear");
    const classes = here ? classesOf(world, school, stage) : 0;
    const grades = stage === "primary" ? range(1, primaryYears) : range(primaryYears + 1, 9);
    for (const [index, grade] of grades.entries()) {
      const few = Math.floor((classes * (index + 1)) / grades.length) - Math.floor((classes * index) / grades.length);
      if (few === 0) continue;
      addGrade(world, school, grade, few, (subject, prescribed) => {
        const [low, high] = shares[subject] ?? [100, 100];
        return Math.round((prescribed * dice.between(low, high)) / 50) / 2;
      });
    }
  }
}

function ofCase(world: World, school: School): void {
  for (const [index, classes] of CASE_CLASSES.entries()) addGrade(world, school, index + 1, classes, (_, prescribed) => prescribed);
  // Of the three subjects those grades are taught that come first, until 40 % are reached.
  for (const subject of CASE_SUBJECTS) {
    const rows = world.rows.taught_periods.filter((row) => row.school_id === school.row.id && row.subject === subject);
    let left = rows.reduce((sum, { periods }) => sum + periods, 0) * yuxi.offeringRate.before;
    for (const row of rows) {
      row.periods = Math.min(row.periods, Math.round(left * 2) / 2);
      left -= row.periods;
    }
  }
}

/** As the school's year statistics have them. */
function classesOf(world: World, school: School, stage: "primary" | "junior"): number {
  const reports = world.rows.statistics_report.filter((report) => report.school_id === school.row.id && report.stage === stage).toSorted((a, b) => b.year - a.year) as unknown as { classes: number | null }[];
  return reports.find(({ classes }) => classes !== null)?.classes ?? 6;
}

function addGrade(world: World, school: School, grade: number, classes: number, taught: (subject: Subject, prescribed: number) => number): void {
  const year = schoolYearOf(world.today);
  const at = writtenOn(world, `${year}-09-05`);
  const row = world.add("taught_grade", at, { school_id: school.row.id, school_year: year, season: "autumn", grade, classes });
  for (const subject of subjects) {
    const prescribed = (plan[subject]?.[grade] ?? 0) * classes;
    if (prescribed > 0) world.add("taught_periods", at, { taught_grade_id: row.id, school_id: school.row.id, subject, periods: taught(subject, prescribed) });
  }
}

const range = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, index) => first + index);
