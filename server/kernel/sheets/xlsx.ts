import { Refusal } from "../errors";
import { dayOfSerial } from "./days";
import { fillMerged } from "./merged";
import { addressOf, type Cell, type Limits, type Note, type Table } from "./table";
import { readWorkbook, type Workbook } from "./workbook";
import { readXml, type Attributes } from "./xml";
import { Zip } from "./zip";

/** Pages that are looked at for a header: the first that has one is read. */
const PAGES = 5;

/** Reads the pages of a workbook, one after the other, until one pleases. */
export async function* readXlsx(file: Buffer, limits: Limits): AsyncGenerator<Table> {
  const zip = await Zip.open(file, limits);
  const workbook = await readWorkbook(zip, limits);
  for (const page of workbook.pages.slice(0, PAGES)) yield await new Page(workbook, limits).read(zip, page);
}

/** The number of a column in `AB12`, from 0. */
function columnOf(address: string): number {
  let column = 0;
  for (const letter of address) {
    const code = letter.charCodeAt(0);
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column - 1;
}

class Page {
  readonly #workbook: Workbook;
  readonly #limits: Limits;
  readonly #rows: { line: number; cells: Cell[] }[] = [];
  readonly #merged: string[] = [];
  readonly #formulas: string[] = [];
  #formulaCount = 0;
  #cellCount = 0;

  #line = 0;
  #cells: Cell[] = [];
  #column = -1;
  #type = "n";
  #style = 0;
  #text = "";
  /** Where text belongs to the value: `v`, or `t` of a text that stands in the cell itself. */
  #inValue = false;
  #inPronunciation = false;
  #hasFormula = false;

  constructor(workbook: Workbook, limits: Limits) {
    this.#workbook = workbook;
    this.#limits = limits;
  }

  async read(zip: Zip, part: string): Promise<Table> {
    await readXml(zip, part, {
      open: (name, attributes) => this.#open(name, attributes),
      text: (text) => {
        if (this.#inValue && !this.#inPronunciation) this.#text += text;
      },
      close: (name) => this.#close(name),
    });
    const filled = fillMerged(this.#rows, this.#merged, this.#limits);
    return { rows: this.#rows, typed: true, notes: this.#notes(filled) };
  }

  #open(name: string, attributes: Attributes): void {
    switch (name) {
      case "row":
        // Rows and cells may leave out where they stand; then it is behind the one before.
        this.#begin(Number(attributes["r"] ?? this.#line + 1));
        this.#cells = [];
        this.#column = -1;
        return;
      case "c":
        this.#column = attributes["r"] === undefined ? this.#column + 1 : columnOf(attributes["r"]);
        this.#type = attributes["t"] ?? "n";
        this.#style = Number(attributes["s"] ?? 0);
        this.#text = "";
        this.#hasFormula = false;
        return;
      case "f":
        this.#hasFormula = true;
        return;
      case "v":
      case "t":
        this.#inValue = true;
        return;
      case "rPh":
        this.#inPronunciation = true;
        return;
      case "mergeCell":
        if (attributes["ref"] !== undefined) this.#merged.push(attributes["ref"]);
    }
  }

  #begin(line: number): void {
    if (!Number.isSafeInteger(line) || line <= this.#line) throw new Refusal("BAD_USER_INPUT", "sheets.brokenXml", { field: "input.fileId" });
    this.#line = line;
  }

  #close(name: string): void {
    if (name === "v" || name === "t") this.#inValue = false;
    else if (name === "rPh") this.#inPronunciation = false;
    else if (name === "c") this.#endCell();
    else if (name === "row") this.#endRow();
  }

  #endCell(): void {
    const value = this.#value();
    if (this.#hasFormula) {
      this.#formulaCount += 1;
      if (this.#formulas.length < 5) this.#formulas.push(addressOf(this.#column, this.#line));
    }
    if (value === null) return;
    const { columns, cells } = this.#limits;
    if (this.#column < 0 || this.#column >= columns) throw tooMany("sheets.tooManyColumns", columns);
    this.#cellCount += 1;
    if (this.#cellCount > cells) throw tooMany("sheets.tooManyCells", cells);
    while (this.#cells.length < this.#column) this.#cells.push(null);
    this.#cells[this.#column] = value;
  }

  #endRow(): void {
    if (this.#cells.length === 0) return;
    if (this.#rows.push({ line: this.#line, cells: this.#cells }) > this.#limits.rows + 1) throw tooMany("sheets.tooManyRows", this.#limits.rows);
  }

  #value(): Cell {
    const text = this.#text;
    if (text === "") return this.#hasFormula && this.#type !== "str" ? { error: "formula" } : null;
    switch (this.#type) {
      case "s":
        return this.#workbook.texts[Number(text)] ?? null;
      case "str":
      case "inlineStr":
        // Line ends and the like are written as _x000D_.
        return text.replace(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
      case "b":
        return text === "1" || text === "true";
      case "e":
        return { error: text };
      case "d":
        return { day: text.slice(0, 10) };
      default: {
        const number = Number(text);
        if (!this.#workbook.dayStyles[this.#style]) return number;
        const day = dayOfSerial(number, this.#workbook.from1904);
        return day === undefined ? number : { day };
      }
    }
  }

  #notes(filled: number): Note[] {
    return [
      ...(filled > 0 ? [{ message: "sheets.merged", values: { count: this.#merged.length } }] : []),
      ...(this.#formulaCount > 0 ? [{ message: "sheets.formulas", values: { count: this.#formulaCount, cells: this.#formulas.join("、") } }] : []),
    ];
  }
}

const tooMany = (message: string, max: number): Refusal => new Refusal("BAD_USER_INPUT", message, { field: "input.fileId", values: { max } });

