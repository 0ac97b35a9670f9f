/** As what a list is written. */
export const ExportFormat = {
  /** Excel workbook. */
  XLSX: "xlsx",
  /** Text that every spreadsheet reads: UTF-8 with its mark. */
  CSV: "csv",
  /** OneRoster 1.2: a zip of CSV files for other systems. */
  ONE_ROSTER: "oneRoster",
} as const;
export type ExportFormat = (typeof ExportFormat)[keyof typeof ExportFormat];

/** More rows than this are refused: the list is to be narrowed first. */
export const MAX_EXPORT_ROWS = 200_000;
/** How many exports of a person may wait or be under way. */
export const MAX_OPEN_EXPORTS = 5;
/** So long a file can be fetched. */
export const EXPORT_DAYS = 7;

export const exportsActivityKinds = ["export.started", "export.removed"] as const;
export type ExportsActivityKind = (typeof exportsActivityKinds)[number];
