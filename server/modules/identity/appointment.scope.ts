import type { EntityClass } from "../../kernel/entity";
import type { Policy } from "../../kernel/policy";
import type { Transaction } from "../../kernel/write";
import type { ScopeKind } from "../../../shared/identity";

/** What identity must know of a kind of scope that a module above owns. */
export interface AppointmentScope<Row extends { id: string; name: string } = { id: string; name: string }> {
  /** Who sees such a scope; whoever does not cannot name it. */
  readonly policy: Policy<Row, string> | Policy<Row, never>;
  readonly entity: EntityClass<Row>;
  /** Why nobody can be appointed over it as it is now: the key of a sentence. */
  readonly closed?: (row: Row) => string | null;
  /** Whom an appointment over it concerns, beside the person. */
  readonly audience: (tx: Transaction, row: Row) => Promise<readonly string[]>;
}

const scopes = new Map<ScopeKind, AppointmentScope>();

/** The module that owns a kind of scope makes it one that people can be appointed over. */
export function appointmentScope<Row extends { id: string; name: string }>(kind: Exclude<ScopeKind, "platform">, scope: AppointmentScope<Row>): void {
  scopes.set(kind, scope as unknown as AppointmentScope);
}

export interface Reached {
  readonly name: string | null;
  readonly audience: readonly string[];
  /** Why nobody can be appointed over it, where that is so. */
  readonly closed?: string | null;
}

/** The scope that an input names, if the viewer may see it; NOT_FOUND with that field otherwise. */
export async function seeScope(tx: Transaction, kind: ScopeKind, id: string | null, field: string): Promise<Reached> {
  if (id === null) return { name: null, audience: [] };
  const scope = scopeOf(kind);
  const row = await tx.see(scope.policy, id, field);
  return { name: row.name, audience: await scope.audience(tx, row), closed: scope.closed?.(row) ?? null };
}

/** The scope of an appointment that is there, whoever may see it: for telling. */
export async function reachOf(tx: Transaction, kind: ScopeKind, id: string | null): Promise<Reached> {
  if (id === null) return { name: null, audience: [] };
  const scope = scopeOf(kind);
  const [row] = await tx.find(scope.entity, "id", id);
  return row ? { name: row.name, audience: await scope.audience(tx, row) } : { name: null, audience: [id] };
}

function scopeOf(kind: ScopeKind): AppointmentScope {
  const scope = scopes.get(kind);
  if (!scope) throw new Error(`no module owns the scope ${kind}`);
  return scope;
}
