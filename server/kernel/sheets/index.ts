import "./sheets.messages";

export { allSheets, headersOf, sheet, type Column, type ColumnKind, type Sheet, type Value, type Values } from "./sheet";
export { words, type Word, type Words } from "./words";
export type { Planning, SheetPlan, Source, Target } from "./plan";
export { readSheet, type SheetFile, type SheetRow } from "./read";
export { LIMITS, type Limits, type Note, type Reason } from "./table";
export { writeCell } from "./write-cell";
