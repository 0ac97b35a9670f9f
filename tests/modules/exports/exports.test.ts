import readExcel from "read-excel-file/node";
import { expect, it } from "vitest";
import { Export } from "../../../server/modules/exports";
import { checkExportable, columnsOf, exportableTypes } from "../../../server/modules/exports/exportable";
import { dropExports, removeExport } from "../../../server/modules/exports/remove-export";
import { rootLists, typeOf } from "../../../server/kernel/read";
import { wordsOf } from "../../../server/kernel/sheets";
import { Person } from "../../../server/modules/identity";
import { PersonRank } from "../../../server/modules/schools";
import { aNeighbourhood } from "../../kit/builders/neighbourhood";
import { runJobs } from "../../kit/jobs";
import { exported, fileOf, ordered, taskOf, withFiles } from "./exported";

const at = aNeighbourhood();
withFiles();

const namesIn = (rows: string[][]): string[] => rows.slice(1).map(([name]) => name!);

it("writes the people that somebody sees, with headers and words in his language, and no more than he sees of them", async () => {
  const { world, officer, officerNextDoor, administrator, school } = at;
  const person = await world.add(Person, { name: "=cmd()", gender: "female", phone: "13800000000", birthYear: 1980 });
  await world.post(person, school, { duty: "dean", subjects: ["mathematics", "physics"] });
  await world.add(PersonRank, { personId: person.id, rank: "senior", since: "2020-01-01" });
  const rows = await exported(world, officer, { list: "people", filter: { school: school.id } });
  expect(rows[0]!.slice(0, 5)).toEqual(["Name", "Gender", "Year of birth", "Telephone", "Mail address"]);
  const line = rows.find(([name]) => name === "'=cmd()");
  expect(line?.[2]).toBe("1980");
  expect(line?.[3]).toBe("13800000000");
  expect(rows).toHaveLength(1 + Number((await world.query<{ count: number }>("select count(distinct person_id)::int as count from staff_post where school_id = $1 and until is null", [school.id]))[0]!.count));
  expect(namesIn(await exported(world, officerNextDoor, { list: "people", filter: { school: school.id } }))).toEqual([]);
  // A colleague sees the name, not the number.
  const colleague = (await exported(world, at.teacher, { list: "people", filter: { school: school.id } })).find(([name]) => name === "'=cmd()");
  expect(colleague?.slice(2, 5)).toEqual(["", "", ""]);
  expect((await exported(world, administrator, { list: "people", filter: { nameContains: "=cmd" } }))).toHaveLength(2);
});

it("keeps filter and order, over many pages, and counts as it goes", async () => {
  const { world, administrator, county } = at;
  const names = Array.from({ length: 520 }, (_, i) => `排序学校${String(i).padStart(3, "0")}`);
  for (const name of names) await world.school(county, { name, locality: name.endsWith("7") ? "rural" : "town" });
  const all = await exported(world, administrator, { list: "schools", filter: { nameContains: "排序学校" }, orderBy: "NAME" });
  expect(all.slice(1).map(([, name]) => name)).toEqual(names);
  const rural = await exported(world, administrator, { list: "schools", filter: { nameContains: "排序学校", locality: "RURAL" }, orderBy: "NEWEST" });
  expect(rural.slice(1).map(([, name]) => name)).toEqual(names.filter((name) => name.endsWith("7")).toReversed());
  const [last] = await world.query<{ rows: number }>("select rows from export where rows is not null order by created_at desc limit 1", []);
  expect(last?.rows).toBe(52);
});

it("writes a list of one row, as a workbook too, and tells its task's owner", async () => {
  const { world, officer, school } = at;
  const asked = await ordered(world, officer, { list: "School.staff", parentId: school.id, format: "xlsx" });
  expect(await taskOf(world, asked)).toMatchObject({ state: "queued", kind: "makeExport", title: { name: asked.name } });
  await runJobs(world.database);
  const task = await taskOf(world, asked);
  expect(task).toMatchObject({ state: "done", result: { exportId: asked.id } });
  expect(Number(task.done)).toBeGreaterThanOrEqual(2);
  const [page] = (await readExcel(await fileOf(world, asked.id))) as unknown as { sheet: string; data: unknown[][] }[];
  expect(page?.sheet).toBe("Staff posts");
  expect(page?.data[0]?.slice(0, 4)).toEqual(["Name", "Gender", "School", "National school code"]);
  expect(page?.data.slice(1).map((row) => row[2])).toEqual(page?.data.slice(1).map(() => school.name));
});

it("refuses a list, filter, order or row that is not there, and a row that is hidden, before anything waits", async () => {
  const { world, teacher, elsewhere } = at;
  const before = (await world.query("select 1 from export", [])).length;
  const refusing = (input: Parameters<typeof ordered>[2]) => expect(ordered(world, teacher, input));
  await refusing({ list: "secrets" }).toBeRefused("BAD_USER_INPUT", { field: "input.list" });
  await refusing({ list: "me" }).toBeRefused("BAD_USER_INPUT", { field: "input.list" });
  await refusing({ list: "people", filter: { password: "x" } }).toBeRefused("BAD_USER_INPUT", { field: "input.filter.password" });
  await refusing({ list: "people", filter: { subject: "mathematics'; drop" } }).toBeRefused("BAD_USER_INPUT", { field: "input.filter.subject" });
  await refusing({ list: "people", filter: { school: "1" } }).toBeRefused("BAD_USER_INPUT", { field: "input.filter.school" });
  await refusing({ list: "people", filter: ["name"] as never }).toBeRefused("BAD_USER_INPUT", { field: "input.filter" });
  await refusing({ list: "people", orderBy: "phone" }).toBeRefused("BAD_USER_INPUT", { field: "input.orderBy" });
  await refusing({ list: "people", parentId: elsewhere.id }).toBeRefused("BAD_USER_INPUT", { field: "input.parentId" });
  await refusing({ list: "School.staff" }).toBeRefused("BAD_USER_INPUT", { field: "input.parentId" });
  await refusing({ list: "School.staff", parentId: elsewhere.id }).toBeRefused("NOT_FOUND", { field: "input.parentId" });
  expect(await world.query("select 1 from export", [])).toHaveLength(before);
});

it("lets nobody have more than five under way, and throws away what is one's own only", async () => {
  const { world, researcher, officer } = at;
  const mine: Export[] = [];
  for (let i = 0; i < 5; i++) mine.push(await ordered(world, researcher, { list: "regions" }));
  await expect(ordered(world, researcher, { list: "regions" })).toBeRefused("CONFLICT");
  await runJobs(world.database);
  await expect(world.run(officer, removeExport, { id: mine[0]!.id })).toBeRefused("NOT_FOUND", { field: "input.id" });
  const { fileId } = await world.find(Export, mine[0]!.id);
  await world.run(researcher, removeExport, { id: mine[0]!.id });
  expect(await world.query("select 1 from export where id = $1 union all select 1 from stored_file where id = $2", [mine[0]!.id, fileId])).toEqual([]);
  await dropExports(world.query, mine.map(({ id }) => id));
});

it("stands in the audit log when it is asked and when it is made, without the words that were looked for", async () => {
  const { world, officer } = at;
  const asked = await ordered(world, officer, { list: "people", filter: { matches: "王芳" } });
  await runJobs(world.database);
  const entries = await world.query<{ action: string; actor_id: string; detail: Record<string, unknown> }>("select action, actor_id, detail from audit_entry where subject_id = $1 order by seq", [asked.id]);
  expect(entries.map(({ action, actor_id }) => [action, actor_id])).toEqual([["export.asked", officer.id], ["export.made", officer.id]]);
  expect(JSON.stringify(entries)).not.toContain("王芳");
  expect(entries[0]?.detail).toMatchObject({ list: "people", filters: ["matches"], format: "csv" });
});

it("can write every list that there is", async () => {
  checkExportable();
  const { world, administrator } = at;
  const lists = rootLists();
  expect(lists).toEqual(expect.arrayContaining(["people", "schools", "alliances", "feed", "auditEntries"]));
  const failed: string[] = [];
  for (const list of lists) {
    const asked = await ordered(world, administrator, { list, format: "csv" });
    await runJobs(world.database).catch(() => failed.push(list));
    if ((await world.find(Export, asked.id)).fileId === null && !failed.includes(list)) failed.push(list);
  }
  expect(failed).toEqual([]);
});

it("says every word of a vocabulary as people write it, in both languages", async () => {
  const { world, officer, school } = at;
  await world.post(await world.person("词汇老师"), school, { duty: "viceprincipal", subjects: ["chinese", "art"], stages: ["nineYear"] });
  await world.post(await world.person("词汇校长"), school, { duty: "vicePrincipal" });
  const rows = await exported(world, officer, { list: "School.staff", parentId: school.id });
  const [own, known] = ["词汇老师", "词汇校长"].map((name) => rows.find(([first]) => first === name));
  expect(own?.slice(4, 7)).toEqual(["viceprincipal", '"Chinese', ' art"']);
  expect(known?.[4]).toBe("vice-principal");
  for (const type of exportableTypes()) {
    for (const { path, header } of columnsOf(typeOf(type))) {
      const last = path.at(-1)!;
      if (last.field === "column" && last.values) expect(wordsOf(last.values), `${type.name}: ${header.en}`).toBeDefined();
    }
  }
});
