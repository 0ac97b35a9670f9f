import { describe, expect, it } from "vitest";
import "../../kit/refused";
import { aWorkbook, zipOf } from "../../kit/workbook";
import { LIMITS, readSheet } from "../../../server/kernel/sheets";
import { HEADER, messagesOf, pupilsSheet, reasonsOf } from "./pupils";

const refuses = (file: Buffer | Promise<Buffer>, message: string, limits = LIMITS) =>
  expect(Promise.resolve(file).then((bytes) => readSheet(pupilsSheet, bytes, limits))).rejects.toMatchObject({ code: "BAD_USER_INPUT", sentence: message });

describe("a workbook", () => {
  it("is read with each cell under its column, in whatever kind the cell was stored", async () => {
    const file = await readSheet(pupilsSheet, await aWorkbook([HEADER, [{ shared: "001" }, "王小明", { day: 42248 }, 120, 92.5, "红队", true, "合唱、足球"], [2, " 李 华 ", "2015年9月1日", "１２１", "1,092.50", "blue", "否", "合唱"]]));
    expect(file.rows).toEqual([
      { line: 2, cells: { code: "001", name: "王小明", born: "2015-09-01", height: 120, mark: 92.5, house: "red", boards: true, clubs: ["合唱", "足球"] }, reasons: [] },
      { line: 3, cells: { code: "2", name: "李 华", born: "2015-09-01", height: 121, mark: 1092.5, house: "blue", boards: false, clubs: ["合唱"] }, reasons: [] },
    ]);
    expect(file.notes).toEqual([{ message: "sheets.textAsNumber", values: { count: 2, lines: "3" } }]);
  });

  it("may have its columns in any order, in either language, with stars and remarks, and columns that nobody asked for", async () => {
    const file = await readSheet(pupilsSheet, await aWorkbook([["Name *", "备注", "学号（必填）", "身 高"], ["王小明", "好", "001", 120]]));
    expect(file.rows[0]?.cells).toEqual({ name: "王小明", code: "001", height: 120 });
    expect(file.notes).toEqual([{ message: "sheets.headersUnknown", values: { headers: "备注", count: 1 } }]);
    expect(file.columns).toEqual(["name", "code", "height"]);
  });

  it("may have a title and a remark above its header", async () => {
    const file = await readSheet(pupilsSheet, await aWorkbook([["2026 年学生名单"], [null, "填表说明：姓名必填"], HEADER.slice(0, 2), ["001", "王小明"]], { merged: ["A1:H1"] }));
    expect(file.rows).toMatchObject([{ line: 4, cells: { code: "001", name: "王小明" } }]);
    expect(messagesOf(file)).toEqual(["sheets.headerBelow"]);
  });

  it("is refused with what is missing when its header is another's", async () => {
    await refuses(aWorkbook([["单位", "金额"], ["一小", 12]]), "sheets.noHeader");
    await expect(readSheet(pupilsSheet, await aWorkbook([["姓名", "身高"], ["王小明", 120]]))).rejects.toMatchObject({ sentence: "sheets.headersMissing", details: { values: { headers: "学号", line: 1 } } });
    await refuses(aWorkbook([["学号", "姓名", "姓名"], ["001", "王", "李"]]), "sheets.headerTwice");
  });

  it("is refused when it is empty, or has nothing below its header", async () => {
    await refuses(Buffer.alloc(0), "sheets.empty");
    await refuses(aWorkbook([]), "sheets.empty");
    await refuses(aWorkbook([HEADER]), "sheets.noRows");
    await refuses(aWorkbook([HEADER, [null, "  "]]), "sheets.noRows");
  });

  it("gives the value of merged cells to every row that they cover, and says so", async () => {
    const file = await readSheet(pupilsSheet, await aWorkbook([["姓名", "学号", "分组"], ["甲", "1", "红队"], ["乙", "2", null], ["丙", "3", null], ["丁", "4", null]], { merged: ["C2:C4"] }));
    expect(file.rows.map(({ cells }) => cells["house"])).toEqual(["red", "red", "red", null]);
    expect(file.notes).toEqual([{ message: "sheets.merged", values: { count: 1 } }]);
  });

  it("takes the stored result of a formula and names the cells; one without a result is wrong", async () => {
    const file = await readSheet(pupilsSheet, await aWorkbook([["学号", "姓名", "身高"], [{ formula: 'TEXT(1,"000")', value: "001" }, "甲", { formula: "60*2", value: 120 }], ["2", "乙", { formula: "60*2" }]]));
    expect(file.rows[0]?.cells).toEqual({ code: "001", name: "甲", height: 120 });
    expect(file.notes).toEqual([{ message: "sheets.formulas", values: { count: 3, cells: "A2、C2、C3" } }]);
    expect(reasonsOf(file)).toEqual([[3, "height", "sheets.formulaWithoutValue"]]);
  });

  it("knows days as Excel has them: styled, as plain numbers, counted from 1904, and the leap day that never was", async () => {
    const days = async (cells: Parameters<typeof aWorkbook>[0][number], from1904 = false) =>
      (await readSheet(pupilsSheet, await aWorkbook([["学号", "姓名", "出生日期"], ...cells.map((cell, index) => [String(index), "甲", cell])], { from1904 }))).rows.map(({ cells: { born } }) => born);
    expect(await days([{ day: 45536 }, { day: 45536.75 }, 45536, 20240901, "2024/9/1", "2024.9", { day: 59 }, { day: 61 }])).toEqual(["2024-09-01", "2024-09-01", "2024-09-01", "2024-09-01", "2024-09-01", "2024-09-01", "1900-02-28", "1900-03-01"]);
    expect(await days([{ day: 44074 }], true)).toEqual(["2024-09-01"]);
  });

  it("says of each wrong cell what is wrong with it, and keeps what was written", async () => {
    const file = await readSheet(
      pupilsSheet,
      await aWorkbook([HEADER, ["1", null, "明天", 12, "很好", "黄队", "也许", "合唱"], ["2", "名字太长太长太长太长太", 2015.1, 120.5, { error: "#N/A" }, null, null, null], [1234567890123456, "丙", null, 500, null, null, null, null]]),
    );
    expect(reasonsOf(file)).toEqual([
      [2, "name", "sheets.emptyCell"],
      [2, "born", "sheets.notADay"],
      [2, "height", "sheets.below"],
      [2, "mark", "sheets.notANumber"],
      [2, "house", "sheets.unknownWord"],
      [2, "boards", "sheets.notAFlag"],
      [3, "name", "sheets.tooLong"],
      [3, "born", "sheets.notADay"],
      [3, "height", "sheets.notAnInteger"],
      [3, "mark", "sheets.errorValue"],
      [4, "code", "sheets.digitsLost"],
      [4, "height", "sheets.above"],
        ]);
    expect(file.rows[0]?.cells["born"]).toBe("明天");
  });

  it("rejects every row whose key stands in another too, and names the lines", async () => {
    const file = await readSheet(pupilsSheet, await aWorkbook([["学号", "姓名"], ["1", "甲"], ["2", "乙"], [1, "丙"], ["1", "丁"]]));
    expect(file.rows.map(({ reasons }) => reasons)).toEqual([
      [{ column: null, message: "sheets.double", values: { lines: "4、5" } }],
      [],
      [{ column: null, message: "sheets.double", values: { lines: "2、5" } }],
      [{ column: null, message: "sheets.double", values: { lines: "2、4" } }],
    ]);
  });

  it("is read from the first visible page that has the header", async () => {
    const before = [{ rows: [["学号", "姓名"], ["9", "藏"]], hidden: true }, { rows: [["说明", "请填写第二页"]] }];
    const file = await readSheet(pupilsSheet, await aWorkbook([["学号", "姓名"], ["1", "甲"]], { before }));
    expect(file.rows).toMatchObject([{ cells: { code: "1" } }]);
  });

  it("takes an apostrophe away that keeps a text from being a formula, and no other", async () => {
    const file = await readSheet(pupilsSheet, await aWorkbook([["学号", "姓名"], ["'=1+1", "'甲"]]));
    expect(file.rows[0]?.cells).toEqual({ code: "=1+1", name: "'甲" });
  });
});

describe("what is no honest workbook", () => {
  it("is known by what it is and not by its name", async () => {
    await refuses(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), "sheets.oldExcel");
    await refuses(Buffer.from("<html><table><tr><td>学号</td></tr></table></html>"), "sheets.webPage");
    await refuses(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]), "sheets.notATable");
    await refuses(zipOf({ "readme.txt": "hello" }), "sheets.notAWorkbook");
    await refuses((await aWorkbook([HEADER, ["1", "甲"]])).subarray(0, 700), "sheets.brokenZip");
  });

  it("is refused as a bomb by its list of parts, before anything is unpacked", async () => {
    const bomb = await aWorkbook([HEADER, ["1", "甲"]], { parts: { "xl/media/zeros.bin": "0".repeat(40_000_000) } });
    expect(bomb.length).toBeLessThan(100_000);
    await refuses(bomb, "sheets.bomb");
  });

  it("is refused when a part is longer than the list of parts says", async () => {
    const bomb = await aWorkbook([HEADER, ["1", "甲"]], { parts: { "xl/sharedStrings.xml": `<sst>${"<si><t>甲</t></si>".repeat(100_000)}</sst>` } });
    // The list at the end of the file gives the unpacked size 24 bytes behind the mark of an entry.
    for (let at = bomb.indexOf("PK\u0001\u0002"); at >= 0; at = bomb.indexOf("PK\u0001\u0002", at + 4)) if (bomb.readUInt32LE(at + 24) > 1_000_000) bomb.writeUInt32LE(500, at + 24);
    await refuses(bomb, "sheets.brokenZip");
  });

  it("is refused when it brings entities of its own", async () => {
    const laughs = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>';
    await refuses(aWorkbook([HEADER, ["1", "甲"]], { parts: { "xl/sharedStrings.xml": laughs } }), "sheets.brokenXml");
  });

  it("is refused beyond the limits of bytes, rows, columns and cells", async () => {
    const rows = (count: number) => Array.from({ length: count }, (_, index) => [String(index), "甲"]);
    await refuses(aWorkbook([HEADER, ...rows(5)]), "sheets.tooLarge", { ...LIMITS, bytes: 100 });
    await refuses(aWorkbook([HEADER, ...rows(11)]), "sheets.tooManyRows", { ...LIMITS, rows: 10 });
    await refuses(aWorkbook([[...HEADER, ...Array.from({ length: 5 }, (_, index) => `列${index}`)], ["1", "甲"]]), "sheets.tooManyColumns", { ...LIMITS, columns: 10 });
    await refuses(aWorkbook([HEADER, ...rows(9)]), "sheets.tooManyCells", { ...LIMITS, cells: 20 });
    await refuses(aWorkbook([HEADER, ...rows(9)], { merged: Array.from({ length: 5 }, () => "A2:A10") }), "sheets.tooManyCells", { ...LIMITS, cells: 30 });
  });
});
