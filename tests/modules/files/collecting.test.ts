import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { Work } from "../../../server/kernel/jobs";
import { collectFiles, sweepStore } from "../../../server/modules/files/collect-files";
import { aFileServer } from "./served";
import { begin, patch, upload } from "./tus";

const at = aFileServer();
const place = (checksum: string): string => join(at.dataDir, "files/content", checksum.slice(0, 2), checksum.slice(2, 4), checksum);

async function round(which: typeof collectFiles = collectFiles): Promise<unknown> {
  const { world } = at;
  return which.run(new Work({ dataSource: world.database.dataSource, query: world.query, log: { info: () => undefined, warn: () => undefined }, signal: new AbortController().signal }), {});
}
const aged = (table: string, column: string, id: string, age = "25 hours"): Promise<unknown> => at.world.query(`update ${table} set ${column} = now() - $2::interval where id = $1`, [id, age]);
const there = async (id: string): Promise<boolean> => (await at.world.query("select from stored_file where id = $1", [id])).length > 0;

async function stored(): Promise<{ id: string; checksum: string }> {
  const { file } = await upload(at.server.url, await at.visitor(at.coordinator), randomBytes(2_000), "数据.bin");
  return file!;
}
const ADD = "mutation ($subjectId: ID!, $fileIds: [ID!]!) { addAttachments(input: { subjectId: $subjectId, fileIds: $fileIds }) { subjectId } }";
const attach = async (file: { id: string }, subject: { id: string }) => (await at.visitor(at.coordinator)).ask(ADD, { subjectId: subject.id, fileIds: [file.id] });

it("collects a file that has lain on nothing for a day, then its content an hour later; not what is younger or in use", async () => {
  const [old, young, used] = [await stored(), await stored(), await stored()];
  await attach(used, at.alliance);
  for (const { id } of [old, used]) await aged("stored_file", "created_at", id, "9 days");
  await aged("stored_file", "unattached_since", old.id);
  await round();
  expect(await Promise.all([old, young, used].map(({ id }) => there(id)))).toEqual([false, true, true]);
  expect(existsSync(place(old.checksum))).toBe(true);
  await at.world.query("update file_content set unreferenced_since = now() - interval '61 minutes' where checksum = $1", [old.checksum]);
  await round();
  expect([existsSync(place(old.checksum)), existsSync(place(young.checksum)), existsSync(place(used.checksum))]).toEqual([false, true, true]);
});

it("gives what was taken off a day to be put back, counted from when it was taken off the last thing", async () => {
  const { world } = at;
  const file = await stored();
  const item = await world.planItem(await world.plan(at.alliance, 2051));
  await attach(file, at.alliance);
  await attach(file, item);
  const state = async () => (await world.query<{ unattached: boolean }>("select unattached_since is not null as unattached from stored_file where id = $1", [file.id]))[0]!.unattached;
  expect(await state()).toBe(false);
  await world.query("delete from attachment where file_id = $1 and subject_id = $2", [file.id, item.id]);
  expect(await state()).toBe(false);
  await world.query("delete from attachment where file_id = $1", [file.id]);
  expect(await state()).toBe(true);
  await round();
  expect(await there(file.id)).toBe(true);
});

it("collects the attachments of what is gone, but not of what lies in the bin", async () => {
  const { world } = at;
  const plan = await world.plan(at.alliance, 2052);
  const [gone, binned] = [await world.planItem(plan), await world.planItem(plan)];
  const files = [await stored(), await stored()];
  await attach(files[0]!, gone);
  await attach(files[1]!, binned);
  await world.query("update attachment set created_at = now() - interval '2 days' where subject_id = any($1::uuid[])", [[gone.id, binned.id]]);
  await world.query("delete from plan_item where id = any($1::uuid[])", [[gone.id, binned.id]]);
  await world.binned("PlanItem", binned, [at.alliance.id]);
  await round();
  expect(await world.query("select subject_id as id from attachment where subject_id = any($1::uuid[])", [[gone.id, binned.id]])).toEqual([{ id: binned.id }]);
});

it("keeps what another module's row names, and what the platform made for as long as it said", async () => {
  const { world } = at;
  const [made, named] = [await at.made(at.coordinator, "导出"), await stored()];
  for (const id of [made, named.id]) await aged("stored_file", "unattached_since", id);
  await world.query("create table naming (file_id uuid not null references stored_file)", []);
  await world.query("insert into naming values ($1)", [named.id]);
  await round();
  expect([await there(made), await there(named.id)]).toEqual([true, true]);
  await world.query("update stored_file set kept_until = now() - interval '1 minute' where id = $1", [made]);
  await world.query("drop table naming", []);
  await round();
  expect([await there(made), await there(named.id)]).toEqual([false, false]);
});

it("gives up uploads that nobody touched for two days, with their bytes and the space that was spoken for", async () => {
  const { world } = at;
  const visitor = await at.visitor(at.teacher);
  const [left, live] = [await begin(at.server.url, visitor, 10, "a.bin"), await begin(at.server.url, visitor, 10, "b.bin")];
  await patch(at.server.url, visitor, left.path, 0, Buffer.from("hello"));
  await aged("upload", "touched_at", left.id, "49 hours");
  const coming = async () => (await visitor.ask<{ fileSpace: { coming: string } }>("{ fileSpace { coming } }")).data.fileSpace.coming;
  expect(await coming()).toBe("10");
  await round();
  expect(await world.query("select id from upload where id = any($1::uuid[])", [[left.id, live.id]])).toEqual([{ id: live.id }]);
  expect(existsSync(join(at.dataDir, "files/uploads", left.id))).toBe(false);
});

it("finds bytes that no row knows, once they are old", async () => {
  const unknown = "a".repeat(64);
  const [old, young] = [place(unknown), place("b".repeat(64))];
  for (const path of [old, young]) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, "of a process that was killed");
  }
  const yesterday = Date.now() / 1000 - 90_000;
  utimesSync(old, yesterday, yesterday);
  await round(sweepStore);
  await at.world.query("update file_content set unreferenced_since = now() - interval '2 hours' where checksum = $1", [unknown]);
  await round();
  expect([existsSync(old), existsSync(young)]).toEqual([false, true]);
});

it("never takes away what is being stored at the same time", async () => {
  const bytes = randomBytes(1_000);
  const visitors = await Promise.all([at.teacher, at.coordinator, at.leadTeacher].map((person) => at.visitor(person)));
  for (let turn = 0; turn < 8; turn++) {
    const first = await upload(at.server.url, visitors[0]!, bytes, "同一份.bin");
    await at.world.query("delete from upload where file_id = $1", [first.file!.id]);
    await at.world.query("delete from stored_file where id = $1", [first.file!.id]);
    await at.world.query("update file_content set unreferenced_since = now() - interval '2 hours' where checksum = $1", [first.file!.checksum]);
    const [, ...again] = await Promise.all([round(), ...visitors.map((visitor) => upload(at.server.url, visitor, bytes, "同一份.bin"))]);
    for (const { file } of again as { file: { id: string; checksum: string } }[]) {
      const response = await fetch(new URL(`/files/${file.id}`, at.server.url), { headers: { cookie: visitors[(again as unknown[]).indexOf(again.find((one) => (one as { file: unknown }).file === file))]!.cookie } });
      expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
      await at.world.query("delete from stored_file where id = $1", [file.id]);
    }
  }
});
