import type { Column, Planning } from "../../kernel/sheets";
import { schoolPolicy } from "./school.policy";

/** Which school a row speaks of: for every sheet with rows of schools. Fills the found column `schoolId`. */
export const schoolColumns: readonly Column[] = [
  {
    key: "schoolCode",
    header: { zh: "学校标识码", en: "School code", aliases: ["学校代码", "学校编码", "单位代码", "所在学校标识码"] },
    kind: "text",
    pattern: /^[0-9A-Z]{6,20}$/,
    example: "3636001234",
    hint: { zh: "可改填学校名称；只管理一所学校的校长可不填", en: "Or the school's name; a principal of one school may leave both out" },
  },
  { key: "schoolName", header: { zh: "学校名称", en: "School", aliases: ["学校", "所在学校", "单位名称", "任职学校"] }, kind: "text", max: 60, example: "示例县第一小学" },
];

/** @param action of the school's policy that somebody needs to say anything of its rows; others are told no more than that */
export async function findSchool(plan: Planning, action: string, refusal: string): Promise<void> {
  const sees = plan.may(schoolPolicy, "see", "s");
  const may = plan.may(schoolPolicy, action, "s");
  await plan.set({ schoolId: "s.id" }, { from: "school s", where: `s.code = r.school_code and ${sees}` });
  await plan.set(
    { schoolId: "n.id" },
    { from: `(select s.name, min(s.id::text)::uuid as id from school s where s.closed_on is null and ${may} group by s.name having count(*) = 1) n`, where: "r.school_code is null and n.name = r.school_name" },
  );
  const own = plan.viewer.scopes["principalOf"] ?? [];
  if (own.length === 1) await plan.set({ schoolId: `'${own[0]}'::uuid` }, { where: "r.school_code is null and r.school_name is null" });
  await plan.reject("schoolCode", "schools.saySchool", "r.school_id is null and r.school_code is null and r.school_name is null");
  await plan.reject("schoolCode", "schools.noSuchSchool", "r.school_id is null");
  await plan.reject("schoolCode", refusal, `not exists (select from school s where s.id = r.school_id and ${may})`);
}

/** What tells people of one school apart. */
export const personColumns: readonly Column[] = [
  {
    key: "staffNumber",
    header: { zh: "工号", en: "Staff number", aliases: ["教职工号", "职工号", "人员编号", "教工号"] },
    kind: "text",
    pattern: /^\S{1,30}$/,
    example: "T0012",
    hint: { zh: "学校自己的编号；有了它，同名者和改过电话的人也不会弄错", en: "The school's own; with it namesakes and new telephone numbers are no matter" },
  },
  { key: "name", header: { zh: "姓名", en: "Name", aliases: ["教师姓名", "教职工姓名"] }, kind: "text", required: true, min: 1, max: 60, example: "王小梅" },
  { key: "phone", header: { zh: "手机号", en: "Phone", aliases: ["电话", "联系电话", "手机", "手机号码", "移动电话"] }, kind: "text", pattern: /^[0-9+ -]{5,20}$/, example: "13800000000" },
  { key: "email", header: { zh: "邮箱", en: "E-mail", aliases: ["电子邮箱", "电子邮件", "邮件"] }, kind: "text", max: 200, pattern: /^[^@\s]+@[^@\s]+$/, example: "wang@example.org" },
];

const ofThisSheet = "p.school_id in (select q.school_id from sheet_row q where q.ok)";
const goesOn = (today: string): string => `(p.until is null or p.until > '${today}'::date)`;

/**
 * Who of the school's staff, past or present, a row means: by his number there; else by name with phone or e-mail; else
 * by name alone where nobody else on the staff is called so and neither has another number. Fills `personId`.
 */
export async function findPerson(plan: Planning): Promise<void> {
  await plan.set(
    { personId: "n.person_id" },
    {
      from: `(select distinct on (p.school_id, p.number) p.school_id, p.number, p.person_id from staff_post p where p.number is not null and ${ofThisSheet} order by p.school_id, p.number, p.until desc nulls first) n`,
      where: "n.school_id = r.school_id and n.number = r.staff_number",
    },
  );
  await plan.reject("staffNumber", "schools.numberOfAnother", "exists (select from person x where x.id = r.person_id and x.name <> r.name)", "jsonb_build_object('name', (select x.name from person x where x.id = r.person_id))");
  for (const contact of ["phone", "email"]) {
    await plan.set(
      { personId: "n.person_id" },
      {
        from: `(select p.school_id, x.name, x.${contact} as contact, min(x.id::text)::uuid as person_id from staff_post p join person x on x.id = p.person_id where x.${contact} is not null and ${ofThisSheet} group by 1, 2, 3 having count(distinct x.id) = 1) n`,
        where: `r.person_id is null and n.school_id = r.school_id and n.name = r.name and n.contact = r.${contact}`,
      },
    );
  }
  // Whoever is found by his number already is not meant by another row that lacks one.
  const now = `select p.school_id, x.name, min(x.id::text)::uuid as person_id, min(p.number) as number, count(distinct x.id)::int as people
    from staff_post p join person x on x.id = p.person_id where ${ofThisSheet} and ${goesOn(plan.today)} group by 1, 2`;
  await plan.set(
    { personId: "n.person_id" },
    { from: `(${now}) n`, where: "r.person_id is null and n.people = 1 and n.school_id = r.school_id and n.name = r.name and (n.number is null or r.staff_number is null or n.number = r.staff_number)" },
  );
  await plan.reject("name", "schools.namesakes", `r.person_id is null and r.staff_number is null and r.phone is null and r.email is null and exists (select from (${now}) n where n.people > 1 and n.school_id = r.school_id and n.name = r.name)`);
}

/** Whether two periods share a day; either may be open, empty, or still have its ends in the wrong order. */
export function overlap(since: string, until: string, otherSince: string, otherUntil: string): string {
  const [end, otherEnd] = [`coalesce(${until}, 'infinity')`, `coalesce(${otherUntil}, 'infinity')`];
  return `(${since} < ${end} and ${otherSince} < ${otherEnd} and ${since} < ${otherEnd} and ${otherSince} < ${end})`;
}
