import type { PoolClient } from "pg";

/** What a coordinator entered by mistake and threw away some days ago: a title that another item has already. */
const MISTAKES = [
  { title: "召开联盟工作例会（重复录入）", days: 3 },
  { title: "测试事项", days: 12 },
] as const;

/** Something lies in the bin of each coordinator who has an account, and the audit log says where it begins. */
export async function storeBinned(client: PoolClient, now: number): Promise<void> {
  for (const { title, days } of MISTAKES) {
    await client.query(
      `insert into bin_item (id, subject_kind, subject_id, name, scopes, contents, binned_by_id, purge_at, created_at)
       select new_id(5), 'PlanItem', t.id, t.title, array[t.alliance_id] || array(select region_id from alliance_in_region where alliance_id = t.alliance_id),
         jsonb_build_array(jsonb_build_object('table', 'plan_item', 'rows', jsonb_build_array(to_jsonb(t)))), by.person_id, gone.at + interval '30 days', gone.at
       from (select distinct on (a.scope_id) a.scope_id, a.person_id from appointment a join account using (person_id) where a.role = 'coordinator' and a.until is null order by a.scope_id, a.id) by
       cross join lateral (select to_timestamp($1::double precision / 1000) - make_interval(days => $2) as at) gone
       cross join lateral (
         select (jsonb_populate_record(i, jsonb_build_object('id', new_id(46), 'title', $3::text, 'detail', '', 'owner_id', null, 'school_id', null, 'state', 'planned', 'done_on', null, 'version', 1, 'created_at', gone.at))).*
         from plan_item i join plan p on p.id = i.plan_id where i.alliance_id = by.scope_id order by p.year desc, i.id limit 1) t`,
      [now, days, title],
    );
  }
  await client.query("insert into audit_entry (id, action, subject_kind) values (new_id(4), 'demonstration.loaded', 'Platform')");
}
