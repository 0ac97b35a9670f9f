import type { PoolClient } from "pg";

/** So many people had their telephone entered by the file; the next ones were here just so. */
const CHANGED = 6;
const UNCHANGED = 4;
const DAYS_AGO = 4;

/**
 * An officer has imported a list of telephones some days ago: a school's people have theirs from it, and it can be taken
 * back. Two of its rows could not be taken.
 */
export async function storeImport(client: PoolClient, now: number): Promise<void> {
  const { rows: people } = await client.query<{ id: string; name: string; phone: string; code: string; school: string; schoolId: string; regionId: string; officer: string }>(
    `select p.id, p.name, p.phone, s.code, s.name as school, s.id as "schoolId", s.region_id as "regionId", o.person_id as officer
     from account a join appointment o on o.person_id = a.person_id and o.role = 'bureauOfficer'
     cross join lateral (select s.* from school s join region_closure c on c.descendant_id = s.region_id and c.ancestor_id = o.scope_id where s.closed_on is null order by s.code limit 1) s
     join staff_post t on t.school_id = s.id and t.until is null join person p on p.id = t.person_id
     where a.login = 'bureau' and p.phone is not null and not exists (select from account x where x.person_id = p.id) order by p.name, p.id limit $1`,
    [CHANGED + UNCHANGED],
  );
  const [first] = people;
  if (!first) return;
  const at = new Date(now - DAYS_AGO * 86_400_000).toISOString();
  const changed = people.slice(0, CHANGED);
  const rows = people.map(({ name, phone, code }, index) => ({
    line: index + 2,
    verdict: index < CHANGED ? "changed" : "unchanged",
    cells: { schoolCode: code, name, phone },
    reasons: [] as object[],
    changes: index < CHANGED ? [{ column: "phone", before: null, after: phone }] : [],
  }));
  const wrong = [
    { cells: { schoolCode: "1234567890", name: "示例", phone: "000-0000-0000" }, reasons: [{ column: "schoolCode", message: "schools.noSuchSchool" }] },
    { cells: { schoolCode: first.code, name: "示例", phone: "见通讯录" }, reasons: [{ column: "phone", message: "sheets.pattern", values: { written: "见通讯录" } }] },
  ].map((row, index) => ({ ...row, line: rows.length + 2 + index, verdict: "rejected", changes: [] }));
  const told = [{ kind: "import.applied", subjectKind: "School", subjectId: first.schoolId, audience: [first.schoolId, first.regionId, first.officer], payload: { name: first.school, school: first.school, schoolId: first.schoolId, sheet: "staff", added: 0, changed: changed.length } }];
  await client.query(
    `with made as (
       insert into import (id, sheet, person_id, file_id, file_name, state, row_count, changed, unchanged, rejected, columns, leaves_out_rejected, region_ids, told, planned_at, applied_at, version, created_at)
       values (new_id(60), 'staff', $1, new_id(50), '教师联系电话.xlsx', 'applied', $2, $3, $4, $5, '{schoolCode,name,phone}', true, array[$6::uuid], $7, $8, $8, 4, $8) returning id),
     lines as (
       insert into import_row (id, import_id, line, verdict, readable, cells, reasons, changes)
       select new_id(61), made.id, x.line, x.verdict, x.verdict <> 'rejected', x.cells, x.reasons, x.changes from made, jsonb_to_recordset($9::jsonb) as x(line int, verdict text, cells jsonb, reasons jsonb, changes jsonb)),
     had as (update person set version = version + 1 where id = any($10::uuid[]) returning id, version)
     insert into import_write (import_id, table_name, row_id, before, version) select made.id, 'person', had.id, '{"phone": null}', had.version from made, had`,
    [first.officer, rows.length + wrong.length, changed.length, rows.length - changed.length, wrong.length, first.regionId, JSON.stringify(told), at, JSON.stringify([...rows, ...wrong]), changed.map(({ id }) => id)],
  );
}
