import type { Sheet } from "../../kernel/sheets";
import type { Telling, Transaction } from "../../kernel/write";
import type { Import } from "./import.entity";
import { VERDICT } from "./plan-rows";

interface Concerned {
  id: string;
  name: string;
  added: number;
  changed: number;
  above: string[];
}

/**
 * What is told to each school (or region) that an import changed something of: once, with numbers, to its people and the
 * officers above. The rows themselves are read where they stand.
 */
export async function tellingsOf({ query }: Transaction, { sheet: name, personId }: Import, { plan: { concerns } }: Sheet): Promise<Telling[]> {
  const [kind, sql, table, place] = "school" in concerns ? (["School", concerns.school, "school", "t.region_id"] as const) : (["Region", concerns.region, "region", "t.id"] as const);
  const concerned = await query<Concerned>(
    `with hit as (
       select ${sql} as id, count(*) filter (where v.verdict = 'added')::int as added, count(*) filter (where v.verdict = 'changed')::int as changed
       from sheet_row r cross join lateral (select ${VERDICT} as verdict) v where v.verdict in ('added', 'changed') group by 1)
     select t.id, t.name, hit.added, hit.changed, array(select c.ancestor_id::text from region_closure c where c.descendant_id = ${place}) as above
     from hit join ${table} t on t.id = hit.id order by t.id`,
    [],
  );
  return concerned.map(({ id, name: of, added, changed, above }) => ({
    kind: "import.applied",
    subjectKind: kind,
    subjectId: id,
    audience: [id, ...above, personId],
    payload: { name: of, ...(kind === "School" ? { school: of, schoolId: id } : {}), sheet: name, added, changed },
  }));
}
