import { Honour, Rank } from "../../../shared/schools";
import { sheet, words, type Planning } from "../../kernel/sheets";
import { anyOf, holds } from "../../kernel/policy";
import { personPolicy } from "../identity";
import { findPerson, findSchool, overlap, personColumns, schoolColumns } from "./find-rows";
import { PersonHonour } from "./person-honour.entity";
import { personHonourPolicy } from "./person-honour.policy";
import { PersonRank } from "./person-rank.entity";
import { personRankPolicy } from "./person-rank.policy";
import { honourWords, rankWords } from "./sheets.words";

const both = [...rankWords.all, ...honourWords.all];
const awardWords = words({ ...Rank, ...Honour }, Object.fromEntries(Object.entries({ ...Rank, ...Honour }).map(([key, code]) => [key, namesOf(code)])) as Record<keyof typeof Rank | keyof typeof Honour, [string, string, ...string[]]>);

function namesOf(code: string): [string, string, ...string[]] {
  const word = both.find((one) => one.code === code)!;
  return [word.zh, word.en, ...word.aliases];
}

const RANKS = `(${Object.values(Rank).map((rank) => `'${rank}'`).join(", ")})`;

/**
 * Titles 职称 and honours 荣誉 of people who are on the staff already. A new title ends the one before it; older ones can
 * be brought in later, and end where the next begins.
 */
export const honoursSheet = sheet("honours", {
  title: { zh: "职称与荣誉", en: "Titles and honours" },
  about: { zh: "一行是一名教职工的一项职称或荣誉。", en: "A row is a title or an honour of a person." },
  columns: [
    ...schoolColumns,
    ...personColumns,
    { key: "award", header: { zh: "职称或荣誉", en: "Title or honour", aliases: ["职称", "荣誉", "荣誉称号", "称号", "项目"] }, kind: "enum", words: awardWords, required: true, example: "一级教师" },
    { key: "awardedBy", header: { zh: "授予单位", en: "Awarded by", aliases: ["颁发单位", "评审单位"] }, kind: "text", max: 100, example: "示例县教育局" },
    { key: "since", header: { zh: "取得日期", en: "Since", aliases: ["获得日期", "授予日期", "评定日期"] }, kind: "day", required: "toAdd", example: "2018-12-01" },
    { key: "until", header: { zh: "终止日期", en: "Until", aliases: ["有效期至", "失效日期"] }, kind: "day", example: "", hint: { zh: "不再持有的第一天；长期有效的不填", en: "The first day no longer; empty while it is held" } },
  ],
  key: ({ schoolCode, schoolName, staffNumber, name, phone, email, award, since }) => [schoolCode ?? schoolName ?? null, staffNumber ?? name ?? null, staffNumber == null ? (phone ?? email ?? null) : null, award ?? null, honourWords.all.some(({ code }) => code === award) ? (since ?? null) : null],
  permission: () => anyOf(holds("platform"), holds("bureauOf")),
  plan: {
    found: { schoolId: "uuid", personId: "uuid", rank: "text", honour: "text", rankId: "uuid", honourId: "uuid", heldId: "uuid", endsOn: "date" },
    concerns: { school: "r.school_id" },
    resolve: async (plan) => {
      await findSchool(plan, "manageStaff", "schools.notYourStaff");
      await findPerson(plan);
      await plan.reject("name", "schools.noSuchPerson", "r.person_id is null");
      await plan.reject(null, "schools.honoursByBureau", `not exists (select from person x where x.id = r.person_id and ${plan.may(personPolicy, "honour", "x")})`);
      await plan.set({ rank: `case when r.award in ${RANKS} then r.award end`, honour: `case when r.award not in ${RANKS} then r.award end` });
      await findRank(plan);
      await findHonour(plan);
    },
    targets: [
      // The title that was held ends on the day on which the new one begins.
      { entity: PersonRank, id: "heldId", when: "r.held_id is not null", columns: { until: { column: "since", value: "r.since", before: "t.until" } }, add: [personRankPolicy, "award"], change: [personRankPolicy, "correct"] },
      {
        entity: PersonRank,
        id: "rankId",
        when: "r.rank is not null",
        columns: { since: "since", until: { column: "until", value: "r.ends_on", before: "t.until", after: "r.ends_on" } },
        set: { personId: "r.person_id", rank: "r.rank" },
        add: [personRankPolicy, "award"],
        change: [personRankPolicy, "correct"],
      },
      {
        entity: PersonHonour,
        id: "honourId",
        when: "r.honour is not null",
        columns: { awardedBy: "awardedBy", since: "since", until: "until" },
        set: { personId: "r.person_id", honour: "r.honour" },
        defaults: { awardedBy: "''" },
        add: [personHonourPolicy, "award"],
        change: [personHonourPolicy, "correct"],
      },
    ],
  },
});

async function findRank(plan: Planning): Promise<void> {
  await plan.set({ rankId: "t.id" }, { from: "(select distinct on (person_id, rank) person_id, rank, id from person_rank order by person_id, rank, since desc) t", where: "t.person_id = r.person_id and t.rank = r.rank" });
  // A new one ends where the next begins, whether that is here already or stands in the same file.
  await plan.set(
    { endsOn: "coalesce(r.until, n.next)" },
    {
      from: `(select q.line, (select min(x.since) from (
           select t.since from person_rank t where t.person_id = q.person_id and t.since > q.since
           union all select o.since from sheet_row o where o.ok and o.person_id = q.person_id and o.rank is not null and o.rank_id is null and o.since > q.since) x) as next
         from sheet_row q where q.ok and q.rank is not null and q.rank_id is null) n`,
      where: "n.line = r.line",
    },
  );
  await plan.set({ endsOn: "r.until" }, { where: "r.rank_id is not null" });
  // Of several new ones in a file the first ends the one that is held.
  await plan.set(
    { heldId: "t.id" },
    {
      from: "person_rank t",
      where: `r.rank is not null and r.rank_id is null and t.person_id = r.person_id and t.until is null and t.since < r.since
        and not exists (select from sheet_row o where o.ok and o.person_id = r.person_id and o.rank is not null and o.rank_id is null and o.since > t.since and o.since < r.since)`,
    },
  );
  await plan.reject("until", "schools.periodOrder", "r.rank is not null and coalesce(r.ends_on, (select t.until from person_rank t where t.id = r.rank_id)) < coalesce(r.since, (select t.since from person_rank t where t.id = r.rank_id))");
  await plan.reject("since", "schools.rankOverlaps", "r.rank_id is null and exists (select from sheet_row o where o.ok and o.line <> r.line and o.person_id = r.person_id and o.rank is not null and o.rank_id is null and o.since = r.since)");
  await plan.reject(
    "since",
    "schools.rankOverlaps",
    `r.rank is not null and exists (select from person_rank t left join person_rank me on me.id = r.rank_id
       where t.person_id = r.person_id and t.id is distinct from r.rank_id and t.id is distinct from r.held_id
         and ${overlap("coalesce(r.since, me.since)", "coalesce(r.ends_on, me.until)", "t.since", "t.until")}
         and not (r.rank_id is null and t.until is null and t.since < r.since))`,
  );
}

async function findHonour(plan: Planning): Promise<void> {
  await plan.set(
    { honourId: "t.id" },
    {
      from: `(select distinct on (q.line) q.line, t.id from sheet_row q join person_honour t on t.person_id = q.person_id and t.honour = q.honour
         where q.ok and (t.since = q.since or t.until is null or t.until > '${plan.today}'::date) order by q.line, (t.since = q.since) desc nulls last, t.since desc) t`,
      where: "t.line = r.line",
    },
  );
  await plan.reject("until", "schools.periodOrder", "r.honour is not null and coalesce(r.until, (select t.until from person_honour t where t.id = r.honour_id)) < coalesce(r.since, (select t.since from person_honour t where t.id = r.honour_id))");
  await plan.reject(
    "since",
    "schools.honourOverlaps",
    `r.honour is not null and exists (select from person_honour t left join person_honour me on me.id = r.honour_id
       where t.person_id = r.person_id and t.honour = r.honour and t.id is distinct from r.honour_id
         and ${overlap("coalesce(r.since, me.since)", "coalesce(r.until, me.until)", "t.since", "t.until")})`,
  );
}
