import { expect, it } from "vitest";
// Every module says what it forgets.
import "../../../server/app/schema";
import { Appointment, Person, Session } from "../../../server/modules/identity";
import { appoint } from "../../../server/modules/identity/appoint";
import { changePerson } from "../../../server/modules/identity/change-person";
import { openAccount } from "../../../server/modules/identity/open-account";
import { removePerson } from "../../../server/modules/identity/remove-person";
import { beginStaffPost } from "../../../server/modules/schools/begin-staff-post";
import { endStaffPost } from "../../../server/modules/schools/end-staff-post";
import { StaffPost } from "../../../server/modules/schools";
import { aCounty } from "../alliances/county";

const at = aCounty();

/** Somebody whose name occurs nowhere else, who has had an account, a post and a role, and has left. */
async function aLeaver(name = `离职${crypto.randomUUID().slice(0, 8)}`) {
  const { world } = at;
  const mailbox = crypto.randomUUID();
  const person = await world.add(Person, { name, gender: "female", birthYear: 1980, phone: "13800000000", email: `${mailbox}@example.org`, addedById: at.officer.id });
  await world.run(at.officer, beginStaffPost, { personId: person.id, schoolId: at.member.id, duty: "teacher", subjects: ["mathematics"], stages: ["primary"], since: "2020-09-01" });
  const account = await world.account(person);
  const session = await world.session(account);
  const [post] = await world.query<{ id: string }>("select id from staff_post where person_id = $1", [person.id]);
  await world.run(at.officer, endStaffPost, { id: post!.id, version: (await world.find(StaffPost, post!.id)).version, until: world.today });
  await world.query("insert into mail (id, recipient, language, subject, body) values (gen_random_uuid(), $1, 'zh', '一封信', '内容')", [person.email]);
  await writtenBy(person, name);
  return { person: await world.find(Person, person.id), account, session, post: post! };
}

/** What other modules keep with his name in it: a decision of his, a notification and a mention of him, the line of a file by which he came. */
async function writtenBy(person: { id: string }, name: string): Promise<void> {
  const { query, school } = at.world;
  const { id: schoolId } = await school(at.county);
  const [approval] = await query<{ id: string }>(
    `insert into approval (id, kind, subject_kind, subject_id, alliance_id, school_id, asked_by_id, payload, state, step_count, step_id, due_on)
     values (gen_random_uuid(), 'membership.admission', 'Alliance', $1, $1, $2, $3, $4, 'approved', 1, gen_random_uuid(), current_date) returning id`,
    [at.alliance.id, schoolId, person.id, JSON.stringify({ name: "某校", askedBy: name })],
  );
  await query("insert into approval_step (id, approval_id, number, role, scope_id, scope_name, days, state, decided_by_id, decided_by_name) values (gen_random_uuid(), $1, 1, 'person', $2, $3, 7, 'approved', $2, $3)", [approval!.id, person.id, name]);
  await query(
    `insert into notification (id, person_id, kind, group_key, subject_kind, subject_id, payload, latest_ord, first_at, latest_at, on_page, by_mail)
     values (gen_random_uuid(), $1, 'person.changed', 'person.changed:' || $2::text, 'Person', $2::uuid, $3, 0, now(), now(), true, false)`,
    [at.officer.id, person.id, JSON.stringify({ name })],
  );
  const [post] = await query<{ id: string }>("insert into post (id, scope_kind, scope_id, author_id, body, editable_until) values (gen_random_uuid(), 'alliance', $1, $2, $3, current_date) returning id", [at.alliance.id, at.coordinator.id, `感谢 @${name} 的帮助`]);
  await query("insert into post_mention (id, post_id, person_id) values (gen_random_uuid(), $1, $2)", [post!.id, person.id]);
  await query("insert into bin_item (id, subject_kind, subject_id, name, scopes, contents, binned_by_id, purge_at) values (gen_random_uuid(), 'Post', gen_random_uuid(), $1, '{}', $2, $3, now() + interval '30 days')", [
    `感谢 @${name}`, JSON.stringify([{ table: "post", rows: [{ body: `感谢 @${name} 的帮助` }] }, { table: "appointment", rows: [{ person_id: person.id }, { person_id: at.officer.id }] }]), at.coordinator.id,
  ]);
  const [made] = await query<{ id: string }>("insert into import (id, sheet, person_id, file_id, file_name, state) values (gen_random_uuid(), 'staff', $1, gen_random_uuid(), '教职工.xlsx', 'applied') returning id", [at.officer.id]);
  await query("insert into import_row (id, import_id, line, verdict, readable, cells) values (gen_random_uuid(), $1, 2, 'added', true, $2)", [made!.id, JSON.stringify({ name, phone: "13800000000" })]);
  await query("insert into import_write (import_id, table_name, row_id, before, version) values ($1, 'person', $2, $3, 1)", [made!.id, person.id, JSON.stringify({ name })]);
}
const remove = (as: { id: string }, { id, version, name }: Person, given: { name?: string } = {}) => at.world.run(as, removePerson, { id, version, name: given.name ?? name });

/** Tables in which a text occurs anywhere, in whichever column: what was forgotten must be found in none. */
async function tablesWith(text: string): Promise<string[]> {
  const tables = await at.world.query<{ name: string }>("select c.oid::regclass::text as name from pg_class c where c.relnamespace = any('{public,jobs}'::regnamespace[]) and c.relkind in ('r', 'p') order by 1", []);
  const found: string[] = [];
  for (const { name } of tables) {
    const [row] = await at.world.query<{ there: boolean }>(`select exists (select from ${name} t where position($1 in t::text) > 0) as there`, [text]);
    if (row?.there) found.push(name);
  }
  return found;
}

it("drops the person everywhere and keeps the records", async () => {
  const { person, account, session, post } = await aLeaver();
  expect(await tablesWith(person.name)).toEqual(["activity", "approval", "approval_step", "bin_item", "import_row", "import_write", "notification", "person", "post"]);
  expect(await tablesWith(person.email!)).toEqual(["mail", "person"]);
  await remove(at.officer, person);

  expect(await tablesWith(person.name)).toEqual([]);
  expect(await tablesWith(person.email!)).toEqual([]);
  const binned = await at.world.query("select name, contents from bin_item where name like '%@已移除人员' order by created_at desc limit 1", []);
  expect(binned).toEqual([{ name: "感谢 @已移除人员", contents: [{ table: "post", rows: [{ body: "感谢 @已移除人员 的帮助" }] }, { table: "appointment", rows: [{ person_id: at.officer.id }] }] }]);
  expect(await at.world.find(Person, person.id)).toMatchObject({ name: "已移除人员", gender: null, birthYear: null, phone: null, email: null });
  expect(await at.world.query("select from account where id = $1 union all select from session where id = $2", [account.id, session.id])).toEqual([]);
  expect(await at.world.find(StaffPost, post.id)).toMatchObject({ personId: person.id, schoolId: at.member.id });
  expect((await at.world.told(post)).map(({ payload }) => payload["name"])).toEqual(["已移除人员", "已移除人员"]);
});

it("notes in the audit log who did it and to whom, without the name", async () => {
  const { person } = await aLeaver();
  await remove(at.administrator, person);
  expect(await at.world.query("select actor_id, person_id, detail from audit_entry where action = 'person.removed' and person_id = $1", [person.id])).toEqual([{ actor_id: at.administrator.id, person_id: person.id, detail: {} }]);
});

it("does not touch another person of the same name, nor one whose name begins with it", async () => {
  const name = "同名同姓";
  const { person } = await aLeaver(name);
  const [same, longer] = [await aLeaver(name), await aLeaver(`${name}一`)];
  await remove(at.officer, person);
  expect(await at.world.find(Person, same.person.id)).toMatchObject({ name });
  expect((await at.world.told(same.post)).map(({ payload }) => payload["name"])).toEqual([name, name]);
  expect((await at.world.told(longer.post)).map(({ payload }) => payload["name"])).toEqual([`${name}一`, `${name}一`]);
});

it("refuses while he holds a post or an appointment, and says how many of each", async () => {
  const teacher = await at.world.find(Person, (await at.world.teacher(at.member)).id);
  await expect(remove(at.officer, teacher)).toBeRefused("CONFLICT", { field: "input.id", extensions: { standing: { posts: 1 } } });
  const { person } = await aLeaver();
  await at.world.add(Appointment, { personId: person.id, role: "dean", scopeKind: "school", scopeId: at.member.id, since: at.world.day(5), until: null });
  await expect(remove(at.officer, person)).toBeRefused("CONFLICT", { extensions: { standing: { appointments: 1 } } });
});

it("asks for the name, and for the version that was seen", async () => {
  const { person } = await aLeaver();
  await expect(remove(at.officer, person, { name: "另一个人" })).toBeRefused("BAD_USER_INPUT", { field: "input.name" });
  await expect(remove(at.officer, { ...person, version: person.version + 1 })).toBeRefused("CONFLICT", { extensions: { currentVersion: person.version } });
  expect(await at.world.find(Person, person.id)).toEqual(person);
});

it("is for the administrators and the bureau of his schools: not for a principal, a coordinator or a bureau next door", async () => {
  const { person } = await aLeaver();
  for (const as of [at.memberPrincipal, at.coordinator]) await expect(remove(as, person)).toBeRefused("FORBIDDEN");
  await expect(remove(at.officerNextDoor, person)).toBeRefused("NOT_FOUND");
  const me = await at.world.find(Person, at.administrator.id);
  await expect(remove(at.administrator, me)).toBeRefused("CONFLICT");
  await remove(at.cityOfficer, person);
});

it("is for good: nobody changes him, gives him a post, a role or an account, or removes him again", async () => {
  const { person } = await aLeaver();
  await remove(at.officer, person);
  const gone = await at.world.find(Person, person.id);
  await expect(remove(at.administrator, gone)).toBeRefused("CONFLICT");
  await expect(at.world.run(at.administrator, changePerson, { id: gone.id, version: gone.version, name: "回来的人" })).toBeRefused("BAD_USER_INPUT", { message: "identity.personRemoved" });
  await expect(at.world.run(at.administrator, openAccount, { personId: gone.id, login: "huilai" })).toBeRefused("BAD_USER_INPUT", { message: "identity.personRemoved" });
  await expect(at.world.run(at.administrator, appoint, { personId: gone.id, role: "dean", scopeKind: "school", scopeId: at.member.id })).toBeRefused("BAD_USER_INPUT", { message: "identity.personRemoved" });
  await expect(at.world.query("update person set name = '回来的人' where id = $1", [gone.id])).rejects.toThrow(/does not change/);
});

it("ends what is open in his name at once", async () => {
  const { person, session } = await aLeaver();
  const before = await at.world.find(Session, session.id);
  expect(before.endedAt).toBeNull();
  const [{ value: epoch }] = (await at.world.query<{ value: string }>("select sessions as value from rights_epoch", [])) as [{ value: string }];
  await remove(at.officer, person);
  expect(await at.world.told(session)).toMatchObject([{ kind: "session.ended" }]);
  expect(await at.world.query("select sessions > $1 as grown from rights_epoch", [epoch])).toEqual([{ grown: true }]);
});
