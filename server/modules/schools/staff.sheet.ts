import { sheet, type Planning } from "../../kernel/sheets";
import { anyOf, holds } from "../../kernel/policy";
import { appointmentPolicy, Person, personPolicy } from "../identity";
import { findPerson, findSchool, overlap, personColumns, schoolColumns } from "./find-rows";
import { schoolPolicy } from "./school.policy";
import { dutyWords, genderWords, stageWords, subjectWords } from "./sheets.words";
import { StaffPost } from "./staff-post.entity";
import { staffPostPolicy } from "./staff-post.policy";

/** What rows of one new person have in common: somebody at two schools is one person if they can call him by one number. */
const NEW_PERSON = "(r.name || ' ' || coalesce(r.phone, r.email))";

/**
 * The staff of schools: a row is a person's post at a school. Who is meant, `findPerson` says; no number of an identity
 * card is kept. An empty cell leaves what is there.
 */
export const staffSheet = sheet("staff", {
  title: { zh: "教职工", en: "Staff" },
  about: { zh: "一行是一名教职工在一所学校的任职。", en: "A row is a person's post at a school." },
  columns: [
    ...schoolColumns,
    ...personColumns,
    { key: "gender", header: { zh: "性别", en: "Gender" }, kind: "enum", words: genderWords, example: "女" },
    { key: "birthYear", header: { zh: "出生年份", en: "Year of birth", aliases: ["出生年"] }, kind: "integer", min: 1900, max: 2100, example: "1985" },
    { key: "duty", header: { zh: "职务", en: "Duty", aliases: ["岗位", "岗位类别", "现任职务"] }, kind: "enum", words: dutyWords, open: true, max: 40, example: "教师", hint: { zh: "不填为教师；也可以写别的职务", en: "Teacher when empty; other words pass too" } },
    { key: "subjects", header: { zh: "任教学科", en: "Subjects", aliases: ["学科", "任教科目", "科目"] }, kind: "list", words: subjectWords, example: "语文、道德与法治" },
    { key: "stages", header: { zh: "任教学段", en: "Stages", aliases: ["学段"] }, kind: "list", words: stageWords, example: "小学" },
    { key: "since", header: { zh: "任职日期", en: "Since", aliases: ["到校日期", "来校日期", "来校工作时间", "入职日期"] }, kind: "day", required: "toAdd", example: "2015-09-01" },
    { key: "until", header: { zh: "离任日期", en: "Until", aliases: ["离校日期", "离职日期"] }, kind: "day", example: "", hint: { zh: "不再任职的第一天；在职的不填", en: "The first day no longer; empty while the person works there" } },
  ],
  key: ({ schoolCode, schoolName, staffNumber, name, phone, email }) => (staffNumber == null ? [schoolCode ?? schoolName ?? null, name ?? null, phone ?? null, email ?? null] : [schoolCode ?? schoolName ?? null, staffNumber]),
  permission: () => anyOf(holds("platform"), holds("bureauOf"), holds("principalOf")),
  plan: {
    found: { schoolId: "uuid", personId: "uuid", postId: "uuid" },
    concerns: { school: "r.school_id" },
    resolve: async (plan) => {
      await findSchool(plan, "manageStaff", "schools.notYourStaff");
      await plan.reject("schoolCode", "schools.closed", "exists (select from school s where s.id = r.school_id and s.closed_on is not null)");
      await findPerson(plan);
      await findColleague(plan);
      await findPost(plan);
    },
    targets: [
      {
        entity: Person,
        id: "personId",
        columns: { gender: "gender", birthYear: "birthYear", phone: "phone", email: "email" },
        set: { name: "r.name", addedById: "$me" },
        same: NEW_PERSON,
        add: [personPolicy, "add"],
        change: [personPolicy, "change"],
      },
      {
        entity: StaffPost,
        id: "postId",
        columns: { number: "staffNumber", duty: "duty", subjects: "subjects", stages: "stages", since: "since", until: "until" },
        set: { personId: "r.person_id", schoolId: "r.school_id" },
        defaults: { duty: "'teacher'", subjects: "'{}'", stages: "'{}'" },
        same: `(coalesce(r.person_id::text, ${NEW_PERSON}, r.line::text) || ' ' || r.school_id)`,
        add: [staffPostPolicy, "begin"],
        change: [staffPostPolicy, "change"],
      },
    ],
  },
});

/** Somebody of another school: the same name and phone, and whoever imports looks after all of his schools. */
async function findColleague(plan: Planning): Promise<void> {
  const goesOn = `(p.until is null or p.until > '${plan.today}'::date)`;
  const may = plan.may(schoolPolicy, "manageStaff", "s");
  await plan.set(
    { personId: "n.id" },
    {
      from: `(select x.name, x.phone, min(x.id::text)::uuid as id from person x
         where x.phone in (select q.phone from sheet_row q where q.ok and q.person_id is null)
           and exists (select from staff_post p join school s on s.id = p.school_id where p.person_id = x.id and ${goesOn})
           and not exists (select from staff_post p join school s on s.id = p.school_id where p.person_id = x.id and ${goesOn} and not ${may})
         group by 1, 2 having count(*) = 1) n`,
      where: "r.person_id is null and n.name = r.name and n.phone = r.phone",
    },
  );
}

async function findPost(plan: Planning): Promise<void> {
  const today = `'${plan.today}'::date`;
  const goesOn = `(p.until is null or p.until > ${today})`;
  // The one that goes on; else one that began that day, or that the file says the end of.
  await plan.set(
    { postId: "p.id" },
    {
      from: `(select distinct on (q.line) q.line, p.id from sheet_row q join staff_post p on p.person_id = q.person_id and p.school_id = q.school_id
         where q.ok and (${goesOn} or p.since = q.since) order by q.line, (p.since = q.since) desc nulls last, ${goesOn} desc, p.since desc) p`,
      where: "p.line = r.line",
    },
  );
  await plan.reject("until", "schools.periodOrder", "coalesce(r.until, (select p.until from staff_post p where p.id = r.post_id)) < coalesce(r.since, (select p.since from staff_post p where p.id = r.post_id))");
  await plan.reject(
    "since",
    "schools.postOverlaps",
    `exists (select from staff_post p left join staff_post me on me.id = r.post_id where p.person_id = r.person_id and p.school_id = r.school_id and p.id is distinct from r.post_id
       and ${overlap("coalesce(r.since, me.since)", "coalesce(r.until, me.until)", "p.since", "p.until")})`,
  );
  // As for a single post: who works elsewhere too is for whoever looks after all his schools, who has a role for whoever could end it.
  const may = plan.may(schoolPolicy, "manageStaff", "s");
  const fresh = "r.post_id is null and r.person_id is not null";
  await plan.reject("name", "schools.postElsewhere", `${fresh} and exists (select from staff_post p join school s on s.id = p.school_id where p.person_id = r.person_id and ${goesOn} and not ${may})`);
  await plan.reject(
    "name",
    "schools.roleElsewhere",
    `${fresh} and r.person_id is distinct from '${plan.viewer.me}'::uuid and not exists (select from staff_post p where p.person_id = r.person_id and ${goesOn})
       and exists (select from appointment a where a.person_id = r.person_id and (a.until is null or a.until > ${today}) and not ${plan.may(appointmentPolicy, "dismiss", "a")})`,
  );
}
