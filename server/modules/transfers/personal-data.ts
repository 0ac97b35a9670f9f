import { forgetting, personalData } from "../identity";

/** What imports keep: who brought what in, and the lines of files as they were read. */

personalData("imports", "select sheet, file_name as name, state, added, changed, created_at as at from import where person_id = $1 order by created_at");

/**
 * The lines by which he came in, of every import that wrote a row of his: their cells name him and his telephone. A line
 * of a namesake in the same file loses its cells too; nothing else could tell them apart. And what stood in his row before.
 */
forgetting(async (tx, { id, name }) => {
  const his = "select $1::uuid union select id from staff_post where person_id = $1 union select id from person_rank where person_id = $1 union select id from person_honour where person_id = $1";
  await tx.query(
    `update import_row set cells = '{}', changes = '[]', reasons = '[]'
     where import_id in (select import_id from import_write where row_id in (${his})) and position($2 in cells::text || changes::text) > 0`,
    [id, JSON.stringify(name)],
  );
  await tx.query("delete from import_write where row_id = $1", [id]);
  // Lines that named him and changed nothing: nobody needs them.
  await tx.query("delete from import_row r using import i where i.id = r.import_id and i.state <> 'applying' and r.cells->>'name' = $1", [name]);
});
