import type { TFunction } from "i18next";
import type { Viewer } from "../../app/viewer";
import type { CalendarScope } from "../../gql/graphql";

/** Whose events a link can show, for one viewer. */
export interface ScopeChoice {
  /** For a field that holds one text. */
  readonly value: string;
  readonly label: string;
  readonly scopeKind: CalendarScope;
  readonly scopeId: string | null;
}

/** What a page that offers the link is about. */
export type CalendarOf = { readonly schoolId: string } | { readonly allianceId: string } | { readonly personId: string };

/** The viewer's own, the schools that he runs, the alliances that he coordinates. */
export function scopesOf({ appointments }: Pick<Viewer, "appointments">, t: TFunction<"agenda">): ScopeChoice[] {
  const choices = new Map<string, ScopeChoice>([["mine", { value: "mine", label: t("scope.mine"), scopeKind: "MINE", scopeId: null }]]);
  for (const { role, school, alliance } of appointments) {
    if ((role === "PRINCIPAL" || role === "DEAN") && school) choices.set(school.id, { value: school.id, label: t("scope.school", { name: school.name }), scopeKind: "SCHOOL", scopeId: school.id });
    if (role === "COORDINATOR" && alliance) choices.set(alliance.id, { value: alliance.id, label: t("scope.alliance", { name: alliance.name }), scopeKind: "ALLIANCE", scopeId: alliance.id });
  }
  return [...choices.values()];
}

export const idOf = (of: CalendarOf | undefined): string => (of && "schoolId" in of ? of.schoolId : of && "allianceId" in of ? of.allianceId : "mine");
