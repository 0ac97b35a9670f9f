import { allOf, is, own, policy, through, type Policy, type Rule } from "../../kernel/policy";
import { Notification } from "./notification.entity";

/** One branch a kind of subject, added while the modules are loaded: a kind without a branch is seen by nobody. */
const subjects = new Map<string, Rule<Notification>>();
const subjectIsSeen: Rule<Notification> = {
  op: "anyOf",
  get of() {
    return [...subjects.values()];
  },
};

/** One's own, and only as long as one may see what it is about: a right that was withdrawn hides the line, also from the count. */
export const notificationPolicy = policy("notification", Notification, { see: allOf<Notification>(own("personId"), subjectIsSeen) });

// oxlint-disable-next-line typescript/no-explicit-any -- the policy of any table
export type AnyPolicy = Policy<any, string> | Policy<any, never>;

/** Says by which policy the subjects of a kind are seen. */
export function subjectSeenBy(kind: string, other: AnyPolicy): void {
  if (subjects.has(kind)) return;
  subjects.set(kind, allOf<Notification>(is("subjectKind", kind), through<Notification, { id: string }>("subjectId", other as Policy<{ id: string }, string>)));
}
