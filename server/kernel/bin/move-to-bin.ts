import { Refusal } from "../errors";
import type { Transaction } from "../write";
import { codeOfDatabase } from "../write/constraints";
import { type Bin, tableOf } from "./bin";
import { BinItem, type Contents } from "./bin-item.entity";

/** How long what was thrown away can be put back. */
export const BIN_DAYS = 30;
const LONGEST_NAME = 200;
const DAY_MS = 86_400_000;

/**
 * Throws a row away, with what belongs to it. The caller has taken it and asked its policy. Gives back the id by which it
 * can be put back. CONFLICT where rows that stay still name it.
 */
export async function moveToBin<R extends { id: string }>(tx: Transaction, bin: Bin<R>, row: R): Promise<string> {
  const own = `${bin.table} where id = $1`;
  const parts = [own, ...(bin.with ?? [])];
  const scopes = await bin.scopes(tx, row);
  const contents: Contents[] = [];
  for (const part of parts) {
    const [found] = await tx.query<{ rows: Contents["rows"] }>(`select coalesce(jsonb_agg(to_jsonb(x)), '[]') as rows from (select * from ${part}) x`, [row.id]);
    contents.push({ table: tableOf(part), rows: found!.rows });
  }
  try {
    for (const part of parts.toReversed()) await tx.query(`delete from ${part}`, [row.id]);
  } catch (error) {
    if (codeOfDatabase(error) === "23503") throw new Refusal("CONFLICT", "bin.stillNamed", { field: "input.id" });
    throw error;
  }
  const { id } = await tx.add(BinItem, {
    subjectKind: bin.kind,
    subjectId: row.id,
    name: [...bin.name(row)].slice(0, LONGEST_NAME).join(""),
    scopes: [...new Set(scopes)],
    contents,
    binnedById: tx.viewer.me,
    purgeAt: new Date(Date.now() + BIN_DAYS * DAY_MS),
  });
  return id;
}
