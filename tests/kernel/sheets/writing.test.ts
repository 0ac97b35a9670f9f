import { buffer } from "node:stream/consumers";
import { Readable } from "node:stream";
import readExcel from "read-excel-file/node";
import { expect, it } from "vitest";
import { csvBytes, pageName, xlsxFile, type OutRow } from "../../../server/kernel/sheets";

const pages = async (file: Buffer): Promise<{ sheet: string; data: unknown[][] }[]> => (await readExcel(file, { trim: false })) as never;
const csv = async (rows: OutRow[]): Promise<string> => (await buffer(Readable.from(csvBytes(rows)))).toString();
const dangerous = ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "＝1+1", "＋1", "－1", "＠x"];

it("writes CSV with the mark of UTF-8, quotes what needs it, and ends lines as Windows does", async () => {
  expect(await csv([["姓名", "备注", null], ["王, 芳", 'say "hi"\nthere', 1.5], [{ day: "2026-09-01" }, "", 0]])).toBe('\ufeff姓名,备注,\r\n"王, 芳","say ""hi""\nthere",1.5\r\n2026-09-01,,0\r\n');
});

it("puts an apostrophe before whatever a spreadsheet might compute, in full width too, and none before a number", async () => {
  const text = await csv([dangerous, [-1.5, "a=b", "'=1", "王芳"]]);
  const [first = "", second = ""] = text.slice(1).split("\r\n").filter((line) => line !== "");
  expect(first.split(",").map((cell) => cell.replace(/^"|"$/g, ""))).toEqual(dangerous.map((one) => `'${one}`));
  expect(second).toBe("-1.5,a=b,'=1,王芳");
});

it("writes a workbook that others read: text stays text, days are days, numbers numbers", async () => {
  const rows: OutRow[] = [["姓名", "日期", "数"], ["=1+1", { day: "2026-09-01" }, 12.5], ["<a & \"b\">\u0001\ud800", { day: "1899-12-31" }, null], ["  两端有空格 ", null, 0]];
  const [page] = await pages(await buffer(xlsxFile([{ name: "人员", rows, widths: [10, 10, 10], headers: 1, filter: true }])));
  const read = page!.data;
  expect(read[0]).toEqual(["姓名", "日期", "数"]);
  expect(read[1]).toEqual(["=1+1", new Date("2026-09-01T00:00:00Z"), 12.5]);
  expect(read[2]).toEqual(['<a & "b">\ufffd', "1899-12-31", null]);
  expect(read[3]).toEqual(["  两端有空格 ", null, 0]);
});

it("gives pages names that Excel takes, and several pages", async () => {
  expect(pageName("任职[2026]: a/b*?'" + "长".repeat(40))).toHaveLength(31);
  const file = await buffer(xlsxFile([{ name: "数据", rows: [["a"]], widths: [9], headers: 1 }, { name: "允许的词", rows: [["b"]], widths: [9], headers: 1 }]));
  expect(await pages(file)).toEqual([{ sheet: "数据", data: [["a"]] }, { sheet: "允许的词", data: [["b"]] }]);
});

it("ends with the error of whoever makes the rows", async () => {
  async function* failing(): AsyncGenerator<OutRow> {
    yield ["a"];
    throw new Error("no more");
  }
  await expect(buffer(xlsxFile([{ name: "x", rows: failing(), widths: [9], headers: 1 }]))).rejects.toThrow("no more");
  await expect(buffer(Readable.from(csvBytes(failing())))).rejects.toThrow("no more");
});

it("keeps a piece of a long table in memory, not the table", async () => {
  let made = 0;
  async function* many(): AsyncGenerator<OutRow> {
    for (; made < 200_000; made++) yield ["王芳".repeat(20), made, { day: "2026-09-01" }];
  }
  const file = xlsxFile([{ name: "x", rows: many(), widths: [9, 9, 9], headers: 0 }]);
  // Nobody reads on: the rows wait too.
  await new Promise((done) => file.once("readable", done));
  await new Promise((done) => setTimeout(done, 300));
  expect(made).toBeLessThan(60_000);
  file.destroy();
});
