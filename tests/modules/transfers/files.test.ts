import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { discardImport } from "../../../server/modules/transfers/discard-import";
import { startImport } from "../../../server/modules/transfers/start-import";
import { aWorkbook, type Made } from "../../kit/workbook";
import { aNeighbourhoodThatImports, STAFF } from "./importing";

const at = aNeighbourhoodThatImports();
const CODE = "3600000001";
const row = (number: string, name: string, ...rest: Made[]): Made[] => [CODE, number, name, ...rest];
const csv = (rows: Made[][]): string => rows.map((cells) => cells.map((cell) => cell ?? "").join(",")).join("\r\n");

/** Each kind of file that people bring, with the preview that it gets. */
const FILES: [string, () => Promise<Buffer> | Buffer, Record<string, unknown>][] = [
  ["a header of another table", () => aWorkbook([["单位", "金额"], ["一小", 12]]), { state: "refused", problems: [{ message: "sheets.noHeader" }] }],
  ["a header without the column that each row needs", () => aWorkbook([["学校标识码", "工号"], [CODE, "T1"]]), { state: "refused", problems: [{ message: "sheets.headersMissing", values: { headers: "姓名", line: 1 } }] }],
  ["swapped columns", () => aWorkbook([["姓名", "任职日期", "工号", "学校标识码"], ["换列", { day: 42248 }, "A1", CODE]]), { state: "ready", added: 1, rejected: 0 }],
  ["nothing at all", () => aWorkbook([]), { state: "refused", problems: [{ message: "sheets.empty" }] }],
  ["a header only", () => aWorkbook([STAFF]), { state: "refused", problems: [{ message: "sheets.noRows" }] }],
  ["CSV with the mark of UTF-8", () => Buffer.from(`\uFEFF${csv([STAFF, row("B1", "带标记", null, null, null, null, "2020-09-01")])}`), { state: "ready", added: 1, notes: [] }],
  ["CSV in GB18030", () => iconv.encode(csv([STAFF, row("B2", "国标", null, null, null, null, "2020-09-01")]), "gb18030"), { state: "ready", added: 1, notes: [{ message: "sheets.encoding", values: { encoding: "GB18030" } }] }],
  ["merged cells", () => aWorkbook([STAFF, row("C1", "合并一", null, null, null, null, "2020-09-01"), [null, "C2", "合并二", null, null, null, null, "2020-09-01"]], { merged: ["A2:A3"] }), { state: "ready", added: 2, notes: [{ message: "sheets.merged", values: { count: 1 } }] }],
  ["formula cells", () => aWorkbook([STAFF, [{ formula: '"36"&"00000001"', value: CODE }, "D1", "公式", null, null, { formula: "2000-20", value: 1980 }, null, { formula: "TODAY()", value: 45536 }]]), { state: "ready", added: 1, rejected: 0 }],
  ["numbers as text and texts as numbers", () => aWorkbook([STAFF, [3600000001, 1001, "数字", 13800000009, null, "1980", null, "20200901"]]), { state: "ready", added: 1, notes: [{ message: "sheets.textAsNumber", values: { count: 1, lines: "2" } }] }],
  ["the same number twice", () => aWorkbook([STAFF, row("E1", "重一", null, null, null, null, "2020-09-01"), row("E1", "重二", null, null, null, null, "2020-09-01"), row("E2", "不重", null, null, null, null, "2020-09-01")]), { state: "ready", added: 1, rejected: 2 }],
  ["a zip bomb", () => aWorkbook([STAFF, row("F1", "炸弹")], { parts: { "xl/media/zeros.bin": "0".repeat(40_000_000) } }), { state: "refused", problems: [{ message: "sheets.bomb" }] }],
];

describe("a file that somebody brings", () => {
  it.each(FILES)("with %s gets its preview, and nothing is written by it", async (_, make, expected) => {
    const before = await at.counts();
    const preview = await at.bring(at.officer, "staff", await make());
    const { problems, ...rest } = expected;
    expect(preview).toMatchObject(rest);
    if (problems) expect(preview.problems.map(({ message, values }) => ({ message, ...((problems as { values?: object }[])[0]?.values ? { values } : {}) }))).toEqual(problems);
    expect(await at.counts()).toEqual(before);
  });

  it("is the person's own: another's file is not found, another's import neither", async () => {
    const preview = await at.bring(at.officer, "staff", [STAFF, row("G1", "私有", null, null, null, null, "2020-09-01")]);
    await expect(at.world.run(at.cityOfficer, startImport, { sheet: "staff", fileId: preview.fileId })).toBeRefused("NOT_FOUND", { field: "input.fileId" });
    await expect(at.apply(at.cityOfficer, preview)).toBeRefused("NOT_FOUND");
    await expect(at.world.run(at.officer, startImport, { sheet: "pets", fileId: preview.fileId })).toBeRefused("BAD_USER_INPUT", { field: "input.sheet" });
  });

  it("is thrown away with its rows, and cannot be done any more", async () => {
    const preview = await at.bring(at.officer, "staff", [STAFF, row("H1", "不要", null, null, null, null, "2020-09-01")]);
    await at.world.run(at.officer, discardImport, { id: preview.id, version: preview.version });
    expect(await at.now(preview)).toMatchObject({ state: "discarded" });
    expect(await at.rows(preview)).toEqual([]);
    await expect(at.apply(at.officer, await at.now(preview))).toBeRefused("CONFLICT");
  });
});
