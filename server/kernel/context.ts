import type { EntityClass } from "./entity";
import type { Query, Viewer } from "./viewer";
import type { Command } from "./write";

/** What a resolver has: who asks, and the two ways on. Made once a request. */
export interface Context {
  readonly viewer: Viewer;
  /** Runs a command; what it refuses is thrown. */
  run<Input extends object, Result>(which: Command<Input, Result>, input: Partial<Input>): Promise<Result>;
  /** A row of a declared type for the answer of a mutation, read anew with the viewer's rights; null when he may not see it. */
  row<Type>(type: EntityClass<Type>, id: string): Promise<Type | null>;
  /** Rows of a declared type, read together; null where he may not see one. */
  rows<Type>(type: EntityClass<Type>, ids: readonly string[]): Promise<(Type | null)[]>;
  /** One statement outside of any command: for what must stay even when a command is refused, e.g. a count of failed sign-ins. */
  readonly query: Query;
  /** Sets (or with null clears) the session cookie of the answer. */
  setSession(token: string | null, expiresAt?: Date): void;
  /** Where the request comes from: for rate limits, which keep its hash for as long as they look back, and for the audit log. Written nowhere else. */
  readonly address: string;
  /** Browser and system in a few words, for the list of my sessions. */
  readonly device: string;
}
