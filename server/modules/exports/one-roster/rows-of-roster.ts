import { Locality, Ownership, Stage } from "../../../../shared/schools";
import { dutyOf, nameOfParts } from "./format";
import type { Fields, RosterFiles } from "./read-files";

/** What the file does not say and the platform asks of a school or a post. */
export interface Assumed {
  readonly locality: string;
  readonly ownership: string;
  /** Since when somebody holds a post of which the file names no beginning. */
  readonly since: string;
}

export interface RosterRows {
  /** Under the keys of the sheets `schools` and `staff`. */
  readonly schools: readonly Fields[];
  readonly staff: readonly Fields[];
  /** People of the file who work at no school: pupils, parents. */
  readonly leftOut: number;
}

const CODE = /^[0-9A-Z]{6,20}$/;
const STAFF = new Set(["teacher", "principal", "siteAdministrator", "administrator", "aide", "counselor", "proctor"]);

/** What a school is called says what it teaches, where the file does not. The first that fits. */
const byName: readonly (readonly [RegExp, string])[] = [
  [/幼儿园/, Stage.KINDERGARTEN],
  [/九年(一贯|制)/, Stage.NINE_YEAR],
  [/特殊教育|特教/, Stage.SPECIAL],
  [/职业|中专|技工/, Stage.VOCATIONAL],
  [/高中|高级中学/, Stage.SENIOR],
  [/小学|教学点/, Stage.PRIMARY],
  [/中学|初中/, Stage.JUNIOR],
];
const stagesOf = (org: Fields): string => org["metadata.stages"] || (byName.find(([pattern]) => pattern.test(org["name"] ?? ""))?.[1] ?? "");

const known = (values: Readonly<Record<string, string>>, said: string | undefined, otherwise: string): string => (said !== undefined && Object.values(values).includes(said) ? said : otherwise);
const gone = ({ status }: Fields): boolean => status === "tobedeleted";
const several = (text = ""): string[] => text.split(/[,;]/).map((part) => part.trim()).filter((part) => part !== "");

/** `{staffNumber:T0012},{other:1}`: the number that a system of the school gave, else the identifier. */
function numberOf({ userIds = "", identifier = "" }: Fields): string {
  const own = /\{staffNumber:([^}]+)\}/.exec(userIds)?.[1] ?? identifier;
  return /^\S{1,30}$/.test(own) ? own : "";
}

interface Role {
  readonly org: string;
  readonly role: string;
  readonly line: Fields;
}

/** A person's roles: lines of their own since 1.2, before that on the line of the user. */
function rolesOf({ version, users, roles }: RosterFiles): Map<string, Role[]> {
  const found = new Map<string, Role[]>();
  const put = (user: string, role: Role): void => void found.set(user, [...(found.get(user) ?? []), role]);
  if (version === "1.1") for (const user of users) for (const org of several(user["orgSourcedIds"])) put(user["sourcedId"] ?? "", { org, role: user["role"] ?? "", line: user });
  for (const line of roles) if (!gone(line)) put(line["userSourcedId"] ?? "", { org: line["orgSourcedId"] ?? "", role: line["role"] ?? "", line });
  return found;
}

/** The nearest org above that is no school names the region, by its code or its name. */
function regionOf(org: Fields, orgs: ReadonlyMap<string, Fields>): string {
  const seen = new Set<string>();
  let above = orgs.get(org["parentSourcedId"] ?? "");
  while (above && !seen.has(above["sourcedId"] ?? "")) {
    seen.add(above["sourcedId"] ?? "");
    if (above["type"] !== "school" && above["type"] !== "department") return /^[0-9]{6}([0-9]{3})?$/.test(above["identifier"] ?? "") ? above["identifier"]! : (above["name"] ?? "");
    above = orgs.get(above["parentSourcedId"] ?? "");
  }
  return "";
}

/** A roster as rows of our own sheets: who works where, and the schools. Who only learns there is left out. */
export function rowsOfRoster(files: RosterFiles, assumed: Assumed): RosterRows {
  const orgs = new Map(files.orgs.filter((org) => !gone(org)).map((org) => [org["sourcedId"] ?? "", org]));
  const schools = [...orgs.values()].filter(({ type }) => type === "school");
  const codeOf = (org: Fields): string => (CODE.test(org["identifier"] ?? "") ? org["identifier"]! : "");
  const roles = rolesOf(files);
  const staff: Fields[] = [];
  let leftOut = 0;
  for (const user of files.users) {
    if (gone(user)) continue;
    const held = (roles.get(user["sourcedId"] ?? "") ?? []).filter(({ org, role }) => STAFF.has(role) && orgs.get(org)?.["type"] === "school");
    if (held.length === 0) leftOut += 1;
    for (const { org, role, line } of held) {
      const school = orgs.get(org)!;
      staff.push({
        schoolCode: codeOf(school),
        schoolName: codeOf(school) === "" ? (school["name"] ?? "") : "",
        staffNumber: numberOf(user),
        name: nameOfParts(user["familyName"] ?? "", user["givenName"] ?? ""),
        phone: user["phone"] || user["sms"] || "",
        email: user["email"] ?? "",
        duty: line["metadata.duty"] || (dutyOf(role) ?? ""),
        subjects: several(line["metadata.subjects"]).join(";"),
        stages: several(line["metadata.stages"]).join(";"),
        since: line["beginDate"] || assumed.since,
        until: line["endDate"] ?? "",
      });
    }
  }
  return {
    schools: schools.map((org) => ({
      code: codeOf(org),
      name: org["name"] ?? "",
      region: regionOf(org, orgs),
      stages: stagesOf(org),
      locality: known(Locality, org["metadata.locality"], assumed.locality),
      ownership: known(Ownership, org["metadata.ownership"], assumed.ownership),
    })),
    staff,
    leftOut,
  };
}
