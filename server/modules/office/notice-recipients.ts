import { badInput, notFound } from "../../kernel/errors";
import { newId } from "../../kernel/ids";
import type { Transaction } from "../../kernel/write";
import { Notice, NoticeReceipt } from "./notice.entity";
import { peopleGroupPolicy } from "./people-group.policy";

/** The schools within the sender's reach today: members of the alliance, or schools of the region and those below. */
const GROUND = `select m.school_id from membership m where m.alliance_id = $1 and m.since <= $3 and (m.until is null or m.until > $3)
union select s.id from region_closure c join school s on s.region_id = c.descendant_id where c.ancestor_id = $2 and (s.closed_on is null or s.closed_on > $3)`;

const OF_GROUP = `select t.school_id from people_group_member g join staff_post t on t.person_id = g.person_id
  where g.group_id = $4 and t.since <= $3 and (t.until is null or t.until > $3)
union select a.scope_id from people_group_member g join appointment a on a.person_id = g.person_id and a.scope_kind = 'school' and a.role in ('principal', 'dean')
  where g.group_id = $4 and a.since <= $3 and (a.until is null or a.until > $3)`;

/** In a draft whose schools are chosen: leaves exactly these. Each must lie within the sender's reach. */
export async function chooseSchools(tx: Transaction, notice: Notice, schoolIds: readonly string[]): Promise<void> {
  const ground = await tx.query<{ id: string }>(`select x.school_id::text as id from (${GROUND}) x where x.school_id = any($4::uuid[])`, [notice.allianceId, notice.regionId, tx.viewer.today, schoolIds]);
  if (ground.length !== schoolIds.length) throw notFound("input.schoolIds");
  await tx.query("delete from notice_receipt where notice_id = $1 and not school_id = any($2::uuid[])", [notice.id, schoolIds]);
  await insert(tx, notice.id, [...schoolIds]);
}

/** The group that a sender may choose. */
export async function requireGroup(tx: Transaction, groupId: string): Promise<void> {
  await tx.see(peopleGroupPolicy, groupId, "input.groupId");
}

/** With the publication the schools are settled: who joins later was not written to. */
export async function settleSchools(tx: Transaction, notice: Notice): Promise<number> {
  const values = [notice.allianceId, notice.regionId, tx.viewer.today];
  if (notice.recipients !== "chosen") {
    const wanted = notice.recipients === "all" ? "" : ` where x.school_id in (${OF_GROUP})`;
    const schools = await tx.query<{ id: string }>(`select x.school_id::text as id from (${GROUND}) x${wanted}`, notice.recipients === "all" ? values : [...values, notice.groupId]);
    await insert(tx, notice.id, schools.map(({ id }) => id));
  }
  const [row] = await tx.query<{ count: number }>("select count(*)::int as count from notice_receipt where notice_id = $1", [notice.id]);
  if (!row?.count) throw badInput(notice.recipients === "chosen" ? "input.schoolIds" : "input.recipients", "notice.nobody");
  return row.count;
}

/** The schools of another notice, those that lie within the sender's reach still. */
export async function takeSchools(tx: Transaction, fromId: string, toId: string): Promise<void> {
  const [notice] = await tx.find(Notice, "id", toId);
  const schools = await tx.query<{ id: string }>(
    `select x.school_id::text as id from (${GROUND}) x join notice_receipt r on r.school_id = x.school_id where r.notice_id = $4`,
    [notice?.allianceId ?? null, notice?.regionId ?? null, tx.viewer.today, fromId],
  );
  await insert(tx, toId, schools.map(({ id }) => id));
}

async function insert(tx: Transaction, noticeId: string, schoolIds: readonly string[]): Promise<void> {
  await tx.query("insert into notice_receipt (id, notice_id, school_id) select id, $1, school_id from unnest($2::uuid[], $3::uuid[]) as given(id, school_id) on conflict do nothing", [
    noticeId, schoolIds.map(() => newId(NoticeReceipt)), schoolIds,
  ]);
}
