import { getNamedType, type GraphQLField } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildApi } from "../../server/app/schema";
import { entityNamedBy, newId } from "../../server/kernel/ids";
import { declaredTypes, Reads, typeOfEntity, upperSnake, type ReadExtensions } from "../../server/kernel/read";
import { nobody } from "../../server/kernel/viewer";
import { createTestDatabase, type TestDatabase } from "../kit/database";
import { aLive, follow } from "../kernel/live/kit";
import { decidedByMore, guarded, lists, mutations, openMutations, sight, subscriptions, type Cells } from "./expected";
import { Harness } from "./harness";
import { commandOf, inputOf, variants } from "./input";
import { matrixWorld, relations, roles, typesWithoutRow, type MatrixWorld, type Relation, type Role, personalKinds } from "./world";

/** Every operation of the schema, for each role on a row of its own, one beside it and one elsewhere, and signed out. */
const { schema } = await buildApi();
const fieldsOf = (type: "Query" | "Mutation" | "Subscription"): GraphQLField<unknown, unknown>[] =>
  Object.values({ Query: schema.getQueryType(), Mutation: schema.getMutationType(), Subscription: schema.getSubscriptionType() }[type]?.getFields() ?? {});

let database: TestDatabase;
let at: MatrixWorld;
let harness: Harness;
beforeAll(async () => {
  // As the running server signs in: so every operation is also tried with its rights in the database.
  database = await createTestDatabase({ as: "server" });
  at = await matrixWorld(database);
  harness = new Harness(schema, database, at.world);
});
afterAll(() => database.end());

/** Compares a row of a table with what was found, so that a difference is read like the table. */
async function compare(expected: Cells, found: (role: Role, relation: Relation) => Promise<string>): Promise<void> {
  const cells = {} as Record<Role, string>;
  for (const role of roles) {
    cells[role] = "";
    for (const relation of relations.slice(0, expected[role].length)) cells[role] += await found(role, relation);
  }
  expect(cells).toEqual(expected);
}

const missing = (name: string, where: string): never => {
  throw new Error(`${name} is new: say in ${where} of tests/authorization/expected.ts who may have it, and give it a row there`);
};

describe("mutations", () => {
  const keys = fieldsOf("Mutation").flatMap((mutation) => [undefined, ...Object.keys(variants[mutation.name] ?? {})].map((variant) => ({ mutation, variant, key: variant ? `${mutation.name}:${variant}` : mutation.name })));

  it.each(keys)("$key", async ({ mutation, variant, key }) => {
    const expected = mutations.get(key) ?? missing(key, "mutations");
    await compare(expected, async (role, relation) => {
      const viewer = at.viewers[role];
      const { input, namesRows } = inputOf(mutation, variant, at, role, relation);
      if (!namesRows) expect(expected[role]).toHaveLength(1);
      const outcome = await harness.mutate(mutation.name, input, viewer);
      if (outcome.letter === "N") expect(await harness.mutate(mutation.name, absentInput(mutation, variant, role, relation, input, outcome.field), viewer)).toEqual(outcome);
      const offered = await offers(mutation, input, role);
      if (offered !== undefined && !(offered && decidedByMore.has(mutation.name))) expect({ role, relation, viewerCan: offered }).toEqual({ role, relation, viewerCan: outcome.letter === "A" });
      return outcome.letter === "?" ? `? ${outcome.told}` : outcome.letter;
    });
    for (const relation of relations) {
      const { letter } = await harness.mutate(mutation.name, inputOf(mutation, variant, at, "teacher", relation).input, nobody("en"));
      expect({ signedOut: letter }).toEqual({ signedOut: openMutations.has(mutation.name) ? "A" : "U" });
    }
  });

  it("has no row for what is not there", () => {
    const known = new Set(keys.map(({ key }) => key));
    expect([...mutations.keys()].filter((key) => !known.has(key))).toEqual([]);
  });
});

/** Whether `viewerCan` of the row offers the action that guards a mutation on it; undefined when it names no row of its own. */
async function offers(mutation: GraphQLField<unknown, unknown>, { id }: { id?: unknown }, role: Role): Promise<boolean | undefined> {
  const { guard } = commandOf(mutation);
  if (!("policy" in guard) || id === undefined) return undefined;
  const type = typeOfEntity(guard.policy.entity);
  if (!type || entityNamedBy(String(id)) !== type.entity) return undefined;
  const { node } = (await harness.query(`query ($id: ID!) { node(id: $id) { ... on ${type.name} { viewerCan } } }`, { id }, at.viewers[role])) as { node: { viewerCan: string[] } | null };
  return node?.viewerCan.includes(upperSnake(guard.action)) ?? false;
}

/** The same input, but the field that was found to name a hidden row names one that is not there. */
function absentInput(mutation: GraphQLField<unknown, unknown>, variant: string | undefined, role: Role, relation: Relation, input: object, field: string | undefined): object {
  const absent = inputOf(mutation, variant, at, role, relation, field).input;
  expect(absent, `${field} is no field that names a row`).not.toEqual(input);
  return absent;
}

/** The id of the row of a type; of sessions one's own is really the viewer's. */
const rowOf = (kind: string, role: Role, relation: Relation): string => (personalKinds.has(kind) && relation === "own" ? at.mine[role][kind]! : at.rows[relation][kind]!).id;

describe("types", () => {
  const types = [...declaredTypes().values()].map(({ name, entity }) => ({ name, kind: entity.name }));

  it("has a row of each in the fixture", () => {
    expect(typesWithoutRow(at), "add a row of each to place() in tests/authorization/world.ts").toEqual([]);
  });

  it.each(types)("$name", async ({ name, kind }) => {
    const expected = sight.get(name) ?? missing(name, "sight");
    const source = "query ($id: ID!) { node(id: $id) { id } nodes(ids: [$id]) { id } }";
    await compare(expected, async (role, relation) => {
      const id = rowOf(kind, role, relation);
      const { node, nodes } = (await harness.query(source, { id }, at.viewers[role])) as { node: unknown; nodes: unknown[] };
      expect(nodes).toEqual([node]);
      expect([null, { id }]).toContainEqual(node);
      return node === null ? "n" : "y";
    });
    for (const relation of relations) expect(await harness.query(source, { id: at.rows[relation][kind]!.id }, nobody("en"))).toEqual({ node: null, nodes: [null] });
    const absent = newId(entityNamedBy(at.rows.own[kind]!.id)!);
    expect(await harness.query(source, { id: absent }, at.viewers.platformAdministrator)).toEqual({ node: null, nodes: [null] });
  });
});

describe("queries", () => {
  const queries = fieldsOf("Query").map((query) => ({ name: query.name, query, root: (query.extensions as ReadExtensions).root }));
  const byId = queries.filter(({ root }) => root?.root === "byId");
  const listed = queries.filter(({ root }) => root?.root === "list" || root?.root === "scopeList");
  const others = queries.filter((query) => ![...byId, ...listed].includes(query) && !["node", "nodes"].includes(query.name));
  const typeOf = (root: ReadExtensions["root"]) => (root && "to" in root ? root.to() : missing("a query", "guarded"));

  it.each(byId)("$name", async ({ name, root }) => {
    const type = typeOf(root);
    const source = `query ($id: ID!) { ${name}(id: $id) { id } }`;
    await compare(sight.get(type.name) ?? missing(type.name, "sight"), async (role, relation) => {
      const id = rowOf(type.entity.name, role, relation);
      return (await harness.query(source, { id }, at.viewers[role]))[name] === null ? "n" : "y";
    });
    expect(await harness.query(source, { id: at.rows.own[type.entity.name]!.id }, nobody("en"))).toEqual({ [name]: null });
  });

  it.each(listed)("$name", async ({ name, root }) => {
    const type = typeOf(root);
    const source = `query ($id: ID!) { ${name}(filter: { id: $id }) { totalCount nodes { id } } }`;
    const nothing = { [name]: { totalCount: 0, nodes: [] } };
    await compare(lists.get(name) ?? sight.get(type.name) ?? missing(type.name, "sight"), async (role, relation) => {
      const id = rowOf(type.entity.name, role, relation);
      const found = await harness.query(source, { id }, at.viewers[role]);
      expect([nothing, { [name]: { totalCount: 1, nodes: [{ id }] } }]).toContainEqual(found);
      return JSON.stringify(found) === JSON.stringify(nothing) ? "n" : "y";
    });
    expect(await harness.query(source, { id: at.rows.own[type.entity.name]!.id }, nobody("en"))).toEqual(nothing);
    expect(await harness.query(`{ ${name} { totalCount nodes { id } } }`, {}, nobody("en"))).toEqual(nothing);
  });

  it.each(others)("$name", async ({ name, query }) => {
    const { signedOut, refused, args = "" } = guarded[name] ?? missing(name, "guarded");
    const selected = "getFields" in getNamedType(query.type) ? ` { ${Object.keys((signedOut ?? { id: 0 }) as object).filter((field) => !/^\d+$/.test(field)).join(" ") || "__typename"} }` : "";
    const answer = harness.query(`{ ${name}${args}${selected} }`, {}, nobody("en"));
    if (refused) await expect(answer).rejects.toThrow(refused);
    else expect(await answer).toEqual({ [name]: signedOut });
  });

  it("has no row for what is not there", () => {
    const names = new Set(queries.map(({ name }) => name));
    expect([...lists.keys(), ...Object.keys(guarded)].filter((name) => !names.has(name))).toEqual([]);
  });

  it("tells everybody who he is, and nobody who he is not", async () => {
    for (const role of roles) expect(await harness.query("{ me { id } }", {}, at.viewers[role])).toEqual({ me: { id: at.people[role].id } });
  });
});

describe("subscriptions", () => {
  it.each(fieldsOf("Subscription").map(({ name }) => name))("%s", async (name) => {
    const followed = subscriptions[name] ?? missing(name, "subscriptions");
    const live = aLive(database.url, database.pool, { maySee: async (viewer, id) => (await new Reads(viewer, at.world.query).node(id)) !== null });
    await live.start();
    try {
      for (const kind of followed) {
        await compare(sight.get(kind) ?? missing(kind, "sight"), async (role, relation) => {
          const { stream, sink } = await follow(live.hub, at.viewers[role], { scope: at.rows[relation][kind]!.id });
          if (stream) live.hub.close(stream);
          else expect(sink.ended).toBe("NOT_FOUND");
          return stream ? "y" : "n";
        });
      }
    } finally {
      await live.stop();
    }
  });
});
