import { Subject } from "./schools";

/**
 * The rules with numbers. Regions differ, and last year is still computed with last year's rule, so each stands in
 * the table `policy_rule` by region and date range; what is here are its kind, its unit, its limits, and the value
 * with which the country as a whole begins.
 *
 * Where the defaults are from:
 * - rotation: 教育部 财政部 人社部《关于推进县（区）域内义务教育学校校长教师交流轮岗的意见》（教师〔2014〕4号）: at least 10 % of those who
 *   are due each year, backbone teachers at least 20 % of those who rotate; principals after two terms at one school.
 *   Regions set the years; six is the most frequent.
 * - equity: 教育部《县域义务教育优质均衡发展督导评估办法》（教督〔2017〕6号): the seven resource figures and their minimums, and
 *   the coefficient of variation between schools of at most 0.50 (primary) and 0.45 (junior).
 * - curriculum: 《义务教育课程方案（2022年版）》gives shares of 9,522 periods and periods a week (26, 30, 34), not periods of a
 *   subject. `curriculumPeriods` is one plan inside these shares (a test adds it up); regions set theirs.
 * - quota: 中央编办 教育部 财政部《关于统一城乡中小学教职工编制标准的通知》（中央编办发〔2014〕72号): one post for 19, 13.5 and 12.5 pupils.
 * - class size: 45 in primary, 50 in secondary schools.
 * - all others are values to begin with, and no published source.
 */
export const PolicyKey = {
  ROTATION_DUE_YEARS: "rotationDueYears",
  PRINCIPAL_DUE_TERMS: "principalDueTerms",
  PRINCIPAL_TERM_YEARS: "principalTermYears",
  ROTATION_FLOOR: "rotationFloor",
  BACKBONE_FLOOR: "backboneFloor",
  BACKBONE_BASE: "backboneBase",
  ROTATION_LEAST_DAYS: "rotationLeastDays",
  SENIOR_TITLE_RURAL_YEARS: "seniorTitleRuralYears",
  SERVICE_YEAR_DAYS: "serviceYearDays",
  TEACHER_PERIODS_A_WEEK: "teacherPeriodsAWeek",
  ITINERANT_SCHOOLS: "itinerantSchools",
  ITINERANT_DAYS_A_WEEK: "itinerantDaysAWeek",
  TRAVEL_SPEED: "travelSpeed",
  TRAVEL_ALLOWANCE: "travelAllowance",
  LOG_DUE_DAYS: "logDueDays",
  LOG_REMINDER_DAYS: "logReminderDays",
  LOG_SIGN_DAYS: "logSignDays",
  APPRAISAL_ANSWER_DAYS: "appraisalAnswerDays",
  APPRAISAL_REMINDER_DAYS: "appraisalReminderDays",
  INSPECTION_ZONE_FEWEST: "inspectionZoneFewest",
  INSPECTION_ZONE_MOST: "inspectionZoneMost",
  VISITS_A_TERM: "visitsATerm",
  RECTIFICATION_DAYS: "rectificationDays",
  PRIMARY_YEARS: "primaryYears",
  CURRICULUM_PERIODS: "curriculumPeriods",
  OPEN_LESSONS_A_WEEK: "openLessonsAWeek",
  EQUITY_LIMIT_PRIMARY: "equityLimitPrimary",
  EQUITY_LIMIT_JUNIOR: "equityLimitJunior",
  EQUITY_MINIMUMS: "equityMinimums",
  STATISTICS_CHANGE: "statisticsChange",
  STATISTICS_DUE_DAYS: "statisticsDueDays",
  QUOTA_RATIO_PRIMARY: "quotaRatioPrimary",
  QUOTA_RATIO_JUNIOR: "quotaRatioJunior",
  QUOTA_RATIO_SENIOR: "quotaRatioSenior",
  CLASS_SIZE_PRIMARY: "classSizePrimary",
  CLASS_SIZE_SECONDARY: "classSizeSecondary",
  SCHOOL_FILES: "schoolFiles",
  DELEGATION_DAYS: "delegationDays",
  NOTICE_REMINDER_DAYS: "noticeReminderDays",
  APPROVAL_REMINDER_DAYS: "approvalReminderDays",
  HIRING_OBJECTION_DAYS: "hiringObjectionDays",
  HIRING_PUBLIC_DAYS: "hiringPublicDays",
} as const;
export type PolicyKey = (typeof PolicyKey)[keyof typeof PolicyKey];

export const PolicyGroup = {
  ROTATION: "rotation",
  EXCHANGE: "exchange",
  INSPECTION: "inspection",
  CURRICULUM: "curriculum",
  EQUITY: "equity",
  STATISTICS: "statistics",
  QUOTA: "quota",
  HIRING: "hiring",
  OFFICE: "office",
} as const;
export type PolicyGroup = (typeof PolicyGroup)[keyof typeof PolicyGroup];

export type PolicyUnit =
  | "years" | "terms" | "periods" | "schools" | "days" | "kilometresAnHour" | "minutes" | "visits" | "lessons" | "pupils" | "gigabytes" | "ratio" | "none";

/** Rows by columns; a cell that is not there is 0. */
export type PolicyTable = Readonly<Record<string, Readonly<Record<string, number>>>>;

interface Common {
  readonly group: PolicyGroup;
  /** In English, for the schema; the screens say it by their catalogue. */
  readonly says: string;
}
interface Numeric extends Common {
  readonly unit: PolicyUnit;
  readonly min: number;
  readonly max: number;
}
/** A whole number. */
export interface CountRule extends Numeric {
  readonly kind: "count";
  readonly initial: number;
}
/** A number with at most so many digits after the point. */
export interface NumberRule extends Numeric {
  readonly kind: "number";
  readonly digits: number;
  readonly initial: number;
}
/** A share of 1, in steps of a thousandth: 0.1 is ten per cent. */
export interface PercentRule extends Common {
  readonly kind: "percent";
  readonly min: number;
  readonly max: number;
  readonly initial: number;
}
export interface ChoiceRule extends Common {
  readonly kind: "choice";
  readonly choices: readonly string[];
  readonly initial: string;
}
export interface TableRule extends Numeric {
  readonly kind: "table";
  readonly digits: number;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly initial: PolicyTable;
}
export type PolicyDefinition = CountRule | NumberRule | PercentRule | ChoiceRule | TableRule;

/** What the plan names beside the subjects of the vocabulary: 地方课程与校本课程. */
export const LOCAL_CURRICULUM = "localCurriculum";
export const GRADES = ["1", "2", "3", "4", "5", "6", "7", "8", "9"] as const;
const periods = (...aWeek: number[]): Record<string, number> => Object.fromEntries(GRADES.flatMap((grade, index) => (aWeek[index] ? [[grade, aWeek[index]]] : [])));

/** Periods a week in grades 1 to 9; the columns add up to 26, 26, 30, 30, 30, 30, 34, 34, 34. */
const curriculum: PolicyTable = {
  [Subject.MORALITY_AND_LAW]: periods(2, 2, 2, 2, 2, 2, 2, 2, 2),
  [Subject.CHINESE]: periods(8, 8, 6, 6, 6, 6, 5, 5, 5),
  [Subject.MATHEMATICS]: periods(4, 4, 4, 4, 4, 4, 5, 5, 5),
  [Subject.ENGLISH]: periods(0, 0, 2, 2, 2, 3, 4, 4, 4),
  [Subject.HISTORY]: periods(0, 0, 0, 0, 0, 0, 2, 2, 2),
  [Subject.GEOGRAPHY]: periods(0, 0, 0, 0, 0, 0, 2, 2, 0),
  [Subject.SCIENCE]: periods(1, 1, 2, 2, 3, 3, 0, 0, 0),
  [Subject.PHYSICS]: periods(0, 0, 0, 0, 0, 0, 0, 2, 3),
  [Subject.CHEMISTRY]: periods(0, 0, 0, 0, 0, 0, 0, 0, 3),
  [Subject.BIOLOGY]: periods(0, 0, 0, 0, 0, 0, 2, 2, 0),
  [Subject.INFORMATION_TECHNOLOGY]: periods(0, 0, 1, 1, 1, 1, 1, 1, 0),
  [Subject.PHYSICAL_EDUCATION]: periods(4, 4, 3, 3, 3, 3, 3, 3, 3),
  [Subject.MUSIC]: periods(2, 2, 2, 2, 2, 2, 1, 1, 1),
  [Subject.ART]: periods(2, 2, 2, 2, 2, 2, 1, 1, 1),
  [Subject.LABOUR]: periods(1, 1, 1, 1, 1, 1, 1, 1, 1),
  [Subject.INTEGRATED_PRACTICE]: periods(1, 1, 2, 2, 2, 1, 2, 1, 2),
  [LOCAL_CURRICULUM]: periods(1, 1, 3, 3, 2, 2, 3, 2, 2),
};

/** The seven resource figures of 优质均衡, for each pupil or each hundred of them. */
export const equityFigures = ["teachersAboveDegree", "backboneTeachers", "sportsAndArtsTeachers", "teachingArea", "sportsArea", "equipmentValue", "multimediaRooms"] as const;
export type EquityFigure = (typeof equityFigures)[number];

export const BackboneBase = { OF_ROTATED: "ofRotated", OF_DUE: "ofDue" } as const;
export type BackboneBase = (typeof BackboneBase)[keyof typeof BackboneBase];

export const policyDefinitions = {
  rotationDueYears: { group: "rotation", kind: "count", unit: "years", min: 1, max: 20, initial: 6, says: "Years at one school after which a teacher is due for rotation." },
  principalDueTerms: { group: "rotation", kind: "count", unit: "terms", min: 1, max: 5, initial: 2, says: "Terms at one school after which a principal is due for rotation." },
  principalTermYears: { group: "rotation", kind: "count", unit: "years", min: 1, max: 6, initial: 3, says: "Years that a principal's term has." },
  rotationFloor: { group: "rotation", kind: "percent", min: 0, max: 1, initial: 0.1, says: "Of those who are due, the share that must rotate in a year." },
  backboneFloor: { group: "rotation", kind: "percent", min: 0, max: 1, initial: 0.2, says: "The share that backbone teachers must have; of whom, backboneBase says." },
  backboneBase: { group: "rotation", kind: "choice", choices: Object.values(BackboneBase), initial: "ofRotated", says: "Of whom the backbone share is taken: ofRotated or ofDue." },
  rotationLeastDays: { group: "rotation", kind: "count", unit: "days", min: 1, max: 366, initial: 120, says: "Days that a rotation or a support must last to be counted as one: about a term." },
  seniorTitleRuralYears: { group: "rotation", kind: "count", unit: "years", min: 0, max: 5, initial: 1, says: "Years at rural or weak schools that are asked of those who apply for senior titles." },
  serviceYearDays: { group: "rotation", kind: "count", unit: "days", min: 1, max: 366, initial: 300, says: "Days at rural or weak schools that make a year of service: a school year from September to the first days of July has them." },
  teacherPeriodsAWeek: { group: "exchange", kind: "count", unit: "periods", min: 1, max: 40, initial: 18, says: "The most periods that a teacher gives in a week, at all schools together." },
  itinerantSchools: { group: "exchange", kind: "count", unit: "schools", min: 1, max: 10, initial: 3, says: "The most schools that an itinerant teacher has, the own one with them." },
  itinerantDaysAWeek: { group: "exchange", kind: "count", unit: "days", min: 1, max: 7, initial: 3, says: "The most days in a week on which a teacher is itinerant." },
  travelSpeed: { group: "exchange", kind: "count", unit: "kilometresAnHour", min: 5, max: 120, initial: 30, says: "Speed by which the time between two schools is reckoned, over the straight line." },
  travelAllowance: { group: "exchange", kind: "count", unit: "minutes", min: 0, max: 120, initial: 15, says: "Minutes that are added to each way between two schools." },
  logDueDays: { group: "exchange", kind: "count", unit: "days", min: 0, max: 30, initial: 2, says: "Days after a visit within which its teaching log is written; a later one is marked late." },
  logReminderDays: { group: "exchange", kind: "count", unit: "days", min: 1, max: 60, initial: 7, says: "Days after a visit on whose evenings a missing teaching log is asked for." },
  logSignDays: { group: "exchange", kind: "count", unit: "days", min: 1, max: 60, initial: 3, says: "Days after which the host school is reminded of a teaching log that is not signed." },
  appraisalAnswerDays: { group: "exchange", kind: "count", unit: "days", min: 1, max: 90, initial: 15, says: "Days within which a teacher answers an appraisal." },
  appraisalReminderDays: { group: "exchange", kind: "count", unit: "days", min: 1, max: 90, initial: 7, says: "Days after the end of an exchange, and again each as many, on which the host is reminded to appraise." },
  inspectionZoneFewest: { group: "inspection", kind: "count", unit: "schools", min: 1, max: 20, initial: 1, says: "The fewest schools of an inspection zone." },
  inspectionZoneMost: { group: "inspection", kind: "count", unit: "schools", min: 1, max: 20, initial: 5, says: "The most schools of an inspection zone, thus of an inspector." },
  visitsATerm: { group: "inspection", kind: "count", unit: "visits", min: 0, max: 50, initial: 4, says: "Visits that a school can be asked to receive in a term." },
  rectificationDays: { group: "inspection", kind: "count", unit: "days", min: 1, max: 365, initial: 30, says: "Days to mend a problem when nothing else is said." },
  primaryYears: { group: "curriculum", kind: "count", unit: "years", min: 5, max: 6, initial: 6, says: "Years of primary school: 6, or 5 where junior school has 4 (五四学制)." },
  curriculumPeriods: {
    group: "curriculum", kind: "table", unit: "periods", min: 0, max: 20, digits: 1, rows: Object.keys(curriculum), columns: GRADES, initial: curriculum,
    says: "Periods a week by subject and grade, 1 to 9.",
  },
  openLessonsAWeek: { group: "curriculum", kind: "number", unit: "lessons", min: 0, max: 20, digits: 1, initial: 1, says: "Open lessons that each school is expected to give or join in a week." },
  equityLimitPrimary: { group: "equity", kind: "number", unit: "none", min: 0, max: 2, digits: 2, initial: 0.5, says: "The largest coefficient of variation between primary schools." },
  equityLimitJunior: { group: "equity", kind: "number", unit: "none", min: 0, max: 2, digits: 2, initial: 0.45, says: "The largest coefficient of variation between junior schools." },
  equityMinimums: {
    group: "equity", kind: "table", unit: "none", min: 0, max: 100_000, digits: 2, rows: equityFigures, columns: ["primary", "junior"], says: "The least of each of the seven resource figures.",
    initial: {
      teachersAboveDegree: { primary: 4.2, junior: 5.3 },
      backboneTeachers: { primary: 1, junior: 1 },
      sportsAndArtsTeachers: { primary: 0.9, junior: 0.9 },
      teachingArea: { primary: 4.5, junior: 5.8 },
      sportsArea: { primary: 7.5, junior: 10.2 },
      equipmentValue: { primary: 2000, junior: 2500 },
      multimediaRooms: { primary: 2.3, junior: 2.4 },
    },
  },
  statisticsChange: { group: "statistics", kind: "percent", min: 0.01, max: 1, initial: 0.2, says: "How far a figure may change against last year's before it must be explained." },
  statisticsDueDays: { group: "statistics", kind: "count", unit: "days", min: 1, max: 365, initial: 45, says: "Days after the first of September by which a school's year statistics are due." },
  quotaRatioPrimary: { group: "quota", kind: "number", unit: "ratio", min: 1, max: 50, digits: 1, initial: 19, says: "Pupils for one post, primary school." },
  quotaRatioJunior: { group: "quota", kind: "number", unit: "ratio", min: 1, max: 50, digits: 1, initial: 13.5, says: "Pupils for one post, junior school." },
  quotaRatioSenior: { group: "quota", kind: "number", unit: "ratio", min: 1, max: 50, digits: 1, initial: 12.5, says: "Pupils for one post, senior school." },
  classSizePrimary: { group: "quota", kind: "count", unit: "pupils", min: 10, max: 80, initial: 45, says: "The most pupils of a class, primary school." },
  classSizeSecondary: { group: "quota", kind: "count", unit: "pupils", min: 10, max: 80, initial: 50, says: "The most pupils of a class, junior and senior school." },
  schoolFiles: { group: "office", kind: "count", unit: "gigabytes", min: 1, max: 10_000, initial: 20, says: "Room for the files of a school." },
  delegationDays: { group: "office", kind: "count", unit: "days", min: 1, max: 365, initial: 30, says: "The longest time for which approvals can be delegated at once." },
  noticeReminderDays: { group: "office", kind: "count", unit: "days", min: 0, max: 60, initial: 2, says: "Days before its deadline on which a notice that is not signed is remembered." },
  approvalReminderDays: { group: "office", kind: "count", unit: "days", min: 1, max: 60, initial: 3, says: "Days after which an approval that waits is remembered." },
  hiringObjectionDays: { group: "hiring", kind: "count", unit: "days", min: 1, max: 60, initial: 5, says: "Days after a round's result is posted during which an applicant can object to it." },
  hiringPublicDays: { group: "hiring", kind: "count", unit: "days", min: 1, max: 60, initial: 7, says: "Days for which the final list hangs out before anybody's post moves." },
} as const satisfies Record<PolicyKey, PolicyDefinition>;

/** The value of a rule as programs have it. */
export type PolicyValue<Key extends PolicyKey = PolicyKey> = Key extends PolicyKey
  ? (typeof policyDefinitions)[Key] extends { kind: "table" }
    ? PolicyTable
    : (typeof policyDefinitions)[Key] extends { choices: readonly (infer Choice)[] }
      ? Choice
      : number
  : never;

/** What is wrong with a value: a rule of the kind, and in a table where. */
export interface PolicyProblem {
  readonly problem: "kind" | "range" | "digits" | "choice" | "cell";
  readonly row?: string;
  readonly column?: string;
}

const PERCENT_DIGITS = 3;

function problemOfNumber(value: unknown, min: number, max: number, digits: number): PolicyProblem["problem"] | null {
  if (typeof value !== "number" || !Number.isFinite(value)) return "kind";
  if (value < min || value > max) return "range";
  return Number(value.toFixed(digits)) === value ? null : "digits";
}

/** What is wrong with a value for a rule, null when it is good. */
export function problemOfPolicyValue(key: PolicyKey, value: unknown): PolicyProblem | null {
  const rule: PolicyDefinition = policyDefinitions[key];
  if (rule.kind === "choice") return rule.choices.includes(value as string) ? null : { problem: "choice" };
  if (rule.kind === "table") return problemOfTable(rule, value);
  const digits = rule.kind === "count" ? 0 : rule.kind === "percent" ? PERCENT_DIGITS : rule.digits;
  const problem = problemOfNumber(value, rule.min, rule.max, digits);
  return problem && { problem };
}

function problemOfTable({ rows, columns, min, max, digits }: TableRule, value: unknown): PolicyProblem | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return { problem: "kind" };
  for (const [row, cells] of Object.entries(value)) {
    if (!rows.includes(row) || typeof cells !== "object" || cells === null || Array.isArray(cells)) return { problem: "cell", row };
    for (const [column, cell] of Object.entries(cells as Record<string, unknown>)) {
      if (!columns.includes(column)) return { problem: "cell", row, column };
      const problem = problemOfNumber(cell, min, max, digits);
      if (problem) return { problem, row, column };
    }
  }
  return null;
}

/** What this module's activities are called. */
export const policiesActivityKinds = ["policyRule.set", "policyRule.corrected", "policyRule.ended", "policyRule.withdrawn"] as const;
