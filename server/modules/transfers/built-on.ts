import type { Note, Sheet } from "../../kernel/sheets";
import { allMessages } from "../../kernel/messages";
import type { Transaction } from "../../kernel/write";
import { tableShape } from "../../kernel/entity";
import { Mays } from "./may";

/** Tables that name rows by a column without a foreign key. */
const named: { readonly table: string; readonly column: string }[] = [
  { table: "appointment", column: "scope_id" },
  { table: "attachment", column: "subject_id" },
];

/** A module above says which of its tables names rows of others by id alone: what it holds of an import's rows keeps them. */
export const alsoNames = (table: string, column: string): void => {
  named.push({ table, column });
};

/** The tables that an import wrote to, in the order of its sheet. */
export async function tablesOf(tx: Transaction, importId: string, sheet: Sheet): Promise<string[]> {
  const rows = await tx.query<{ table: string }>('select distinct table_name as "table" from import_write where import_id = $1', [importId]);
  const written = new Set(rows.map(({ table }) => table));
  return [...new Set(sheet.plan.targets.map(({ entity }) => tableShape(entity).name))].filter((table) => written.has(table));
}

/** What stands on the rows of an import by now, so that they can no longer be taken back; nothing where they can. */
export async function builtOn(tx: Transaction, importId: string, sheet: Sheet, tables: readonly string[]): Promise<Note[]> {
  const notes: Note[] = [];
  for (const table of tables) {
    const [row] = await tx.query<{ count: number }>(
      `select count(*)::int as count from import_write w left join ${table} t on t.id = w.row_id where w.import_id = $1 and w.table_name = '${table}' and t.version is distinct from w.version`,
      [importId],
    );
    if (row && row.count > 0) notes.push(said("transfers.changedSince", table, row.count));
  }
  for (const { table, column, of, own } of await references(tx, tables)) {
    const [row] = await tx.query<{ count: number }>(
      `select count(*)::int as count from ${table} x join import_write w on w.row_id = x.${column} and w.import_id = $1 and w.table_name = '${of}' and w.before is null
       ${own ? "where not exists (select from import_write o where o.import_id = $1 and o.row_id = x.id and o.before is null)" : ""}`,
      [importId],
    );
    if (row && row.count > 0) notes.push(said("transfers.refersTo", table, row.count));
  }
  return notes.length > 0 ? notes : mayNot(tx, importId, sheet);
}

/** A sentence about the rows of a table in words of its own, where there are some. */
function said(message: string, table: string, count: number): Note {
  const own = `${message}.${table}`;
  return { message: allMessages().has(own) ? own : message, values: { count } };
}

interface Reference {
  readonly table: string;
  readonly column: string;
  readonly of: string;
  /** Its rows have ids, so that they may be the import's own. */
  readonly own: boolean;
}

/** What refers to these tables: foreign keys that would refuse, and columns that modules told of. What goes along by a cascade does not count. */
async function references(tx: Transaction, tables: readonly string[]): Promise<Reference[]> {
  const keys = await tx.query<Reference>(
    `select c.conrelid::regclass::text as "table", a.attname as "column", c.confrelid::regclass::text as of,
       exists (select from pg_attribute i where i.attrelid = c.conrelid and i.attname = 'id' and i.atttypid = 'uuid'::regtype) as own
     from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
     where c.contype = 'f' and c.confdeltype in ('a', 'r') and cardinality(c.conkey) = 1 and c.confrelid = any(select to_regclass(t) from unnest($1::text[]) t)`,
    [tables],
  );
  return [...keys, ...tables.flatMap((of) => named.map(({ table, column }) => ({ table, column, of, own: true })))];
}

/** Whoever takes back must still have the rights to what was written. */
async function mayNot(tx: Transaction, importId: string, { plan }: Sheet): Promise<Note[]> {
  const mays = new Mays(tx.viewer);
  for (const { entity, add, change } of plan.targets) {
    const { name } = tableShape(entity);
    const [row] = await tx.query<{ count: number }>(
      `select count(*)::int as count from import_write w join ${name} t on t.id = w.row_id where w.import_id = $1 and w.table_name = '${name}'
         and not (case when w.before is null then ${mays.sql(...add, "t")} else ${mays.sql(...change, "t")} end)`,
      [importId],
    );
    if (row && row.count > 0) return [{ message: "transfers.mayNotTakeBack", values: { count: row.count } }];
  }
  return [];
}
