import { OFFER } from "../../../shared/needs";
import { anyOf, holds } from "../../kernel/policy";
import { sheet } from "../../kernel/sheets";
import { findPerson, findSchool, personColumns, schoolColumns, stageWords, subjectWords } from "../schools";
import { offerPolicy } from "./need.policy";
import { halfDayWords, kindWords } from "./needs.vocabulary";
import { Offer } from "./offer.entity";

/** Nominations 推荐: a row is a teacher of a school. Each is asked whether he agrees, as if he had been nominated by hand. */
export const offersSheet = sheet("offers", {
  title: { zh: "教师推荐", en: "Nominations" },
  about: { zh: "一行是学校推荐参加交流的一名教师；教师本人同意后才可安排。", en: "A row is a teacher whom a school nominates; nothing is planned before he agrees." },
  columns: [
    ...schoolColumns,
    ...personColumns,
    { key: "kinds", header: { zh: "交流类型", en: "Kinds", aliases: ["愿意参加的类型"] }, kind: "list", words: kindWords, required: true, example: "走教、支教" },
    { key: "subjects", header: { zh: "可任教学科", en: "Subjects", aliases: ["学科", "任教学科"] }, kind: "list", words: subjectWords, required: true, example: "音乐" },
    { key: "stages", header: { zh: "学段", en: "Stages", aliases: ["可任教学段"] }, kind: "list", words: stageWords, example: "小学" },
    { key: "halfDays", header: { zh: "可外出时间", en: "Half days", aliases: ["可外出半天"] }, kind: "list", words: halfDayWords, example: "周二上午、周四下午", hint: { zh: "走教须填", en: "Needed for weekly lessons" } },
    { key: "periodsAWeek", header: { zh: "每周最多课时", en: "Periods a week", aliases: ["每周课时"] }, kind: "integer", required: true, ...OFFER.periods, example: "6" },
    { key: "since", header: { zh: "开始日期", en: "From" }, kind: "day", required: true, example: "2026-09-01" },
    { key: "until", header: { zh: "结束日期（不含）", en: "Until (exclusive)", aliases: ["结束日期"] }, kind: "day", required: true, example: "2027-01-20" },
    { key: "furthestKm", header: { zh: "最远距离（公里）", en: "Furthest (km)", aliases: ["最远距离"] }, kind: "integer", ...OFFER.kilometres, example: "20" },
    { key: "mostSchools", header: { zh: "最多学校数", en: "Most schools" }, kind: "integer", ...OFFER.schools, example: "2" },
    { key: "remark", header: { zh: "备注", en: "Remark" }, kind: "text", max: 1000, example: "" },
  ],
  key: ({ schoolCode, schoolName, staffNumber, name, phone, since }) => [schoolCode ?? schoolName ?? null, staffNumber ?? name ?? null, staffNumber == null ? (phone ?? null) : null, since ?? null],
  permission: () => anyOf(holds("principalOf"), holds("deanOf")),
  plan: {
    found: { schoolId: "uuid", personId: "uuid", offerId: "uuid" },
    concerns: { school: "r.school_id" },
    resolve: async (plan) => {
      const today = `'${plan.today}'::date`;
      await findSchool(plan, "see", "offer.notYours");
      await findPerson(plan);
      await plan.reject("name", "offer.noSuchTeacher", "r.person_id is null or not exists (select from staff_post p where p.person_id = r.person_id and p.school_id = r.school_id and p.since <= r.since and (p.until is null or p.until > r.since))");
      await plan.reject("until", "offer.period", "r.until <= r.since");
      await plan.reject("until", "offer.over", `r.until <= ${today}`);
      await plan.reject("halfDays", "offer.halfDays", "'itinerant' = any(r.kinds) and coalesce(cardinality(r.half_days), 0) = 0");
      await plan.reject(
        "periodsAWeek",
        "offer.tooManyHours",
        "r.periods_a_week > (select policy_value('teacherPeriodsAWeek', s.region_id, r.since)::text::double precision from school s where s.id = r.school_id)",
        "(select jsonb_build_object('limit', policy_value('teacherPeriodsAWeek', s.region_id, r.since)) from school s where s.id = r.school_id)",
      );
      await plan.reject("since", "offer.twice", "exists (select from offer o where o.person_id = r.person_id and o.state in ('open', 'matched', 'nominated') and o.since < r.until and o.until > r.since)");
      await plan.reject("since", "offer.twice", "exists (select from sheet_row o where o.ok and o.line <> r.line and o.since <> r.since and o.person_id = r.person_id and o.since < r.until and o.until > r.since)");
    },
    targets: [
      {
        entity: Offer,
        id: "offerId",
        columns: { kinds: "kinds", subjects: "subjects", stages: "stages", halfDays: "halfDays", periodsAWeek: "periodsAWeek", since: "since", until: "until", furthestKm: "furthestKm", mostSchools: "mostSchools", remark: "remark" },
        set: { personId: "r.person_id", schoolId: "r.school_id", state: "'nominated'", nominatedById: "$me", answer: "''" },
        defaults: { stages: "'{}'", halfDays: "'{}'", mostSchools: "1", remark: "''" },
        add: [offerPolicy, "nominate"],
        change: [offerPolicy, "nominate"],
      },
    ],
  },
});
