import type { Stage, Subject } from "./schools";
import { equityFigures, type EquityFigure } from "./policies";

/** The school year in which a day lies, by its first calendar year: from the first of September on it is the new one. */
export const schoolYearOf = (day: string): number => Number(day.slice(0, 4)) - (day.slice(5) < "09-01" ? 1 : 0);
/** The first day of a school year: its figures are taken on it, and the rules of that day hold for them. */
export const firstDayOf = (schoolYear: number): string => `${schoolYear}-09-01`;
/** The last day of a school year. */
export const lastDayOf = (schoolYear: number): string => `${schoolYear + 1}-08-31`;
export const SCHOOL_YEARS = { min: 2000, max: 2100 } as const;

/** Entered by the school, confirmed by its principal, locked by the bureau. */
export const StatisticsState = { DRAFT: "draft", CONFIRMED: "confirmed", LOCKED: "locked" } as const;
export type StatisticsState = (typeof StatisticsState)[keyof typeof StatisticsState];

/** What a school of a stage reports on: one of nine years reports its primary and its junior part apart, since the equity figures are. */
export const sectionsOf = (stages: readonly Stage[]): Stage[] => [...new Set(stages.flatMap((stage): Stage[] => (stage === "nineYear" ? ["primary", "junior"] : [stage])))];

export const statisticsGroups = ["students", "classes", "teachers", "premises", "equipment"] as const;
export type StatisticsGroup = (typeof statisticsGroups)[number];

interface StatisticsFieldDefinition {
  readonly group: StatisticsGroup;
  readonly unit: "pupils" | "classes" | "persons" | "squareMetres" | "rooms" | "pieces" | "volumes" | "tenThousandYuan";
  readonly max: number;
  /** After the point. */
  readonly digits: number;
  /** In English, for the schema; the screens say it by their catalogue. */
  readonly says: string;
}

/**
 * The figures of a school year, on its first day. Those from which the seven resource figures of 优质均衡 are computed
 * are asked by 《县域义务教育优质均衡发展督导评估办法》（教督〔2017〕6号); the others are among the forms of 教育事业统计.
 */
export const statisticsFields = {
  students: { group: "students", unit: "pupils", max: 100_000, digits: 0, says: "Pupils on the roll." },
  girls: { group: "students", unit: "pupils", max: 100_000, digits: 0, says: "Girls among them." },
  newStudents: { group: "students", unit: "pupils", max: 100_000, digits: 0, says: "Pupils who entered the first grade this year." },
  boarders: { group: "students", unit: "pupils", max: 100_000, digits: 0, says: "Boarders." },
  migrantChildren: { group: "students", unit: "pupils", max: 100_000, digits: 0, says: "Children of workers from elsewhere 随迁子女." },
  leftBehindChildren: { group: "students", unit: "pupils", max: 100_000, digits: 0, says: "Children whose parents work elsewhere 留守儿童." },
  classes: { group: "classes", unit: "classes", max: 2_000, digits: 0, says: "Classes." },
  largestClass: { group: "classes", unit: "pupils", max: 500, digits: 0, says: "Pupils of the largest class." },
  staff: { group: "teachers", unit: "persons", max: 10_000, digits: 0, says: "Teachers and other staff 教职工." },
  teachers: { group: "teachers", unit: "persons", max: 10_000, digits: 0, says: "Full-time teachers 专任教师." },
  graduateTeachers: { group: "teachers", unit: "persons", max: 10_000, digits: 0, says: "Teachers with a master's or doctor's degree 研究生." },
  bachelorTeachers: { group: "teachers", unit: "persons", max: 10_000, digits: 0, says: "Teachers whose highest degree is a bachelor's 本科." },
  collegeTeachers: { group: "teachers", unit: "persons", max: 10_000, digits: 0, says: "Teachers whose highest degree is a college's 专科." },
  otherTeachers: { group: "teachers", unit: "persons", max: 10_000, digits: 0, says: "Teachers without a degree of a college 高中阶段及以下." },
  seniorTeachers: { group: "teachers", unit: "persons", max: 10_000, digits: 0, says: "Teachers with a senior title or a higher one 高级及以上职称." },
  backboneTeachers: { group: "teachers", unit: "persons", max: 10_000, digits: 0, says: "Backbone teachers of county level and above 县级以上骨干教师." },
  sportsTeachers: { group: "teachers", unit: "persons", max: 10_000, digits: 0, says: "Full-time teachers of physical education 体育." },
  musicTeachers: { group: "teachers", unit: "persons", max: 10_000, digits: 0, says: "Full-time teachers of music 音乐." },
  artTeachers: { group: "teachers", unit: "persons", max: 10_000, digits: 0, says: "Full-time teachers of art 美术." },
  siteArea: { group: "premises", unit: "squareMetres", max: 5_000_000, digits: 0, says: "The school's ground." },
  sportsArea: { group: "premises", unit: "squareMetres", max: 1_000_000, digits: 0, says: "Sports grounds and halls 体育运动场馆." },
  buildingArea: { group: "premises", unit: "squareMetres", max: 2_000_000, digits: 0, says: "Floors of all buildings 校舍建筑面积." },
  teachingArea: { group: "premises", unit: "squareMetres", max: 1_000_000, digits: 0, says: "Floors for teaching and what serves it 教学及辅助用房." },
  classrooms: { group: "equipment", unit: "rooms", max: 5_000, digits: 0, says: "Classrooms." },
  multimediaRooms: { group: "equipment", unit: "rooms", max: 5_000, digits: 0, says: "Classrooms with multimedia and network 网络多媒体教室." },
  computers: { group: "equipment", unit: "pieces", max: 100_000, digits: 0, says: "Computers for pupils." },
  books: { group: "equipment", unit: "volumes", max: 5_000_000, digits: 0, says: "Printed books." },
  equipmentValue: { group: "equipment", unit: "tenThousandYuan", max: 1_000_000, digits: 2, says: "Value of teaching equipment 教学仪器设备值, in units of 10,000 yuan." },
} as const satisfies Record<string, StatisticsFieldDefinition>;
export type StatisticsField = keyof typeof statisticsFields;
export const statisticsFieldNames = Object.keys(statisticsFields) as StatisticsField[];
/** `undefined` or null: not entered. */
export type Figures = { readonly [Field in StatisticsField]?: number | null };

/** A part is no more than its whole. */
export const statisticsParts: readonly (readonly [part: StatisticsField, whole: StatisticsField])[] = [
  ["girls", "students"], ["newStudents", "students"], ["boarders", "students"], ["migrantChildren", "students"], ["leftBehindChildren", "students"],
  ["largestClass", "students"], ["classes", "students"],
  ["teachers", "staff"], ["seniorTeachers", "teachers"], ["backboneTeachers", "teachers"], ["sportsTeachers", "teachers"], ["musicTeachers", "teachers"], ["artTeachers", "teachers"],
  ["teachingArea", "buildingArea"], ["multimediaRooms", "classrooms"],
];
/** Every teacher has one highest degree. */
export const statisticsDegrees = ["graduateTeachers", "bachelorTeachers", "collegeTeachers", "otherTeachers"] as const;

export interface ImpossibleFigure {
  readonly field: StatisticsField;
  /** `more`: than `than`; `sum`: of the degrees is not `than`; `smaller`: than the mean class. */
  readonly problem: "more" | "sum" | "smaller";
  readonly than: StatisticsField;
}

const given = (value: number | null | undefined): value is number => value !== null && value !== undefined;

/** What cannot be, of the figures that are entered: each is refused, in a draft too. */
export function impossibleFigures(figures: Figures): ImpossibleFigure[] {
  const found: ImpossibleFigure[] = [];
  for (const [part, whole] of statisticsParts) {
    const [a, b] = [figures[part], figures[whole]];
    if (given(a) && given(b) && a > b) found.push({ field: part, problem: "more", than: whole });
  }
  const ofDegrees = statisticsDegrees.map((degree) => figures[degree]);
  const sum = ofDegrees.reduce<number>((all, count) => all + (count ?? 0), 0);
  if (given(figures.teachers) && (sum > figures.teachers || (ofDegrees.every(given) && sum !== figures.teachers))) found.push({ field: "teachers", problem: "sum", than: "bachelorTeachers" });
  const { students, classes, largestClass } = figures;
  if (given(students) && given(classes) && given(largestClass) && classes > 0 && largestClass < students / classes) found.push({ field: "largestClass", problem: "smaller", than: "students" });
  return found;
}

/** What must be entered before the principal can confirm. */
export const missingFigures = (figures: Figures): StatisticsField[] => statisticsFieldNames.filter((field) => !given(figures[field]));

/** Below this many, a jump is chance: 2 art teachers instead of 1 need no explanation. */
const SMALL = 5;

export interface ChangedFigure {
  readonly field: StatisticsField;
  readonly from: number;
  readonly to: number;
  /** As a share of last year's; null where that was 0. */
  readonly share: number | null;
}

/** Figures that changed by more than the rule's share against last year's: each must be explained. */
export function changedFigures(figures: Figures, lastYear: Figures, share: number): ChangedFigure[] {
  return statisticsFieldNames.flatMap((field) => {
    const [to, from] = [figures[field], lastYear[field]];
    if (!given(to) || !given(from) || Math.abs(to - from) < SMALL) return [];
    const change = from === 0 ? null : (to - from) / from;
    return change === null || Math.abs(change) > share ? [{ field, from, to, share: change }] : [];
  });
}

const PER = 100;
const YUAN = 10_000;

/**
 * The seven resource figures of 优质均衡 of a school's part; null where an input is missing or there are no pupils.
 * Above the required degree is, in primary schools, who has one of a college; in junior schools, who has a bachelor's.
 */
export function equityFiguresOf(stage: Stage, figures: Figures): Record<EquityFigure, number | null> {
  const { students } = figures;
  const over = (scale: number, ...inputs: (number | null | undefined)[]): number | null =>
    given(students) && students > 0 && inputs.every(given) ? (scale * inputs.reduce<number>((sum, input) => sum + (input ?? 0), 0)) / students : null;
  const { graduateTeachers, bachelorTeachers, collegeTeachers, backboneTeachers, sportsTeachers, musicTeachers, artTeachers, teachingArea, sportsArea, equipmentValue, multimediaRooms } = figures;
  const computed: Record<EquityFigure, number | null> = {
    teachersAboveDegree: stage === "junior" ? over(PER, graduateTeachers, bachelorTeachers) : over(PER, graduateTeachers, bachelorTeachers, collegeTeachers),
    backboneTeachers: over(PER, backboneTeachers),
    sportsAndArtsTeachers: over(PER, sportsTeachers, musicTeachers, artTeachers),
    teachingArea: over(1, teachingArea),
    sportsArea: over(1, sportsArea),
    equipmentValue: over(YUAN, equipmentValue),
    multimediaRooms: over(PER, multimediaRooms),
  };
  return computed;
}
export { equityFigures, type EquityFigure };

const primarySubjects = ["chinese", "mathematics", "english", "moralityAndLaw", "science", "informationTechnology", "physicalEducation", "music", "art", "labour"] as const;
const juniorSubjects = ["chinese", "mathematics", "english", "moralityAndLaw", "history", "geography", "physics", "chemistry", "biology", "informationTechnology", "physicalEducation", "music", "art", "labour"] as const;
const seniorSubjects = ["chinese", "mathematics", "english", "politics", "history", "geography", "physics", "chemistry", "biology", "informationTechnology", "physicalEducation", "music", "art"] as const;

/** The subjects that a school of a stage has teachers for; others stand in the list of a school where somebody teaches them. */
export const quotaSubjects: Readonly<Record<Stage, readonly Subject[]>> = {
  kindergarten: ["earlyChildhood"],
  primary: primarySubjects,
  junior: juniorSubjects,
  nineYear: [...new Set([...primarySubjects, ...juniorSubjects])],
  senior: seniorSubjects,
  vocational: ["vocational", "chinese", "mathematics", "english", "physicalEducation"],
  special: ["specialEducation"],
};

/** What this module's activities are called. */
export const statisticsActivityKinds = [
  "statistics.opened",
  "statistics.entered",
  "statistics.confirmed",
  "statistics.reopened",
  "statistics.locked",
  "statistics.allLocked",
  "statistics.sentBack",
  "statistics.reminded",
  "quota.opened",
  "quota.added",
  "quota.changed",
] as const;
