import { createHash } from "node:crypto";
import { execute, parse, type GraphQLSchema } from "graphql";
import { Pool } from "pg";
import { Query as QueryField, Resolver } from "type-graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Refusal } from "../../../server/kernel/errors";
import { newId } from "../../../server/kernel/ids";
import { buildApi, Compiler, executor, Guarded, JsonText, PersistedReads, Reads, runner, stringify, type ReadContext } from "../../../server/kernel/read";
import type { Query, Viewer } from "../../../server/kernel/viewer";
import { isCurrent } from "../../../server/kernel/viewer-cache";
import { createTestDatabase, type TestDatabase } from "../../kit/database";
import { SampleHouse, SamplePerson, sampleTables } from "./sample";
import { aViewer } from "./viewers";

@Resolver()
class ByHand {
  @Guarded("Everybody may hear the answer.")
  @QueryField(() => String, { description: "Something that no declaration can say." })
  sampleByHand(): string {
    return "by hand";
  }
}

describe("a compiled query", () => {
  let database: TestDatabase;
  let schema: GraphQLSchema;
  let compiler: Compiler;
  const zone = "00000000-0000-8000-8000-000000000001";
  const person = newId(SamplePerson);
  const viewer = aViewer(person, { sampleZones: [zone] });
  const query: Query = async (text, values) => (await database.pool.query(text, values as unknown[])).rows;

  beforeAll(async () => {
    database = await createTestDatabase();
    schema = await buildApi({ resolvers: [ByHand] });
    compiler = new Compiler(schema);
    await database.pool.query(sampleTables);
    for (let i = 0; i < 5; i++) {
      await database.pool.query("insert into sample_house (id, zone_id, name, kind, rooms, size, budget, open, created_at) values ($1, $2, $3, 'veryGrand', '{hall}', $4, 1, false, '2026-01-01 00:00:00.123456+00')", [newId(SampleHouse), zone, `House ${i}`, i]);
    }
  });
  afterAll(() => database.end());

  const plan = (source: string, variables: Record<string, unknown> = {}, as = viewer) => compiler.plan(parse(source), undefined, variables, as);

  /** A request's context whose viewer is renewed from a list. */
  const contextOf = (first: Viewer, then: Viewer = first): ReadContext & { renewals: number } => ({
    viewer: first,
    reads: new Reads(first, query),
    renewals: 0,
    async renew() {
      this.renewals += 1;
      Object.assign(this, { viewer: then, reads: new Reads(then, query) });
    },
  });
  const answer = async (source: string, context: ReadContext, variables: Record<string, unknown> = {}) => {
    const document = parse(source);
    const [operation] = document.definitions;
    const result = await executor({ schema, compiler, run: runner(database.pool), query })({ document, operation: operation as never, operationName: null, request: { variables }, context });
    return { ...result, compiled: (result.data as unknown) instanceof JsonText, text: stringify(result) };
  };

  it("remembers its statements, and no more of them than it may, whatever documents are sent", () => {
    const small = new Compiler(schema, 3);
    const documents = Array.from({ length: 7 }, (_, place) => parse(`query Q${place} { sampleHouses(first: 1) { totalCount } }`));
    const compiled = (place: number) => small.plan(documents[place]!, null, {}, viewer)?.compiled;
    const first = documents.map((_, place) => compiled(place));
    expect(compiled(6)).toBe(first[6]);
    expect(compiled(0)).not.toBe(first[0]);
    expect(compiled(0)?.text).toBe(first[0]?.text);
  });

  it("has its page size in the text and every other value bound, and one statement for all values", () => {
    const document = parse("query ($size: Int, $n: Int) { sampleHouses(filter: { size: $size }, first: $n) { nodes { id } } }");
    const statement = (variables: Record<string, unknown>) => compiler.plan(document, undefined, variables, viewer)!;
    const [one, other, longer] = [statement({ size: 3, n: 2 }), statement({ size: 4, n: 2 }), statement({ size: 4, n: 3 })];
    expect(other.compiled).toBe(one.compiled);
    expect(one.compiled.text).toContain("limit 2");
    expect(longer.compiled.text).toContain("limit 3");
    expect([one.values.includes(3), other.values.includes(4)]).toEqual([true, true]);
  });

  it("is another statement where a value is null, or a filter has another entry", () => {
    const document = parse("query ($filter: SampleHouseFilter, $after: String, $last: Int) { sampleHouses(filter: $filter, after: $after, last: $last) { nodes { id } } }");
    const texts = [{}, { filter: null }, { filter: { builtOn: null } }, { filter: { builtOn: "2024-01-01" } }, { filter: { builtOnFrom: "2024-01-01" } }, { last: 20 }].map((variables) => compiler.plan(document, undefined, variables, viewer)!.compiled.text);
    expect(texts[1]).toBe(texts[0]);
    expect(new Set(texts).size).toBe(texts.length - 1);
    expect(texts[2]).toContain("built_on is null");
  });

  it("leaves out what the viewer's empty scopes cannot allow, and is another statement for another kind of viewer", () => {
    const source = "{ sampleHouses { nodes { id } } }";
    // The epoch, the zones and the person: three of the four scopes are empty.
    expect(plan(source)!.values).toEqual(["1", `{${zone}}`, person]);
    expect(plan(source, {}, aViewer(person, { sampleHouses: [zone] }))!.compiled.text).not.toBe(plan(source)!.compiled.text);
  });

  it("is left to the reference executor where something is written by hand, repeats too often, or is refused", async () => {
    expect(plan("{ sampleByHand sampleHouses { nodes { id } } }")).toBeUndefined();
    expect(plan("{ sampleHouses(first: 50) { nodes { people(first: 50) { nodes { houses(first: 1) { nodes { id } } } } } } }")).toBeUndefined();
    expect(plan("{ sampleHouses(first: 50) { nodes { owner { houses(first: 20) { nodes { id } } } } } }")).toBeUndefined();
    expect(plan("{ sampleHouses(first: 50) { nodes { owner { houses(first: 5) { nodes { id } } } } } }")).toBeDefined();
    expect(plan('{ sampleHouse(id: "no") { id } }')).toBeUndefined();
    const mixed = await answer("{ sampleByHand sampleHouses(first: 1) { nodes { name } } }", contextOf(viewer));
    expect(mixed.data).toEqual({ sampleByHand: "by hand", sampleHouses: { nodes: [{ name: "House 0" }] } });
    const refused = await answer('{ sampleHouse(id: "no") { id } sampleHouses { totalCount } }', contextOf(viewer));
    expect(refused.errors?.[0]?.originalError).toBeInstanceOf(Refusal);
    expect(refused.data).toEqual({ sampleHouse: null, sampleHouses: { totalCount: 5 } });
  });

  it("goes out as PostgreSQL wrote it", async () => {
    const { text, compiled } = await answer("{ sampleHouses(first: 1) { nodes { name createdAt } } }", contextOf(viewer));
    expect(compiled).toBe(true);
    expect(JSON.parse(text)).toEqual({ data: { sampleHouses: { nodes: [{ name: "House 0", createdAt: "2026-01-01T00:00:00.123Z" }] } } });
  });

  describe("for a viewer whose rights have changed since they were read", () => {
    it("is read again with the rights of now, whichever executor reads", async () => {
      const { rows } = await database.pool.query<{ value: string }>("update rights_epoch set value = value + 1 returning value::text");
      const now = { ...aViewer(person), epoch: rows[0]!.value };
      for (const source of ["{ sampleHouses { totalCount } }", "{ sampleByHand sampleHouses { totalCount } }"]) {
        const context = contextOf(viewer, now);
        const { text } = await answer(source, context);
        expect(JSON.parse(text).data.sampleHouses, source).toEqual({ totalCount: 0 });
        expect(context.renewals, source).toBe(1);
      }
      await database.pool.query("update rights_epoch set value = 1");
    });

    it("shows nothing once the session is over or the account disabled", async () => {
      const account = crypto.randomUUID();
      const session = crypto.randomUUID();
      await database.pool.query("insert into person (id, name) values ($1, '王芳')", [person]);
      await database.pool.query("insert into account (id, person_id, login, password_hash) values ($1, $2, 'wang', '')", [account, person]);
      await database.pool.query("insert into session (id, account_id, person_id, token_hash, expires_at) values ($1, $2, $3, '\\x01', now() + interval '1 hour')", [session, account, person]);
      const signedIn = { ...viewer, session };
      const ask = async () => {
        const { rows } = await database.pool.query("select value::text from rights_epoch");
        const context = contextOf({ ...signedIn, epoch: rows[0].value }, aViewer(null));
        return [JSON.parse((await answer("{ sampleHouses { totalCount } }", context)).text).data.sampleHouses.totalCount, await isCurrent(query, { ...signedIn, epoch: rows[0].value, today: new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 10) })];
      };
      expect(await ask()).toEqual([5, true]);
      await database.pool.query("update account set disabled_at = now()");
      expect(await ask()).toEqual([0, false]);
      await database.pool.query("update account set disabled_at = null");
      await database.pool.query("update session set expires_at = now()");
      expect(await ask()).toEqual([0, false]);
      await database.pool.query("update session set expires_at = now() + interval '1 hour', ended_at = now()");
      expect(await ask()).toEqual([0, false]);
      await database.pool.query("update rights_epoch set value = 1");
    });
  });

  describe("of a registered document", () => {
    const source = "query Houses($n: Int) { sampleHouses(first: $n) { nodes { name } } }\nquery One { sampleHouses(first: 1) { totalCount } }";
    const hash = createHash("sha256").update(source).digest("hex");
    const registered = (requireCost: () => void = () => undefined) => new PersistedReads({ schema, compiler, run: runner(database.pool), manifest: new Map([[hash, source]]), rules: [], requireCost });

    it("is answered by its hash, as Apollo would answer it", async () => {
      const text = await registered().answer({ hash, operationName: "Houses", variables: { n: 2 } }, contextOf(viewer));
      expect(JSON.parse(text!)).toEqual(JSON.parse(JSON.stringify(await execute({ schema, document: parse(source), operationName: "Houses", variableValues: { n: 2 }, contextValue: contextOf(viewer) }))));
    });

    it("is left to Apollo when the hash is unknown, the operation unclear, too dear or refused", async () => {
      const other = createHash("sha256").update("other").digest("hex");
      expect(await registered().answer({ hash: other, operationName: "Houses" }, contextOf(viewer))).toBeUndefined();
      expect(await registered().answer({ hash }, contextOf(viewer))).toBeUndefined();
      expect(await registered().answer({ hash, operationName: "None" }, contextOf(viewer))).toBeUndefined();
      expect(await registered().answer({ hash, operationName: "Houses", variables: { n: 101 } }, contextOf(viewer))).toBeUndefined();
      const tooDear = registered(() => {
        throw new Refusal("QUERY_TOO_LARGE", "kernel.invalid");
      });
      expect(await tooDear.answer({ hash, operationName: "One" }, contextOf(viewer))).toBeUndefined();
    });
  });

  it("stays prepared in a connection, but not more of them than there are places", async () => {
    const pool = new Pool({ connectionString: database.url, max: 1 });
    const run = runner(pool);
    const prepared = async () => Number((await pool.query("select count(*) from pg_prepared_statements where name like 'read\\_%'")).rows[0].count);
    const statement = (alias: string) => plan(`{ ${alias}: sampleHouses(first: 1) { totalCount } }`)!;
    for (let i = 0; i < 70; i++) {
      const { compiled, values } = statement(`a${i}`);
      expect(await run(compiled, values, true)).toContain("totalCount");
    }
    expect(await prepared()).toBe(60);
    const unregistered = statement("seldom");
    await run(unregistered.compiled, unregistered.values, false);
    expect(await prepared()).toBe(60);
    for (let i = 0; i < 30; i++) {
      const { compiled, values } = statement(`b${i}`);
      for (let times = 0; times < 4; times++) await run(compiled, values, false);
    }
    expect(await prepared()).toBe(80);
    const again = statement("a0");
    expect(await run(again.compiled, again.values, true)).toContain("totalCount");
    await pool.end();
  });
});
