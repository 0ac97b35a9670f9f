import type { Readable } from "node:stream";
import { messages, say, type Language } from "../messages";
import type { OutRow } from "./out-cell";
import type { Column, Sheet } from "./sheet";
import { columnName, pageName, xlsxFile } from "./write-xlsx";

/** A star where a cell must be filled: of every row, or of one that is not here yet. Our reading does not mind it. */
const headerOf = ({ header, required }: Column, language: Language): string => `${header[language]}${required === undefined ? "" : "*"}`;

const must = ({ required }: Column, language: Language): string => say(required === true ? "sheets.always" : required === "toAdd" ? "sheets.toAdd" : "sheets.optional", language);

function form({ kind, words, open, min, max }: Column, language: Language): string {
  const counted = kind === "integer" || kind === "decimal";
  const range = counted && (min !== undefined || max !== undefined) ? `${min ?? ""}–${max ?? ""}` : "";
  const said = say(`sheets.kind.${words && kind === "list" ? "words" : kind}`, language);
  return [said, range, open ? say("sheets.orOwn", language) : ""].filter((part) => part !== "").join(language === "zh" ? "，" : ", ");
}

/** What each column takes, with an example: on a page of its own, since whatever stands below the header is imported. */
function* explained({ columns }: Sheet, language: Language): Generator<OutRow> {
  yield ["sheets.column", "sheets.must", "sheets.form", "sheets.example", "sheets.hint"].map((key) => say(key, language));
  for (const column of columns) yield [column.header[language], must(column, language), form(column, language), column.example, column.hint?.[language] ?? ""];
}

/** The words of each column below its header, side by side. */
function* allowed(columns: readonly Column[], language: Language): Generator<OutRow> {
  yield columns.map(({ header }) => header[language]);
  const most = Math.max(...columns.map(({ words }) => words?.all.length ?? 0));
  for (let line = 0; line < most; line++) yield columns.map(({ words }) => words?.all[line]?.[language] ?? null);
}

/** An empty workbook to fill in: headers, offers in the cells of vocabularies, a page that explains, a page of the allowed words. */
export function templateFile(sheet: Sheet, language: Language): Readable {
  const { columns, title } = sheet;
  const worded = columns.filter(({ words }) => words !== undefined);
  const words = say("sheets.allowedWords", language);
  const choices = columns.flatMap((column, i) => {
    const place = worded.indexOf(column);
    return place < 0 ? [] : [{ column: i, range: `'${pageName(words)}'!$${columnName(place)}$2:$${columnName(place)}$${column.words!.all.length + 1}` }];
  });
  const widths = columns.map((column) => Math.min(Math.max([...headerOf(column, "zh")].length * 2 + 4, 12), 30));
  return xlsxFile([
    // Codes and telephone numbers begin with zeros that a number would lose.
    { name: title[language], rows: [columns.map((column) => headerOf(column, language))], widths, headers: 1, choices, textColumns: columns.flatMap(({ kind }, i) => (kind === "text" ? [i] : [])) },
    { name: say("sheets.howTo", language), rows: explained(sheet, language), widths: [20, 18, 30, 26, 50], headers: 1 },
    ...(worded.length > 0 ? [{ name: words, rows: allowed(worded, language), widths: worded.map(() => 18), headers: 1 }] : []),
  ]);
}

/** The header alone, for a text file. */
export const templateRows = ({ columns }: Sheet, language: Language): OutRow[] => [columns.map((column) => headerOf(column, language))];

messages({
  "sheets.always": { zh: "必填", en: "always" },
  "sheets.toAdd": { zh: "新增时必填", en: "for a new row" },
  "sheets.optional": { zh: "可不填", en: "may be empty" },
  "sheets.orOwn": { zh: "也可以写别的", en: "or words of your own" },
  "sheets.kind.text": { zh: "文字", en: "text" },
  "sheets.kind.day": { zh: "日期，如 2026-09-01", en: "a day, e.g. 2026-09-01" },
  "sheets.kind.integer": { zh: "整数", en: "a whole number" },
  "sheets.kind.decimal": { zh: "数字", en: "a number" },
  "sheets.kind.enum": { zh: "“允许的词”中的一个", en: "one of the allowed words" },
  "sheets.kind.flag": { zh: "是或否", en: "yes or no" },
  "sheets.kind.list": { zh: "几个词，用顿号隔开", en: "several words with commas between" },
  "sheets.kind.words": { zh: "“允许的词”中的几个，用顿号隔开", en: "some of the allowed words, with commas between" },
  "sheets.column": { zh: "列", en: "Column" },
  "sheets.must": { zh: "是否必填", en: "Needed" },
  "sheets.form": { zh: "填法", en: "What goes in" },
  "sheets.example": { zh: "示例", en: "Example" },
  "sheets.hint": { zh: "说明", en: "Note" },
  "sheets.howTo": { zh: "填写说明", en: "How to fill it in" },
  "sheets.allowedWords": { zh: "允许的词", en: "Allowed words" },
});
