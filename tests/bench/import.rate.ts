import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ClientBase } from "pg";
import { queryOf } from "../../server/app/context";
import { buildApi } from "../../server/app/schema";
import { openDatabase, type Database } from "../../server/database/data-source";
import { startEmbedded } from "../../server/database/embedded";
import { migrate } from "../../server/database/migrate";
import { newId } from "../../server/kernel/ids";
import { viewerOfPerson, type Viewer } from "../../server/kernel/viewer";
import { runCommand, transact } from "../../server/kernel/write";
import { enterRoom, openRoom, storeFile } from "../../server/modules/files";
import { Appointment, Person } from "../../server/modules/identity";
import { Region, School } from "../../server/modules/schools";
import { applyImport } from "../../server/modules/transfers/apply-import";
import { startImport } from "../../server/modules/transfers/start-import";
import { runJobs } from "../kit/jobs";
import { aWorkbook, type Made } from "../kit/workbook";
import { type Figure, median } from "./figure";

export const name = "import.rate";

const ROWS = 50_000;
const SCHOOLS = 100;
const ROUNDS = 3;

const world = { region: newId(Region), officer: newId(Person), schools: Array.from({ length: SCHOOLS }, () => newId(School)) };
const code = (school: number): string => String(3_600_000_000 + school);

async function found({ pool }: Database): Promise<void> {
  await pool.query("insert into region (id, code, name, level) values ($1, '999999', '基准县', 'county')", [world.region]);
  await pool.query("insert into person (id, name) values ($1, '基准科长')", [world.officer]);
  await pool.query("insert into appointment (id, person_id, role, scope_kind, scope_id, since) values ($1, $2, 'bureauOfficer', 'region', $3, '2020-01-01')", [newId(Appointment), world.officer, world.region]);
  for (const [index, id] of world.schools.entries()) {
    await pool.query("insert into school (id, region_id, code, name, stages, locality, ownership) values ($1, $2, $3, $4, '{primary}', 'town', 'public')", [id, world.region, code(index), `基准第 ${index} 小学`]);
  }
}

const HEADER = ["学校标识码", "学校名称", "工号", "姓名", "手机号", "邮箱", "性别", "出生年份", "职务", "任教学科", "任教学段", "任职日期", "离任日期", "民族", "备注"];
const NAMES = ["王小明", "李静", "张伟", "刘洋", "陈思远", "欧阳雪", "赵敏", "周建国"];

const staff = (): Promise<Buffer> =>
  aWorkbook([
    HEADER,
    ...Array.from({ length: ROWS }, (_, index): Made[] => [
      code(index % SCHOOLS), `基准第 ${index % SCHOOLS} 小学`, `T${index}`, NAMES[index % NAMES.length]! + (index % 7), `138${String(index).padStart(8, "0")}`, `t${index}@example.org`, index % 2 ? "男" : "女", 1965 + (index % 35),
      "教师", "语文、数学", "小学", { day: 40_000 + (index % 4_000) }, null, "汉族", "",
    ]),
  ]);

/** The file as somebody brings it: stored, read, compared, shown, and then done. */
async function ours(database: Database, viewer: Viewer, file: Buffer): Promise<{ preview: number; apply: number }> {
  const began = performance.now();
  const { id: fileId } = await transact(database.dataSource, viewer, (tx) => storeFile(tx, { name: "教职工.xlsx", content: file, owner: world.officer }));
  const { id } = await runCommand(database.dataSource, viewer, startImport, { sheet: "staff", fileId });
  await runJobs(database);
  const shown = performance.now();
  const { rows } = await database.pool.query<{ version: number; added: number }>("select version, added from import where id = $1", [id]);
  if (rows[0]?.added !== ROWS) throw new Error(`the preview adds ${rows[0]?.added} rows`);
  await runCommand(database.dataSource, viewer, applyImport, { id, version: rows[0].version });
  await runJobs(database);
  const done = performance.now();
  const { rows: after } = await database.pool.query<{ state: string }>("select state from import where id = $1", [id]);
  if (after[0]?.state !== "applied") throw new Error(`the import is ${after[0]?.state}`);
  return { preview: (shown - began) / 1000, apply: (done - shown) / 1000 };
}

const TABLES = {
  person: "id, name, gender, birth_year, phone, email, added_by_id, version, created_at",
  staff_post: "id, person_id, school_id, duty, subjects, stages, number, since, until, version, created_at",
} as const;
const mine = "added_by_id is not null";

/** The rows of the import out of the tables and, by a bare COPY from files of the same machine, back into them. */
async function bare({ pool }: Database, folder: string): Promise<number> {
  const client = await pool.connect();
  try {
    await client.query("set statement_timeout = 0");
    const only = { person: mine, staff_post: `person_id in (select id from person where ${mine})` };
    for (const [table, columns] of Object.entries(TABLES)) await client.query(`copy (select ${columns} from ${table} where ${only[table as keyof typeof TABLES]} order by id) to '${folder}/${table}'`);
    await empty(client);
    const began = performance.now();
    await client.query("begin");
    for (const [table, columns] of Object.entries(TABLES)) await client.query(`copy ${table} (${columns}) from '${folder}/${table}'`);
    await client.query("commit");
    const took = (performance.now() - began) / 1000;
    await empty(client);
    return took;
  } finally {
    client.release();
  }
}

async function empty(client: Pick<ClientBase, "query">): Promise<void> {
  await client.query(`delete from staff_post where person_id in (select id from person where ${mine})`);
  await client.query(`delete from person where ${mine}`);
  await client.query("vacuum analyze person, staff_post");
}

/** 50,000 posts of as many people, from the uploaded file to the last row, over a bare COPY of the same rows into the same tables. */
export async function run(): Promise<Figure[]> {
  await buildApi();
  const folder = mkdtempSync(join(tmpdir(), "lianxiao-bench-"));
  const server = await startEmbedded({ dataDir: join(folder, "data") });
  const database = await openDatabase({ url: server.url, connections: 4 });
  const exchange = mkdtempSync(join(tmpdir(), "lianxiao-copy-"));
  chmodSync(exchange, 0o777);
  try {
    await migrate(database.pool);
    await found(database);
    enterRoom(await openRoom({ dataDir: folder }));
    const viewer = await viewerOfPerson(queryOf(database), world.officer);
    const file = await staff();
    const rounds: { preview: number; apply: number; copy: number }[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const took = await ours(database, viewer, file);
      rounds.push({ ...took, copy: await bare(database, exchange) });
    }
    const whole = rounds.map(({ preview, apply }) => preview + apply);
    return [
      { name: "import.rate", value: median(rounds.map(({ preview, apply, copy }) => copy / (preview + apply))), unit: "of bare COPY", limit: "at least 0.15", peer: `COPY ${median(rounds.map(({ copy }) => copy)).toFixed(1)} s` },
      { name: "import.rate.whole", value: median(whole), unit: "s for 50,000 rows", limit: "at most 60" },
      { name: "import.rate.preview", value: median(rounds.map(({ preview }) => preview)), unit: "s to the preview" },
      { name: "import.rate.apply", value: median(rounds.map(({ apply }) => apply)), unit: "s to be done" },
    ];
  } finally {
    await database.end();
    await server.stop();
    for (const each of [folder, exchange]) rmSync(each, { recursive: true, force: true });
  }
}
