import { graphql, type GraphQLSchema } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "../../../server/kernel/ids";
import { buildApi, Reads } from "../../../server/kernel/read";
import type { Query } from "../../../server/kernel/viewer";
import { createTestDatabase, type TestDatabase } from "../../kit/database";
import { SampleEvent, SampleHouse, SamplePerson, SampleStay, sampleTables } from "./sample";
import { aViewer } from "./viewers";

describe("the reference executor", () => {
  let database: TestDatabase;
  let schema: GraphQLSchema;
  const zone = "00000000-0000-8000-8000-000000000001";
  const person = newId(SamplePerson);
  const houses = Array.from({ length: 12 }, (_, i) => ({ id: newId(SampleHouse, 1000 + i), name: `House ${String(i).padStart(2, "0")}` }));
  const viewer = aViewer(person, { sampleZones: [zone], sampleFeeds: [zone] });
  let statements: string[] = [];

  const ask = async (source: string, variableValues: Record<string, unknown> = {}, as = viewer) => {
    statements = [];
    const query: Query = async (text, values) => {
      statements.push(text);
      return (await database.pool.query(text, values as unknown[])).rows;
    };
    return JSON.parse(JSON.stringify(await graphql({ schema, source, variableValues, contextValue: { reads: new Reads(as, query) } })));
  };

  beforeAll(async () => {
    database = await createTestDatabase();
    schema = await buildApi({ resolvers: [] });
    await database.pool.query(sampleTables);
    for (const { id, name } of houses) {
      await database.pool.query("insert into sample_house (id, zone_id, name, kind, rooms, size, budget, open, owner_id) values ($1, $2, $3, 'veryGrand', '{hall,bathRoom}', 3, 9007199254740993, false, $4)", [id, zone, name, person]);
      await database.pool.query("insert into sample_stay (id, house_id, person_id, role, since) values ($1, $2, $3, 'guest', '2026-01-01')", [newId(SampleStay), id, person]);
      await database.pool.query("with e as (insert into sample_event (id, kind, audience, actor_id) values ($1, 'built', array[$2::uuid, $3::uuid], $4) returning ord) insert into sample_event_scope select unnest(array[$2::uuid, $3::uuid]), ord from e", [newId(SampleEvent), zone, id, person]);
    }
    await database.pool.query("insert into sample_person (id, name, phone, house_id) values ($1, '王芳', '123', $2)", [person, houses[0]?.id]);
  });
  afterAll(() => database.end());

  const deep = (first: number) => `{ sampleHouses(first: ${first}) { totalCount nodes {
    name kind rooms budget viewerCan owner { name } stayCount guestCount lived
    guests(first: 3) { totalCount nodes { name phone } } events(first: 2) { edges { cursor node { kind actor { name } } } pageInfo { hasNextPage } } } } }`;

  it("answers what is asked, with 64 bits whole and enumerations by their GraphQL names", async () => {
    const { data, errors } = await ask(deep(1));
    expect(errors).toBeUndefined();
    expect(data.sampleHouses.totalCount).toBe(12);
    expect(data.sampleHouses.nodes).toMatchObject([
      {
        name: "House 00", kind: "VERY_GRAND", rooms: ["HALL", "BATH_ROOM"], budget: "9007199254740993", viewerCan: ["SEE", "PAINT_WALLS"], owner: { name: "王芳" },
        stayCount: 1, guestCount: 1, lived: true, guests: { totalCount: 1, nodes: [{ name: "王芳" }] }, events: { edges: [{ node: { kind: "built", actor: { name: "王芳" } } }], pageInfo: { hasNextPage: false } },
      },
    ]);
  });

  it("needs as many statements for twelve rows as for one", async () => {
    await ask(deep(1));
    const forOne = statements.length;
    await ask(deep(12));
    expect(statements.length).toBe(forOne);
  });

  it("walks a feed of a viewer's scopes both ways", async () => {
    const page = (args: string) => ask(`{ sampleFeed(${args}) { totalCount nodes { ord } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`);
    const { data: first } = await page("first: 5");
    expect(first.sampleFeed).toMatchObject({ totalCount: 12, pageInfo: { hasNextPage: true, hasPreviousPage: false } });
    const { data: second } = await page(`first: 5, after: "${first.sampleFeed.pageInfo.endCursor}"`);
    expect(second.sampleFeed.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
    const { data: back } = await page(`last: 5, before: "${second.sampleFeed.pageInfo.startCursor}"`);
    expect(back.sampleFeed.nodes).toEqual(first.sampleFeed.nodes);
  });

  it("finds rows by node, and refuses bad ids, sizes and cursors before it asks the database", async () => {
    const { data } = await ask("query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on SampleHouse { name } } }", { ids: [person, houses[3]?.id, newId(SampleHouse)] });
    expect(data.nodes).toEqual([{ __typename: "SamplePerson", id: person }, { __typename: "SampleHouse", id: houses[3]?.id, name: "House 03" }, null]);
    for (const bad of ['node(id: "x") { id }', "sampleHouses(first: 101) { totalCount }", "sampleHouses(first: -1) { totalCount }", 'sampleHouses(after: "bm8=") { nodes { id } }', "sampleHouses(first: 1, last: 1) { nodes { id } }", 'sampleHouses(filter: { id: "1" }) { totalCount }', 'sampleHouses(filter: { guestDuring: { id: "1", since: "2026-01-01", until: "2026-01-02" } }) { totalCount }']) {
      const { errors } = await ask(`{ ${bad} }`);
      expect(errors, bad).toHaveLength(1);
      expect(statements, bad).toEqual([]);
    }
  });

  it("shows who is not signed in nothing", async () => {
    const { data } = await ask(`{ sampleMe { id } sampleHouses { totalCount } node(id: "${houses[0]?.id}") { id } }`, {}, aViewer(null));
    expect(data).toEqual({ sampleMe: null, sampleHouses: { totalCount: 0 }, node: null });
  });
});
