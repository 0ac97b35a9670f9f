import { afterAll, beforeAll, expect, it } from "vitest";

import { keepHouse } from "../../server/app/housekeeping";
import { createTestDatabase, type TestDatabase } from "../kit/database";

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.end());

const PERSON = "00000000-0000-8000-8000-0000000000aa";

it("deletes idempotency keys after a month and dead sessions, and nothing that still counts", async () => {
  await db.pool.query("insert into person (id, name) values ($1, '某人')", [PERSON]);
  await db.pool.query("insert into account (id, person_id, login, password_hash) values ($1, $1, 'somebody', '-')", [PERSON]);
  await db.pool.query(
    `insert into command_key (actor_id, key, command, request_hash, created_at)
     select $1, 'key-' || days || '-days', 'test', '\\x00', now() - days * interval '1 day' from unnest(array[0, 29, 31]) as days`,
    [PERSON],
  );
  await db.pool.query(
    `insert into session (id, account_id, person_id, token_hash, device, expires_at, ended_at)
     select gen_random_uuid(), $1, $1, sha256(name::bytea), name, now() + left_ * interval '1 day', now() + ended * interval '1 day'
     from (values ('lives', 1, null), ('ran out now', 0, null), ('ran out long ago', -2, null), ('ended lately', 9, -1), ('ended long ago', 9, -31)) as s(name, left_, ended)`,
    [PERSON],
  );

  expect(await keepHouse(db.pool)).toBe(3);

  const keys = await db.pool.query<{ key: string }>("select key from command_key order by key");
  expect(keys.rows.map(({ key }) => key)).toEqual(["key-0-days", "key-29-days"]);
  const sessions = await db.pool.query<{ device: string }>("select device from session order by device");
  expect(sessions.rows.map(({ device }) => device)).toEqual(["ended lately", "lives", "ran out now"]);
  expect(await keepHouse(db.pool)).toBe(0);
});

it("deletes links of letters a day after they ran out, and invitations three months after", async () => {
  await db.pool.query(
    `insert into account_link (id, account_id, purpose, email, token_hash, expires_at)
     select gen_random_uuid(), $1, 'password', 'a@example.org', sha256(left_::text::bytea), now() + left_ * interval '1 hour' from unnest(array[1, -23, -25]) as left_`,
    [PERSON],
  );
  await db.pool.query(
    `insert into invitation (id, person_id, way, token_hash, invited_by_id, expires_at, revoked_at)
     select gen_random_uuid(), $1, 'code', sha256(days::text::bytea), $1, now() - days * interval '1 day', now() from unnest(array[0, 89, 91]) as days`,
    [PERSON],
  );
  expect(await keepHouse(db.pool)).toBe(2);
});

it("deletes from the ledger of calendars what was called off so long ago that no feed names it, unless it may yet take place", async () => {
  await db.pool.query(
    `insert into agenda_event (id, source, subject_id, person_id, key, uid, hash, status, starts, ends, content, changed_at)
     select gen_random_uuid(), 'exchanges', $1, $1, name, name, '', status, now() + begins * interval '1 day', now() + begins * interval '1 day' + interval '40 minutes', '{}', now() - told * interval '1 day'
     from (values ('called off lately', 'cancelled', -59, 59), ('called off long ago', 'cancelled', -59, 61), ('called off and still to come', 'cancelled', 3, 61), ('took place', 'confirmed', -200, 200)) as e(name, status, begins, told)`,
    [PERSON],
  );
  await db.pool.query("insert into agenda_confirmation (id, person_id, event_id, sequence) select gen_random_uuid(), person_id, id, 0 from agenda_event", []);
  expect(await keepHouse(db.pool)).toBe(1);
  const { rows } = await db.pool.query<{ key: string }>("select key from agenda_event order by key");
  expect(rows.map(({ key }) => key)).toEqual(["called off and still to come", "called off lately", "took place"]);
});
