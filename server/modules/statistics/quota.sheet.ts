import { SCHOOL_YEARS, schoolYearOf } from "../../../shared/statistics";
import { anyOf, holds } from "../../kernel/policy";
import { sheet } from "../../kernel/sheets";
import { findSchool, schoolColumns, subjectWords } from "../schools";
import { StaffingQuota } from "./staffing-quota.entity";
import { staffingQuotaPolicy } from "./staffing-quota.policy";

/** Approved posts 编制: a row is a subject of a school in a school year. */
export const quotaSheet = sheet("quota", {
  title: { zh: "教师编制", en: "Staffing quota" },
  about: { zh: "一行是一所学校一个学科在一个学年的核定编制数。", en: "A row is how many posts a school has for a subject in a school year." },
  columns: [
    ...schoolColumns,
    { key: "year", header: { zh: "学年", en: "School year", aliases: ["年度"] }, kind: "integer", required: true, ...SCHOOL_YEARS, example: "2026", hint: { zh: "填学年的起始年份，如 2026 表示 2026—2027 学年", en: "Its first calendar year" } },
    { key: "subject", header: { zh: "学科", en: "Subject", aliases: ["任教学科", "科目"] }, kind: "enum", words: subjectWords, required: true, example: "音乐" },
    { key: "approved", header: { zh: "核定编制", en: "Approved posts", aliases: ["编制数", "核定编制数", "编制"] }, kind: "integer", required: true, min: 0, max: 1000, example: "2" },
  ],
  key: ({ schoolCode, schoolName, year, subject }) => [schoolCode ?? schoolName ?? null, year ?? null, subject ?? null],
  permission: () => anyOf(holds("platform"), holds("bureauOf")),
  plan: {
    found: { schoolId: "uuid", quotaId: "uuid" },
    concerns: { school: "r.school_id" },
    resolve: async (plan) => {
      const max = schoolYearOf(plan.today) + 1;
      await findSchool(plan, "register", "quota.notYours");
      await plan.reject("year", "statistics.yearAhead", `r.year > ${max}`, `jsonb_build_object('max', ${max})`);
      await plan.set({ quotaId: "q.id" }, { from: "staffing_quota q", where: "q.school_id = r.school_id and q.year = r.year and q.subject = r.subject" });
    },
    targets: [
      {
        entity: StaffingQuota,
        id: "quotaId",
        columns: { approved: "approved" },
        set: { schoolId: "r.school_id", subject: "r.subject", year: "r.year" },
        add: [staffingQuotaPolicy, "add"],
        change: [staffingQuotaPolicy, "change"],
      },
    ],
  },
});
