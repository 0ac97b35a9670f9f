import { randomUUID } from "node:crypto";
import { Client, Pool } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { couldRewriteAudit, ensureServerRole } from "../../server/database/roles";
import { auditAlone, verifyAudit } from "../../server/kernel/audit";
import type { Query } from "../../server/kernel/viewer";
import { createTestDatabase, type TestDatabase } from "../kit/database";

let database: TestDatabase;
let query: Query;
beforeAll(async () => {
  database = await createTestDatabase({ as: "server" });
  query = async (text, values) => (await database.pool.query(text, values as unknown[])).rows;
  for (const word of ["一", "二"]) await auditAlone(query, { action: "signIn.refused", subjectKind: "Account", subjectId: randomUUID(), detail: { word } });
});
afterAll(() => database.end());

describe("the role that a running server signs in as", () => {
  it("adds to the audit log, reads it, and can go through its chain", async () => {
    expect(await query("select current_user as who", [])).toEqual([{ who: "lianxiao_server" }]);
    expect(await verifyAudit(query)).toMatchObject({ entries: 2, problems: [] });
    expect(await couldRewriteAudit(database.pool)).toBe(false);
  });

  it.each([
    "update audit_entry set detail = '{}'",
    "update audit_entry set hash = hash",
    "delete from audit_entry",
    "truncate audit_entry",
    "alter table audit_entry disable trigger chained",
    "alter table audit_entry disable trigger all",
    "drop trigger only_grows on audit_entry",
    "create trigger other before insert on audit_entry for each row execute function suppress_redundant_updates_trigger()",
    "create rule hidden as on insert to audit_entry do instead nothing",
    "drop table audit_entry",
    "alter table audit_entry add column other text",
    "alter table audit_entry owner to lianxiao_server",
    "update audit_head set seq = 0",
    "insert into audit_head values (false, 0, '')",
    "delete from audit_head",
    "truncate audit_head",
    "create or replace function audit_hash(e audit_entry) returns bytea language sql as 'select null::bytea'",
    "create or replace function chain_audit_entry() returns trigger language plpgsql as 'begin return null; end'",
    "alter function chain_audit_entry() security invoker",
    "set session_replication_role = replica",
    "set role lianxiao",
    "alter role lianxiao_server superuser",
    "select lo_import('/etc/passwd')",
    "insert into migration values ('x', 'y')",
    "create table public.other (id int)",
    "create schema other",
  ])("is denied: %s", async (statement) => {
    await expect(query(statement, [])).rejects.toThrow(/permission denied|must be owner|cannot set parameter/);
  });

  it("gives itself nothing: PostgreSQL warns, and all stays as it was", async () => {
    await query("grant all on audit_entry, audit_head to lianxiao_server", []);
    await expect(query("update audit_entry set detail = '{}'", [])).rejects.toThrow(/permission denied/);
    expect(await couldRewriteAudit(database.pool)).toBe(false);
  });

  it("has the rows of every other table", async () => {
    const rows = await query<{ name: string; missing: string[] }>(
      `select c.relname as name, array(select right_ from unnest(array['select', 'insert', 'update', 'delete']) as right_ where not has_table_privilege(c.oid, right_)) as missing
       from pg_class c where c.relnamespace = any('{public,jobs}'::regnamespace[]) and c.relkind in ('r', 'p') order by 1`,
      [],
    );
    expect(rows.filter(({ missing }) => missing.length > 0)).toEqual([
      { name: "audit_entry", missing: ["update", "delete"] },
      { name: "audit_head", missing: ["insert", "update", "delete"] },
      { name: "migration", missing: ["insert", "update", "delete"] },
    ]);
  });

  it("may make temporary tables", async () => {
    await query("create temporary table part (id int)", []);
  });

  it("cannot smuggle a table of its own under the trigger's eyes", async () => {
    const client = new Client({ connectionString: database.url });
    await client.connect();
    try {
      await client.query("create temporary table audit_head (one boolean, seq bigint, hash bytea); insert into pg_temp.audit_head values (true, 40, '\\x00'); set search_path = pg_temp, public");
      await client.query("insert into public.audit_entry (seq, id, at, roles, action, subject_kind, prev_hash, hash) values (0, gen_random_uuid(), now(), '{}', 'signIn.succeeded', 'Account', '', '')");
    } finally {
      await client.end();
    }
    expect(await verifyAudit(query)).toMatchObject({ entries: 3, problems: [] });
  });
});

describe("the owner", () => {
  it("is known as somebody who could rewrite the log", async () => {
    const pool = new Pool({ connectionString: database.ownerUrl, max: 1 });
    expect(await couldRewriteAudit(pool)).toBe(true);
    await pool.end();
  });

  it("makes the server's role once, also when several processes start together", async () => {
    const owner = new Pool({ connectionString: database.ownerUrl, max: 4 });
    const url = database.url.replace("lianxiao_server:of-the-tests", "another_server:with%20a'quote");
    await Promise.all([1, 2, 3].map(() => ensureServerRole(owner, url)));
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.end();
    await owner.query("drop role another_server");
    await owner.end();
  });

  it("that may make no roles tells the person who starts it what to do", async () => {
    const owner = new Pool({ connectionString: database.url, max: 1 });
    await expect(ensureServerRole(owner, database.url.replace("lianxiao_server", "third_server"))).rejects.toThrow(/The role third_server of DATABASE_URL does not exist/);
    await owner.end();
  });
});
