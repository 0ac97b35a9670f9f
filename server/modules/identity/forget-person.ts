import { Appointment } from "./appointment.entity";
import { forgetInActivity, forgetting, personalData, staying } from "./personal-data";

/** What identity itself keeps of a person, and how it lets go of it. */

personalData("person", "select name, gender, birth_year, phone, email, created_at as entered_at from person where id = $1");
personalData("account", "select login, confirmed_email as email, must_change_password, disabled_at, created_at as opened_at from account where person_id = $1");
personalData("sessions", "select s.name as token_name, s.device, s.created_at as began_at, s.last_seen_at, s.expires_at, s.ended_at from session s where s.person_id = $1 order by s.created_at");
personalData("linkedIdentities", "select issuer, known_as as name, created_at as at, last_used_at as last_seen_at from linked_identity where person_id = $1 order by created_at");
personalData("appointments", "select role, scope_kind, scope_id, since, until from appointment where person_id = $1 order by since");
personalData("invitations", "select way as kind, email, created_at as at, expires_at, accepted_at as ended_at from invitation where person_id = $1 order by created_at");
personalData("activity", "select kind, created_at as at, payload from activity where actor_id = $1 order by ord");
personalData("audit", "select at, action, case when actor_id = $1 then 'actor' else 'subject' end as as_what, case when actor_id = $1 or actor_id is null then address end as address, case when actor_id = $1 or actor_id is null then device end as device, detail from audit_entry where actor_id = $1 or person_id = $1 order by seq");
personalData("letters", "select recipient, subject, state, created_at as at from mail where recipient in (select email from person where id = $1 union select confirmed_email from account where person_id = $1) order by created_at");

staying(async (tx, personId) => ({ appointments: (await tx.find(Appointment, "personId", personId)).filter(({ until }) => until === null || until > tx.viewer.today).length }));

/** Before what they name is gone. What he did names him by id only. */
forgetting((tx, person) => forgetInActivity(tx, person, ["select $1::uuid", "select id from account where person_id = $1", "select id from session where person_id = $1", "select id from invitation where person_id = $1", "select id from linked_identity where person_id = $1", "select id from appointment where person_id = $1"]));

/** Letters to him, the account with its sessions and links, how far he has read. */
forgetting(async (tx, { id }) => {
  await tx.query(
    `delete from mail where recipient in (
       select email from person where id = $1 union select confirmed_email from account where person_id = $1
       union select email from invitation where person_id = $1 union select l.email from account_link l join account a on a.id = l.account_id where a.person_id = $1)`,
    [id],
  );
  await tx.query("delete from invitation where person_id = $1", [id]);
  await tx.query("delete from session where person_id = $1", [id]);
  await tx.query("delete from account where person_id = $1", [id]);
  await tx.query("delete from feed_mark where person_id = $1", [id]);
  await tx.query("delete from command_key where actor_id = $1", [id]);
});
