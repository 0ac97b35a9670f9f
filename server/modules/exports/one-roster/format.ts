/** Under this name an export that is no list stands among the others. */
export const ROSTER = "oneRoster";

/** The files of OneRoster 1.2 (1EdTech, CSV binding, section on the data files), in the order of its manifest. */
export const FILES = [
  "academicSessions", "categories", "classes", "classResources", "courses", "courseResources", "demographics", "enrollments", "lineItemLearningObjectiveIds", "lineItems", "lineItemScoreScales",
  "orgs", "resources", "resultLearningObjectiveIds", "results", "resultScoreScales", "roles", "scoreScales", "userProfiles", "userResources", "users",
] as const;
export type RosterFile = (typeof FILES)[number];

/** Headers in the order that the binding asks for; extensions stand at the right, as it allows. */
export const HEADERS = {
  orgs: ["sourcedId", "status", "dateLastModified", "name", "type", "identifier", "parentSourcedId", "metadata.stages", "metadata.locality", "metadata.ownership"],
  academicSessions: ["sourcedId", "status", "dateLastModified", "title", "type", "startDate", "endDate", "parentSourcedId", "schoolYear"],
  users: [
    "sourcedId", "status", "dateLastModified", "enabledUser", "username", "userIds", "givenName", "familyName", "middleName", "identifier", "email", "sms", "phone", "agentSourcedIds", "grades", "password",
    "userMasterIdentifier", "resourceSourcedIds", "preferredGivenName", "preferredMiddleName", "preferredFamilyName", "primaryOrgSourcedId", "pronouns",
  ],
  roles: ["sourcedId", "status", "dateLastModified", "userSourcedId", "roleType", "role", "beginDate", "endDate", "orgSourcedId", "userProfileSourcedId", "metadata.duty", "metadata.subjects", "metadata.stages"],
} as const satisfies Partial<Record<RosterFile, readonly string[]>>;
export type WrittenFile = keyof typeof HEADERS;

/** What a duty is among the roles of OneRoster; other duties are help in the school. */
const roles: Readonly<Record<string, string>> = { principal: "principal", vicePrincipal: "siteAdministrator", dean: "siteAdministrator", teacher: "teacher" };
export const roleOf = (duty: string): string => roles[duty] ?? "aide";
/** And back, where a file says no more than the role. */
export const dutyOf = (role: string): string | undefined => ({ principal: "principal", siteAdministrator: "vicePrincipal", administrator: "vicePrincipal", teacher: "teacher", aide: "教辅" })[role];

export const orgTypeOf: Readonly<Record<string, string>> = { province: "state", city: "local", county: "district", township: "local" };

/** Surnames of two letters; all others have one. */
const DOUBLE = /^(欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|夏侯|轩辕|宇文|长孙|司徒|司空|端木|百里|呼延|南宫|东郭|独孤|拓跋|澹台|万俟|赫连|鲜于|闻人|单于|申屠|濮阳|淳于|钟离|仲孙)/;

/** A Chinese name in the two parts that the format asks for; put together again they are the name. */
export function namePartsOf(name: string): { readonly family: string; readonly given: string } {
  if (!/^\p{Script=Han}{2,}$/u.test(name)) {
    const [given = name, ...rest] = name.split(" ");
    return { given, family: rest.join(" ") || given };
  }
  const length = [...name].length > 2 && DOUBLE.test(name) ? 2 : 1;
  return { family: [...name].slice(0, length).join(""), given: [...name].slice(length).join("") };
}

/** The name of the parts of a file: Chinese ones without a blank between. */
export function nameOfParts(family: string, given: string): string {
  if (/^\p{Script=Han}+$/u.test(family + given)) return family + given;
  return family === given ? given : `${given} ${family}`.trim();
}
