import { job } from "../../kernel/jobs";

/** So long the rows of a file can be looked at, and an import be taken back. */
const KEPT_DAYS = 90;

/** Files are full of telephone numbers: what nobody needs any more is dropped. That somebody imported, and how much, stays. */
export const forgetImports = job<object>("forgetImports", { every: "40 3 * * *" }, (work) =>
  work.transaction(async (tx) => {
    const old = await tx.query<{ id: string }>(
      `update import set forgotten_at = now(), version = version + 1
       where forgotten_at is null and state in ('applied', 'undone', 'refused', 'discarded', 'ready') and greatest(created_at, applied_at) < now() - make_interval(days => $1) returning id`,
      [KEPT_DAYS],
    );
    const ids = old.map(({ id }) => id);
    if (ids.length === 0) return;
    await tx.query("update import set state = 'discarded' where id = any($1::uuid[]) and state = 'ready'", [ids]);
    for (const table of ["import_row", "import_write"]) await tx.query(`delete from ${table} where import_id = any($1::uuid[])`, [ids]);
    await tx.query("delete from attachment where subject_kind = 'Import' and subject_id = any($1::uuid[])", [ids]);
  }),
);
