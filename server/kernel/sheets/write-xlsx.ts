import type { Readable } from "node:stream";
import { looksLikeFormula, type OutCell, type OutRow } from "./out-cell";
import { zipOf, type ZipPart } from "./write-zip";

/** A page of a workbook. */
export interface OutSheet {
  readonly name: string;
  readonly rows: AsyncIterable<OutRow> | Iterable<OutRow>;
  /** Widths of the columns, in characters of Latin script. */
  readonly widths: readonly number[];
  /** How many rows at the top are headers: bold, and they stay when one scrolls. */
  readonly headers: number;
  /** Buttons to filter by, at the last header. */
  readonly filter?: boolean;
  /** Columns (from 0) whose cells are text whatever is typed: codes with zeros in front. */
  readonly textColumns?: readonly number[];
  /** Which words a column (from 0) offers, as a range of another page: `'允许的词'!$A$2:$A$8`. */
  readonly choices?: readonly { readonly column: number; readonly range: string }[];
}

/** How far down a page offers choices. */
const CHOICES_DOWN_TO = 5_000;
/** Characters in one piece. */
const PIECE = 1 << 16;
/** What a cell of Excel holds. */
const MOST_CHARACTERS = 32_767;
const DAY_MS = 86_400_000;
/** Day 0 of Excel's calendar, which has a 29 February 1900 that never was. */
const EPOCH = Date.UTC(1899, 11, 30);

/** Places in `cellXfs` below. */
const STYLE = { plain: 0, header: 1, day: 2, quoted: 3, text: 4 } as const;

/** A4 → "D" and so on. */
export function columnName(index: number): string {
  let name = "";
  for (let left = index + 1; left > 0; left = Math.floor((left - 1) / 26)) name = String.fromCharCode(65 + ((left - 1) % 26)) + name;
  return name;
}

/** Text as XML holds it: what no XML may contain falls away. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    // oxlint-disable-next-line no-control-regex -- just these are forbidden in XML
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\r", "&#13;");

function cellXml(cell: OutCell, place: string, header: boolean): string {
  if (cell === null || cell === "") return "";
  if (typeof cell === "number") return Number.isFinite(cell) ? `<c r="${place}"><v>${cell}</v></c>` : "";
  if (typeof cell === "object") {
    const serial = Math.round((Date.parse(`${cell.day}T00:00:00Z`) - EPOCH) / DAY_MS);
    // Excel knows no day before 1900.
    if (serial < 61) return cellXml(cell.day, place, header);
    return `<c r="${place}" s="${STYLE.day}"><v>${serial}</v></c>`;
  }
  // Text in place is never computed; the style keeps it text when somebody edits or saves it again.
  const style = header ? STYLE.header : looksLikeFormula(cell) ? STYLE.quoted : STYLE.plain;
  return `<c r="${place}" t="inlineStr"${style === STYLE.plain ? "" : ` s="${style}"`}><is><t xml:space="preserve">${escaped(cell.slice(0, MOST_CHARACTERS))}</t></is></c>`;
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

async function* sheetXml({ rows, widths, headers, filter, textColumns = [], choices = [] }: OutSheet): AsyncGenerator<Buffer> {
  const frozen = headers > 0 ? `<pane ySplit="${headers}" topLeftCell="A${headers + 1}" activePane="bottomLeft" state="frozen"/>` : "";
  const columns = widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"${textColumns.includes(i) ? ` style="${STYLE.text}"` : ""}/>`).join("");
  let piece = `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">${frozen}</sheetView></sheetViews><cols>${columns}</cols><sheetData>`;
  let line = 0;
  for await (const row of rows) {
    line += 1;
    piece += `<row r="${line}">${row.map((cell, i) => cellXml(cell, `${columnName(i)}${line}`, line <= headers)).join("")}</row>`;
    if (piece.length < PIECE) continue;
    yield Buffer.from(piece);
    piece = "";
  }
  piece += "</sheetData>";
  if (filter && line > 0 && widths.length > 0) piece += `<autoFilter ref="A${headers}:${columnName(widths.length - 1)}${line}"/>`;
  if (choices.length > 0) {
    const offers = choices.map(({ column, range }) => `<dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="${columnName(column)}${headers + 1}:${columnName(column)}${CHOICES_DOWN_TO}"><formula1>${escaped(range)}</formula1></dataValidation>`);
    piece += `<dataValidations count="${choices.length}">${offers.join("")}</dataValidations>`;
  }
  yield Buffer.from(`${piece}</worksheet>`);
}

const FONTS = '<fonts count="2"><font><sz val="11"/><name val="等线"/></font><font><b/><sz val="11"/><name val="等线"/></font></fonts>';
const FILLS = '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE3EEEB"/></patternFill></fill></fills>';
const FORMATS = [
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  '<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1"/>',
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1"/>',
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
];
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>${FONTS}${FILLS}<borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${FORMATS.length}">${FORMATS.join("")}</cellXfs></styleSheet>`;

const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Names of pages: 31 characters, without what formulas use. */
export const pageName = (name: string): string => name.replace(/[[\]:*?/\\']/g, " ").trim().slice(0, 31) || "1";

/** The file of a workbook, made while it is read: only a piece of it is in memory, however many rows there are. */
export function xlsxFile(sheets: readonly OutSheet[]): Readable {
  const text = (name: string, content: string): ZipPart => ({ name, content: Buffer.from(content) });
  const numbers = sheets.map((_, i) => i + 1);
  return zipOf([
    text("[Content_Types].xml", `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${SPREADSHEET}.styles+xml"/>${numbers.map((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${SPREADSHEET}.worksheet+xml"/>`).join("")}</Types>`),
    text("_rels/.rels", `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`),
    text("xl/workbook.xml", `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.map(({ name }, i) => `<sheet name="${escaped(pageName(name))}" sheetId="${i + 1}" r:id="r${i + 1}"/>`).join("")}</sheets></workbook>`),
    text("xl/_rels/workbook.xml.rels", `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${numbers.map((n) => `<Relationship Id="r${n}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${n}.xml"/>`).join("")}<Relationship Id="r${sheets.length + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`),
    text("xl/styles.xml", STYLES),
    ...sheets.map((sheet, i): ZipPart => ({ name: `xl/worksheets/sheet${i + 1}.xml`, content: sheetXml(sheet) })),
  ]);
}
