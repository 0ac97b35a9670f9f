import type { Sheet } from "../../kernel/sheets";
import type { Query } from "../../kernel/viewer";
import type { Import } from "./import.entity";
import { VERDICT } from "./plan-rows";

export type Counts = Pick<Import, "added" | "changed" | "unchanged" | "rejected">;

/** How many rows of `sheet_row` come to what. */
export async function countsOf(query: Query): Promise<Counts> {
  const rows = await query<{ verdict: keyof Counts; count: number }>(`select ${VERDICT} as verdict, count(*)::int as count from sheet_row r group by 1`, []);
  return { added: 0, changed: 0, unchanged: 0, rejected: 0, ...Object.fromEntries(rows.map(({ verdict, count }) => [verdict, count])) };
}

/** The school or region that each row concerns, as SQL of its region's id. */
const region = ({ plan: { concerns } }: Sheet): string => ("region" in concerns ? concerns.region : `(select s.region_id from school s where s.id = ${concerns.school})`);

/** The regions whose matters the rows are: other imports there have to wait. */
export async function regionsOf(query: Query, sheet: Sheet): Promise<string[]> {
  const rows = await query<{ id: string }>(`select distinct region::text as id from (select ${region(sheet)} as region from sheet_row r where r.ok) x where region is not null order by 1`, []);
  return rows.map(({ id }) => id);
}

/** Waits until no other import of these regions is under way, and keeps others waiting until the end of the transaction. */
export async function waitForRegions(query: Query, ids: readonly string[]): Promise<void> {
  // Always in the same order, so that two of several regions do not wait for each other.
  await query("select pg_advisory_xact_lock(key) from (select distinct hashtextextended('import ' || id, 0) as key from unnest($1::text[]) as id order by 1) k", [ids]);
}
