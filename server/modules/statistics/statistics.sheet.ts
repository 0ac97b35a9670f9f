import { SCHOOL_YEARS, schoolYearOf, statisticsDegrees, statisticsFieldNames, statisticsFields, statisticsParts, type StatisticsField } from "../../../shared/statistics";
import { columnOf } from "../../kernel/entity";
import { anyOf, holds } from "../../kernel/policy";
import { sheet, type Column, type Planning } from "../../kernel/sheets";
import { findSchool, schoolColumns, stageWords } from "../schools";
import { statisticsNames } from "./statistics.names";
import { StatisticsReport } from "./statistics-report.entity";
import { statisticsReportPolicy } from "./statistics-report.policy";

const TEN_THOUSAND_YUAN = { zh: "万元，两位小数", en: "In units of 10,000 yuan" };

const figureColumn = (field: StatisticsField): Column => {
  const { max, digits, unit } = statisticsFields[field];
  const { zh, en, aliases, example } = statisticsNames[field];
  return { key: field, header: { zh, en, aliases }, kind: digits === 0 ? "integer" : "decimal", min: 0, max, example, ...(unit === "tenThousandYuan" ? { hint: TEN_THOUSAND_YUAN } : {}) };
};

/** The figures of school years: a row is a school, or a part of one of nine years. Empty cells leave what is there; what is confirmed is not touched. */
export const statisticsSheet = sheet("statistics", {
  title: { zh: "年度统计", en: "Year statistics" },
  about: { zh: "一行是一所学校一个学段在一个学年的数据。", en: "A row is the figures of a school's stage in a school year." },
  columns: [
    ...schoolColumns,
    { key: "year", header: { zh: "学年", en: "School year", aliases: ["年度"] }, kind: "integer", required: true, ...SCHOOL_YEARS, example: "2026", hint: { zh: "填学年的起始年份，如 2026 表示 2026—2027 学年", en: "Its first calendar year" } },
    { key: "stage", header: { zh: "学段", en: "Stage", aliases: ["办学类型"] }, kind: "enum", words: stageWords, example: "小学", hint: { zh: "九年一贯制学校分小学、初中两行；只有一个学段的可不填", en: "One of nine years has two rows; a school of one stage may leave it out" } },
    ...statisticsFieldNames.map(figureColumn),
  ],
  key: ({ schoolCode, schoolName, year, stage }) => [schoolCode ?? schoolName ?? null, year ?? null, stage ?? null],
  permission: () => anyOf(holds("platform"), holds("bureauOf"), holds("principalOf")),
  plan: {
    found: { schoolId: "uuid", part: "text", reportId: "uuid" },
    concerns: { school: "r.school_id" },
    resolve: async (plan) => {
      const max = schoolYearOf(plan.today) + 1;
      await findSchool(plan, "change", "statistics.notYours");
      await plan.reject("year", "statistics.yearAhead", `r.year > ${max}`, `jsonb_build_object('max', ${max})`);
      await findPart(plan);
      await plan.set({ reportId: "t.id" }, { from: "statistics_report t", where: "t.school_id = r.school_id and t.year = r.year and t.stage = r.part" });
      await plan.reject(null, "statistics.notDraft", "exists (select from statistics_report t where t.id = r.report_id and t.state <> 'draft')");
      await rejectImpossible(plan);
    },
    targets: [
      {
        entity: StatisticsReport,
        id: "reportId",
        columns: Object.fromEntries(statisticsFieldNames.map((field) => [field, field])),
        set: { schoolId: "r.school_id", year: "r.year", stage: "r.part" },
        add: [statisticsReportPolicy, "begin"],
        change: [statisticsReportPolicy, "enter"],
      },
    ],
  },
});

async function findPart(plan: Planning): Promise<void> {
  const parts = "(select s.id, array_agg(part) as parts from school s, statistics_sections(s.stages) as part group by s.id)";
  await plan.set({ part: "coalesce(r.stage, case when cardinality(p.parts) = 1 then p.parts[1] end)" }, { from: `${parts} p`, where: "p.id = r.school_id" });
  await plan.reject("stage", "statistics.sayPart", "r.part is null");
  await plan.reject("stage", "statistics.noSuchPart", "not exists (select from school s, statistics_sections(s.stages) as part where s.id = r.school_id and part = r.part)");
}

/** What the file says, else what is there. */
const after = (field: StatisticsField): string => {
  const { sql } = columnOf(StatisticsReport, field);
  return `coalesce(r.${sql}, (select t.${sql} from statistics_report t where t.id = r.report_id))`;
};

async function rejectImpossible(plan: Planning): Promise<void> {
  const named = (field: StatisticsField, than: StatisticsField): string => `jsonb_build_object('field', '${statisticsNames[field].zh}', 'than', '${statisticsNames[than].zh}')`;
  for (const [part, whole] of statisticsParts) await plan.reject(part, "statistics.more", `${after(part)} > ${after(whole)}`, named(part, whole));
  for (const field of statisticsFieldNames) {
    const { digits } = statisticsFields[field];
    const { sql } = columnOf(StatisticsReport, field);
    if (digits > 0) await plan.reject(field, "statistics.digits", `r.${sql} <> round(r.${sql}::numeric, ${digits})`, `jsonb_build_object('field', '${statisticsNames[field].zh}', 'digits', ${digits})`);
  }
  const sum = statisticsDegrees.map((degree) => `coalesce(${after(degree)}, 0)`).join(" + ");
  const all = statisticsDegrees.map((degree) => `${after(degree)} is not null`).join(" and ");
  await plan.reject("teachers", "statistics.sum", `${sum} > ${after("teachers")} or (${all} and ${sum} <> ${after("teachers")})`);
  await plan.reject("largestClass", "statistics.smaller", `${after("classes")} > 0 and ${after("largestClass")} < ${after("students")}::numeric / ${after("classes")}`);
}
