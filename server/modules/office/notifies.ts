import type { NotificationKind } from "../../../shared/notifications";
import { quote } from "../../kernel/policy";
import { subjectSeenBy, type AnyPolicy } from "./notification.policy";

/**
 * A rule: which activity tells whom, and what makes one line of several. The texts are SQL over the activity's row `a`;
 * `$4` is the day. They run for a whole batch at once.
 */
export interface Notifies {
  /** What it is to the person; also what he can switch off. */
  readonly as: NotificationKind;
  /** Selects one column: the persons who are told. Who did it is never told of it. */
  readonly to: string;
  /** What the line is about. Who may not see it, by this policy, does not see the line. */
  readonly about: { readonly kind: string; readonly id: string; readonly policy: AnyPolicy };
  /** Text: events with the same one, of the same `as`, make one line; the subject when nothing is said. */
  readonly group?: string;
  /** Which of the activities of this kind; all when nothing is said. */
  readonly when?: string;
}

interface Known extends Notifies {
  readonly kinds: readonly string[];
}
const known: Known[] = [];
let written: { readonly kinds: readonly string[]; readonly text: string } | undefined;

/** A module says of which of its activities somebody must know. While the modules are loaded. */
export function notifies(kind: string | readonly string[], rule: Notifies): void {
  subjectSeenBy(rule.about.kind, rule.about.policy);
  known.push({ ...rule, kinds: typeof kind === "string" ? [kind] : kind });
  written = undefined;
}

/** An id that the payload names; null where it names none. */
export const idIn = (key: string): string => `(case when a.payload->>${quote(key)} ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then (a.payload->>${quote(key)})::uuid end)`;
export const subjectId = "a.subject_id";

/** The person whom the payload names. */
export const toPerson = (key: string): string => `select ${idIn(key)}`;
/** The persons whom the activity was told by name. */
export const toPersonsTold = "select p.id from person p where p.id = any(a.audience)";
/** The persons in a list of the payload. */
export const toPersons = (key: string): string => `select p.id from person p where jsonb_typeof(a.payload->${quote(key)}) = 'array' and a.payload->${quote(key)} ? p.id::text and p.id = any(a.audience)`;
/** Who holds a role over a scope now. */
export const toHolders = (role: "principal" | "dean" | "coordinator" | "bureauOfficer", scope: string): string =>
  `select p.person_id from appointment p where p.role = ${quote(role)} and p.scope_id = ${scope} and p.since <= $4::date and (p.until is null or p.until > $4::date)`;
/** The principals of the schools that are members of an alliance now. */
export const toPrincipalsOf = (alliance: string): string =>
  `select p.person_id from membership m join appointment p on p.role = 'principal' and p.scope_id = m.school_id and p.since <= $4::date and (p.until is null or p.until > $4::date)
   where m.alliance_id = ${alliance} and m.since <= $4::date and (m.until is null or m.until > $4::date)`;
export const toAll = (...several: readonly string[]): string => several.join("\nunion ");

const branch = ({ as, to, about, group, when, kinds }: Known): string => `
  select a.ord, a.actor_id, a.created_at, a.payload || jsonb_build_object('event', a.kind) as payload, told.person_id, ${quote(as)} as kind, ${quote(about.kind)} as subject_kind, ${about.id} as subject_id,
    ${quote(`${as}:`)} || (${group ?? `(${about.id})::text`}) as group_key
  from batch a cross join lateral (${to}) as told(person_id)
  where a.kind in (${kinds.map(quote).join(", ")})${when ? ` and (${when})` : ""}`;

/** Every kind of activity that tells somebody, and the rows of a batch with whom they tell. */
export function matchedSql(): { readonly kinds: readonly string[]; readonly text: string } {
  written ??= { kinds: [...new Set(known.flatMap(({ kinds }) => kinds))], text: known.map(branch).join("\n  union all") };
  return written;
}
