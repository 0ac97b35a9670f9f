import type { LiveActivity } from "./message";

/** What a query on the screen shows: the ids in its answer and variables, and the kinds of lists in it. */
export interface Shown {
  readonly operation: string | undefined;
  readonly data: unknown;
  readonly variables: unknown;
}

/** A rule beyond the general ones: events of this kind also change what these operations show. */
export interface FollowRule {
  readonly kinds: RegExp;
  readonly operations: readonly string[];
}

const rules: FollowRule[] = [];

/** One line for a feature whose screens show something that no id in their answer points to (a sum, a ranking). */
export function follow(rule: FollowRule): void {
  rules.push(rule);
}

interface Contents {
  readonly ids: Set<string>;
  readonly lists: Set<string>;
}

const known = new WeakMap<object, Contents>();
const idText = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

function collect(value: unknown, into: Contents): void {
  if (typeof value === "string") {
    if (idText.test(value)) into.ids.add(value);
  } else if (Array.isArray(value)) {
    for (const one of value) collect(one, into);
  } else if (value && typeof value === "object") {
    const type: unknown = Reflect.get(value, "__typename");
    if (typeof type === "string" && type.endsWith("Connection")) into.lists.add(type.slice(0, -"Connection".length));
    for (const one of Object.values(value)) collect(one, into);
  }
}

/** Answers do not change once they are there, so each is walked once. */
function contentsOf(value: unknown): Contents {
  const none: Contents = { ids: new Set(), lists: new Set() };
  if (!value || typeof value !== "object") return none;
  const before = known.get(value);
  if (before) return before;
  collect(value, none);
  known.set(value, none);
  return none;
}

const typeOf = (subjectKind: string): string => subjectKind.charAt(0).toUpperCase() + subjectKind.slice(1);

/**
 * Does this event change what that query shows? Yes, when the query
 * shows the very thing or something that the event names; lists things of that kind; or was asked for a scope
 * (an alliance, a school, a region) that is told of the event; or when a feature has said so by a rule.
 */
export function concerns(event: LiveActivity, shown: Shown): boolean {
  const answer = contentsOf(shown.data);
  const named = new Set([event.subjectId, ...contentsOf(event.payload).ids]);
  for (const id of named) if (answer.ids.has(id)) return true;
  if (answer.lists.has(typeOf(event.subjectKind))) return true;
  const asked = contentsOf(shown.variables).ids;
  for (const id of [...named, ...event.audience]) if (asked.has(id)) return true;
  return rules.some((rule) => rule.kinds.test(event.kind) && shown.operation !== undefined && rule.operations.includes(shown.operation));
}
