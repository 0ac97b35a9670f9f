import type { PoolClient } from "pg";

const DAY_MS = 86_400_000;

/**
 * How people get in: invitations that wait at the first school (letters and sheets, one of them run out), a token for a
 * script, addresses that were confirmed, and somebody who forgot his password. Nothing here opens anything: the hashes
 * are of random bytes.
 */
export async function storeGettingIn(client: PoolClient, now: number): Promise<void> {
  const at = (days: number): string => new Date(now + days * DAY_MS).toISOString();
  await client.query(
    `insert into invitation (id, person_id, way, email, token_hash, invited_by_id, created_at, expires_at)
     select new_id(25), who.id, case when who.place <= 2 then 'letter' else 'code' end, case when who.place <= 2 then who.email end,
       sha256(gen_random_uuid()::text::bytea), head.person_id, case when who.place = 6 then $2::timestamptz else $1::timestamptz end, case when who.place = 6 then $4::timestamptz else $3::timestamptz end
     from account head join staff_post post on post.person_id = head.person_id and post.until is null
     cross join lateral (
       select p.id, p.email, row_number() over (order by p.name, p.id) as place from staff_post other join person p on p.id = other.person_id
       where other.school_id = post.school_id and other.until is null and p.email is not null and not exists (select from account a where a.person_id = p.id)
       limit 6) who
     where head.login = 'principal'`,
    [at(-3), at(-16), at(11), at(-2)],
  );
  await client.query(
    `insert into session (id, account_id, person_id, token_hash, kind, name, grants, begun_by, device, created_at, last_seen_at, expires_at)
     select new_id(22), id, person_id, sha256(gen_random_uuid()::text::bytea), 'token', '教研数据汇总脚本', array['read'], 'person', 'Firefox, Windows', $1, $2, $3
     from account where login in ('principal', 'bureau')`,
    [at(-20), at(-1), at(70)],
  );
  await client.query("update account a set confirmed_email = p.email from person p where p.id = a.person_id and a.login in ('admin', 'bureau', 'principal', 'teacher')");
  await client.query("update account set password_asked_at = $1 where login = 'dean'", [at(-0.1)]);
}
