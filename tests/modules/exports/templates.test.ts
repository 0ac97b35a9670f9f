import { buffer } from "node:stream/consumers";
import { Readable } from "node:stream";
import readExcel from "read-excel-file/node";
import { beforeAll, expect, it } from "vitest";
import { buildApi } from "../../../server/app/schema";
import { fastify, type FastifyInstance } from "fastify";
import { allSheets, csvBytes, readSheet, templateFile, templateRows } from "../../../server/kernel/sheets";
import { sheetTemplates } from "../../../server/modules/exports";

let app: FastifyInstance;
beforeAll(async () => {
  await buildApi();
  app = fastify();
  await app.register(sheetTemplates);
});
const pages = async (file: Buffer): Promise<{ sheet: string; data: unknown[][] }[]> => (await readExcel(file)) as never;

it("has a template for each sheet, in both languages, that our own reading takes for that sheet and finds empty", async () => {
  expect(allSheets().size).toBeGreaterThan(2);
  for (const sheet of allSheets().values()) {
    for (const language of ["zh", "en"] as const) {
      for (const file of [await buffer(templateFile(sheet, language)), await buffer(Readable.from(csvBytes(templateRows(sheet, language))))]) {
        const read = await readSheet(sheet, file).catch((error: Error) => error.message);
        if (typeof read === "string") expect(read).toMatch(/sheets\.(noRows|empty)/);
        else expect(read.rows).toEqual([]);
      }
    }
  }
});

it("takes a row that is filled in as the examples say", async () => {
  for (const sheet of allSheets().values()) {
    const header = templateRows(sheet, "zh")[0]!;
    const file = await buffer(Readable.from(csvBytes([header, sheet.columns.map(({ example }) => example)])));
    const { rows } = await readSheet(sheet, file);
    expect(rows, sheet.name).toHaveLength(1);
    expect(rows[0]!.reasons, sheet.name).toEqual([]);
  }
});

it("offers the words of a vocabulary in the cells, and names them all on a page", async () => {
  const staff = allSheets().get("staff")!;
  const file = await buffer(templateFile(staff, "zh"));
  const [rows, howTo, words] = await pages(file);
  expect([rows?.sheet, howTo?.sheet, words?.sheet]).toEqual(["教职工", "填写说明", "允许的词"]);
  expect(rows?.data).toHaveLength(1);
  expect(rows?.data[0]).toContain("任职日期*");
  expect(howTo?.data.find(([column]) => column === "任教学科")?.slice(0, 4)).toEqual(["任教学科", "可不填", "“允许的词”中的几个，用顿号隔开", "语文、道德与法治"]);
  const gender = words!.data[0]!.indexOf("性别");
  expect(words?.data.slice(1, 3).map((line) => line[gender])).toEqual(["女", "男"]);
});

it("is fetched by the name of the sheet and the form, and nothing else is", async () => {
  const got = await app.inject({ url: "/templates/staff.xlsx", headers: { "accept-language": "en" } });
  expect(got.statusCode).toBe(200);
  expect(got.headers["content-disposition"]).toContain("Staff.xlsx");
  expect((await pages(got.rawPayload))[0]?.sheet).toBe("Staff");
  expect((await app.inject({ url: "/templates/schools.csv?language=zh" })).body.startsWith("\ufeff")).toBe(true);
  for (const url of ["/templates/secrets.xlsx", "/templates/staff.exe", "/templates/..%2Fstaff.xlsx", "/templates/staff"]) expect((await app.inject({ url })).statusCode, url).toBe(404);
});
