import { Field, ID, Int, ObjectType } from "type-graphql";
import { Season } from "../../../shared/calendar";
import { Subject } from "../../../shared/schools";
import { ruleSql } from "../../kernel/policy";
import { Guarded } from "../../kernel/read";
import { Draft } from "../../kernel/read/draft";
import type { Query, Viewer } from "../../kernel/viewer";
import { School } from "../schools";
import { looksAfter, taughtGradePolicy } from "./need.policy";
import { TaughtGrade } from "./taught-periods.entity";

@Guarded("Part of a table that the viewer may see.")
@ObjectType({ description: "A grade that a school's stages have." })
export class TaughtTableGrade {
  @Field(() => Int, { description: "The grade, 1 to 9." }) grade!: number;
  @Field(() => Int, { nullable: true, description: "How many classes; empty while nobody said." }) classes!: number | null;
}

@Guarded("Part of a table that the viewer may see.")
@ObjectType({ description: "A subject in a grade." })
export class TaughtTableCell {
  @Field(() => Subject, { description: "The subject." }) subject!: Subject;
  @Field(() => Int, { description: "The grade, 1 to 9." }) grade!: number;
  @Field(() => Number, { description: "Periods a week that the plan prescribes for one class, by the rule in force when the term begins." }) planned!: number;
  @Field(() => Number, { nullable: true, description: "Periods a week that own teachers give in all its classes; empty while nobody said." }) taught!: number | null;
}

@Guarded("Of a school that the viewer looks after: the policy stands in the statement.")
@ObjectType({ description: "What a school's own teachers teach in a term, against the plan: grades by subjects." })
export class TaughtTable {
  @Field(() => ID, { description: "The school." }) schoolId!: string;
  @Field(() => Int, { description: "The school year, by its first calendar year." }) schoolYear!: number;
  @Field(() => Season, { description: "Which of its terms." }) season!: Season;
  @Field(() => String, { description: "Changes with each change of the table: `setTaughtPeriods` asks for the one that you saw." }) revision!: string;
  @Field(() => Boolean, { description: "Whether you may enter it." }) mayEnter!: boolean;
  @Field(() => [TaughtTableGrade], { description: "The grades that the school's stages have, and those that were entered." }) grades!: TaughtTableGrade[];
  @Field(() => [TaughtTableCell], { description: "Each subject that is planned or taught in a grade." }) cells!: TaughtTableCell[];
}

/** The grades of a school's stages, the primary years being a rule of its region. */
export const GRADES_OF = `select g as grade from generate_series(1, 9) g, (select coalesce(policy_value('primaryYears', s.region_id, $DAY)::text::int, 6) as years) p
  where (g <= p.years and s.stages && array['primary', 'nineYear']) or (g > p.years and s.stages && array['junior', 'nineYear'])`;
export const gradesOf = (day: string): string => GRADES_OF.replace("$DAY", day);

/** SQL of the revision of the table behind a school, year and season. */
export const REVISION = (school: string, year: string, season: string): string =>
  `(select coalesce(sum(g.version), 0) || '.' || count(*) || '.' || coalesce(sum(c.versions), 0) || '.' || coalesce(sum(c.cells), 0) from taught_grade g
    cross join lateral (select sum(t.version) as versions, count(*) as cells from taught_periods t where t.taught_grade_id = g.id) c
    where g.school_id = ${school} and g.school_year = ${year} and g.season = ${season})`;

/** The table of a school and term, if the viewer looks after it; one statement. */
export async function taughtTable(query: Query, viewer: Viewer, schoolId: string, schoolYear: number, season: Season): Promise<TaughtTable | null> {
  const draft = new Draft(viewer);
  const [school, year, term] = [draft.value(schoolId, "uuid"), draft.value(schoolYear, "int"), draft.value(season, "text")];
  const seen = ruleSql(looksAfter<School>("id") as never, School, "s", draft, { few: true });
  const may = ruleSql(taughtGradePolicy.actions.set as never, TaughtGrade, "m", draft, { few: true });
  const [text, values] = draft.finish(
    `with here as materialized (select s.* from school s where s.id = ${school} and ${seen}),
     begins as materialized (
       select coalesce((select t.since from terms_in(s.region_id) t where t.school_year = ${year} and t.season = ${term}), case when ${term} = 'autumn' then make_date(${year}, 9, 1) else make_date(${year} + 1, 3, 1) end) as day from here s),
     mine as materialized (select g.grade, g.classes, g.id from here s join taught_grade g on g.school_id = s.id and g.school_year = ${year} and g.season = ${term}),
     grades as materialized (
       select n.grade, m.classes from (select grade from here s cross join begins b cross join lateral (${gradesOf("b.day")}) x union select grade from mine) n left join mine m using (grade)),
     plan as (
       select k.subject, g.grade::int as grade, g.periods::double precision as planned from here s cross join begins b
       cross join lateral jsonb_each(policy_value('curriculumPeriods', s.region_id, b.day)) as k(subject, by_grade) cross join lateral jsonb_each_text(k.by_grade) as g(grade, periods)
       where k.subject <> 'localCurriculum' and g.grade::int in (select grade from grades)),
     given as (select t.subject, m.grade, t.periods from mine m join taught_periods t on t.taught_grade_id = m.id),
     cells as (select subject, grade, coalesce(p.planned, 0) as planned, g.periods as taught from plan p full join given g using (subject, grade))
     select s.id as "schoolId", ${year} as "schoolYear", ${term} as season, ${REVISION("s.id", year, term)} as revision,
       (select ${may} from (select s.id as school_id) m) as "mayEnter",
       (select coalesce(jsonb_agg(jsonb_build_object('grade', grade, 'classes', classes) order by grade), '[]') from grades) as grades,
       (select coalesce(jsonb_agg(jsonb_build_object('subject', subject, 'grade', grade, 'planned', planned, 'taught', taught) order by subject, grade), '[]') from cells) as cells
     from here s`,
  );
  return (await query<TaughtTable>(text, values))[0] ?? null;
}
