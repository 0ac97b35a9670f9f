import { Refusal } from "../errors";
import type { Limits } from "./table";
import { readXml } from "./xml";
import type { Zip } from "./zip";

/** What the pages of a workbook have in common. */
export interface Workbook {
  /** Names of the parts that hold the visible pages, in their order. */
  readonly pages: readonly string[];
  readonly texts: readonly string[];
  /** Whether a style shows its number as a day, by the style's index. */
  readonly dayStyles: readonly boolean[];
  /** Days are counted from 1904, as old Macs did. */
  readonly from1904: boolean;
}

const WORKBOOK = "xl/workbook.xml";

export async function readWorkbook(zip: Zip, limits: Limits): Promise<Workbook> {
  if (!zip.has(WORKBOOK)) throw new Refusal("BAD_USER_INPUT", "sheets.notAWorkbook", { field: "input.fileId" });
  const targets = new Map<string, string>();
  await readXml(zip, "xl/_rels/workbook.xml.rels", {
    open: (name, { Id, Target }) => {
      if (name === "Relationship" && Id !== undefined && Target !== undefined) targets.set(Id, Target.startsWith("/") ? Target.slice(1) : `xl/${Target}`);
    },
  });
  let from1904 = false;
  const pages: string[] = [];
  await readXml(zip, WORKBOOK, {
    open: (name, attributes) => {
      if (name === "workbookPr") from1904 = ["1", "true"].includes(attributes["date1904"] ?? "");
      if (name !== "sheet" || (attributes["state"] ?? "visible") !== "visible") return;
      const part = targets.get(attributes["r:id"] ?? Object.entries(attributes).find(([key]) => key.endsWith(":id"))?.[1] ?? "");
      if (part !== undefined && zip.has(part)) pages.push(part);
    },
  });
  if (pages.length === 0) throw new Refusal("BAD_USER_INPUT", "sheets.notAWorkbook", { field: "input.fileId" });
  const partNamed = (ending: string): string => [...targets.values()].find((target) => target.endsWith(ending)) ?? `xl/${ending}`;
  return { pages, from1904, texts: await readTexts(zip, partNamed("sharedStrings.xml"), limits), dayStyles: await readDayStyles(zip, partNamed("styles.xml")) };
}

async function readTexts(zip: Zip, part: string, limits: Limits): Promise<string[]> {
  const texts: string[] = [];
  let text = "";
  let inText = false;
  // How a word is pronounced stands beside it, and is no part of it.
  let inPronunciation = false;
  await readXml(zip, part, {
    open: (name) => {
      if (name === "si") text = "";
      else if (name === "t") inText = true;
      else if (name === "rPh") inPronunciation = true;
    },
    text: (piece) => {
      if (inText && !inPronunciation) text += piece;
    },
    close: (name) => {
      if (name === "t") inText = false;
      else if (name === "rPh") inPronunciation = false;
      else if (name === "si" && texts.push(text) > limits.cells) throw new Refusal("BAD_USER_INPUT", "sheets.tooManyCells", { field: "input.fileId", values: { max: limits.cells } });
    },
  });
  return texts;
}

/** The built-in formats of days, those of Chinese and Japanese Excel too. Hours alone are no days. */
const isBuiltInDay = (format: number): boolean => (format >= 14 && format <= 17) || format === 22 || (format >= 27 && format <= 31) || format === 36 || (format >= 50 && format <= 58);

/** Whether a format that somebody wrote shows a year or a day: `yyyy"年"m"月"d"日"`. Texts, colours and conditions in it do not count. */
const showsDay = (format: string): boolean => /[yYdD]/.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, ""));

async function readDayStyles(zip: Zip, part: string): Promise<boolean[]> {
  const own = new Map<number, boolean>();
  const styles: boolean[] = [];
  let inCellFormats = false;
  await readXml(zip, part, {
    open: (name, attributes) => {
      if (name === "numFmt") own.set(Number(attributes["numFmtId"]), showsDay(attributes["formatCode"] ?? ""));
      else if (name === "cellXfs") inCellFormats = true;
      else if (name === "xf" && inCellFormats) {
        const format = Number(attributes["numFmtId"] ?? 0);
        styles.push(own.get(format) ?? isBuiltInDay(format));
      }
    },
    close: (name) => {
      if (name === "cellXfs") inCellFormats = false;
    },
  });
  return styles;
}
