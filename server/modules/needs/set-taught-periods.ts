import { firstDayOf, schoolYearOf } from "../../../shared/statistics";
import { badInput, Refusal } from "../../kernel/errors";
import { newId } from "../../kernel/ids";
import { command, type Transaction } from "../../kernel/write";
import { type School, schoolPolicy } from "../schools";
import { taughtGradePolicy } from "./need.policy";
import { TaughtGrade, TaughtPeriods } from "./taught-periods.entity";
import { SetTaughtPeriodsInput, type TaughtCellInput, type TaughtGradeInput } from "./taught-periods.input";
import { gradesOf, REVISION } from "./taught-table";

function requireTable(grades: readonly TaughtGradeInput[], cells: readonly TaughtCellInput[]): void {
  const named = new Set<number>();
  for (const [place, { grade }] of grades.entries()) {
    if (named.has(grade)) throw badInput(`input.grades.${place}.grade`, "taught.gradeTwice", { grade });
    named.add(grade);
  }
  const seen = new Set<string>();
  for (const [place, { subject, grade, periods }] of cells.entries()) {
    const cell = `${subject} ${grade}`;
    if (seen.has(cell)) throw badInput(`input.cells.${place}.subject`, "taught.cellTwice");
    seen.add(cell);
    if (!named.has(grade)) throw badInput(`input.cells.${place}.grade`, "taught.noGrade", { grade });
    if (!Number.isInteger(periods * 2)) throw badInput(`input.cells.${place}.periods`, "taught.halves");
  }
}

/** A school has the grades of its stages. */
async function requireGrades(tx: Transaction, school: School, schoolYear: number, grades: readonly TaughtGradeInput[]): Promise<void> {
  const known = await tx.query<{ grade: number }>(`select grade from school s cross join lateral (${gradesOf("$2::date")}) x where s.id = $1`, [school.id, firstDayOf(schoolYear)]);
  const has = new Set(known.map(({ grade }) => grade));
  for (const [place, { grade, classes }] of grades.entries()) if (classes > 0 && !has.has(grade)) throw badInput(`input.grades.${place}.grade`, "taught.noSuchGrade", { grade });
}

const GRADES = `with wanted as (select * from jsonb_to_recordset($4::jsonb) as g(id uuid, grade int, classes int)),
gone as (delete from taught_grade where school_id = $1 and school_year = $2 and season = $3 and grade not in (select grade from wanted))
insert into taught_grade (id, school_id, school_year, season, grade, classes) select id, $1, $2, $3, grade, classes from wanted
on conflict on constraint taught_grade_once do update set classes = excluded.classes, version = taught_grade.version + 1 where taught_grade.classes <> excluded.classes`;
const CELLS = `with mine as (select id, grade from taught_grade where school_id = $1 and school_year = $2 and season = $3),
wanted as (select c.id, c.subject, c.periods, mine.id as grade_id from jsonb_to_recordset($4::jsonb) as c(id uuid, subject text, grade int, periods double precision) join mine using (grade)),
gone as (delete from taught_periods t using mine where t.taught_grade_id = mine.id and not exists (select from wanted w where w.grade_id = t.taught_grade_id and w.subject = t.subject))
insert into taught_periods (id, taught_grade_id, school_id, subject, periods) select id, grade_id, $1, subject, periods from wanted
on conflict on constraint taught_periods_once do update set periods = excluded.periods, version = taught_periods.version + 1 where taught_periods.periods <> excluded.periods`;

/** What own teachers teach in a term, as a whole table; four statements, however many cells. */
export const setTaughtPeriods = command("setTaughtPeriods", SetTaughtPeriodsInput, { policy: taughtGradePolicy, action: "set" }, async (tx, { schoolId, schoolYear, season, revision, grades, cells }) => {
  const school = await tx.see<School>(schoolPolicy, schoolId, "input.schoolId");
  await tx.require(taughtGradePolicy, "set", { schoolId } as TaughtGrade);
  const max = schoolYearOf(tx.viewer.today) + 1;
  if (schoolYear > max) throw badInput("input.schoolYear", "taught.yearAhead", { max });
  requireTable(grades, cells);
  await requireGrades(tx, school, schoolYear, grades);
  await tx.query("select pg_advisory_xact_lock(113, hashtext($1::text))", [schoolId]);
  const [now] = await tx.query<{ revision: string }>(`select ${REVISION("$1", "$2", "$3")} as revision`, [schoolId, schoolYear, season]);
  if (revision != null && now?.revision !== revision) throw new Refusal("CONFLICT", "taught.changedMeanwhile", { field: "input.revision" });
  await tx.query(GRADES, [schoolId, schoolYear, season, JSON.stringify(grades.map((grade) => ({ ...grade, id: newId(TaughtGrade) })))]);
  await tx.query(CELLS, [schoolId, schoolYear, season, JSON.stringify(cells.map((cell) => ({ ...cell, id: newId(TaughtPeriods) })))]);
  await tellTaught(tx, school, schoolYear, season);
  return { schoolId, schoolYear, season };
});

/** Those who run the school and its alliances follow: their shortages change. */
const WHOM = `select a.person_id::text as id from appointment a where a.since <= $2 and (a.until is null or a.until > $2) and (
  (a.role in ('principal', 'dean') and a.scope_id = $1)
  or (a.role = 'coordinator' and a.scope_id in (select m.alliance_id from membership m where m.school_id = $1 and m.since <= $2 and (m.until is null or m.until > $2)))
  or (a.role = 'bureauOfficer' and a.scope_id in (select c.ancestor_id from school s join region_closure c on c.descendant_id = s.region_id where s.id = $1)))`;

async function tellTaught(tx: Transaction, school: School, year: number, season: string): Promise<void> {
  const whom = await tx.query<{ id: string }>(WHOM, [school.id, tx.viewer.today]);
  tx.tell({ kind: "taughtPeriods.set", subjectKind: "School", subjectId: school.id, audience: whom.map(({ id }) => id), payload: { name: school.name, school: school.name, schoolId: school.id, year, season } });
}
