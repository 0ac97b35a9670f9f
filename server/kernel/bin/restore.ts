import { Refusal } from "../errors";
import type { Transaction } from "../write";
import { codeOfDatabase } from "../write/constraints";
import { allBins, tableOf } from "./bin";
import { BinItem } from "./bin-item.entity";

/**
 * Puts rows back where they were, with their ids, and asks their policy of the row that lies there again: whoever may
 * throw it away now may put it back. CONFLICT where its place is taken, or what it belonged to is gone.
 */
export async function restore(tx: Transaction, item: BinItem): Promise<void> {
  const bin = allBins().get(item.subjectKind);
  if (!bin) throw new Error(`this version has no bin for ${item.subjectKind}`);
  const known = new Set([bin.table, ...(bin.with ?? []).map(tableOf)]);
  await tx.query("delete from bin_item where id = $1", [item.id]);
  try {
    for (const [place, { table, rows }] of item.contents.entries()) {
      if (!known.has(table)) throw new Error(`the bin for ${item.subjectKind} knows no table ${table}`);
      if (place === 0) await putBack(tx, table, rows.map(renewed), "");
      // What a trigger has written already for the row itself stays.
      else if (rows.length > 0) await putBack(tx, table, rows, "on conflict do nothing");
    }
  } catch (error) {
    const code = codeOfDatabase(error);
    if (code === "23505" || code === "23P01") throw new Refusal("CONFLICT", "bin.placeTaken", { field: "input.id" });
    if (code === "23503") throw new Refusal("CONFLICT", "bin.placeGone", { field: "input.id" });
    throw error;
  }
  const [row] = await tx.find(bin.policy.entity, "id", item.subjectId);
  if (!row) throw new Error(`${item.subjectKind} ${item.subjectId} did not come back`);
  await tx.require(bin.policy, bin.action, row, "input.id");
  await bin.restored?.(tx, row);
}

/** Whoever still has it open from before must not overwrite what he cannot see. */
const renewed = (row: Record<string, unknown>): Record<string, unknown> => (typeof row["version"] === "number" ? { ...row, version: row["version"] + 1 } : row);

/** Only the columns that there were: a column that is newer takes its default. */
async function putBack(tx: Transaction, table: string, rows: readonly Record<string, unknown>[], onConflict: string): Promise<void> {
  const [found] = await tx.query<{ columns: string; identity: boolean }>(
    `select string_agg(quote_ident(attname), ', ' order by attnum) as columns, bool_or(attidentity <> '') as identity
     from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attname = any($2)`,
    [table, Object.keys(rows[0]!)],
  );
  const { columns, identity } = found!;
  await tx.query(
    `insert into ${table} (${columns}) ${identity ? "overriding system value " : ""}select ${columns} from jsonb_populate_recordset(null::${table}, $1) ${onConflict}`,
    [JSON.stringify(rows)],
  );
}
