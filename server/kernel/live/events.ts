import type { GraphQLSchema } from "graphql";
import { NotCompiled, Payloads, type PayloadRequest } from "../read";
import type { Query, Viewer } from "../viewer";
import { Turnstile } from "./turnstile";

/** Rows of one statement. Each is asked for each of its groups of viewers, so the product is what costs. */
const ROWS = 16;

/** Statements at a time: the pool is for the requests, too. */
const STATEMENTS = 4;
/** Selections that are remembered as none for the compiler: clients can make them without end, by their variables. */
const HAND_WRITTEN = 1_000;

interface Want {
  readonly viewer: Viewer;
  readonly id: string;
  readonly resolve: (row: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** Makes what events say of their activity with the compiler: what is wanted in one turn, for many viewers, is one statement. */
export class Events {
  private readonly payloads: Payloads;
  private readonly statements = new Turnstile(STATEMENTS);
  private readonly waiting = new Map<string, { request: PayloadRequest; wants: Want[] }>();
  /** Selections that only the reference executor can serve. */
  private readonly handWritten = new Set<string>();

  constructor(
    schema: GraphQLSchema,
    private readonly query: Query,
  ) {
    this.payloads = new Payloads(schema);
  }

  /**
   * The row as the selection asks for it; null when the viewer may not see it.
   * @param key equal for equal requests
   * @returns undefined when the selection does not compile
   */
  async read(key: string, request: PayloadRequest, viewer: Viewer, id: string): Promise<unknown> {
    if (this.handWritten.has(key)) return undefined;
    try {
      return await new Promise((resolve, reject) => {
        let batch = this.waiting.get(key);
        if (!batch) {
          this.waiting.set(key, (batch = { request, wants: [] }));
          setImmediate(() => void this.flush(key));
        }
        batch.wants.push({ viewer, id, resolve, reject });
      });
    } catch (error) {
      if (!(error instanceof NotCompiled)) throw error;
      if (this.handWritten.size >= HAND_WRITTEN) this.handWritten.clear();
      this.handWritten.add(key);
      return undefined;
    }
  }

  private async flush(key: string): Promise<void> {
    const batch = this.waiting.get(key);
    this.waiting.delete(key);
    if (!batch) return;
    const byRow = Map.groupBy(batch.wants, ({ id }) => id);
    const rows = [...byRow.keys()];
    const chunks = Array.from({ length: Math.ceil(rows.length / ROWS) }, (_, place) => rows.slice(place * ROWS, (place + 1) * ROWS));
    await Promise.all(chunks.map((ids) => this.statements.run(() => this.readSome(batch.request, ids.flatMap((id) => byRow.get(id)!), ids))));
  }

  private async readSome(request: PayloadRequest, wants: readonly Want[], ids: readonly string[]): Promise<void> {
    try {
      const viewers = [...new Set(wants.map(({ viewer }) => viewer))];
      const texts = await this.payloads.texts(this.query, request, viewers, ids);
      const textsOf = new Map(viewers.map((viewer, place) => [viewer, texts[place]]));
      for (const { viewer, id, resolve } of wants) {
        const text = textsOf.get(viewer)?.get(id);
        resolve(text === undefined ? null : JSON.parse(text));
      }
    } catch (error) {
      for (const { reject } of wants) reject(error);
    }
  }
}
