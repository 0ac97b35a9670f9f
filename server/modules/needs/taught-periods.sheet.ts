import { Season } from "../../../shared/calendar";
import { TAUGHT } from "../../../shared/needs";
import { SCHOOL_YEARS, schoolYearOf } from "../../../shared/statistics";
import { anyOf, holds } from "../../kernel/policy";
import { sheet, words } from "../../kernel/sheets";
import { findSchool, schoolColumns, subjectWords } from "../schools";
import { taughtGradePolicy, taughtPeriodsPolicy } from "./need.policy";
import { TaughtGrade, TaughtPeriods } from "./taught-periods.entity";

export const seasonWords = words(Season, { AUTUMN: ["第一学期", "autumn", "秋季", "上学期"], SPRING: ["第二学期", "spring", "春季", "下学期"] });

/** What own teachers teach 开课情况: a row is a subject in a grade of a school in a term. */
export const taughtSheet = sheet("taughtPeriods", {
  title: { zh: "开课情况", en: "Periods taught" },
  about: { zh: "一行是一所学校一学期一个年级一个学科由本校教师上的每周课时。", en: "A row is what own teachers of a school give a subject in a grade in a term." },
  columns: [
    ...schoolColumns,
    { key: "year", header: { zh: "学年", en: "School year", aliases: ["年度"] }, kind: "integer", required: true, ...SCHOOL_YEARS, example: "2026", hint: { zh: "填学年的起始年份，如 2026 表示 2026—2027 学年", en: "Its first calendar year" } },
    { key: "season", header: { zh: "学期", en: "Term" }, kind: "enum", words: seasonWords, required: true, example: "第一学期" },
    { key: "grade", header: { zh: "年级", en: "Grade" }, kind: "integer", required: true, ...TAUGHT.grades, example: "3" },
    { key: "classes", header: { zh: "班级数", en: "Classes" }, kind: "integer", required: "toAdd", ...TAUGHT.classes, example: "2" },
    { key: "subject", header: { zh: "学科", en: "Subject", aliases: ["科目"] }, kind: "enum", words: subjectWords, required: true, example: "音乐" },
    { key: "periods", header: { zh: "每周课时", en: "Periods a week", aliases: ["本校已开课时", "周课时"] }, kind: "decimal", required: true, ...TAUGHT.periods, example: "4", hint: { zh: "本年级所有班合计；半节写 0.5", en: "In all classes of the grade; half a period is 0.5" } },
  ],
  key: ({ schoolCode, schoolName, year, season, grade, subject }) => [schoolCode ?? schoolName ?? null, year ?? null, season ?? null, grade ?? null, subject ?? null],
  permission: () => anyOf(holds("platform"), holds("bureauOf"), holds("principalOf"), holds("deanOf")),
  plan: {
    found: { schoolId: "uuid", gradeId: "uuid", periodsId: "uuid" },
    concerns: { school: "r.school_id" },
    resolve: async (plan) => {
      const max = schoolYearOf(plan.today) + 1;
      await findSchool(plan, "see", "taught.notYours");
      await plan.reject("year", "taught.yearAhead", `r.year > ${max}`, `jsonb_build_object('max', ${max})`);
      await plan.reject("periods", "taught.halves", "r.periods * 2 <> floor(r.periods * 2)");
      await plan.reject(
        "grade",
        "taught.noSuchGrade",
        `not exists (select from school s, (select coalesce((select policy_value('primaryYears', x.region_id, make_date(r.year, 9, 1))::text::int from school x where x.id = r.school_id), 6) as years) p
           where s.id = r.school_id and ((r.grade <= p.years and s.stages && array['primary', 'nineYear']) or (r.grade > p.years and s.stages && array['junior', 'nineYear'])))`,
        "jsonb_build_object('grade', r.grade)",
      );
      await plan.set({ gradeId: "g.id" }, { from: "taught_grade g", where: "g.school_id = r.school_id and g.school_year = r.year and g.season = r.season and g.grade = r.grade" });
      await plan.set({ periodsId: "t.id" }, { from: "taught_periods t", where: "t.taught_grade_id = r.grade_id and t.subject = r.subject" });
    },
    targets: [
      {
        entity: TaughtGrade,
        id: "gradeId",
        columns: { classes: "classes" },
        set: { schoolId: "r.school_id", schoolYear: "r.year", season: "r.season", grade: "r.grade" },
        same: "(r.school_id || ' ' || r.year || ' ' || r.season || ' ' || r.grade)",
        add: [taughtGradePolicy, "set"],
        change: [taughtGradePolicy, "set"],
      },
      {
        entity: TaughtPeriods,
        id: "periodsId",
        columns: { periods: "periods" },
        set: { taughtGradeId: "r.grade_id", schoolId: "r.school_id", subject: "r.subject" },
        add: [taughtPeriodsPolicy, "set"],
        change: [taughtPeriodsPolicy, "set"],
      },
    ],
  },
});
