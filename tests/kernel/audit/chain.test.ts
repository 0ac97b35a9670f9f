import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { auditAlone, verifyAudit } from "../../../server/kernel/audit";
import type { Query } from "../../../server/kernel/viewer";
import { createTestDatabase, type TestDatabase } from "../../kit/database";

let database: TestDatabase;
let query: Query;
beforeAll(async () => {
  database = await createTestDatabase();
  query = async (text, values) => (await database.pool.query(text, values as unknown[])).rows;
});
afterAll(() => database.end());

const note = (word: string) => auditAlone(query, { action: "signIn.refused", subjectKind: "Account", subjectId: randomUUID(), detail: { word }, address: "192.0.2.1", device: "Firefox, Linux" });
/** As the owner, who alone can: without the triggers that would refuse it. */
async function behindTheTriggers(...statements: string[]): Promise<void> {
  await query("alter table audit_entry disable trigger user", []);
  await query("alter table audit_head disable trigger user", []);
  for (const statement of statements) await query(statement, []);
  await query("alter table audit_entry enable trigger user", []);
  await query("alter table audit_head enable trigger user", []);
}

beforeEach(async () => {
  await behindTheTriggers("delete from audit_entry", "update audit_head set seq = 0, hash = sha256(convert_to('lianxiao', 'UTF8'))");
  for (const word of ["一", "二", "三", "四", "五"]) await note(word);
});

describe("the chain", () => {
  it("is whole after entries were added, and its anchor names the last one", async () => {
    const report = await verifyAudit(query);
    expect(report).toMatchObject({ entries: 5, problems: [] });
    expect(report.anchor).toMatch(/^5:[0-9a-f]{64}$/);
    expect(await verifyAudit(query, report.anchor)).toMatchObject({ problems: [] });
  });

  it("is whole when many add to it at once, numbered without a gap", async () => {
    await Promise.all(Array.from({ length: 40 }, (_, index) => note(`第${index}条`)));
    expect(await verifyAudit(query)).toMatchObject({ entries: 45, problems: [] });
    expect(await query("select min(seq)::int as first, max(seq)::int as last, count(*)::int as count from audit_entry", [])).toEqual([{ first: 1, last: 45, count: 45 }]);
  });

  it.each([
    ["detail", `'{"word":"改"}'`],
    ["actor_id", "gen_random_uuid()"],
    ["subject_id", "null"],
    ["person_id", "gen_random_uuid()"],
    ["at", "at + interval '1 microsecond'"],
    ["action", "'signIn.succeeded'"],
    ["roles", "'{bureauOfficer}'"],
    ["address", "'192.0.2.2'"],
    ["device", "null"],
    ["id", "gen_random_uuid()"],
    ["subject_kind", "'Session'"],
  ])("tells which entry is altered when its %s was", async (column, value) => {
    await behindTheTriggers(`update audit_entry set ${column} = ${value} where seq = 3`);
    expect((await verifyAudit(query)).problems).toEqual([{ kind: "altered", seq: "3" }]);
  });

  it("finds an altered entry whose hash was made to fit, by the one that follows it", async () => {
    await behindTheTriggers(`update audit_entry set detail = '{}' where seq = 3`, "update audit_entry e set hash = audit_hash(e) where seq = 3");
    expect((await verifyAudit(query)).problems).toEqual([{ kind: "unlinked", seq: "4" }]);
  });

  it("is not deceived by another audit_hash", async () => {
    await behindTheTriggers("update audit_entry set detail = '{}' where seq = 3");
    const [{ text }] = (await query<{ text: string }>("select pg_get_functiondef('audit_hash'::regproc) as text", [])) as [{ text: string }];
    await query("create or replace function audit_hash(e audit_entry) returns bytea language sql stable as $$ select e.hash $$", []);
    expect((await verifyAudit(query)).problems).toEqual([{ kind: "altered", seq: "3" }]);
    await query(text, []);
  });

  it("names the number of an entry that was taken out", async () => {
    await behindTheTriggers("delete from audit_entry where seq = 2");
    expect((await verifyAudit(query)).problems).toEqual([{ kind: "missing", seq: "2" }]);
  });

  it("misses an end that was cut off: by the head, and where that was set back too, by an anchor printed before", async () => {
    const { anchor } = await verifyAudit(query);
    await behindTheTriggers("delete from audit_entry where seq > 3");
    expect((await verifyAudit(query)).problems).toEqual([{ kind: "cutOff", seq: "4" }]);
    await behindTheTriggers("update audit_head set (seq, hash) = (select seq, hash from audit_entry where seq = 3)");
    expect((await verifyAudit(query)).problems).toEqual([]);
    expect((await verifyAudit(query, anchor)).problems).toEqual([{ kind: "cutOff", seq: "5" }]);
    // Written anew, so that the number is there again: with another hash.
    await note("新四");
    await note("新五");
    expect((await verifyAudit(query, anchor)).problems).toEqual([{ kind: "cutOff", seq: "5" }]);
  });
});

describe("the triggers, where one role owns and serves", () => {
  it.each(["update audit_entry set detail = '{}'", "delete from audit_entry", "truncate audit_entry", "delete from audit_head", "truncate audit_head"])("refuse %s", async (statement) => {
    await expect(query(statement, [])).rejects.toThrow(/the audit log only grows/);
  });

  it("let nobody choose the place, the time, the roles or the hash of an entry", async () => {
    await query("insert into audit_entry (seq, id, at, roles, action, subject_kind, prev_hash, hash) values (99, gen_random_uuid(), '2020-01-01', '{platformAdministrator}', 'signIn.succeeded', 'Account', '\\x00', '\\x00')", []);
    expect(await query("select seq::int, roles, at > now() - interval '1 minute' as recent from audit_entry order by seq desc limit 1", [])).toEqual([{ seq: 6, roles: [], recent: true }]);
    expect(await verifyAudit(query)).toMatchObject({ problems: [] });
  });
});
