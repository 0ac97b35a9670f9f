import type { ClientBase } from "pg";
import type { QueryRunner } from "typeorm";
import type { Auditing, Origin } from "../audit";
import type { EntityClass } from "../entity";
import { notFound, Refusal } from "../errors";
import { ruleHolds, type Lookup, type Policy, type Rule } from "../policy";
import type { States } from "../policy";
import type { Query, Viewer } from "../viewer";
import { newId } from "../ids";
import type { Job, OrderOptions } from "../jobs/job";
import { newOrder, type NewOrder } from "../jobs/orders";
import type { Letter } from "../mail/letter";
import { newLetter, type NewLetter } from "../mail/outbox";
import { sendMail } from "../mail/send-mail";
import { refusalOf } from "./constraints";
import { ask } from "./prepared";
import { insertRow, selectBy, updateRow, type Statement } from "./rows";
import type { Telling } from "./activity-row";

type Row = { id: string };
type VersionedRow = Row & { version: number };

/**
 * What a command works with: one database transaction, one viewer, and everything that it must not forget.
 * Rows come back under the entity's property names, days as text.
 */
export class Transaction {
  readonly told: Telling[] = [];
  readonly ordered: NewOrder[] = [];
  readonly letters: NewLetter[] = [];
  /** For the audit log: see `audit`. */
  readonly audited: Auditing[] = [];
  /** Where the request came from; none of what the platform does by itself. */
  readonly origin: Origin | undefined;
  readonly asked = new Set<string>();
  readonly #runner: QueryRunner;
  viewer: Viewer;

  constructor(runner: QueryRunner, viewer: Viewer, origin?: Origin) {
    this.#runner = runner;
    this.viewer = viewer;
    this.origin = origin;
  }

  /** One statement inside this transaction. */
  readonly query: Query = async <R>(text: string, values: readonly unknown[]) => ask<R>((await this.#runner.connect()) as ClientBase, text, values);

  /** A part of a command that stands or falls by itself: what it refuses is undone and handed back, and the rest goes on. */
  async attempt<R>(part: () => Promise<R>): Promise<{ readonly result: R } | { readonly refusal: Refusal }> {
    const collected = [this.told, this.ordered, this.letters, this.audited].map((list) => ({ list, length: list.length }));
    await this.query("savepoint attempt", []);
    try {
      const result = await part();
      await this.query("release savepoint attempt", []);
      return { result };
    } catch (error) {
      const refusal = refusalOf(error);
      if (!(refusal instanceof Refusal)) throw error;
      await this.query("rollback to savepoint attempt", []);
      // It would stand still, and an attempt around this one would go back no further than to here.
      await this.query("release savepoint attempt", []);
      for (const { list, length } of collected) list.length = length;
      return { refusal };
    }
  }

  /** The viewer's person. Refuses who is not signed in. */
  get me(): string {
    if (this.viewer.me === null) throw new Refusal("UNAUTHENTICATED", "kernel.unauthenticated");
    return this.viewer.me;
  }

  readonly #lookup: Lookup = (entity, property, value) => this.#rows(selectBy(entity, property, value));

  async #rows<R extends object>({ text, values }: Statement): Promise<R[]> {
    return this.query<R>(text, values);
  }

  /** Locks a row that the viewer may see and act on, in the version he saw. NOT_FOUND, FORBIDDEN or CONFLICT otherwise. */
  async take<R extends VersionedRow, A extends string>(policy: Policy<R, A>, action: NoInfer<A>, id: string, version: number): Promise<R> {
    const [row] = await this.#rows<R>(selectBy(policy.entity, "id", id, "for update"));
    if (!row) throw notFound("input.id");
    await this.require(policy, action, row, "input.id");
    if (row.version !== version) {
      throw new Refusal("CONFLICT", "kernel.changedMeanwhile", { field: "input.version", extensions: { currentVersion: row.version } });
    }
    return row;
  }

  /** Refuses what the policy does not let this viewer do with a row, which need not be stored yet; `field` is the input that named it. */
  async require<R extends object, A extends string>(policy: Policy<R, A>, action: NoInfer<A>, row: R, field?: string): Promise<void> {
    this.asked.add(`${policy.name}.${action}`);
    await policy.require(action, row, this.viewer, this.#lookup, field);
  }

  /** Whether the policy lets this viewer do it. */
  async can<R extends object, A extends string>(policy: Policy<R, A>, action: NoInfer<A>, row: R): Promise<boolean> {
    return policy.check(action, row, this.viewer, this.#lookup);
  }

  /** Whether a rule holds of a row, which need not be stored. */
  async holds<R extends object>(rule: Rule<R>, row: R): Promise<boolean> {
    return ruleHolds(rule as unknown as Rule, row, this.viewer, this.#lookup);
  }

  /** A row that an input names, if the viewer may see it; NOT_FOUND with that field otherwise. Held against change until the end. */
  async see<R extends Row>(policy: Policy<R, never> | Policy<R, string>, id: string, field: string): Promise<R> {
    const [row] = await this.#rows<R>(selectBy(policy.entity, "id", id, "for share"));
    if (!row || !(await policy.check("see", row, this.viewer, this.#lookup))) throw notFound(field);
    return row;
  }

  /** Rows of a table by a column, whoever may see them: for rules, not for answers. */
  async find<R extends object>(entity: EntityClass<R>, property: keyof R & string, value: unknown): Promise<R[]> {
    return this.#rows<R>(selectBy(entity, property, value));
  }

  /** Stores a new row; its id is made unless given. */
  async add<R extends Row>(entity: EntityClass<R>, row: Partial<R>): Promise<R> {
    const [stored] = await this.#rows<R>(insertRow(entity, { id: newId(entity), ...row }));
    return stored!;
  }

  /** Changes a row that was taken; the version grows by one. Properties that are `undefined` stay. */
  async change<R extends Row>(entity: EntityClass<R>, row: R, patch: Partial<R>): Promise<R> {
    const [stored] = await this.#rows<R>(updateRow(entity, row.id, patch));
    if (!stored) throw notFound();
    return stored;
  }

  /** Moves a row to the state that an event leads to. CONFLICT names both states when the present one does not allow it. */
  async move<R extends Row & { state: S }, S extends string>(entity: EntityClass<R>, row: R, table: States<S>, event: string, patch: Partial<R> = {}): Promise<R> {
    const to = table.after(row.state, event);
    if (to === undefined) {
      const target = table.target(event);
      if (target === undefined) throw new Error(`no state has an event ${event}`);
      throw new Refusal("CONFLICT", "kernel.stateForbids", { values: { from: row.state, to: target }, extensions: { from: row.state, to: target } });
    }
    return this.change(entity, row, { ...patch, state: to } as Partial<R>);
  }

  /** Tells those whom it concerns: one activity, stored with the change, seen live after the commit. */
  tell(telling: Telling): void {
    this.told.push({ ...telling, audience: [...new Set(telling.audience)] });
  }

  /** Orders a job: done soon after this transaction is committed, or not before an hour; not at all if it is rolled back. */
  later<Data extends object>(job: Job<Data>, data: NoInfer<Data>, options: OrderOptions = {}): void {
    this.ordered.push(newOrder(job, data, options));
  }

  /** Sends a letter soon after this transaction is committed; not at all if it is rolled back. Refuses what is no single address. */
  mail(letter: Letter): void {
    const stored = newLetter(letter);
    this.letters.push(stored);
    this.later(sendMail, { mailId: stored.id });
  }
}
