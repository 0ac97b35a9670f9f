import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { newId } from "../../server/kernel/ids";
import { FileContent, StoredFile } from "../../server/modules/files";
import { contentKey } from "../../server/modules/files/store/store";
import type { Started } from "../kit/process";
import { aWorkbook } from "../kit/workbook";
import { Member } from "./member";
import { Scene } from "./scene";

let scene: Scene;
afterEach(() => scene.end());

const ROWS = 12_000;
/** A dead process is known by its silence after ten seconds, and looked for every five. */
const TAKEN_UP_WITHIN = 90_000;

interface Seen {
  state: string;
  version: number;
  added: number;
}

/** A file of somebody, laid where uploads lie. */
async function lay(personId: string, content: Buffer): Promise<string> {
  const checksum = createHash("sha256").update(content).digest("hex");
  const path = join(scene.dataDir, "files", contentKey(checksum));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  const [contentId, id] = [newId(FileContent), newId(StoredFile)];
  await scene.sql("insert into file_content (id, checksum, size) values ($1, $2, $3)", [contentId, checksum, content.length]);
  await scene.sql("insert into stored_file (id, content_id, checksum, name, type, size, person_id) values ($1, $2, $3, '教职工.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', $4, $5)", [id, contentId, checksum, content.length, personId]);
  return id;
}

const kill = async (server: Started): Promise<void> => {
  process.kill(server.child.pid!, "SIGKILL");
  await server.ended;
};

it("leaves nothing half done when the worker is killed in the middle of an import, and finishes after the restart", { timeout: 300_000 }, async () => {
  scene = new Scene();
  let server = scene.start();
  let url = await server.ready;
  const officer = await Member.signIn(url, "bureau");
  const [school] = await scene.sql<{ name: string; person: string }>(
    `select s.name, (select a.person_id from account a where a.login = 'bureau') as person from appointment o
     join region_closure c on c.ancestor_id = o.scope_id join school s on s.region_id = c.descendant_id
     where o.role = 'bureauOfficer' and o.person_id = (select a.person_id from account a where a.login = 'bureau') order by s.id limit 1`,
  );
  const file = await aWorkbook([["学校名称", "工号", "姓名", "任职日期"], ...Array.from({ length: ROWS }, (_, index) => [school!.name, `Z${index}`, `测试${index}`, "2020-09-01"])]);
  const fileId = await lay(school!.person, file);

  const count = async (): Promise<number> => (await scene.sql<{ count: number }>("select count(*)::int as count from staff_post where number like 'Z%'"))[0]!.count;
  const working = async (text: string): Promise<boolean> =>
    (await scene.sql<{ active: boolean }>("select exists (select from pg_stat_activity where state = 'active' and query ilike $1 and pid <> pg_backend_pid()) as active", [text]))[0]!.active;
  const { startImport } = await officer.ask<{ startImport: { id: string } }>(url, "mutation ($input: StartImportInput!) { startImport(input: $input) { id } }", { input: { sheet: "staff", fileId } }, "import-start");
  const seen = async (): Promise<Seen> => (await scene.sql<Seen>("select state, version, added from import where id = $1", [startImport.id]))[0]!;
  const restart = async (): Promise<void> => {
    server = scene.start();
    url = await server.ready;
  };

  // In the middle of the reading.
  await expect.poll(() => working("%sheet_row%"), { timeout: 60_000, interval: 5 }).toBe(true);
  await kill(server);
  expect(await seen()).toMatchObject({ state: "reading" });
  await restart();
  await expect.poll(async () => (await seen()).state, { timeout: TAKEN_UP_WITHIN, interval: 200 }).toBe("ready");
  expect(await seen()).toMatchObject({ added: ROWS });

  // In the middle of the writing.
  await officer.ask(url, "mutation ($input: ApplyImportInput!) { applyImport(input: $input) { id } }", { input: { id: startImport.id, version: (await seen()).version } }, "import-apply");
  await expect.poll(() => working("%insert into staff_post%"), { timeout: 60_000, interval: 5 }).toBe(true);
  await kill(server);
  await expect.poll(() => working("%insert into staff_post%"), { timeout: 60_000 }).toBe(false);
  expect(await count()).toBe(0);
  expect(await scene.sql("select from person where name like '测试%' limit 1")).toHaveLength(0);
  expect(await seen()).toMatchObject({ state: "applying" });
  await restart();
  await expect.poll(async () => (await seen()).state, { timeout: TAKEN_UP_WITHIN, interval: 200 }).toBe("applied");
  expect(await count()).toBe(ROWS);
  expect(await scene.sql("select from activity where kind = 'import.applied'")).toHaveLength(1);
});
