import { snake } from "../../kernel/entity";
import { tableCode } from "../../kernel/ids";
import type { Sheet } from "../../kernel/sheets";
import type { Query, Viewer } from "../../kernel/viewer";
import { anyDiffers, newRow, targetSql, type TargetSql } from "./target-sql";

/**
 * Writes what was planned, a few statements for each table however many rows there are, and notes every row that is
 * touched with what stood there before.
 */
export async function writeRows(query: Query, sheet: Sheet, importId: string, viewer: Viewer, written: (part: number, of: number) => Promise<void>): Promise<void> {
  const targets = sheet.plan.targets.map((target) => targetSql(sheet, target, viewer));
  for (const [index, target] of targets.entries()) {
    // Changes first: a row that is new is not there to be changed.
    await changeRows(query, target, importId);
    await addRows(query, target, importId);
    await written(index + 1, targets.length);
  }
}

async function addRows(query: Query, of: TargetSql, importId: string): Promise<void> {
  const { target, table, active, id } = of;
  const fresh = `fresh_${snake(target.id)}`;
  const isNew = `r.ok and ${active} and ${id} is null`;
  const same = target.same === undefined ? "r.line::text" : `coalesce(${target.same}, r.line::text)`;
  await query(`create temporary table ${fresh} on commit drop as select what, line, new_id(${tableCode(target.entity)}) as id from (select ${same} as what, min(r.line) as line from sheet_row r where ${isNew} group by 1) f`, []);
  await query(`analyze ${fresh}`, []);
  const values = newRow(of);
  await query(
    `insert into ${table} (id, ${[...values.keys()].join(", ")}) select f.id, ${[...values.values()].join(", ")} from ${fresh} f join sheet_row r on r.line = f.line order by f.line`,
    [],
  );
  await query(`update sheet_row r set ${snake(target.id)} = f.id from ${fresh} f where ${isNew} and f.what = ${same}`, []);
  await query(`insert into import_write (import_id, table_name, row_id, version) select $1, '${table}', id, 1 from ${fresh}`, [importId]);
}

async function changeRows(query: Query, { table, active, id, pieces }: TargetSql, importId: string): Promise<void> {
  if (pieces.length === 0) return;
  const before = pieces.map(({ sql }) => `'${sql}', t.${sql}`).join(", ");
  await query(
    `with old as materialized (
       select distinct on (t.id) t.id, r.line, jsonb_build_object(${before}) as before
       from sheet_row r join ${table} t on t.id = ${id} where r.ok and ${active} and ${anyDiffers(pieces)} order by t.id, r.line),
     now as (
       update ${table} t set ${pieces.map(({ sql, value }) => `${sql} = coalesce(${value}, t.${sql})`).join(", ")}, version = t.version + 1
       from old join sheet_row r on r.line = old.line where t.id = old.id returning t.id, t.version)
     insert into import_write (import_id, table_name, row_id, before, version)
     select $1, '${table}', now.id, old.before, now.version from now join old on old.id = now.id
     on conflict (import_id, row_id) do update set version = excluded.version, before = excluded.before || import_write.before`,
    [importId],
  );
}
