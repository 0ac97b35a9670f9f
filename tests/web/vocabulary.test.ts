import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import * as alliances from "../../shared/alliances";
import * as identity from "../../shared/identity";
import * as schools from "../../shared/schools";
import { scopesOf, roles } from "../../web/features/administration/roles";

/** Each vocabulary of the server, by the name under which the catalogue `words` says it. */
const vocabularies: Record<string, Record<string, string>> = {
  kind: alliances.AllianceKind,
  state: alliances.AllianceState,
  membership: alliances.MembershipRole,
  practice: alliances.Practice,
  item: alliances.PlanItemState,
  level: schools.RegionLevel,
  stage: schools.Stage,
  locality: schools.Locality,
  ownership: schools.Ownership,
  rank: schools.Rank,
  honour: schools.Honour,
  subject: schools.Subject,
  gender: identity.Gender,
  role: identity.Role,
  scope: identity.ScopeKind,
};

const words = (language: string): Record<string, Record<string, string>> =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../../web/app/i18n/${language}/words.json`), "utf8")) as Record<string, Record<string, string>>;

describe.each(["zh", "en"])("the words in %s", (language) => {
  it.each(Object.keys(vocabularies))("are there for every value of the vocabulary, and for no other: %s", (name) => {
    expect(Object.keys(words(language)[name] ?? {}).toSorted()).toEqual(Object.keys(vocabularies[name] ?? {}).toSorted());
  });
});

describe("the scopes that a form offers for a role", () => {
  it("are those of the shared vocabulary", () => {
    expect(scopesOf("RESEARCHER")).toEqual(["REGION", "ALLIANCE"]);
    expect(scopesOf("PRINCIPAL")).toEqual(["SCHOOL"]);
    expect(scopesOf("PLATFORM_ADMINISTRATOR")).toEqual(["PLATFORM"]);
    for (const role of roles) expect(scopesOf(role).length).toBeGreaterThan(0);
  });
});
