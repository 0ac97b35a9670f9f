import "./sheets.messages";

export { allSheets, headersOf, sheet, type Column, type ColumnKind, type Sheet, type Value, type Values } from "./sheet";
export { words, wordsOf, type Word, type Words } from "./words";
export type { Planning, SheetPlan, Source, Target } from "./plan";
export { readSheet, type SheetFile, type SheetRow } from "./read";
export { LIMITS, type Limits, type Note, type Reason } from "./table";
export { writeCell } from "./write-cell";
export { looksLikeFormula, type OutCell, type OutRow } from "./out-cell";
export { templateFile, templateRows } from "./template";
export { csvBytes } from "./write-csv";
export { Zip } from "./zip";
export { zipOf, type ZipPart } from "./write-zip";
export { columnName, pageName, xlsxFile, type OutSheet } from "./write-xlsx";
