import { expect, it } from "vitest";
import { carryOut, takeOrders, Work } from "../../../server/kernel/jobs";
import type { Query } from "../../../server/kernel/viewer";
import { Export } from "../../../server/modules/exports";
import { expireExports } from "../../../server/modules/exports/expire-exports";
import { aNeighbourhood } from "../../kit/builders/neighbourhood";
import { runJobs } from "../../kit/jobs";
import { fileOf, ordered, taskOf, withFiles } from "./exported";

const at = aNeighbourhood();
withFiles();

/** Carries out the one order that waits, and lets something happen right after a page of schools was read. */
async function interrupted(afterPage: number, happens: () => Promise<unknown>): Promise<void> {
  const { query, database } = at.world;
  let pages = 0;
  const watching: Query = async <R>(text: string, values: readonly unknown[]) => {
    const rows = await query<R>(text, values);
    if (/row_number\(\) over .* from school a/s.test(text) && ++pages === afterPage) await happens();
    return rows;
  };
  const [order] = await takeOrders(query, 1);
  const log = { info: () => undefined, warn: () => undefined };
  await carryOut(new Work({ dataSource: database.dataSource, query: watching, log, signal: new AbortController().signal, taskId: order!.taskId! }), order!, true);
}

const lines = async (id: string): Promise<string[]> => (await fileOf(at.world, id)).toString().slice(1).split("\r\n").filter((line) => line !== "");

it("begins anew with the rights that are left when one is withdrawn while a list is written: nothing of before remains", async () => {
  const { world, county, nextDoor } = at;
  for (let i = 0; i < 130; i++) await world.school(county, { name: `撤权学校${i}` });
  const officer = await world.official("bureauOfficer", county);
  await world.appoint(officer, "bureauOfficer", "region", nextDoor);
  const asked = await ordered(world, officer, { list: "schools" });
  await interrupted(1, () => world.query("update appointment set until = current_date - 1 where person_id = $1 and scope_id = $2", [officer.id, county.id]));
  const written = await lines(asked.id);
  expect(written.join("\n")).not.toContain("撤权学校");
  expect(written).toHaveLength(2);
  expect(await world.find(Export, asked.id)).toMatchObject({ rows: 1 });
  expect(await world.query("select 1 from attachment where subject_id = $1", [asked.id])).toHaveLength(1);
});

it("holds what came meanwhile to be seen, too, when rights were given", async () => {
  const { world, county, nextDoor } = at;
  const officer = await world.official("bureauOfficer", nextDoor);
  const asked = await ordered(world, officer, { list: "schools" });
  await interrupted(1, () => world.appoint(officer, "bureauOfficer", "region", county));
  expect((await lines(asked.id)).length).toBeGreaterThan(130);
});

it("gives up when rights change with every beginning, and keeps no file", async () => {
  const { world, county } = at;
  const officer = await world.official("bureauOfficer", county);
  const asked = await ordered(world, officer, { list: "schools" });
  const { query, database } = world;
  const restless: Query = async <R>(text: string, values: readonly unknown[]) => {
    const rows = await query<R>(text, values);
    if (/row_number\(\) over .* from school a/s.test(text)) await query("update rights_epoch set value = value + 1", []);
    return rows;
  };
  const [order] = await takeOrders(query, 1);
  await carryOut(new Work({ dataSource: database.dataSource, query: restless, log: { info: () => undefined, warn: () => undefined }, signal: new AbortController().signal, taskId: order!.taskId! }), order!, true);
  expect(await taskOf(world, asked)).toMatchObject({ state: "failed", problem: expect.stringContaining("Rights changed") as string });
  expect(await world.query("select 1 from attachment where subject_id = $1", [asked.id])).toEqual([]);
});

it("writes nothing for somebody whose account was closed while the order waited", async () => {
  const { world, county } = at;
  const officer = await world.official("bureauOfficer", county);
  const asked = await ordered(world, officer, { list: "people" });
  await world.query("update account set disabled_at = now() where person_id = $1", [officer.id]);
  await runJobs(world.database);
  expect(await taskOf(world, asked)).toMatchObject({ state: "failed" });
  expect(await world.find(Export, asked.id)).toMatchObject({ fileId: null });
});

it("ends without a file when the row whose list it is was hidden meanwhile", async () => {
  const { world, county } = at;
  const officer = await world.official("bureauOfficer", county);
  const asked = await ordered(world, officer, { list: "School.staff", parentId: at.school.id });
  await world.query("update appointment set until = current_date - 1 where person_id = $1", [officer.id]);
  await runJobs(world.database);
  expect(await taskOf(world, asked)).toMatchObject({ state: "failed", problem: expect.stringContaining("no longer there") as string });
});

it("is done once when its process was killed after the file was stored, and expires with its file", async () => {
  const { world, county } = at;
  const officer = await world.official("bureauOfficer", county);
  const asked = await ordered(world, officer, { list: "schools" });
  const { fileId } = await runJobs(world.database).then(() => world.find(Export, asked.id));
  // As if the process had died between storing the file and saying so.
  await world.query("update export set file_id = null, rows = null where id = $1", [asked.id]);
  await world.query("update task set state = 'queued' where id = $1", [asked.taskId]);
  await world.query("insert into job_order (job, data, task_id, due_at) values ('makeExport', $1, $2, now())", [JSON.stringify({ exportId: asked.id }), asked.taskId]);
  await runJobs(world.database);
  const again = await world.find(Export, asked.id);
  expect(again.fileId).not.toBe(fileId);
  expect(await world.query("select file_id from attachment where subject_id = $1", [asked.id])).toEqual([{ file_id: again.fileId }]);
  await world.query("update export set expires_at = now() - interval '1 second' where id = $1", [asked.id]);
  await expireExports.run(new Work({ dataSource: world.database.dataSource, query: world.query, log: { info: () => undefined, warn: () => undefined }, signal: new AbortController().signal }), {});
  expect(await world.query("select 1 from export where id = $1 union all select 1 from stored_file where id = $2", [asked.id, again.fileId])).toEqual([]);
});
