import { createHash } from "node:crypto";
import { Extensions } from "type-graphql";
import type { DataSource, QueryRunner } from "typeorm";
import { writeAudit, type Origin } from "../audit";
import { Refusal } from "../errors";
import { newId } from "../ids";
import { writeOrders } from "../jobs/orders";
import { writeLetters } from "../mail/outbox";
import type { Policy } from "../policy";
import { viewerOfPerson, type Viewer } from "../viewer";
import { Activity, PLATFORM_SCOPE } from "./activity-row";
import { mayBeTriedAgain, refusalOf } from "./constraints";
import { validInput, type CommandInput } from "./input";
import { Transaction } from "./transaction";

/** Who may run a command: the action of a policy that it must ask, or why none is asked. */
export type Guard = Care &
  (
    | { readonly policy: Policy<never, string> | Policy<never, never>; readonly action: string }
    /** Signed in, on what is one's own. `confined`: also while the password must be changed first. */
    | { readonly personal: string; readonly confined?: true }
    /** Open to everybody, signed in or not. */
    | { readonly open: string }
  );

interface Care {
  /** Why what goes in or comes out must not be kept, not even as a hash: such a command knows no idempotency key. */
  readonly secret?: string;
  /** What a token must have been granted for it; `write` unless said, `BROWSER` for what no token may do. */
  readonly grant?: string;
}

export interface Command<Input extends object = object, Result = unknown> {
  readonly name: string;
  readonly input: new () => Input;
  readonly guard: Guard;
  readonly run: (tx: Transaction, input: Input) => Promise<Result>;
}

const commands = new Map<string, Command>();
/** Every command there is, by name. */
export const allCommands = (): ReadonlyMap<string, Command> => commands;

/**
 * Declares a command. The wrapper opens the transaction, knows a repeated request, validates the input, runs the
 * function and stores what it tells, all or nothing.
 */
// oxlint-disable-next-line typescript/no-explicit-any -- a policy of any row may guard
export function command<Input extends object, Result>(name: string, input: new () => Input, guard: Care & ({ policy: Policy<any, any>; action: string } | { personal: string; confined?: true } | { open: string }), run: (tx: Transaction, input: Input) => Promise<Result>): Command<Input, Result> {
  if (commands.has(name)) throw new Error(`the command ${name} is there twice`);
  if ("policy" in guard && !(guard.action in guard.policy.actions)) throw new Error(`the command ${name}: the policy ${guard.policy.name} has no action ${guard.action}`);
  const made: Command<Input, Result> = { name, input, guard: guard as Guard, run };
  commands.set(name, made as unknown as Command);
  return made;
}

/** On a mutation: which command it runs. The schema walk asks for it. */
// oxlint-disable-next-line typescript/no-explicit-any -- any command
export const Runs = (which: Command<any, any>) => Extensions({ command: which.name });

const listeners = new Set<() => void>();
/** Is told after each commit that wrote activity or ordered a job, so that neither need wait for a poll. */
export function onCommit(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const TRIES = 4;

/** Runs a command for a viewer. Whatever it refuses comes as a `Refusal`; then nothing is written. */
export async function runCommand<Input extends object, Result>(dataSource: DataSource, asking: Viewer, which: Command<Input, Result>, given: Partial<Input>, origin?: Origin): Promise<Result> {
  const viewer = actingAs(asking, which.guard);
  requireGrant(viewer, which.guard.grant ?? "write");
  const input = validInput(which.input, given);
  for (let attempt = 1; ; attempt++) {
    const runner = dataSource.createQueryRunner();
    try {
      return await inTransaction(runner, viewer, which, input, origin);
    } catch (error) {
      if (!(mayBeTriedAgain(error) && attempt < TRIES)) throw refusalOf(error);
    } finally {
      await runner.release();
    }
  }
}

/** Who runs the command: the viewer, let out of his confinement for the few that are made for it. */
function actingAs(viewer: Viewer, guard: Guard): Viewer {
  if (viewer.confined !== undefined && !("open" in guard)) {
    if (!("personal" in guard && guard.confined)) throw new Refusal("FORBIDDEN", "kernel.changePasswordFirst");
    return { ...viewer, me: viewer.confined };
  }
  if (viewer.me === null && !("open" in guard)) throw new Refusal("UNAUTHENTICATED", "kernel.unauthenticated");
  return viewer;
}

/** The grant that no token has: for what opens an account to somebody, or is about the browser itself. */
export const BROWSER = "browser";

/** Refuses a token what it was not made for. A browser has every grant. */
export function requireGrant({ grants }: Pick<Viewer, "grants">, needed: string): void {
  if (grants === undefined || grants.includes(needed)) return;
  if (needed === BROWSER) throw new Refusal("FORBIDDEN", "kernel.browserOnly");
  throw new Refusal("FORBIDDEN", "kernel.scopeMissing", { values: { scope: needed }, extensions: { scope: needed } });
}

async function inTransaction<Input extends object, Result>(runner: QueryRunner, viewer: Viewer, which: Command<Input, Result>, input: Input, origin: Origin | undefined): Promise<Result> {
  await runner.startTransaction();
  try {
    const tx = new Transaction(runner, viewer, origin);
    const key = which.guard.secret === undefined ? ((input as CommandInput).idempotencyKey ?? undefined) : undefined;
    const opened = await open(tx, which, input, key);
    if (opened) {
      await runner.rollbackTransaction();
      return opened.result as Result;
    }
    const result = await which.run(tx, input);
    const { guard } = which;
    if ("policy" in guard && !tx.asked.has(`${guard.policy.name}.${guard.action}`)) {
      throw new Error(`the command ${which.name} did not ask ${guard.policy.name}.${guard.action}`);
    }
    await store(tx, key, result);
    await commit(runner, tx);
    return result;
  } catch (error) {
    // A connection that is gone has rolled back by itself; what matters is the first error.
    if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
    throw error;
  }
}

/** The last of every transaction: letters, orders and what is audited are written with it, and whoever numbers or works is woken after it. */
async function commit(runner: QueryRunner, tx: Transaction): Promise<void> {
  await writeLetters(tx.query, tx.letters);
  await writeOrders(tx.query, tx.ordered);
  await writeAudit(tx.query, tx.audited, { actorId: tx.viewer.me, origin: tx.origin });
  await runner.commitTransaction();
  if (tx.told.length > 0 || tx.ordered.length > 0) for (const listener of listeners) listener();
}

/** A transaction outside of any command, for jobs: whatever it tells and orders is stored with it. */
export async function transact<Result>(dataSource: DataSource, viewer: Viewer, run: (tx: Transaction) => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    const runner = dataSource.createQueryRunner();
    try {
      await runner.startTransaction();
      const tx = new Transaction(runner, viewer);
      const result = await run(tx);
      await store(tx, undefined, null);
      await commit(runner, tx);
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      if (!(mayBeTriedAgain(error) && attempt < TRIES)) throw error;
    } finally {
      await runner.release();
    }
  }
}

const hashOf = (which: { name: string }, input: object): Buffer => {
  const { idempotencyKey: _, ...rest } = input as Record<string, unknown>;
  return createHash("sha256").update(JSON.stringify([which.name, Object.entries(rest).filter(([, value]) => value !== undefined).sort(([a], [b]) => (a < b ? -1 : 1))])).digest();
};

const OPEN = `with mine as (
  insert into command_key (actor_id, key, command, request_hash) select $1, $2, $3, $4 where $2::text is not null
  on conflict do nothing returning 1)
select (select value::text from rights_epoch) as epoch, (select count(*)::int from mine) as mine,
  ($5::uuid is null or exists (
    select from session s join account a on a.id = s.account_id
    where s.id = $5 and s.ended_at is null and s.expires_at > now() and a.disabled_at is null)) as alive`;

/**
 * Takes the idempotency key, makes sure that the session lives and that the viewer's rights are those of now.
 * Gives back the earlier answer when the same request was done before.
 */
async function open(tx: Transaction, which: { name: string }, input: object, key: string | undefined): Promise<{ result: unknown } | undefined> {
  const { viewer } = tx;
  if (viewer.me === null) return undefined;
  const hash = hashOf(which, input);
  const [row] = await tx.query<{ epoch: string; mine: number; alive: boolean }>(OPEN, [viewer.me, key ?? null, which.name, hash, viewer.session]);
  if (!row?.alive) throw new Refusal("UNAUTHENTICATED", "kernel.unauthenticated");
  if (row.epoch !== viewer.epoch) tx.viewer = { ...viewer, ...(await viewerOfPerson(tx.query, viewer.me, viewer.language)), session: viewer.session };
  if (key === undefined || row.mine === 1) return undefined;
  const [before] = await tx.query<{ command: string; request_hash: Buffer; result: unknown }>("select command, request_hash, result from command_key where actor_id = $1 and key = $2", [viewer.me, key]);
  if (!before || before.command !== which.name || !before.request_hash.equals(hash)) {
    throw new Refusal("CONFLICT", "kernel.keyReused", { field: "input.idempotencyKey" });
  }
  return { result: before.result };
}

const STORE = `with told as (
  select * from jsonb_to_recordset($1::jsonb) as t(id uuid, kind text, "subjectKind" text, "subjectId" uuid, audience uuid[], payload jsonb, silent boolean, place int)
), written as (
  insert into activity (id, kind, actor_id, subject_kind, subject_id, audience, payload)
  select id, kind, $2, "subjectKind", "subjectId", audience, coalesce(payload, '{}') from told order by place returning ord, id, audience
), scoped as (
  insert into activity_scope (scope_id, ord) select scope_id, ord from written join told using (id), unnest(written.audience) as scope_id where told.silent is not true
)
update command_key set result = $3 where actor_id = $2 and key = $4`;

/** Writes what was told, with its scopes, and the answer under the idempotency key: one statement. */
async function store(tx: Transaction, key: string | undefined, result: unknown): Promise<void> {
  if (tx.told.length > 0 || key !== undefined) {
    const rows = tx.told.map((told, place) => ({ ...told, audience: told.silent ? told.audience : [...told.audience, PLATFORM_SCOPE], id: newId(Activity), place }));
    await tx.query(STORE, [JSON.stringify(rows), tx.viewer.me, JSON.stringify(result ?? null), key ?? null]);
  }
}
