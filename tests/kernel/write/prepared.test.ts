import type { PoolClient } from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ask } from "../../../server/kernel/write/prepared";
import { createTestDatabase, type TestDatabase } from "../../kit/database";

let database: TestDatabase;
let client: PoolClient;

beforeAll(async () => {
  database = await createTestDatabase();
  client = await database.pool.connect();
});
afterAll(async () => {
  client.release();
  await database.end();
});

const OFTEN = 4;
const often = async (text: string): Promise<void> => {
  for (let i = 0; i < OFTEN; i += 1) await ask(client, text, []);
};
/** What the connection keeps prepared, without the question itself. */
const prepared = async (): Promise<string[]> => (await client.query<{ statement: string }>("select statement from pg_prepared_statements")).rows.map(({ statement }) => statement);

it("keeps prepared what comes often, and nothing else", async () => {
  await ask(client, "select 'seldom'", []);
  await often("select 'often'");
  expect(await prepared()).toEqual(["select 'often'"]);
});

it("gives up what was used least when there is more than it keeps, and goes on answering it", async () => {
  await often("select 0");
  await often("select 1");
  await often("select 0");
  for (let i = 2; i <= 300; i += 1) await often(`select ${i}`);
  const kept = await prepared();
  expect(kept).toHaveLength(300);
  expect(kept).toContain("select 0");
  expect(kept).not.toContain("select 1");
  expect(await ask(client, "select 1 as one", [])).toEqual([{ one: 1 }]);
});

it("is not put out by what PostgreSQL does not take", async () => {
  for (let i = 0; i < OFTEN; i += 1) await expect(ask(client, "select from nothing", [])).rejects.toThrow(/nothing/);
  for (let i = 0; i < 301; i += 1) await often(`select ${i}, 'more'`);
  expect(await prepared()).not.toContain("select from nothing");
});
