export const TeachingLogState = { WRITTEN: "written", SIGNED: "signed", RETURNED: "returned" } as const;
export type TeachingLogState = (typeof TeachingLogState)[keyof typeof TeachingLogState];

/** The four grades of the yearly appraisal of those in public service: 优秀、合格、基本合格、不合格. */
export const AppraisalGrade = { EXCELLENT: "excellent", COMPETENT: "competent", BASIC: "basic", POOR: "poor" } as const;
export type AppraisalGrade = (typeof AppraisalGrade)[keyof typeof AppraisalGrade];

/** What the host judges, of 100 each; attendance is reckoned from the logs beside them. */
export const appraisalCriteria = ["teaching", "cooperation", "effect", "morality"] as const;
export type AppraisalCriterion = (typeof appraisalCriteria)[number];

/** Photos of one log. */
export const MOST_PHOTOS = 9;
/** Logs that are signed at once. */
export const MOST_SIGNED_AT_ONCE = 50;
/** A position is kept to so many decimals of a degree: some 100 m, enough to tell a school and not a house. */
export const POSITION_DECIMALS = 3;

/** What this module's activities are called. */
export const fieldworkActivityKinds = [
  "teachingLog.written",
  "teachingLog.changed",
  "teachingLog.signed",
  "teachingLog.returned",
  "teachingLog.discarded",
  "teachingLog.restored",
  "teachingLog.missing",
  "teachingLog.unsigned",
  "appraisal.given",
  "appraisal.answered",
  "appraisal.missing",
] as const;
export type FieldworkActivityKind = (typeof fieldworkActivityKinds)[number];
