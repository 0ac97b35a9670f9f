import { describe, expect, it } from "vitest";
import { Person } from "../../../server/modules/identity";
import { StaffPost } from "../../../server/modules/schools";
import { aNeighbourhoodThatImports, STAFF } from "./importing";

const at = aNeighbourhoodThatImports();

const verdicts = async (of: { id: string }) => (await at.rows(of)).map(({ line, verdict }) => [line, verdict]);
const reasons = async (of: { id: string }) => (await at.rows(of)).flatMap(({ line, reasons: found }) => found.map(({ column, message }) => [line, column, message]));

describe("staff from a file", () => {
  it("are shown before anything is done, then added with their posts, told once a school, and the same file changes nothing", async () => {
    const file = [STAFF, ["3600000001", "T1", "周一", "13800000001", "女", 1980, "语文、数学", { day: 42248 }], ["3600000001", "T2", "郑二", null, "男", "1975", "英语", "2010-09-01"], ["3600000002", "T1", "吴三", null, null, null, null, "2012.8"]];
    const before = await at.counts();
    const preview = await at.bring(at.officer, "staff", file);
    expect(preview).toMatchObject({ state: "ready", rowCount: 3, added: 3, changed: 0, unchanged: 0, rejected: 0, problems: [] });
    expect(preview.notes.map(({ message }) => message)).toEqual(["sheets.textAsNumber", "sheets.monthAsDay"]);
    expect(await at.counts()).toEqual(before);

    const applied = await at.apply(at.officer, preview);
    expect(applied).toMatchObject({ state: "applied" });
    expect(await at.counts()).toMatchObject({ person: before["person"]! + 3, post: before["post"]! + 3 });
    const [zhou] = await at.world.query<Record<string, unknown>>("select x.name, x.gender, x.birth_year, x.phone, x.added_by_id, p.number, p.duty, p.subjects, p.stages, p.since::text, p.until, p.school_id from person x join staff_post p on p.person_id = x.id where x.name = '周一'", []);
    expect(zhou).toEqual({ name: "周一", gender: "female", birth_year: 1980, phone: "13800000001", added_by_id: at.officer.id, number: "T1", duty: "teacher", subjects: ["chinese", "mathematics"], stages: [], since: "2015-09-01", until: null, school_id: at.school.id });
    expect((await at.world.told(at.school)).filter(({ kind }) => kind === "import.applied")).toMatchObject([{ actorId: at.officer.id, subjectKind: "School", payload: { sheet: "staff", added: 2, changed: 0 } }]);
    expect(await at.world.hears(at.principal, at.school)).toBe(true);
    expect(await at.world.hears(at.officerNextDoor, at.school)).toBe(false);

    const again = await at.bring(at.officer, "staff", file);
    expect(again).toMatchObject({ added: 0, changed: 0, unchanged: 3, rejected: 0 });
    await expect(at.apply(at.officer, again)).toBeRefused("CONFLICT", { field: "input.id" });
  });

  it("are known again by number, by name with phone, and by name alone, and change only where the file says something else", async () => {
    const first = await at.bring(at.principal, "staff", [STAFF, ["3600000001", "N1", "钱一", "13811110001", "女", 1980, "语文", "2015-09-01"], ["3600000001", null, "孙二", "13811110002", null, null, "数学", "2015-09-01"], ["3600000001", null, "李四", null, null, null, null, "2015-09-01"]]);
    await at.apply(at.principal, first);
    const second = await at.bring(at.principal, "staff", [
      ["姓名", "工号", "手机号", "出生年份", "任教学科", "离任日期"],
      ["钱一", "N1", "13811119999", null, null, null],
      ["孙二", "N2", "13811110002", 1979, "数学、物理", null],
      ["李四", null, null, null, null, "2026-08-01"],
    ]);
    expect(await verdicts(second)).toEqual([[2, "changed"], [3, "changed"], [4, "changed"]]);
    expect((await at.rows(second)).map(({ changes }) => changes)).toEqual([
      [{ column: "phone", before: "13811110001", after: "13811119999" }],
      [{ column: "birthYear", before: null, after: 1979 }, { column: "staffNumber", before: null, after: "N2" }, { column: "subjects", before: ["mathematics"], after: ["mathematics", "physics"] }],
      [{ column: "until", before: null, after: "2026-08-01" }],
    ]);
    expect(await at.apply(at.principal, second)).toMatchObject({ state: "applied" });
    const [qian] = await at.world.query<{ phone: string; birth_year: number; version: number }>("select phone, birth_year, version from person where name = '钱一'", []);
    expect(qian).toEqual({ phone: "13811119999", birth_year: 1980, version: 2 });
  });

  it("are judged row by row by the rights of who brings them, and nobody learns of what is out of his sight", async () => {
    const preview = await at.bring(at.principal, "staff", [STAFF, ["3600000001", null, "甲一", null, null, null, null, "2020-09-01"], ["3600000002", null, "乙二", null, null, null, null, "2020-09-01"], ["3600000003", null, "丙三", null, null, null, null, "2020-09-01"], ["9999999999", null, "丁四", null, null, null, null, "2020-09-01"]]);
    expect(await reasons(preview)).toEqual([[3, "schoolCode", "schools.notYourStaff"], [4, "schoolCode", "schools.noSuchSchool"], [5, "schoolCode", "schools.noSuchSchool"]]);
    await expect(at.bring(at.teacher, "staff", [STAFF, ["3600000001", null, "甲", null, null, null, null, "2020-09-01"]])).toBeRefused("FORBIDDEN", { field: "input.sheet" });
    await expect(at.bring(at.principal, "schools", [["学校标识码"], ["3600000001"]])).toBeRefused("FORBIDDEN");
  });

  it("are not changed in what the policy of the person keeps from whoever brings them, nor is what stands there shown", async () => {
    const former = await at.world.add(Person, { name: "已经离开", phone: "13877770001" });
    await at.world.post(former, at.school, { until: "2024-01-01", number: "L1" });
    const preview = await at.bring(at.principal, "staff", [STAFF, ["3600000001", "L1", "已经离开", "13877770002", null, null, null, "2026-01-01"]]);
    expect(await at.rows(preview)).toMatchObject([{ verdict: "rejected", reasons: [{ column: null, message: "sheets.mayNotChange" }], changes: [] }]);
    const same = await at.bring(at.principal, "staff", [STAFF, ["3600000001", "L1", "已经离开", null, null, null, null, "2026-01-01"]]);
    expect(same).toMatchObject({ added: 1, rejected: 0 });
  });

  it("do not go in beside rejected rows unless the person says so", async () => {
    const file = [STAFF, ["3600000001", "R1", "冯一", null, null, null, null, "2020-09-01"], ["3600000001", "R2", "陈二", null, null, 1850, null, "2020-09-01"]];
    const preview = await at.bring(at.officer, "staff", file);
    expect(preview).toMatchObject({ added: 1, rejected: 1 });
    const before = await at.counts();
    await expect(at.apply(at.officer, preview)).toBeRefused("CONFLICT", { field: "input.leaveOutRejected" });
    expect(await at.counts()).toEqual(before);
    expect(await at.apply(at.officer, preview, true)).toMatchObject({ state: "applied", leavesOutRejected: true });
    expect(await at.counts()).toMatchObject({ person: before["person"]! + 1 });
  });

  it("are one person with two posts where name and phone are the same, and must not contradict themselves", async () => {
    const both = (year: number) => [STAFF, ["3600000001", null, "走教", "13822220001", null, 1980, null, "2020-09-01"], ["3600000002", null, "走教", "13822220001", null, year, null, "2020-09-01"]];
    const odd = await at.bring(at.officer, "staff", both(1981));
    expect(await reasons(odd)).toEqual([[2, "birthYear", "sheets.contradicts"], [3, "birthYear", "sheets.contradicts"]]);
    await at.apply(at.officer, await at.bring(at.officer, "staff", both(1980)));
    const people = await at.world.query("select x.id from person x join staff_post p on p.person_id = x.id where x.name = '走教'", []);
    expect(people).toHaveLength(2);
    expect(new Set(people.map((row) => (row as { id: string }).id)).size).toBe(1);
    expect(await at.bring(at.officer, "staff", both(1980))).toMatchObject({ unchanged: 2 });
  });

  it("are not taken from a school that the viewer does not look after, nor given another's number", async () => {
    const shared = await at.world.add(Person, { name: "两处任职", phone: "13833330001" });
    await at.world.post(shared, at.school, { until: "2024-01-01", number: "S9" });
    await at.world.post(shared, at.elsewhere);
    const preview = await at.bring(at.principal, "staff", [STAFF, ["3600000001", "S9", "两处任职", "13833330001", null, null, null, "2026-01-01"], ["3600000001", "S9", "别人", null, null, null, null, "2026-01-01"]]);
    expect((await reasons(preview)).map(([line]) => line)).toEqual([2, 3]);
    const alone = await at.bring(at.principal, "staff", [STAFF, ["3600000001", "S9", "两处任职", null, null, null, null, "2026-01-01"]]);
    expect(await reasons(alone)).toEqual([[2, "name", "schools.postElsewhere"]]);
    const other = await at.bring(at.principal, "staff", [STAFF, ["3600000001", "S9", "别人", null, null, null, null, "2026-01-01"]]);
    expect(await reasons(other)).toEqual([[2, "staffNumber", "schools.numberOfAnother"]]);
  });

  it("say what is missing, which namesake cannot be told, and which period overlaps", async () => {
    const [one, two] = [await at.world.person("同名"), await at.world.person("同名")];
    for (const person of [one, two]) await at.world.post(person, at.school);
    const gone = await at.world.person("回来");
    await at.world.post(gone, at.school, { since: "2015-09-01", until: "2020-09-01" });
    const preview = await at.bring(at.officer, "staff", [
      [...STAFF, "离任日期"],
      ["3600000001", null, "同名", null, null, null, null, null, "2026-09-01"],
      ["3600000001", null, "没有日期", null, null, null, null, null, null],
      ["3600000001", null, "先走后来", null, null, null, null, "2020-09-01", "2019-09-01"],
    ]);
    expect(await reasons(preview)).toEqual([[2, "name", "schools.namesakes"], [3, "since", "sheets.emptyCell"], [4, "until", "schools.periodOrder"]]);
  });

  it("are taken back whole, as long as nothing was built on them; otherwise it says what was", async () => {
    const before = await at.counts();
    const person = await at.world.person("原有");
    await at.world.post(person, at.school, { number: "U0" });
    const file = [STAFF, ["3600000001", "U0", "原有", "13844440000", null, 1970, null, null], ["3600000001", "U1", "新来", null, null, null, null, "2020-09-01"]];
    const applied = await at.apply(at.officer, await at.bring(at.officer, "staff", file));
    expect(applied).toMatchObject({ state: "applied", added: 1, changed: 1 });
    const [fresh] = await at.world.query<{ id: string }>("select id from person where name = '新来'", []);
    const account = await at.world.account(fresh!);
    const kept = await at.undo(at.officer, applied);
    expect(kept).toMatchObject({ state: "applied", problems: [{ message: "transfers.builtOn" }, { message: "transfers.refersTo.account", values: { count: 1 } }] });
    expect(await at.world.find(Person, fresh!.id)).toMatchObject({ name: "新来" });

    await at.world.query("delete from account where id = $1", [account.id]);
    const undone = await at.undo(at.officer, kept);
    expect(undone).toMatchObject({ state: "undone", problems: [] });
    expect(await at.counts()).toEqual({ ...before, person: before["person"]! + 1, post: before["post"]! + 1 });
    expect(await at.world.find(Person, person.id)).toMatchObject({ phone: null, birthYear: null, version: 3 });
    expect((await at.world.told(at.school)).at(-1)).toMatchObject({ kind: "import.undone", payload: { sheet: "staff" } });
  });

  it("can be taken back one import after the other, the last one first", async () => {
    const row = (phone: string) => [STAFF, ["3600000001", "C1", "连环", phone, null, null, null, "2020-09-01"]];
    const first = await at.apply(at.officer, await at.bring(at.officer, "staff", row("13855550001")));
    const second = await at.apply(at.officer, await at.bring(at.officer, "staff", row("13855550002")));
    const early = await at.undo(at.officer, first);
    expect(early.problems).toEqual([{ message: "transfers.builtOn" }, { message: "transfers.changedSince.person", values: { count: 1 } }]);
    await at.undo(at.officer, second);
    const [person] = await at.world.query<{ phone: string }>("select phone from person where name = '连环'", []);
    expect(person?.phone).toBe("13855550001");
    expect(await at.undo(at.officer, early)).toMatchObject({ state: "undone" });
    expect(await at.world.query("select from person where name = '连环'", [])).toHaveLength(0);
  });

  it("are planned anew when something changed since the preview, and nothing is done until that was seen", async () => {
    const person = await at.world.person("变动");
    const post = await at.world.post(person, at.school, { number: "V1" });
    const preview = await at.bring(at.officer, "staff", [STAFF, ["3600000001", "V1", "变动", "13866660000", null, null, "物理", null]]);
    expect((await at.rows(preview))[0]?.changes).toEqual([{ column: "phone", before: null, after: "13866660000" }, { column: "subjects", before: [], after: ["physics"] }]);
    await at.world.query("update staff_post set subjects = '{physics}', version = version + 1 where id = $1", [post.id]);
    const back = await at.apply(at.officer, preview);
    expect(back).toMatchObject({ state: "ready", problems: [{ message: "transfers.replanned", values: { count: 1 } }] });
    expect((await at.rows(back))[0]?.changes).toEqual([{ column: "phone", before: null, after: "13866660000" }]);
    expect(await at.world.find(Person, person.id)).toMatchObject({ phone: null });
    expect(await at.apply(at.officer, back)).toMatchObject({ state: "applied" });
    expect(await at.world.find(StaffPost, post.id)).toMatchObject({ version: 2 });
  });

  it("are judged by the rights of the moment at which they are written", async () => {
    const [appointment] = await at.world.query<{ id: string }>("select id from appointment where person_id = $1", [at.siblingPrincipal.id]);
    const preview = await at.bring(at.siblingPrincipal, "staff", [STAFF, ["3600000002", "W1", "晚来", null, null, null, null, "2020-09-01"]]);
    expect(preview).toMatchObject({ added: 1 });
    await at.world.query("update appointment set until = $2 where id = $1", [appointment!.id, at.world.today]);
    const back = await at.apply(at.siblingPrincipal, preview);
    expect(back).toMatchObject({ state: "ready", added: 0, rejected: 1 });
    expect(await at.world.query("select from person where name = '晚来'", [])).toHaveLength(0);
    await at.world.query("update appointment set until = null where id = $1", [appointment!.id]);
  });
});
