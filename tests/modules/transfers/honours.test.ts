import { beforeAll, describe, expect, it } from "vitest";
import type { Person } from "../../../server/modules/identity";
import { aNeighbourhoodThatImports } from "./importing";

const at = aNeighbourhoodThatImports();
const HEADER = ["学校标识码", "工号", "姓名", "职称或荣誉", "授予单位", "取得日期", "终止日期"];
const CODE = "3600000001";

let person: Person;
beforeAll(async () => {
  person = await at.world.person("许老师");
  await at.world.post(person, at.school, { number: "H1" });
});

const ranks = (of: { id: string }) => at.world.query("select rank, since::text, until::text from person_rank where person_id = $1 order by since", [of.id]);
const honours = (of: { id: string }) => at.world.query("select honour, awarded_by, since::text, until::text from person_honour where person_id = $1 order by since", [of.id]);
const reasons = async (of: { id: string }) => (await at.rows(of)).flatMap(({ line, reasons: found }) => found.map(({ column, message }) => [line, column, message]));

describe("titles and honours from a file", () => {
  it("follow one another: each title ends where the next begins, whatever the order of the rows", async () => {
    await at.world.query("insert into person_rank (id, person_id, rank, since) values (new_id(34), $1, 'third', '2001-09-01')", [person.id]);
    const file = [HEADER, [CODE, "H1", "许老师", "一级教师", null, "2012-12-01", null], [CODE, "H1", "许老师", "中小学二级教师", null, "2005-09-01", null], [CODE, "H1", "许老师", "骨干教师", "示例县教育局", "2016-09-01", "2019-09-01"]];
    const preview = await at.bring(at.officer, "honours", file);
    expect(preview).toMatchObject({ added: 3, rejected: 0 });
    await at.apply(at.officer, preview);
    expect(await ranks(person)).toEqual([{ rank: "third", since: "2001-09-01", until: "2005-09-01" }, { rank: "second", since: "2005-09-01", until: "2012-12-01" }, { rank: "first", since: "2012-12-01", until: null }]);
    expect(await honours(person)).toEqual([{ honour: "backbone", awarded_by: "示例县教育局", since: "2016-09-01", until: "2019-09-01" }]);
    expect(await at.bring(at.officer, "honours", file)).toMatchObject({ unchanged: 3 });
  });

  it("are taken back with what they ended", async () => {
    const applied = await at.apply(at.officer, await at.bring(at.officer, "honours", [HEADER, [CODE, "H1", "许老师", "高级教师", null, "2020-12-01", null]]));
    expect(applied).toMatchObject({ state: "applied" });
    expect((await ranks(person)).at(-1)).toEqual({ rank: "senior", since: "2020-12-01", until: null });
    expect(await at.undo(at.officer, applied)).toMatchObject({ state: "undone" });
    expect((await ranks(person)).at(-1)).toEqual({ rank: "first", since: "2012-12-01", until: null });
  });

  it("are corrected where the day differs, and refused where times overlap or nobody of that name works there", async () => {
    const corrected = await at.bring(at.officer, "honours", [HEADER, [CODE, "H1", "许老师", "一级教师", null, "2013-01-01", null]]);
    expect((await at.rows(corrected))[0]?.changes).toEqual([{ column: "since", before: "2012-12-01", after: "2013-01-01" }]);
    const wrong = await at.bring(at.officer, "honours", [
      HEADER,
      [CODE, "H1", "许老师", "二级教师", null, "2014-01-01", null],
      [CODE, "H1", "许老师", "正高级教师", null, "2003-01-01", null],
      [CODE, null, "查无此人", "名师", null, "2020-01-01", null],
      [CODE, "H1", "许老师", "骨干教师", null, "2018-09-01", null],
    ]);
    expect(await reasons(wrong)).toEqual([[2, "until", "schools.periodOrder"], [3, "since", "schools.rankOverlaps"], [4, "name", "schools.noSuchPerson"], [5, "since", "schools.honourOverlaps"]]);
  });

  it("are the bureau's: a principal may not bring them, nor the officer next door for this school", async () => {
    await expect(at.bring(at.principal, "honours", [HEADER, [CODE, "H1", "许老师", "名师", null, "2020-01-01", null]])).toBeRefused("FORBIDDEN");
    expect(await reasons(await at.bring(at.officerNextDoor, "honours", [HEADER, [CODE, "H1", "许老师", "名师", null, "2020-01-01", null]]))).toEqual([[2, "schoolCode", "schools.noSuchSchool"]]);
  });
});
