import type { DocumentNode, FieldNode, GraphQLSchema } from "graphql";
import type { EntityClass } from "../entity";
import { NotCompiled, Payloads } from "../read";
import type { Query, Viewer } from "../viewer";
import { nodeOf, type ActivitySelection } from "./activity-selection";
import { Turnstile } from "./turnstile";

/** Rows of one statement. */
const ROWS = 64;
/** Statements at a time: the pool is for the requests, too. */
const STATEMENTS = 4;
/** Selections that are remembered as none for the compiler: clients can make them without end, by their variables. */
const HAND_WRITTEN = 1_000;

export interface EventRequest {
  readonly document: DocumentNode;
  readonly variables: Record<string, unknown>;
  readonly selection: ActivitySelection;
}

interface Want {
  readonly viewer: Viewer;
  readonly id: string;
  readonly actorId: string | null;
  readonly resolve: (activity: object | null) => void;
  readonly reject: (error: unknown) => void;
}

/** By viewer, then by the row's id: its JSON text. */
type Texts = ReadonlyMap<Viewer, ReadonlyMap<string, string>>;

/**
 * Makes what events say of their activity with the compiler, for all rows and viewers of a turn together: the columns
 * once a row, since all who are told may read them, and the actor once for each group of viewers, however many rows.
 */
export class Events {
  private readonly payloads: Payloads;
  private readonly statements = new Turnstile(STATEMENTS);
  private readonly waiting = new Map<string, { request: EventRequest; wants: Want[] }>();
  /** Selections that only the reference executor can serve. */
  private readonly handWritten = new Set<string>();

  constructor(
    schema: GraphQLSchema,
    private readonly query: Query,
  ) {
    this.payloads = new Payloads(schema);
  }

  /**
   * The activity as the selection asks for it, for a viewer who is told of it; the same object where it is the same.
   * @param key equal for equal requests
   * @returns null when the row is not there for the viewer; undefined when the selection does not compile
   */
  async read(key: string, request: EventRequest, viewer: Viewer, id: string, actorId: string | null): Promise<object | null | undefined> {
    if (this.handWritten.has(key)) return undefined;
    try {
      return await new Promise((resolve, reject) => {
        let batch = this.waiting.get(key);
        if (!batch) {
          this.waiting.set(key, (batch = { request, wants: [] }));
          setImmediate(() => void this.flush(key));
        }
        batch.wants.push({ viewer, id, actorId, resolve, reject });
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
    const { request, wants } = batch;
    const { selection } = request;
    try {
      const byRow = Map.groupBy(wants, ({ id }) => id);
      // Whoever is told of a row reads the same columns of it, so one of them is asked.
      const asked = Array.from(byRow.values(), ([first]) => first!);
      const actorIds = [...new Set(wants.flatMap(({ actorId }) => actorId ?? []))];
      const viewers = [...new Set(wants.map(({ viewer }) => viewer))];
      const [rows, ...actors] = await Promise.all([
        this.texts(request, selection.activityType, [nodeOf(selection.plain)], [...new Set(asked.map(({ viewer }) => viewer))], [...byRow.keys()]),
        ...Array.from(selection.actors.values(), (nodes) => this.texts(request, selection.actorType!, nodes, viewers, actorIds)),
      ]);
      const names = [...selection.actors.keys()];
      for (const { id, viewer } of asked) compose(selection, rows.get(viewer)?.get(id), names, actors, byRow.get(id)!);
    } catch (error) {
      for (const { reject } of wants) reject(error);
    }
  }

  private async texts(request: EventRequest, type: EntityClass, nodes: readonly FieldNode[], viewers: readonly Viewer[], ids: readonly string[]): Promise<Texts> {
    const texts = new Map<Viewer, Map<string, string>>(viewers.map((viewer) => [viewer, new Map()]));
    const chunks = Array.from({ length: Math.ceil(ids.length / ROWS) }, (_, place) => ids.slice(place * ROWS, (place + 1) * ROWS));
    const { document, variables } = request;
    await Promise.all(
      chunks.map(async (some) => {
        const found = await this.statements.run(() => this.payloads.texts(this.query, { document, variables, type, nodes }, viewers, some));
        viewers.forEach((viewer, place) => {
          for (const [id, text] of found[place]!) texts.get(viewer)!.set(id, text);
        });
      }),
    );
    return texts;
  }
}

/** Puts a row's columns and its actors together, once for those who see the same of them. */
function compose(selection: ActivitySelection, row: string | undefined, names: readonly string[], actors: readonly Texts[], wants: readonly Want[]): void {
  if (row === undefined) {
    for (const { resolve } of wants) resolve(null);
    return;
  }
  const columns = JSON.parse(row) as Record<string, unknown>;
  const made = new Map<string, object>();
  for (const { viewer, actorId, resolve } of wants) {
    const seen = actors.map((texts) => (actorId === null ? undefined : texts.get(viewer)?.get(actorId)) ?? "null");
    const key = seen.join("\n");
    let activity = made.get(key);
    if (!activity) {
      const values = new Map(names.map((name, place) => [name, JSON.parse(seen[place]!) as unknown]));
      activity = Object.fromEntries(selection.names.map((name) => [name, values.has(name) ? values.get(name) : columns[name]]));
      made.set(key, activity);
    }
    resolve(activity);
  }
}
