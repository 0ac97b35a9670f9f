import { AppointedRole as RoleWord, ScopeKind as ScopeWord, scopesOfRole } from "../../../shared/identity";
import type { AppointedRole, ScopeKind } from "../../gql/graphql";

export const roles = Object.keys(RoleWord) as AppointedRole[];
export const scopeKinds = Object.keys(ScopeWord) as ScopeKind[];

const kindOf = new Map(Object.entries(ScopeWord).map(([name, word]) => [word, name as ScopeKind]));

/** The scopes that a role can be given, as the shared vocabulary says. */
export const scopesOf = (role: AppointedRole): ScopeKind[] => scopesOfRole[RoleWord[role]].flatMap((word) => kindOf.get(word) ?? []);
