import { InputType } from "type-graphql";
import { expect, it, beforeAll } from "vitest";
import { bin, BinItem, moveToBin, purgeBin, restore } from "../../../server/kernel/bin";
import { newId } from "../../../server/kernel/ids";
import { Work } from "../../../server/kernel/jobs";
import { command, IdInput } from "../../../server/kernel/write";
import { aDesk, Note, notePolicy, writeNote } from "../write/notes";

/** A table with every kind of column that could be lost on the way, and what a note takes along. */
const TABLES = `
  create table page (
    id uuid primary key, note_id uuid not null references note, raw bytea not null, tags text[] not null, at timestamptz not null, on_day date, numbers int[], said jsonb,
    place bigint generated always as identity, length int generated always as (length(raw)) stored);
  create table mark (page_id uuid not null references page, word text not null, primary key (page_id, word));`;

const purged: string[] = [];
const restored: string[] = [];
const noteBin = bin("Note", {
  policy: notePolicy,
  action: "write",
  name: ({ text }) => text,
  scopes: (_tx, { ownerId }) => [ownerId, ownerId],
  with: ["page where note_id = $1", "mark where page_id in (select id from page where note_id = $1)"],
  restored: (_tx, { id }) => void restored.push(id),
  purged: async (_query, id) => void purged.push(id),
});

@InputType()
class WhichInput {
  @IdInput("The row.") id!: string;
}
const throwAway = command("throwAwayNote", WhichInput, { policy: notePolicy, action: "write" }, async (tx, { id }) => {
  const [note] = await tx.find(Note, "id", id);
  await tx.require(notePolicy, "write", note!);
  return moveToBin(tx, noteBin, note!);
});
const putBack = command("putBackNote", WhichInput, { open: "the test's own" }, async (tx, { id }) => {
  const [item] = await tx.find(BinItem, "id", id);
  await restore(tx, item!);
});

const desk = aDesk();
beforeAll(() => desk.database.pool.query(TABLES));

async function aNote(text: string) {
  const person = newId(Note);
  // Whoever threw something away is a person of the register.
  await desk.query("insert into person (id, name) values ($1, '王老师')", [person]);
  const viewer = await desk.viewer(person);
  const { id } = await desk.run(viewer, writeNote, { text });
  const page = newId(Note);
  await desk.query("insert into page (id, note_id, raw, tags, at, on_day, numbers, said) values ($1, $2, '\\xdeadbeef00', '{甲,\"乙,丙\"}', '2026-03-01 08:00:00.123456+08', '2026-02-28', '{1,null,3}', '{\"深\": [1, null, \"x\"]}')", [page, id]);
  await desk.query("insert into mark values ($1, '一'), ($1, '二')", [page]);
  return { id, viewer };
}
const all = async (id: string) => [
  await desk.query("select * from page where note_id = $1", [id]),
  await desk.query("select m.* from mark m join page p on p.id = m.page_id where p.note_id = $1 order by word", [id]),
];

it("keeps every kind of column on the way there and back", async () => {
  const { id, viewer } = await aNote("来回一趟");
  const before = await all(id);
  expect(before.map((rows) => rows.length)).toEqual([1, 2]);
  const item = await desk.run(viewer, throwAway, { id });
  expect((await all(id)).flat()).toEqual([]);
  await desk.run(viewer, putBack, { id: item });
  expect(await all(id)).toEqual(before);
  expect(await desk.query("select text, version from note where id = $1", [id])).toEqual([{ text: "来回一趟", version: 2 }]);
  expect(restored).toEqual([id]);
});

it("does not put back what has another in its place by now, and keeps it in the bin", async () => {
  const { id, viewer } = await aNote("同一句话");
  const item = await desk.run(viewer, throwAway, { id });
  await desk.run(viewer, writeNote, { text: "同一句话" });
  await expect(desk.run(viewer, putBack, { id: item })).toBeRefused("CONFLICT", { message: "bin.placeTaken" });
  expect(await desk.query("select from bin_item where id = $1", [item])).toHaveLength(1);
});

it("fills a column that came meanwhile with its default, and does without one that went", async () => {
  const { id, viewer } = await aNote("表变了");
  const item = await desk.run(viewer, throwAway, { id });
  await desk.query("alter table page add column colour text not null default 'red'", []);
  await desk.query("alter table page rename column numbers to others", []);
  await desk.run(viewer, putBack, { id: item });
  expect(await desk.query("select colour, tags from page where note_id = $1", [id])).toEqual([{ colour: "red", tags: ["甲", "乙,丙"] }]);
  await desk.query("alter table page drop column colour", []);
  await desk.query("alter table page rename column others to numbers", []);
});

it("gives up after 30 days what lies there, says so to who looks after what it referred to, and nothing sooner", async () => {
  const [old, young] = [await aNote("旧的"), await aNote("新的")];
  const oldItem = await desk.run(old.viewer, throwAway, { id: old.id });
  const youngItem = await desk.run(young.viewer, throwAway, { id: young.id });
  await desk.query("update bin_item set purge_at = now() - interval '1 second' where id = $1", [oldItem]);
  const work = new Work({ dataSource: desk.database.dataSource, query: desk.query, log: { info: () => undefined, warn: () => undefined }, signal: new AbortController().signal });
  expect(await purgeBin.run(work, {})).toEqual({ gone: 1 });
  expect(purged).toEqual([old.id]);
  expect(await desk.query("select id from bin_item where id = any($1)", [[oldItem, youngItem]])).toEqual([{ id: youngItem }]);
});
