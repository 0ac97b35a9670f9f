import { allianceActivityKinds } from "../../../shared/alliances";
import { fileActivityKinds } from "../../../shared/files";
import { hiringActivityKinds } from "../../../shared/hiring";
import { identityActivityKinds } from "../../../shared/identity";
import { needsActivityKinds } from "../../../shared/needs";
import { officeActivityKinds } from "../../../shared/office";
import { policiesActivityKinds } from "../../../shared/policies";
import { postActivityKinds } from "../../../shared/posts";
import { schoolsActivityKinds } from "../../../shared/schools";
import { statisticsActivityKinds } from "../../../shared/statistics";
import { transfersActivityKinds } from "../../../shared/transfers";

/** Every kind of activity that the platform writes; each has its sentence in the catalogue. */
export const activityKinds: readonly string[] = [
  ...allianceActivityKinds,
  ...identityActivityKinds,
  ...schoolsActivityKinds,
  ...policiesActivityKinds,
  ...fileActivityKinds,
  ...officeActivityKinds,
  ...postActivityKinds,
  ...statisticsActivityKinds,
  ...transfersActivityKinds,
  ...needsActivityKinds,
  ...hiringActivityKinds,
];

export const families = ["circle", "alliance", "membership", "pairing", "plan", "school", "staff", "appointment", "figures", "import", "approval", "notice", "hiring", "supply"] as const;
export type Family = (typeof families)[number];

/** The first part of a kind says what it happened to; several of these make a family that people look for. */
const subjects: Readonly<Record<Family, readonly string[]>> = {
  circle: ["post", "comment"],
  alliance: ["alliance"],
  membership: ["membership"],
  pairing: ["pairing"],
  plan: ["plan", "planItem", "attachment"],
  school: ["school", "teachingPoint", "weakPeriod", "region"],
  staff: ["staffPost", "rank", "honour", "person"],
  appointment: ["appointment", "account", "session", "token", "invitation", "singleSignOn"],
  figures: ["policyRule", "statistics", "quota"],
  import: ["import"],
  approval: ["approval", "delegation"],
  notice: ["notice", "peopleGroup"],
  supply: ["need", "offer", "taughtPeriods"],
  hiring: ["hiring"],
};

/** The kinds of these families; null for all. */
export function kindsOf(chosen: readonly Family[]): string[] | null {
  if (chosen.length === 0) return null;
  const wanted = new Set(chosen.flatMap((family) => subjects[family]));
  return activityKinds.filter((kind) => wanted.has(kind.slice(0, kind.indexOf("."))));
}
