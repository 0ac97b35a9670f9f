import { snake } from "../../kernel/entity";
import type { Column, Sheet, SheetRow } from "../../kernel/sheets";
import type { Query } from "../../kernel/viewer";

const types: Record<Column["kind"], string> = { text: "text", enum: "text", day: "date", integer: "int", decimal: "double precision", flag: "boolean", list: "text[]" };

const own = (sheet: Sheet): string => sheet.columns.map(({ key }) => snake(key)).join(", ");
const recorded = (sheet: Sheet): string => sheet.columns.map(({ key, kind }) => `"${key}" ${types[kind]}`).join(", ");
const picked = (sheet: Sheet): string => sheet.columns.map(({ key }) => `x."${key}"`).join(", ");

/** Makes the table `sheet_row` of this transaction: a column for each of the sheet's, those that its plan finds, and what is made of each row. */
export async function createRows(query: Query, sheet: Sheet): Promise<void> {
  const columns = sheet.columns.map(({ key, kind }) => `${snake(key)} ${types[kind]}`);
  const found = Object.entries(sheet.plan.found).map(([name, type]) => `${snake(name)} ${type}`);
  await query(
    `create temporary table sheet_row (line int primary key, readable boolean not null, cells jsonb not null, ok boolean not null, problems jsonb not null,
       changes jsonb not null default '[]', adds boolean not null default false, ${[...columns, ...found].join(", ")}) on commit drop`,
    [],
  );
}

const AT_ONCE = 2_000;

/** Where the cells could not be read, the row stands there without values. */
const INSERT = (sheet: Sheet): string => `insert into sheet_row (line, readable, cells, ok, problems, ${own(sheet)}) select s.line, s.readable, s.cells, s.readable, s.problems, ${picked(sheet)}`;
const READ = (sheet: Sheet): string => `cross join lateral jsonb_to_record(case when s.readable then s.cells else '{}' end) as x(${recorded(sheet)})`;

/** Rows as they were just read. */
export async function loadRead(query: Query, sheet: Sheet, rows: readonly SheetRow[], loaded: (count: number) => Promise<void>): Promise<void> {
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    const some = rows.slice(at, at + AT_ONCE).map(({ line, cells, reasons }) => ({ line, cells, readable: reasons.length === 0, problems: reasons }));
    await query(`${INSERT(sheet)} from jsonb_to_recordset($1::jsonb) as s(line int, cells jsonb, readable boolean, problems jsonb) ${READ(sheet)}`, [JSON.stringify(some)]);
    await loaded(at + some.length);
  }
  await query("analyze sheet_row", []);
}

/** Rows of an import that was read before. */
export async function loadKept(query: Query, sheet: Sheet, importId: string): Promise<void> {
  await query(`${INSERT(sheet)} from (select line, cells, readable, case when readable then '[]' else reasons end as problems from import_row where import_id = $1) s ${READ(sheet)}`, [importId]);
  await query("analyze sheet_row", []);
}
