import { REMOVED_NAME } from "../../../shared/identity";
import { forgetting, personalData } from "../identity";

/** What the daily paper keeps of a person, and where it lets go of his name: decisions and posts stay as records. */

personalData("approvals", "select kind, state, remark, payload, created_at as at, ended_at from approval where asked_by_id = $1 or person_id = $1 order by created_at");
personalData("decisions", "select a.kind, s.role, s.state, s.reason, s.decided_at as at from approval_step s join approval a on a.id = s.approval_id where s.decided_by_id = $1 or s.decided_for_id = $1 order by s.decided_at");
personalData("delegations", "select case when from_id = $1 then 'from' else 'to' end as as_what, since, until, kinds, note from delegation where from_id = $1 or to_id = $1 order by since");
personalData("receipts", "select n.title, r.signed_at as at, r.remark from notice_receipt r join notice n on n.id = r.notice_id where r.signed_by_id = $1 order by r.signed_at");
personalData("notices", "select title, number, state, published_at as at from notice where made_by_id = $1 order by created_at");
personalData("notifications", "select kind, payload, latest_at as at, read_at as ended_at from notification where person_id = $1 order by latest_at");
personalData("circlePosts", "select body, created_at as at from post where author_id = $1 order by created_at");
personalData("comments", "select body, created_at as at from post_comment where author_id = $1 order by created_at");
personalData("mentions", "select p.body, m.created_at as at from post_mention m join post p on p.id = m.post_id where m.person_id = $1 order by m.created_at");
personalData("groups", "select g.name, case when g.owner_id = $1 then 'owner' else 'member' end as as_what, g.created_at as at from people_group g where g.owner_id = $1 or exists (select from people_group_pick k where k.group_id = g.id and k.person_id = $1) order by g.created_at");
personalData("notificationSettings", "select kind, on_page, by_mail from notification_setting where person_id = $1 order by kind");
personalData("notificationTimes", "select language, digest_hour, quiet_from, quiet_until from notification_preference where person_id = $1");
personalData("webhooks", "select name, scope_kind, url as address, topics as kinds, state, created_at as at from webhook where owner_id = $1 order by created_at");
personalData("reactions", "select kind, created_at as at from post_reaction where person_id = $1 order by created_at");

forgetting(async (tx, { id, name }) => {
  const whole = [id, JSON.stringify(name), JSON.stringify(REMOVED_NAME)];
  await tx.query("update approval_step set decided_by_name = $2 where decided_by_id = $1 and decided_by_name is not null", [id, REMOVED_NAME]);
  await tx.query("update approval_step set decided_for_name = $2 where decided_for_id = $1 and decided_for_name is not null", [id, REMOVED_NAME]);
  await tx.query("update approval_step set scope_name = $2 where role = 'person' and scope_id = $1", [id, REMOVED_NAME]);
  await tx.query("update approval set payload = replace(payload::text, $2, $3)::jsonb where (asked_by_id = $1 or person_id = $1 or subject_id = $1 or id in (select approval_id from approval_step where decided_by_id = $1 or scope_id = $1)) and position($2 in payload::text) > 0", whole);
  await tx.query("update notice_receipt set signed_by_name = $2 where signed_by_id = $1 and signed_by_name is not null", [id, REMOVED_NAME]);
  await tx.query("update notification set payload = replace(payload::text, $2, $3)::jsonb where person_id <> $1 and (subject_id = $1 or $1 = any(actor_ids) or payload ->> 'personId' = $1::uuid::text) and position($2 in payload::text) > 0", whole);
});

/** What was only for him, and what points at him. */
forgetting(async (tx, { id }) => {
  for (const table of ["notification", "notification_setting", "notification_preference", "approval_snooze", "people_group_pick"]) await tx.query(`delete from ${table} where person_id = $1`, [id]);
  // Nobody answers for them any more.
  await tx.query("update webhook set state = 'stopped', version = version + 1 where owner_id = $1 and state <> 'stopped'", [id]);
  await tx.query("delete from delegation where from_id = $1 or to_id = $1", [id]);
});

/** A mention stands in the words of others: there his name goes, what they wrote stays. */
forgetting(async (tx, { id, name }) => {
  await tx.query("update post set body = replace(body, $2, $3) where id in (select post_id from post_mention where person_id = $1 and comment_id is null)", [id, name, REMOVED_NAME]);
  await tx.query("update post_comment set body = replace(body, $2, $3) where id in (select comment_id from post_mention where person_id = $1)", [id, name, REMOVED_NAME]);
});

/** What was told of approvals and posts that concern him. */
forgetting(async (tx, { id, name }) => {
  await tx.query(
    `update activity set payload = replace(payload::text, $2, $3)::jsonb
     where position($2 in payload::text) > 0 and subject_id in (
       select id from approval where asked_by_id = $1 or person_id = $1 union select approval_id from approval_step where decided_by_id = $1 or decided_for_id = $1 or scope_id = $1
       union select id from post where author_id = $1 union select id from post_comment where author_id = $1 union select post_id from post_mention where person_id = $1
       union select notice_id from notice_receipt where signed_by_id = $1)`,
    [id, JSON.stringify(name), JSON.stringify(REMOVED_NAME)],
  );
  // Delegations themselves are gone by now.
  await tx.query(
    "update activity set payload = replace(payload::text, $2, $3)::jsonb where subject_kind = 'Delegation' and (payload ->> 'fromId' = $1::uuid::text or payload ->> 'toId' = $1::uuid::text) and position($2 in payload::text) > 0",
    [id, JSON.stringify(name), JSON.stringify(REMOVED_NAME)],
  );
});
