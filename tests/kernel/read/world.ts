import { execute, parse, type DocumentNode, type ExecutionResult, type GraphQLSchema } from "graphql";
import { scopeNames, viewerOfPerson, type Query, type Viewer } from "../../../server/kernel/viewer";
import { buildApi, Compiler, declaredTypes, Reads } from "../../../server/kernel/read";
import { cursorSql, orderParts } from "../../../server/kernel/read/keyset";
import { tableShape } from "../../../server/kernel/entity";
import { createTestDatabase, type TestDatabase } from "../../kit/database";
import { fillWithRandomRows, seeded } from "../../kit/random-rows";
import { sampleScopes, sampleTables } from "./sample";

/** Every module there is, so that what a new one declares is tested without a word here. */
export const modules = import.meta.glob<Record<string, unknown>>("../../../server/modules/*/index.ts", { eager: true });

const classesOf = (module: Record<string, unknown>): Function[] => Object.values(module).filter((value): value is Function => typeof value === "function" && /Resolver$/.test(value.name));

export const TODAY = "2026-06-01";

/** A database full of random rows, viewers of every kind, and both executors. */
export interface World {
  readonly database: TestDatabase;
  readonly schema: GraphQLSchema;
  readonly compiler: Compiler;
  readonly viewers: readonly Viewer[];
  readonly ids: ReadonlyMap<string, readonly string[]>;
  /** Cursors by type and order, and some of none. */
  readonly cursors: ReadonlyMap<string, readonly string[]>;
  reference(document: DocumentNode, variables: Record<string, unknown>, viewer: Viewer): Promise<{ result: ExecutionResult; statements: number }>;
  /** The data as JSON text; undefined when the operation is left to the reference executor. */
  compiled(document: DocumentNode, variables: Record<string, unknown>, viewer: Viewer): Promise<string | undefined>;
  /** By one statement where that is possible, else by batches: as the server answers. */
  ask(source: string, viewer: Viewer, variables?: Record<string, unknown>): Promise<Record<string, unknown>>;
}

export async function aWorld(seed: number): Promise<World> {
  const database = await createTestDatabase();
  const { pool } = database;
  const query: Query = async (text, values) => (await pool.query(text, values as unknown[])).rows;
  await pool.query(sampleTables);
  const schema = await buildApi({ resolvers: Object.values(modules).flatMap(classesOf) });
  const { ids } = await fillWithRandomRows(pool, seed, (table) => (table === "appointment" ? 40 : 14));
  const viewers = await viewersOf(query, seed);
  const compiler = new Compiler(schema);
  const compiled: World["compiled"] = async (document, variables, viewer) => {
    const plan = compiler.plan(document, undefined, variables, viewer);
    if (!plan) return undefined;
    const { rows } = await pool.query<[string | null]>({ text: plan.compiled.text, values: plan.values as unknown[], rowMode: "array" });
    if (typeof rows[0]?.[0] !== "string") throw new Error("the viewer was taken for another");
    return rows[0][0];
  };
  const reference: World["reference"] = async (document, variables, viewer) => {
    let statements = 0;
    const counted: Query = (text, values) => {
      statements += 1;
      return query(text, values);
    };
    const result = await execute({ schema, document, variableValues: variables, contextValue: { reads: new Reads(viewer, counted) } });
    return { result, statements };
  };
  return {
    database, schema, compiler, viewers, ids, compiled, reference,
    cursors: await cursorsOf(query),
    async ask(source, viewer, variables = {}) {
      const document = parse(source);
      const text = await compiled(document, variables, viewer);
      if (text !== undefined) return JSON.parse(text);
      const { result } = await reference(document, variables, viewer);
      if (result.errors) throw result.errors[0]!;
      return JSON.parse(JSON.stringify(result.data));
    },
  };
}

/** A viewer of each role that somebody holds, one of none, and nobody; each with a part of the sample village. */
async function viewersOf(query: Query, seed: number): Promise<Viewer[]> {
  const random = seeded(seed + 1);
  const people = await query<{ id: string }>(`select distinct on (role) person_id::text as id from appointment where since <= '${TODAY}' and (until is null or until > '${TODAY}')
    union select * from (select person_id::text from staff_post limit 3) p union select * from (select id::text from person limit 2) q`, []);
  const zones = await query<{ id: string }>("select zone_id::text as id from sample_house", []);
  const houses = await query<{ id: string }>("select id::text as id from sample_house", []);
  const feeds = await query<{ id: string }>("select scope_id::text as id from sample_event_scope union select unnest(audience)::text from sample_event", []);
  const villagers = await query<{ id: string }>("select id::text as id from sample_person", []);
  const some = (from: readonly { id: string }[], share: number): string[] => [...new Set(from.filter(() => random() < share).map(({ id }) => id))];
  const viewers: Viewer[] = [];
  for (const [i, person] of [...people, ...villagers.slice(0, 3)].entries()) {
    const viewer = await viewerOfPerson(query, person.id, "en", TODAY);
    const village: Record<(typeof sampleScopes)[number], string[]> = {
      sampleZones: random() < 0.3 ? [] : some(zones, 0.4),
      sampleHouses: random() < 0.3 ? [] : some(houses, 0.3),
      sampleFeeds: random() < 0.2 ? [] : some(feeds, 0.4),
      sampleAdmin: i % 5 === 0 ? [person.id] : [],
    };
    viewers.push({ ...viewer, scopes: { ...viewer.scopes, ...village } });
  }
  const empty = Object.fromEntries(scopeNames().map((name) => [name, []]));
  return [...viewers, { me: null, session: null, scopes: empty, epoch: "0", today: TODAY, language: "zh" }];
}

async function cursorsOf(query: Query): Promise<Map<string, string[]>> {
  const cursors = new Map<string, string[]>();
  for (const type of declaredTypes().values()) {
    for (const order of Object.keys(type.orders)) {
      const rows = await query<{ cursor: string }>(`select ${cursorSql(order, orderParts(type, order), "a")} as cursor from ${tableShape(type.entity).name} a limit 30`, []);
      cursors.set(`${type.name}.${order}`, rows.map(({ cursor }) => cursor));
    }
  }
  return cursors;
}
