import type { GraphQLField, FieldNode } from "graphql";
import type { Binder } from "../../policy";
import { preparedName } from "../../prepared";
import type { Viewer } from "../../viewer";
import { mark, numbered } from "../placeholders";

/** What of a field's arguments, read and checked, a statement needs at each execution. */
export interface Asked<Request = unknown> {
  readonly field: GraphQLField<unknown, unknown>;
  readonly node: FieldNode;
  /** Reads and checks the arguments; refuses as the reference executor does. */
  read(args: Record<string, unknown>): Request;
  /** The request itself where no variable can change it. */
  readonly constant: Request | undefined;
}

/** Where the value of a placeholder comes from. */
export type Slot =
  | { readonly of: "me" | "today" | "epoch" | "session" }
  | { readonly of: "scope"; readonly name: string }
  | { readonly of: "constant"; readonly value: unknown }
  | { readonly of: "request"; readonly asked: number; value(request: unknown): unknown };

/** One SQL statement for a whole operation. */
export interface Compiled {
  readonly text: string;
  /** The same text has the same name: under it a connection keeps the statement prepared. */
  readonly name: string;
  readonly slots: readonly Slot[];
  readonly asked: readonly Asked[];
}

/** Why an operation is left to the reference executor. */
export class NotCompiled extends Error {}

/** A statement being written. */
export class Writer implements Binder {
  readonly asked: Asked[] = [];
  protected readonly viewer: Viewer;
  private readonly slots: Slot[] = [];
  private readonly shared = new Map<string, string>();
  private aliases = 0;

  constructor(viewer: Viewer) {
    this.viewer = viewer;
  }

  private mark(slot: Slot, cast: string): string {
    return mark(this.slots.push(slot) - 1, cast);
  }

  private once(key: string, slot: Slot, cast: string): string {
    let mark = this.shared.get(key);
    if (mark === undefined) this.shared.set(key, (mark = this.mark(slot, cast)));
    return mark;
  }

  scope(name: string): string | null {
    return this.viewer.scopes[name]?.length ? this.once(`scope ${name}`, { of: "scope", name }, "uuid[]") : null;
  }

  me(): string | null {
    return this.viewer.me === null ? null : this.once("me", { of: "me" }, "uuid");
  }

  today(): string {
    return this.once("today", { of: "today" }, "date");
  }

  epoch(): string {
    return this.once("epoch", { of: "epoch" }, "bigint");
  }

  session(): string | null {
    return this.viewer.session === null ? null : this.once("session", { of: "session" }, "uuid");
  }

  alias(): string {
    this.aliases += 1;
    return `t${this.aliases}`;
  }

  /** A value that is the same at every execution. */
  constant(value: unknown, cast: string): string {
    return this.mark({ of: "constant", value }, cast);
  }

  /** A value of the request that a field's arguments make. */
  request<Request>(asked: number, value: (request: Request) => unknown, cast: string): string {
    return this.mark({ of: "request", asked, value: value as (request: unknown) => unknown }, cast);
  }

  finish(marked: string): Compiled {
    const { text, used } = numbered(marked);
    const slots = used.map((index) => this.slots[index]!);
    return { text, name: preparedName("read", text), slots, asked: this.asked };
  }
}
