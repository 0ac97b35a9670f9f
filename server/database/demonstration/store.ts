import type { PoolClient } from "pg";
import type { Rows, Table } from "./rows";

/** Every row in one statement a table, in the order given: PostgreSQL takes the rows apart itself. */
export async function storeRows(client: PoolClient, rows: Rows): Promise<void> {
  for (const table of Object.keys(rows) as Table[]) {
    const [first] = rows[table];
    if (!first) continue;
    const columns = Object.keys(first).join(", ");
    await client.query(`insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1) with ordinality as given order by ordinality`, [JSON.stringify(rows[table])]);
    // The alliances' own trigger has noted them as of now; their past is given with them.
    if (table === "alliance") await client.query("delete from alliance_revision");
  }
  await client.query("insert into activity_scope (scope_id, ord) select scope_id, ord from activity, unnest(audience) as scope_id");
}
