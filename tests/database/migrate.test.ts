import { readdirSync } from "node:fs";

import { afterAll, beforeAll, expect, it } from "vitest";

import { migrate, missingMigrations } from "../../server/database/migrate";
import { migrations } from "../../server/database/migrations";
import { createTestDatabase, type TestDatabase } from "../kit/database";

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.end());

const books = { name: "2030-01-01-01-books", sql: "create table book (id int primary key)" };
const pages = { name: "2030-01-01-02-pages", sql: "create table page (id int primary key); insert into page values (1)" };

async function tables(): Promise<string[]> {
  const { rows } = await database.pool.query<{ name: string }>("select table_name as name from information_schema.tables where table_name in ('book', 'page', 'half')");
  return rows.map((row) => row.name).toSorted();
}

it("names every file of the folder in the index, in the order of their names", () => {
  const files = readdirSync(new URL("../../server/database/migrations/", import.meta.url)).filter((file) => file.endsWith(".sql"));
  expect(migrations.map((name) => `${name}.sql`)).toEqual(files.toSorted());
});

it("finds nothing to do on a database that is up to date", async () => {
  expect(await missingMigrations(database.pool)).toEqual([]);
  expect(await migrate(database.pool)).toEqual({ fresh: false, applied: [] });
});

it("applies each migration once when three processes start together", async () => {
  const results = await Promise.all([1, 2, 3].map(() => migrate(database.pool, undefined, [books, pages])));
  expect(results.flatMap((result) => result.applied)).toEqual([books.name, pages.name]);
  expect(await tables()).toEqual(["book", "page"]);
});

it("refuses to go on when an applied migration was edited", async () => {
  await expect(migrate(database.pool, undefined, [{ ...books, sql: "create table book (id bigint)" }])).rejects.toThrow(/books was changed after it was applied/);
});

it("leaves nothing of a migration that fails in the middle, and names it", async () => {
  const broken = { name: "2030-01-01-03-broken", sql: "create table half (id int); select no_such_function()" };
  await expect(migrate(database.pool, undefined, [broken])).rejects.toThrow(/2030-01-01-03-broken failed: function no_such_function\(\) does not exist/);
  expect(await tables()).toEqual(["book", "page"]);
});
