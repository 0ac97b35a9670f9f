/** Whose figures are asked. */
export const RotationScope = { SCHOOL: "school", ALLIANCE: "alliance", REGION: "region" } as const;
export type RotationScope = (typeof RotationScope)[keyof typeof RotationScope];

/** The people behind a number. */
export const RotationGroup = {
  /** Due on the first day of the school year. */
  DUE: "due",
  /** Of these, who rotated. */
  ROTATED: "rotated",
  /** Of these, who did not (yet). */
  STAYED: "stayed",
  /** Of those who are due, the backbone teachers. */
  BACKBONE_DUE: "backboneDue",
  /** Of those who rotated, the backbone teachers. */
  BACKBONE_ROTATED: "backboneRotated",
  /** Of those who are due, the principals. */
  PRINCIPALS: "principals",
} as const;
export type RotationGroup = (typeof RotationGroup)[keyof typeof RotationGroup];

/** What is set side by side: the schools of a scope, or the regions just below a region. */
export const RotationPart = { SCHOOL: "school", REGION: "region" } as const;
export type RotationPart = (typeof RotationPart)[keyof typeof RotationPart];

/** From which end a list of people by how often they were asked begins. */
export const FairnessOrder = { MOST: "most", LEAST: "least" } as const;
export type FairnessOrder = (typeof FairnessOrder)[keyof typeof FairnessOrder];

/** School years over which it is looked at who was asked how often. */
export const FAIRNESS_YEARS = 3;
/** Links of a flow that are drawn, the strongest first. */
export const MOST_LINKS = 60;
/** School years for which figures can be asked. */
export const ROTATION_YEARS = { min: 2000, max: 2100 } as const;

/** What its approval is called. */
export const CERTIFICATE_APPROVAL = "certificate";
/** The code of a certificate: base32, 120 bits. */
export const CERTIFICATE_CODE = /^[A-Z2-7]{24}$/;

/** One exchange as a certificate tells it. */
export interface CertificateLine {
  readonly kind: string;
  readonly school: string;
  readonly subject: string | null;
  readonly since: string;
  readonly until: string;
  readonly days: number;
  readonly countedDays: number;
}
/** What a certificate says, as it was on the day on which it was issued; nothing else is shown to whoever holds its code. */
export interface CertificateContent {
  readonly name: string;
  readonly school: string;
  readonly lines: readonly CertificateLine[];
  readonly days: number;
  readonly ruralDays: number;
  readonly weakDays: number;
  readonly countedDays: number;
  readonly requiredYears: number;
  readonly yearDays: number;
  readonly requiredDays: number;
  readonly issuer: string;
  readonly issuerRole: "principal" | "bureau";
}

/** What this module's activities are called. */
export const rotationActivityKinds = ["serviceCertificate.issued", "serviceCertificate.revoked"] as const;
