import { graphql, parse, type GraphQLSchema } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "../../../server/kernel/ids";
import { buildApi, Compiler, Reads, runner } from "../../../server/kernel/read";
import type { Query, Viewer } from "../../../server/kernel/viewer";
import { createTestDatabase, type TestDatabase } from "../../kit/database";
import { SampleHouse, SamplePerson, SampleStay, sampleTables } from "./sample";
import { aViewer } from "./viewers";

/** Both executors share the code that leaves out what is hidden, so comparing them does not find it missing. */
describe("what is hidden", () => {
  let database: TestDatabase;
  let schema: GraphQLSchema;
  const [house, person, stranger] = [newId(SampleHouse), newId(SamplePerson), newId(SamplePerson)];
  const outside = aViewer(stranger, {});
  const inside = aViewer(stranger, { sampleHouses: [house] });

  beforeAll(async () => {
    database = await createTestDatabase();
    schema = await buildApi({ resolvers: [] });
    await database.pool.query(sampleTables);
    // Everybody sees the house and who lives in it; that he stays there as a guest, and his telephone, only those of the house.
    await database.pool.query("insert into sample_house (id, zone_id, name, kind, rooms, size, budget, open) values ($1, $2, 'Open house', 'plain', '{hall}', 1, 1, true)", [house, newId(SampleHouse)]);
    await database.pool.query("insert into sample_person (id, name, phone, house_id) values ($1, 'Guest', '5551234', $2)", [person, house]);
    await database.pool.query("insert into sample_stay (id, house_id, person_id, role, since) values ($1, $2, $3, 'guest', '2020-01-01')", [newId(SampleStay), house, person]);
  });
  afterAll(() => database.end());

  const ask = async (source: string, as: Viewer): Promise<unknown> => {
    const query: Query = async (text, values) => (await database.pool.query(text, values as unknown[])).rows;
    const reference = JSON.parse(JSON.stringify((await graphql({ schema, source, contextValue: { reads: new Reads(as, query) } })).data));
    const plan = new Compiler(schema).plan(parse(source), null, {}, as)!;
    expect(JSON.parse((await runner(database.pool)(plan.compiled, plan.values, false)) ?? "null")).toEqual(reference);
    return reference;
  };

  it("is not found by a filter on a value that the viewer may not read, nor by asking for rows without one", async () => {
    const filters = ['{ phone: "5551234" }', '{ phoneContains: "555" }', '{ phoneIn: ["5551234"] }'];
    for (const filter of [...filters, "{ phone: null }"]) expect(await ask(`{ samplePeople(filter: ${filter}) { totalCount nodes { id } } }`, outside)).toEqual({ samplePeople: { totalCount: 0, nodes: [] } });
    for (const filter of filters) expect(await ask(`{ samplePeople(filter: ${filter}) { totalCount nodes { phone } } }`, inside)).toEqual({ samplePeople: { totalCount: 1, nodes: [{ phone: "5551234" }] } });
    expect(await ask("{ samplePeople { nodes { name phone } } }", outside)).toEqual({ samplePeople: { nodes: [{ name: "Guest", phone: null }] } });
  });

  it("does not show through a link: the rows on both sides are seen, what joins them is not", async () => {
    const source = "{ sampleHouses { nodes { name people { nodes { id } } guests { totalCount nodes { id } } guestCount } } }";
    const people = { nodes: [{ id: person }] };
    expect(await ask(source, outside)).toEqual({ sampleHouses: { nodes: [{ name: "Open house", people, guests: { totalCount: 0, nodes: [] }, guestCount: 0 }] } });
    expect(await ask(source, inside)).toEqual({ sampleHouses: { nodes: [{ name: "Open house", people, guests: { totalCount: 1, nodes: [{ id: person }] }, guestCount: 1 }] } });
  });

  it("does not show through a filter that reaches over another table", async () => {
    const source = `{ sampleHouses(filter: { guest: "${person}" }) { totalCount } }`;
    expect([await ask(source, outside), await ask(source, inside)]).toEqual([{ sampleHouses: { totalCount: 0 } }, { sampleHouses: { totalCount: 1 } }]);
  });

  it("does not show through such a filter with days; it finds what lasts on some of them, the last day that is asked for left out", async () => {
    const count = async (since: string, until: string, as: Viewer): Promise<unknown> => ask(`{ sampleHouses(filter: { guestDuring: { id: "${person}", since: "${since}", until: "${until}" } }) { totalCount } }`, as);
    const [one, none] = [{ sampleHouses: { totalCount: 1 } }, { sampleHouses: { totalCount: 0 } }];
    expect(await count("2019-12-30", "2020-01-02", outside)).toEqual(none);
    expect(await count("2019-12-30", "2020-01-02", inside)).toEqual(one);
    expect(await count("2019-12-30", "2020-01-01", inside)).toEqual(none);
    expect(await count("2025-12-31", "2026-01-01", inside)).toEqual(one);
    await database.pool.query("update sample_stay set until = '2020-01-05'", []);
    expect(await count("2020-01-04", "2020-02-01", inside)).toEqual(one);
    expect(await count("2020-01-05", "2020-02-01", inside)).toEqual(none);
    await database.pool.query("update sample_stay set until = null", []);
  });
});
