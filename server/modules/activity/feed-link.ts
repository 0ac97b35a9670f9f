import type { Link } from "../../kernel/read";
import { ActivityScope } from "../../kernel/write";

/** From a scope's id to what it was told of: for the feed of a school, an alliance, a region, whose modules add the list. */
export const feedLink: Link = { via: ActivityScope, from: "scopeId", to: "ord", unique: true };
