import { describe, expect, it } from "vitest";
import { School } from "../../../server/modules/schools";
import { aNeighbourhoodThatImports } from "./importing";

const at = aNeighbourhoodThatImports();
const HEADER = ["学校标识码", "学校名称", "行政区划代码", "学段", "城乡类型", "办学性质", "纬度", "经度"];

const reasons = async (of: { id: string }) => (await at.rows(of)).flatMap(({ line, reasons: found }) => found.map(({ column, message }) => [line, column, message]));

describe("schools from a file", () => {
  it("are added and changed, told once a region, and the same file changes nothing", async () => {
    const file = [HEADER, ["3600000011", "新建小学", at.county.code, "小学", "乡村", "公办", 28.2, 115.8], ["3600000001", "改名小学", null, "小学、初中", null, null, null, null]];
    const preview = await at.bring(at.officer, "schools", file);
    expect(preview).toMatchObject({ added: 1, changed: 1, rejected: 0 });
    expect((await at.rows(preview))[1]?.changes).toEqual([{ column: "name", before: at.school.name, after: "改名小学" }, { column: "stages", before: ["primary"], after: ["primary", "junior"] }]);
    await at.apply(at.officer, preview);
    const [fresh] = await at.world.query<{ id: string }>("select id from school where code = '3600000011'", []);
    expect(await at.world.find(School, fresh!.id)).toMatchObject({ name: "新建小学", regionId: at.county.id, stages: ["primary"], locality: "rural", latitude: 28.2, longitude: 115.8, demonstration: false, version: 1 });
    expect((await at.world.told(at.county)).at(-1)).toMatchObject({ kind: "import.applied", payload: { sheet: "schools", added: 1, changed: 1 } });
    expect(await at.bring(at.officer, "schools", file)).toMatchObject({ unchanged: 2 });
  });

  it("move to another region only for whoever looks after both, and show the regions by name", async () => {
    const file = [["学校标识码", "行政区"], ["3600000003", at.county.code]];
    expect(await reasons(await at.bring(at.officer, "schools", file))).toEqual([[2, "code", "schools.codeTaken"]]);
    expect(await reasons(await at.bring(at.officerNextDoor, "schools", file))).toEqual([[2, "region", "schools.notYourRegion"]]);
    const preview = await at.bring(at.cityOfficer, "schools", file);
    expect((await at.rows(preview))[0]?.changes).toEqual([{ column: "region", before: at.nextDoor.name, after: at.county.name }]);
    const applied = await at.apply(at.cityOfficer, preview);
    expect(await at.world.find(School, at.elsewhere.id)).toMatchObject({ regionId: at.county.id });
    await at.undo(at.cityOfficer, applied);
    expect(await at.world.find(School, at.elsewhere.id)).toMatchObject({ regionId: at.nextDoor.id, version: 3 });
  });

  it("say of each row what is wrong with it", async () => {
    const preview = await at.bring(at.officer, "schools", [
      HEADER,
      ["3600000021", "没有区划", null, "小学", "乡村", "公办", null, null],
      ["3600000022", "区划不明", "999999", "小学", "乡村", "公办", null, null],
      ["3600000023", "邻县小学", at.nextDoor.code, "小学", "乡村", "公办", null, null],
      ["3600000024", "只有纬度", at.county.code, "小学", "乡村", "公办", 28.2, null],
      ["36", "代码太短", at.county.code, "大学", "乡村", "公办", null, null],
      ["3600000025", "重复小学", at.county.code, "小学", "乡村", "公办", null, null],
      [3600000025, "重复小学", at.county.code, "小学", "乡村", "公办", null, null],
    ]);
    expect(preview).toMatchObject({ added: 0, rejected: 7 });
    expect(await reasons(preview)).toEqual([
      [2, "region", "sheets.emptyCell"],
      [3, "region", "schools.noSuchRegion"],
      [4, "region", "schools.notYourRegion"],
      [5, "latitude", "schools.located"],
      [6, "code", "sheets.pattern"],
      [6, "stages", "sheets.unknownWord"],
      [7, null, "sheets.double"],
      [8, null, "sheets.double"],
    ]);
  });

  it("give a code to a school that was entered without one", async () => {
    const plain = await at.world.school(at.county, { name: "无码小学" });
    const preview = await at.bring(at.officer, "schools", [HEADER, ["3600000031", "无码小学", at.county.code, null, null, null, null, null]]);
    expect((await at.rows(preview))[0]?.changes).toEqual([{ column: "code", before: null, after: "3600000031" }]);
    await at.apply(at.officer, preview);
    expect(await at.world.find(School, plain.id)).toMatchObject({ code: "3600000031" });
  });

  it("cannot be taken back once somebody is appointed there", async () => {
    const applied = await at.apply(at.officer, await at.bring(at.officer, "schools", [HEADER, ["3600000041", "有校长的小学", at.county.code, "小学", "乡村", "公办", null, null]]));
    const [school] = await at.world.query<{ id: string }>("select id from school where code = '3600000041'", []);
    const person = await at.world.person();
    await at.world.appoint(person, "principal", "school", school!);
    expect((await at.undo(at.officer, applied)).problems).toEqual([{ message: "transfers.builtOn" }, { message: "transfers.refersTo.appointment", values: { count: 1 } }]);
  });
});
