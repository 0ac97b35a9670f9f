import { anyOf, holds, overlaps, policy, within } from "../../kernel/policy";
import { FEEDS } from "../../kernel/viewer";
import { Activity, ActivityScope } from "../../kernel/write";

/** Whoever is told of one of the scopes that it is told to; the platform is told of everything. */
export const activityPolicy = policy("activity", Activity, { see: anyOf<Activity>(overlaps("audience", FEEDS), holds("platform")) });

/**
 * Whose feed may be asked for by the id of a person, school, alliance or region: of whom one is told, and of what one
 * sees, which the modules say that own such rows. Each activity in it is asked for besides.
 */
export const activityScopePolicy = policy("activityScope", ActivityScope, { see: anyOf<ActivityScope>(within("scopeId", FEEDS), holds("platform")) });
