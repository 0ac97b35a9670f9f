import { quotaSubjects } from "../../../shared/statistics";
import { anyOf, holds } from "../../kernel/policy";
import { sheet } from "../../kernel/sheets";
import { findSchool, schoolColumns, stageWords, subjectWords } from "../schools";
import { Need } from "./need.entity";
import { needPolicy } from "./need.policy";
import { kindWords, priorityWords } from "./needs.vocabulary";

const LITERAL = `'${JSON.stringify(quotaSubjects)}'::jsonb`;
/** After the row: what a need that stands would ask for. */
const STATE = "case when r.filled is null or r.filled = 0 then 'open' when r.filled < r.wanted then 'partlyFilled' else 'filled' end";

/** Needs of teachers 教师需求: what holds for one that is posted by hand holds for each row. */
export const needsSheet = sheet("needs", {
  title: { zh: "教师需求", en: "Needs of teachers" },
  about: { zh: "一行是一所学校在一段时间里对一个学科的一类需求。", en: "A row is what a school lacks of a subject for some time." },
  columns: [
    ...schoolColumns,
    { key: "kind", header: { zh: "交流类型", en: "Kind", aliases: ["类型", "需求类型"] }, kind: "enum", words: kindWords, required: true, example: "走教" },
    { key: "subject", header: { zh: "学科", en: "Subject", aliases: ["科目", "需求学科"] }, kind: "enum", words: subjectWords, example: "音乐" },
    { key: "stage", header: { zh: "学段", en: "Stage" }, kind: "enum", words: stageWords, example: "" },
    { key: "wanted", header: { zh: "需求数量", en: "Wanted", aliases: ["数量", "需求数", "课时", "人数"] }, kind: "integer", required: true, min: 1, max: 200, example: "4", hint: { zh: "走教填每周节数，其他填人数", en: "Periods a week of itinerants, else persons" } },
    { key: "since", header: { zh: "开始日期", en: "From" }, kind: "day", required: true, example: "2026-09-01" },
    { key: "until", header: { zh: "结束日期（不含）", en: "Until (exclusive)", aliases: ["结束日期"] }, kind: "day", required: true, example: "2027-01-20" },
    { key: "priority", header: { zh: "紧急程度", en: "Priority", aliases: ["优先级"] }, kind: "enum", words: priorityWords, example: "一般" },
    { key: "reason", header: { zh: "原因", en: "Reason", aliases: ["说明", "需求原因"] }, kind: "text", max: 1000, example: "音乐教师退休，尚未补充" },
  ],
  key: ({ schoolCode, schoolName, kind, subject, stage, since }) => [schoolCode ?? schoolName ?? null, kind ?? null, subject ?? null, stage ?? null, since ?? null],
  permission: () => anyOf(holds("platform"), holds("bureauOf"), holds("principalOf"), holds("deanOf"), holds("coordinatorOf")),
  plan: {
    found: { schoolId: "uuid", allianceId: "uuid", needId: "uuid", filled: "int" },
    concerns: { school: "r.school_id" },
    resolve: async (plan) => {
      const today = `'${plan.today}'::date`;
      await findSchool(plan, "see", "need.notYours");
      await plan.reject("until", "need.period", "r.until <= r.since or r.until > r.since + 2200");
      await plan.reject("until", "need.over", `r.until <= ${today}`);
      await plan.reject("schoolCode", "schools.closed", "exists (select from school s where s.id = r.school_id and s.closed_on <= r.since)");
      await plan.reject("subject", "need.subjectMissing", "r.kind = 'itinerant' and r.subject is null");
      await plan.reject("wanted", "need.tooMany", "r.kind <> 'itinerant' and r.wanted > 50", "jsonb_build_object('most', 50)");
      await plan.reject("stage", "need.noSuchStage", "r.stage is not null and not exists (select from school s where s.id = r.school_id and (r.stage = any(s.stages) or (r.stage in ('primary', 'junior') and 'nineYear' = any(s.stages))))");
      await plan.reject(
        "subject",
        "need.notTaught",
        `r.subject is not null and not exists (select from school s where s.id = r.school_id and (
           exists (select from unnest(case when r.stage is null then s.stages else array[r.stage] end) st(stage) where (${LITERAL} -> st.stage) ? r.subject)
           or exists (
             select from unnest(case when r.stage is null then s.stages else array[r.stage] end) st(stage) cross join (select policy_value('primaryYears', s.region_id, r.since)::text::int as years) y
             cross join lateral jsonb_each_text(policy_value('curriculumPeriods', s.region_id, r.since) -> r.subject) g(grade, periods)
             where g.periods::double precision > 0 and (st.stage in ('primary', 'nineYear') and g.grade::int <= y.years or st.stage in ('junior', 'nineYear') and g.grade::int > y.years))
           or exists (select from staff_post p where p.school_id = s.id and r.subject = any(p.subjects) and (p.until is null or p.until > ${today}))))`,
      );
      await plan.set(
        { needId: "n.id", filled: "n.filled" },
        { from: "need n", where: "n.school_id = r.school_id and n.kind = r.kind and n.subject is not distinct from r.subject and n.stage is not distinct from r.stage and n.since = r.since and n.state in ('open', 'partlyFilled')" },
      );
      await plan.reject("wanted", "need.lessThanFilled", "r.wanted < r.filled", "jsonb_build_object('filled', r.filled)");
      await plan.reject(
        "since",
        "need.twice",
        "exists (select from need n where n.school_id = r.school_id and n.kind = r.kind and n.subject is not distinct from r.subject and n.stage is not distinct from r.stage and n.state in ('open', 'partlyFilled') and n.since < r.until and n.until > r.since and n.id is distinct from r.need_id)",
      );
      await plan.reject(
        "since",
        "need.twice",
        "exists (select from sheet_row o where o.ok and o.line <> r.line and o.since <> r.since and o.school_id = r.school_id and o.kind = r.kind and o.subject is not distinct from r.subject and o.stage is not distinct from r.stage and o.since < r.until and o.until > r.since)",
      );
      // Asked of the school's only alliance; of none where there are several.
      await plan.set(
        { allianceId: "m.id" },
        { from: `(select m.school_id, min(m.alliance_id::text)::uuid as id from membership m join alliance a on a.id = m.alliance_id and a.state = 'active' where m.since <= ${today} and (m.until is null or m.until > ${today}) group by 1 having count(distinct m.alliance_id) = 1) m`, where: "m.school_id = r.school_id" },
      );
    },
    targets: [
      {
        entity: Need,
        id: "needId",
        columns: { wanted: "wanted", until: "until", priority: "priority", reason: "reason", state: { column: "wanted", value: STATE, before: "t.wanted", after: "r.wanted" } },
        set: { schoolId: "r.school_id", allianceId: "r.alliance_id", kind: "r.kind", subject: "r.subject", stage: "r.stage", since: "r.since", askedById: "$me", fromShortage: "false", filled: "0" },
        defaults: { priority: "'normal'", reason: "''" },
        add: [needPolicy, "post"],
        change: [needPolicy, "change"],
      },
    ],
  },
});
