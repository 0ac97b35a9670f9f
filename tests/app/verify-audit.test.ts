import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { auditAlone } from "../../server/kernel/audit";
import type { Query } from "../../server/kernel/viewer";
import { createTestDatabase, type TestDatabase } from "../kit/database";

const ROOT = resolve(import.meta.dirname, "../..");
let database: TestDatabase;
let query: Query;
beforeAll(async () => {
  database = await createTestDatabase();
  query = async (text, values) => (await database.pool.query(text, values as unknown[])).rows;
  for (let entry = 0; entry < 3; entry += 1) await auditAlone(query, { action: "signIn.refused", subjectKind: "Account", subjectId: null });
});
afterAll(() => database.end());

/** As `npm run audit:verify` starts it. */
function verify(...given: string[]): { code: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(join(ROOT, "node_modules/.bin/node"), ["--import", "@oxc-node/core/register", "server/app/verify-audit.ts", ...given], {
    cwd: ROOT,
    env: { PATH: process.env["PATH"], DATABASE_URL: database.url },
    encoding: "utf8",
  });
  return { code: status, said: stdout + stderr };
}

it("goes through the log of the database that the server uses, prints an anchor, and ends with 1 and the number of an entry that was changed", { timeout: 60_000 }, async () => {
  const whole = verify();
  expect(whole).toMatchObject({ code: 0, said: expect.stringContaining("All 3 entries") });
  const anchor = /Anchor: (3:[0-9a-f]{64})/.exec(whole.said)?.[1] ?? "";
  expect(verify("--anchor", anchor).code).toBe(0);

  await query("alter table audit_entry disable trigger user", []);
  await query("update audit_entry set device = 'another' where seq = 2", []);
  expect(verify("--anchor", anchor)).toMatchObject({ code: 1, said: expect.stringMatching(/^Entry 2 was changed: it does not give its own hash\./) });
  expect(verify("--anchor", "nonsense")).toMatchObject({ code: 2, said: expect.stringContaining("Usage") });
});
