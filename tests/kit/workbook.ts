import { ZipFile } from "yazl";

/** A cell of a workbook made for a test: a plain value, or one with what only Excel knows. */
export type Made = string | number | boolean | null | { day: number } | { formula: string; value?: string | number } | { error: string } | { shared: string };

interface Options {
  /** Areas such as `A2:A4`. */
  merged?: string[];
  from1904?: boolean;
  /** Pages that stand before this one. */
  before?: { rows: Made[][]; hidden?: boolean }[];
  /** A part put in beside the others, or in place of one. */
  parts?: Record<string, string>;
}

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const letters = (column: number): string => (column < 26 ? "" : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));
const DAY_STYLE = 1;

/** An .xlsx written by hand, so that a test has in it just what it speaks of. */
export async function aWorkbook(rows: Made[][], options: Options = {}): Promise<Buffer> {
  const texts: string[] = [];
  const page = (of: Made[][], merged: string[] = []): string => {
    const lines = of.map((cells, index) => `<row r="${index + 1}">${cells.map((cell, column) => cellXml(cell, `${letters(column)}${index + 1}`, texts)).join("")}</row>`);
    const areas = merged.length > 0 ? `<mergeCells count="${merged.length}">${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>` : "";
    return `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${lines.join("")}</sheetData>${areas}</worksheet>`;
  };
  const pages = [...(options.before ?? []), { rows, hidden: false }];
  const xml = pages.map((one, index) => page(one.rows, index === pages.length - 1 ? options.merged : []));
  const parts: Record<string, string> = {
    "xl/workbook.xml": `<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr${options.from1904 ? ' date1904="1"' : ""}/><sheets>${pages.map(({ hidden }, index) => `<sheet name="表${index + 1}" sheetId="${index + 1}"${hidden ? ' state="hidden"' : ""} r:id="rId${index + 1}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${pages.map((_, index) => `<Relationship Id="rId${index + 1}" Type="worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join("")}</Relationships>`,
    "xl/styles.xml": `<?xml version="1.0"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="176"/></cellXfs></styleSheet>`,
    ...Object.fromEntries(xml.map((text, index) => [`xl/worksheets/sheet${index + 1}.xml`, text])),
    "xl/sharedStrings.xml": `<?xml version="1.0"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${texts.map((text) => `<si><r><t>${escaped(text)}</t></r><rPh sb="0" eb="1"><t>pinyin</t></rPh></si>`).join("")}</sst>`,
    ...options.parts,
  };
  return zipOf(parts);
}

function cellXml(cell: Made, at: string, texts: string[]): string {
  if (cell === null) return "";
  if (typeof cell === "string") return `<c r="${at}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
  if (typeof cell === "number") return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === "boolean") return `<c r="${at}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if ("day" in cell) return `<c r="${at}" s="${DAY_STYLE}"><v>${cell.day}</v></c>`;
  if ("error" in cell) return `<c r="${at}" t="e"><v>${cell.error}</v></c>`;
  if ("shared" in cell) return `<c r="${at}" t="s"><v>${texts.push(cell.shared) - 1}</v></c>`;
  const { formula, value } = cell;
  return `<c r="${at}"${typeof value === "string" ? ' t="str"' : ""}><f>${escaped(formula)}</f>${value === undefined ? "" : `<v>${escaped(String(value))}</v>`}</c>`;
}

/** A zip of these texts. */
export async function zipOf(parts: Record<string, string | Buffer>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, text] of Object.entries(parts)) zip.addBuffer(Buffer.from(text), name);
  zip.end();
  const pieces: Buffer[] = [];
  for await (const piece of zip.outputStream) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}
