import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { newId } from "../../../server/kernel/ids";
import { nobody } from "../../../server/kernel/viewer";
import { command, onCommit, PLATFORM_SCOPE } from "../../../server/kernel/write";
import "../../kit/refused";
import { aDesk, changeNote, finishNote, Helper, Note, NoteInput, notePolicy, writeNote } from "./notes";

const at = aDesk();
const somebody = randomUUID();
const everything = async () => [await at.count("note"), await at.count("activity"), await at.count("activity_scope"), await at.count("command_key")];

it("writes what it tells with the change: the actor, each of the audience once, the platform always", async () => {
  const me = await at.viewer(somebody);
  const { id } = await at.run(me, writeNote, { text: "hello" });
  const [told] = await at.query<{ ord: string; actor_id: string; audience: string[]; payload: object; seq: null }>("select * from activity where subject_id = $1", [id]);
  expect(told).toMatchObject({ kind: "note.written", subject_kind: "Note", actor_id: somebody, audience: [somebody, PLATFORM_SCOPE], payload: { text: "hello" }, seq: null });
  expect(await at.query("select scope_id from activity_scope where ord = $1 order by 1", [told!.ord])).toEqual([{ scope_id: PLATFORM_SCOPE }, { scope_id: somebody }].sort((a, b) => (a.scope_id < b.scope_id ? -1 : 1)));
});

const failing = command("failLate", NoteInput, { policy: notePolicy, action: "write" }, async (tx, { text }) => {
  await tx.require(notePolicy, "write", { ownerId: tx.me, text } as Note);
  await tx.add(Note, { ownerId: tx.me, text });
  tx.tell({ kind: "note.written", subjectKind: "Note", subjectId: tx.me, audience: [tx.me] });
  throw new Error("the roof fell in");
});

it("leaves nothing of a command that fails at its end: no row, no activity, no key, no knock", async () => {
  const me = await at.viewer(somebody);
  const before = await everything();
  let knocked = 0;
  const off = onCommit(() => (knocked += 1));
  await expect(at.run(me, failing, { text: "doomed", idempotencyKey: "key-of-doom" })).rejects.toThrow("the roof fell in");
  off();
  expect(await everything()).toEqual(before);
  expect(knocked).toBe(0);
});

const forgetful = command("forgetGuard", NoteInput, { policy: notePolicy, action: "write" }, async (tx, { text }) => tx.add(Note, { ownerId: tx.me, text }));

it("fails a command that forgets to ask its policy, and keeps nothing of it", async () => {
  const me = await at.viewer(somebody);
  const before = await everything();
  await expect(at.run(me, forgetful, { text: "unguarded" })).rejects.toThrow("did not ask note.write");
  expect(await everything()).toEqual(before);
});

const askingOther = command("askOther", NoteInput, { policy: notePolicy, action: "write" }, async (tx, { text }) => {
  await tx.require(notePolicy, "anything", { ownerId: tx.me, text } as Note);
  return tx.add(Note, { ownerId: tx.me, text });
});

it("fails a command that asks another action than the one it names", async () => {
  await expect(at.run(await at.viewer(somebody), askingOther, { text: "other" })).rejects.toThrow("did not ask note.write");
});

it("refuses who is not signed in before anything else", async () => {
  await expect(at.run(nobody("en"), writeNote, { text: "" })).toBeRefused("UNAUTHENTICATED");
});

it("knocks once when it commits with something told", async () => {
  let knocked = 0;
  const off = onCommit(() => (knocked += 1));
  await at.run(await at.viewer(somebody), writeNote, { text: "knock" });
  off();
  expect(knocked).toBe(1);
});

async function aSession(person: string): Promise<string> {
  const [session] = await at.query<{ id: string }>(
    `with p as (insert into person (id, name) values ($1, 'P')), a as (insert into account (id, person_id, login, password_hash) values (new_id(21), $1, 'l' || left($1::text, 8), '-') returning id)
     insert into session (id, account_id, person_id, token_hash, expires_at) select new_id(22), id, $1, decode(replace($1::text, '-', ''), 'hex'), now() + interval '1 hour' from a returning id`,
    [person],
  );
  return session!.id;
}

it("refuses a session that was ended, that ran out, or whose account is disabled", async () => {
  for (const end of ["update session set ended_at = now() where id = $1", "update session set expires_at = now() where id = $1", "update account set disabled_at = now() where id = (select account_id from session where id = $1)"]) {
    const person = randomUUID();
    const session = await aSession(person);
    const me = { ...(await at.viewer(person)), session };
    await at.run(me, writeNote, { text: `signed in ${session}` });
    await at.query(end, [session]);
    await expect(at.run(me, writeNote, { text: `signed out ${session}` })).toBeRefused("UNAUTHENTICATED");
  }
});

it("reads the rights of now when they changed since the viewer was read: taken away and given", async () => {
  const [owner, other] = [randomUUID(), randomUUID()];
  const mine = await at.viewer(owner);
  const before = await at.viewer(other);
  const first = await at.run(mine, writeNote, { text: "first to finish" });
  const second = await at.run(mine, writeNote, { text: "second to finish" });
  await expect(at.run(before, finishNote, { id: first.id, version: 1 })).toBeRefused("NOT_FOUND");
  await at.query("insert into helper (id, person_id, owner_id) values ($1, $2, $3)", [newId(Helper), other, owner]);
  await at.run(before, finishNote, { id: first.id, version: 1 });
  const after = await at.viewer(other);
  await at.query("delete from helper where person_id = $1", [other]);
  await expect(at.run(after, finishNote, { id: second.id, version: 1 })).toBeRefused("NOT_FOUND");
});

it("says FORBIDDEN to one who sees the row and may not do that with it", async () => {
  const [owner, other] = [randomUUID(), randomUUID()];
  const { id } = await at.run(await at.viewer(owner), writeNote, { text: "look, do not touch" });
  await at.query("insert into helper (id, person_id, owner_id) values ($1, $2, $3)", [newId(Helper), other, owner]);
  await expect(at.run(await at.viewer(other), changeNote, { id, version: 1, text: "touched" })).toBeRefused("FORBIDDEN");
});

/** Two rows, locked in the order of `text`: "ab" or "ba". */
const bothLocked = new Map<string, string>();
let inside = 0;
const crossing = command("crossLocks", NoteInput, { personal: "a test" }, async (tx, { text }) => {
  inside += 1;
  const [first, second] = text.split("").map((letter) => bothLocked.get(letter)!);
  await tx.query("update note set text = text || $2 where id = $1", [first, "."]);
  await tx.query("select pg_sleep(0.3)", []);
  await tx.query("update note set text = text || $2 where id = $1", [second, "."]);
  return { done: true };
});

it("tries again by itself when two commands locked each other out", async () => {
  const me = await at.viewer(somebody);
  for (const letter of ["a", "b"]) bothLocked.set(letter, (await at.run(me, writeNote, { text: `lock ${letter}` })).id);
  inside = 0;
  const answers = await Promise.all([at.run(me, crossing, { text: "ab" }), at.run(me, crossing, { text: "ba" })]);
  expect(answers).toEqual([{ done: true }, { done: true }]);
  expect(inside).toBeGreaterThan(2);
  expect(await at.query("select text from note where text like 'lock%' order by 1", [])).toEqual([{ text: "lock a.." }, { text: "lock b.." }]);
});

const secretive = command("keepSecret", NoteInput, { personal: "a test", secret: "the input is one" }, async () => ({ secret: "…" }));

it("keeps neither key nor hash nor answer of a secret command", async () => {
  const before = await at.count("command_key");
  await at.run(await at.viewer(somebody), secretive, { text: "psst", idempotencyKey: "key-of-secret" });
  expect(await at.count("command_key")).toBe(before);
});

const escaping = command("escape", NoteInput, { personal: "a test", confined: true }, async (tx) => ({ me: tx.me }));

it("lets who must change his password first do nothing but what is made for that", async () => {
  const person = randomUUID();
  const confined = { ...nobody("en"), session: await aSession(person), confined: person };
  await expect(at.run(confined, writeNote, { text: "not yet" })).toBeRefused("FORBIDDEN", { message: "kernel.changePasswordFirst" });
  expect(await at.run(confined, escaping, { text: "out" })).toEqual({ me: person });
});
