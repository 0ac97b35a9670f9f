import { anyOf, holds, overlaps, policy } from "../../kernel/policy";
import { FEEDS } from "../../kernel/viewer";
import { Activity } from "../../kernel/write";

/** Whoever is told of one of the scopes that it is told to; the platform is told of everything. */
export const activityPolicy = policy("activity", Activity, { see: anyOf<Activity>(overlaps("audience", FEEDS), holds("platform")) });
