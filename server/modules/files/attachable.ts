import type { EntityClass } from "../../kernel/entity";
import { allOf, is, through, type Policy, type Rule } from "../../kernel/policy";
import type { Transaction } from "../../kernel/write";
import type { Attachment } from "./attachment.entity";
import { attachmentPolicy } from "./attachment.policy";

/** What the activity about an attachment needs to know of its subject. */
export interface ToldOf {
  readonly audience: readonly string[];
  /** Names for the sentence; `name` is the subject's. */
  readonly payload: Readonly<Record<string, unknown>>;
}

interface Subject<Row> {
  readonly entity: EntityClass<Row>;
  /** Whether files are added and removed by this module's own commands. */
  readonly open: boolean;
  readonly told?: (tx: Transaction, id: string) => Promise<ToldOf>;
}
const subjects = new Map<string, Subject<object>>();

/** Kinds of things that carry files. */
export const attachableKinds = (): ReadonlyMap<string, Subject<object>> => subjects;

/**
 * Says that things of a kind (the GraphQL type's name) carry files: who sees the thing reads its files. Without more,
 * only the module's own commands attach and detach, by `attachFiles` and `setAttachments`. With `change`, who may do
 * that action to the thing now also adds and removes files by the mutations of this module, and `told` says whom it concerns.
 */
export function attachable<Row extends { id: string }, Action extends string>(
  kind: string,
  of: Policy<Row, Action>,
  open?: { readonly change: NoInfer<Action>; readonly told: (tx: Transaction, id: string) => Promise<ToldOf> },
): void {
  if (subjects.has(kind)) throw new Error(`${kind} is attachable twice`);
  subjects.set(kind, { entity: of.entity, open: open !== undefined, ...(open ? { told: open.told } : {}) });
  const ofKind = is<Attachment>("subjectKind", kind);
  attachmentPolicy.also("see", allOf(ofKind, through<Attachment, Row>("subjectId", of as Policy<Row, string>)));
  if (!open) return;
  const changes: Rule<Attachment> = {
    op: "reach",
    column: "subjectId",
    entity: of.entity,
    pick: "id",
    // Read when it is used: a module above may have widened it meanwhile.
    get rule() {
      return of.possible(open.change) as unknown as Rule;
    },
  };
  for (const action of ["add", "remove"] as const) attachmentPolicy.also(action, allOf(ofKind, changes));
}
