import { buffer } from "node:stream/consumers";
import { Readable } from "node:stream";
import { beforeAll, expect, it } from "vitest";
import { buildApi } from "../../../server/app/schema";
import { zipOf } from "../../../server/kernel/sheets";
import { transact } from "../../../server/kernel/write";
import { Export } from "../../../server/modules/exports";
import { startRosterExport } from "../../../server/modules/exports/one-roster/start-roster-export";
import { startRosterReading } from "../../../server/modules/exports/one-roster/start-roster-reading";
import { readFile, storeFile } from "../../../server/modules/files";
import { Task } from "../../../server/modules/jobs";
import { StaffPost } from "../../../server/modules/schools";
import { runJobs } from "../../kit/jobs";
import { aNeighbourhoodThatImports } from "../transfers/importing";
import { fileOf } from "./exported";

const at = aNeighbourhoodThatImports();
beforeAll(async () => void (await buildApi()));

const lines = (...rows: string[]): Buffer => Buffer.from(`${rows.join("\r\n")}\r\n`);
const zipped = (files: Record<string, Buffer>): Promise<Buffer> => buffer(zipOf(Object.entries(files).map(([name, content]) => ({ name, content }))));
const manifest = (version: string, files: Record<string, string>): Buffer => lines("propertyName,value", "manifest.version,1.0", `oneroster.version,${version}`, ...Object.entries(files).map(([name, value]) => `file.${name},${value}`));

interface Result {
  version: string;
  schools: { fileId: string; rows: number } | null;
  staff: { fileId: string; rows: number } | null;
  leftOut: number;
}

/** Has a zip read; the task that told of it, and the tables as lines. */
async function read(who: { id: string }, zip: Buffer, more: object = {}): Promise<{ task: Task; result: Result; schools: string[]; staff: string[] }> {
  const { world } = at;
  const viewer = await world.viewer(who);
  const { id: fileId } = await transact(world.database.dataSource, viewer, (tx) => storeFile(tx, { name: "roster.zip", content: zip, owner: who.id }));
  const { id } = await world.run(who, startRosterReading, { fileId, ...more });
  await runJobs(world.database);
  const task = await world.find(Task, id);
  const result = task.result as Result;
  const table = async (of: { fileId: string } | null | undefined): Promise<string[]> => (of ? (await buffer(await readFile({ query: world.query }, of.fileId))).toString().slice(1).split("\r\n").filter((line) => line !== "") : []);
  return { task, result, schools: await table(result?.schools), staff: await table(result?.staff) };
}

const ORGS = "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId";

it("reads OneRoster 1.1, in which people say their roles themselves, leaves pupils out, and imports what it read", async () => {
  const { world, officer, county } = at;
  const zip = await zipped({
    "manifest.csv": manifest("1.1", { orgs: "bulk", users: "bulk", classes: "absent" }),
    "orgs.csv": lines(ORGS, `d1,,,某县教育局,district,${county.code},`, "s1,,,河东小学,school,3600001111,d1", "s2,,,河西中学,school,3600002222,d1"),
    "users.csv": lines(
      "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password",
      'u1,,,true,"s1,s2",teacher,wang,{staffNumber:W1},小梅,王,,W1,wang@example.org,,13800000001,,,',
      "u2,,,true,s1,administrator,li,,Anna,Smith,,,,13800000002,,,,",
      "u3,,,true,s1,student,zhao,,同学,赵,,,,,,,,",
      "u4,tobedeleted,,true,s1,teacher,gone,,老师,钱,,,,,,,,",
    ),
  });
  const { result, schools, staff } = await read(officer, zip, { since: "2024-09-01", locality: "rural" });
  expect(result).toMatchObject({ version: "1.1", schools: { rows: 2 }, staff: { rows: 3 }, leftOut: 1 });
  expect(schools.slice(1)).toEqual([`3600001111,河东小学,${county.code},小学,乡村,公办,,,,,`, `3600002222,河西中学,${county.code},初中,乡村,公办,,,,,`]);
  expect(staff.slice(1).map((line) => line.split(",").slice(0, 6))).toEqual([
    ["3600001111", "", "W1", "王小梅", "13800000001", "wang@example.org"],
    ["3600002222", "", "W1", "王小梅", "13800000001", "wang@example.org"],
    ["3600001111", "", "", "Anna Smith", "13800000002", ""],
  ]);
  const bytes = async (of: { fileId: string }): Promise<Buffer> => buffer(await readFile({ query: world.query }, of.fileId));
  const newSchools = await at.bring(officer, "schools", await bytes(result.schools!), "schools.csv");
  expect(newSchools).toMatchObject({ added: 2, rejected: 0 });
  await at.apply(officer, newSchools);
  const newStaff = await at.bring(officer, "staff", await bytes(result.staff!), "staff.csv");
  expect(newStaff).toMatchObject({ added: 3, rejected: 0 });
  await at.apply(officer, newStaff);
  const posts = await world.query<StaffPost>("select p.duty, p.since::text from staff_post p join school s on s.id = p.school_id where s.code = '3600001111' order by p.duty", []);
  expect(posts).toEqual([{ duty: "teacher", since: "2024-09-01" }, { duty: "vicePrincipal", since: "2024-09-01" }]);
});

it("reads back what the platform wrote, duties and subjects too, and an import of it changes nothing", async () => {
  const { world, officer, county, school } = at;
  await world.account(officer);
  const person = await world.person("欧阳小梅");
  await world.query("update person set phone = '+86 13800000009' where id = $1", [person.id]);
  await world.post(person, school, { duty: "dean", subjects: ["mathematics", "physics"], stages: ["primary"], number: "T0012" });
  const { id } = await world.run(officer, startRosterExport, { scopeId: county.id });
  await runJobs(world.database);
  expect(await world.find(Export, id)).toMatchObject({ format: "oneRoster" });
  const { result } = await read(officer, await fileOf(world, id));
  const staff = await buffer(await readFile({ query: world.query }, result.staff!.fileId));
  const preview = await at.bring(officer, "staff", staff, "staff.csv");
  expect(preview).toMatchObject({ added: 0, changed: 0, rejected: 0 });
  expect(preview.rowCount).toBeGreaterThan(3);
});

it("refuses as a whole what is no roster, and makes no tables of it", async () => {
  const { officer } = at;
  const orgs = lines(ORGS, "s1,,,河东小学,school,3600001111,");
  const problems: [string, Buffer, RegExp][] = [
    ["text", Buffer.from("sourcedId,name\n1,x\n"), /no zip/],
    ["broken", Buffer.concat([Buffer.from("PK\u0003\u0004"), Buffer.alloc(200, 7)]), /./],
    ["no manifest", await zipped({ "orgs.csv": orgs }), /manifest/],
    ["in a folder", await zipped({ "roster/manifest.csv": manifest("1.2", { orgs: "bulk" }), "roster/orgs.csv": orgs }), /manifest/],
    ["1.0", await zipped({ "manifest.csv": manifest("1.0", { orgs: "bulk" }), "orgs.csv": orgs }), /1\.0/],
    ["delta", await zipped({ "manifest.csv": manifest("1.2", { orgs: "bulk", users: "delta" }), "orgs.csv": orgs, "users.csv": lines("sourcedId", "u1") }), /increment/],
    ["missing", await zipped({ "manifest.csv": manifest("1.2", { orgs: "bulk", users: "bulk" }), "orgs.csv": orgs }), /users\.csv/],
    ["no orgs", await zipped({ "manifest.csv": manifest("1.2", { orgs: "absent" }) }), /schools/],
    ["quotes", await zipped({ "manifest.csv": manifest("1.2", { orgs: "bulk" }), "orgs.csv": Buffer.from(`${ORGS}\r\n"s1,,,x`) }), /sound/],
  ];
  for (const [name, zip, says] of problems) {
    const { task, result } = await read(officer, zip);
    expect(task.state, name).toBe("failed");
    expect(task.problem, name).toMatch(says);
    expect(result, name).toBeNull();
  }
});

it("does not unpack a bomb: its list says enough", async () => {
  const bomb = await buffer(zipOf([{ name: "manifest.csv", content: manifest("1.2", { orgs: "bulk" }) }, { name: "orgs.csv", content: Readable.from((function* () { for (let i = 0; i < 60; i++) yield Buffer.alloc(1 << 20); })()) }]));
  expect(bomb.length).toBeLessThan(200_000);
  const { task, result } = await read(at.officer, bomb);
  expect([task.state, result]).toEqual(["failed", null]);
  expect(task.problem).toMatch(/unpack|larger|bomb|times/i);
});

it("is for those who may import, and for files of one's own", async () => {
  const { world, teacher, officer, principal } = at;
  const zip = await zipped({ "manifest.csv": manifest("1.2", { orgs: "absent" }) });
  await expect(read(teacher, zip)).toBeRefused("FORBIDDEN");
  const { id: fileId } = await transact(world.database.dataSource, await world.viewer(officer), (tx) => storeFile(tx, { name: "roster.zip", content: zip, owner: officer.id }));
  await expect(world.run(principal, startRosterReading, { fileId })).toBeRefused("NOT_FOUND", { field: "input.fileId" });
});
