import { describe, expect, it } from "vitest";
import iconv from "iconv-lite";
import "../../kit/refused";
import { LIMITS, readSheet } from "../../../server/kernel/sheets";
import { HEADER, messagesOf, pupilsSheet } from "./pupils";

const TEXT = `${HEADER.join(",")}\r\n001,王小明,2015-09-01,120,92.5,红队,是,"合唱,足球"\r\n`;
const CELLS = { code: "001", name: "王小明", born: "2015-09-01", height: 120, mark: 92.5, house: "red", boards: true, clubs: ["合唱", "足球"] };

describe("a text of cells", () => {
  it.each([
    ["UTF-8", Buffer.from(TEXT), []],
    ["UTF-8 with its mark", Buffer.from(`\uFEFF${TEXT}`), []],
    ["GB18030", iconv.encode(TEXT, "gb18030"), ["sheets.encoding"]],
    ["UTF-16 as Excel's Unicode text", iconv.encode(TEXT.replaceAll('"合唱,足球"', "合唱、足球").replaceAll(",", "\t"), "utf-16le", { addBOM: true }), ["sheets.encoding", "sheets.delimiter"]],
    ["semicolons", Buffer.from(TEXT.replaceAll('"合唱,足球"', "合唱、足球").replaceAll(",", ";")), ["sheets.delimiter"]],
  ])("in %s gives the same rows", async (_, bytes, notes) => {
    const file = await readSheet(pupilsSheet, bytes);
    expect(file.rows).toEqual([{ line: 2, cells: CELLS, reasons: [] }]);
    expect(messagesOf(file)).toEqual(notes);
  });

  it("keeps rare characters that only GB18030 has", async () => {
    const file = await readSheet(pupilsSheet, iconv.encode("学号,姓名\n1,𠮷㐂\n", "gb18030"));
    expect(file.rows[0]?.cells["name"]).toBe("𠮷㐂");
  });

  it("is refused when it is in no encoding that we know, has a quotation mark that never closes, or holds bytes of a picture", async () => {
    const refuses = (file: Buffer, sentence: string) => expect(readSheet(pupilsSheet, file)).rejects.toMatchObject({ sentence });
    await refuses(Buffer.concat([Buffer.from("学号,姓名\n1,"), Buffer.from([0xff, 0xff, 0x0a])]), "sheets.unknownEncoding");
    await refuses(Buffer.from('学号,姓名\n"1,甲\n2,乙\n'), "sheets.brokenText");
    await refuses(Buffer.from([0x31, 0x00, 0x32]), "sheets.notATable");
  });

  it("is refused at the row beyond the limit, without reading the rest", async () => {
    const text = `学号,姓名\n${"1,甲\n".repeat(200_000)}`;
    await expect(readSheet(pupilsSheet, Buffer.from(text), { ...LIMITS, rows: 100 })).rejects.toMatchObject({ sentence: "sheets.tooManyRows" });
  });

  it("leaves out empty lines and a header that stands there again", async () => {
    const file = await readSheet(pupilsSheet, Buffer.from("学号,姓名\n1,甲\n,\n\n学号,姓名\n2,乙\n"));
    expect(file.rows.map(({ line, cells }) => [line, cells["code"]])).toEqual([[2, "1"], [6, "2"]]);
  });
});
