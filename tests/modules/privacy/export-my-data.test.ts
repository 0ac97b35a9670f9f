import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer, text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, it } from "vitest";
import { fromBuffer, type Entry, type ZipFile } from "yauzl";
// All modules, since each says what it keeps.
import "../../../server/app/schema";
import { allPersonalData } from "../../../server/modules/identity";
import { enterRoom, openRoom, readFile } from "../../../server/modules/files";
import { Task } from "../../../server/modules/jobs";
import { exportMyData } from "../../../server/modules/privacy/export-my-data";
import { readable } from "../../../server/modules/privacy/readable";
import { partWords } from "../../../server/modules/privacy/words";
import { runJobs } from "../../kit/jobs";
import { aCounty } from "../alliances/county";

const at = aCounty();

/** The texts of a zip, by name. */
async function unzip(bytes: Buffer): Promise<Record<string, string>> {
  const zip = await new Promise<ZipFile>((done, fail) => fromBuffer(bytes, { lazyEntries: true }, (error, file) => (error ? fail(error) : done(file))));
  const texts: Record<string, string> = {};
  await new Promise<void>((done, fail) => {
    zip.on("entry", (entry: Entry) => zip.openReadStream(entry, (error, stream) => (error ? fail(error) : void text(stream).then((said) => ((texts[entry.fileName] = said), zip.readEntry())))));
    zip.on("end", done);
    zip.readEntry();
  });
  return texts;
}

it("packs everything that is held about me, and nothing about anybody else", async () => {
  const { world, teacher } = at;
  const account = await world.account(teacher, { login: "woderenzhanghao", passwordHash: "$argon2id$geheim" });
  await world.session(account, { device: "我的手机" });
  await world.planItem(await world.plan(at.alliance), { ownerId: teacher.id, title: "我负责的事" });
  const { taskId } = await world.run(teacher, exportMyData, {});
  await runJobs(world.database);
  const task = await world.find(Task, taskId);
  expect(task).toMatchObject({ state: "done", personId: teacher.id });
  const { fileId } = task.result as { fileId: string };
  expect(await world.query("select person_id, type from stored_file where id = $1", [fileId])).toEqual([{ person_id: teacher.id, type: "application/zip" }]);

  const texts = await unzip(await buffer(await readFile({ query: world.query }, fileId)));
  const [, page] = Object.keys(texts).toSorted();
  const { data } = JSON.parse(texts["data.json"]!) as { data: Record<string, Record<string, unknown>[]> };
  expect(Object.keys(data).toSorted()).toEqual([...allPersonalData().keys()].toSorted());
  expect(data).toMatchObject({ account: [{ login: "woderenzhanghao" }], sessions: [{ device: "我的手机" }], posts: [{ school: at.member.name }], planItems: [{ title: "我负责的事" }], audit: [{ action: "person.exported", as_what: "actor" }] });
  expect(texts[page!]).toContain("我负责的事");
  for (const said of Object.values(texts)) for (const other of ["$argon2id$geheim", at.memberPrincipal.id, at.leadTeacher.id]) expect(said).not.toContain(other);
});

/** Tables that name a person and of which nothing is exported: why. */
const NOT_HELD: Readonly<Record<string, string>> = {
  exchange_slot: "the plan behind the days of an exchange, which are exported",
  exchange_visit: "the plan behind the days of an exchange, which are exported",
  approval_snooze: "until when an approval stands aside for him, gone within days",
};

it("leaves no table out that names a person", async () => {
  const tables = await at.world.query<{ name: string; columns: string[] }>(
    `select c.conrelid::regclass::text as name, array_agg(a.attname::text order by a.attname) as columns
     from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
     where c.contype = 'f' and c.confrelid = 'person'::regclass group by 1 order by 1`,
    [],
  );
  const texts = [...allPersonalData().values()].map(({ sql }) => sql);
  const missing = tables.filter(({ name }) => !(name in NOT_HELD) && !texts.some((sql) => new RegExp(`\\b${name}\\b`).test(sql)));
  expect(missing).toEqual([]);
});

it("has words for each part in both languages", () => {
  const unnamed = [...allPersonalData().keys()].filter((name) => partWords(name, "zh") === name || partWords(name, "en") === name);
  expect(unnamed).toEqual([]);
});

it("shows what people typed as text, never as a page's own", () => {
  expect(readable({ person: [{ name: "<script>alert(1)</script>" }] }, "2026-11-22", "zh")).toContain("&#60;script&#62;");
});

let folder = "";
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "lianxiao-privacy-"));
  enterRoom(await openRoom({ dataDir: folder }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
