import { Client } from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { buildApi } from "../../../server/app/schema";
import { consume, Consumer } from "../../../server/kernel/live";
import { numberWaiting } from "../../../server/kernel/live/sequencer";
import { typeOf } from "../../../server/kernel/read/decorators";
import { Reads } from "../../../server/kernel/read";
import { deriveNotifications, NotificationType, NOTIFICATIONS_CURSOR } from "../../../server/modules/office";
import { World } from "../../kit/builders/world";
import { createTestDatabase, type TestDatabase } from "../../kit/database";
import { quiet } from "../../kernel/live/kit";

let database: TestDatabase;
let world: World;
let officer: { id: string };

beforeAll(async () => {
  const { entities } = await buildApi();
  database = await createTestDatabase({ entities });
  world = new World(database);
  officer = await world.person("赵科长");
});
afterAll(() => database.end());

/** Events of admission to the alliances in turn, as so many commands would have told them. */
const tellAdmissions = (alliances: readonly { id: string }[], events: number): Promise<unknown> =>
  world.query(
    `insert into activity (id, kind, actor_id, subject_kind, subject_id, audience, payload)
     select new_id(1), 'membership.began', $2, 'Membership', new_id(42), array[($1::uuid[])[1 + n % cardinality($1::uuid[])]], jsonb_build_object('allianceId', ($1::uuid[])[1 + n % cardinality($1::uuid[])], 'school', '第 ' || n || ' 小学')
     from generate_series(0, $3 - 1) as n`,
    [alliances.map(({ id }) => id), officer.id, events],
  );

const number = async (): Promise<void> => {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  try {
    while ((await numberWaiting(client)).numbered > 0);
  } finally {
    await client.end();
  }
};

const consumer = (): Consumer => new Consumer({ url: database.url, log: quiet, name: NOTIFICATIONS_CURSOR, lock: 7_201_680, take: deriveNotifications });

const until = async (what: () => Promise<boolean>): Promise<void> => {
  const late = Date.now() + 20_000;
  while (!(await what())) {
    if (Date.now() > late) throw new Error("it did not come to its end");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};
const worked = async (): Promise<boolean> => {
  const [row] = await world.query<{ done: boolean }>("select c.seq = h.seq as done from activity_cursor c, live_head h where c.name = $1", [NOTIFICATIONS_CURSOR]);
  return row?.done === true;
};

it("makes of ten thousand events the lines that they are, none twice, with two processes and one of them cut off again and again", async () => {
  const county = await world.region();
  const alliances = await Promise.all(Array.from({ length: 8 }, () => world.alliance([county])));
  const all = await world.person("总协调员");
  await world.account(all);
  for (const alliance of alliances) await world.appoint(all, "coordinator", "alliance", alliance);
  const one = await world.coordinator(alliances[0]!);
  await world.account(one);
  await tellAdmissions(alliances, 10_000);
  const both = [consumer(), consumer()];
  for (const each of both) each.start();
  const cutting = (async () => {
    for (let time = 0; time < 12; time += 1) {
      await new Promise((resolve) => setTimeout(resolve, 40 + 10 * time));
      await world.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'lianxiao notifications' order by random() limit 1", []);
    }
  })();
  await number();
  await until(worked);
  await cutting;
  // What wakes the readers has numbers too, and tells nobody.
  await number();
  await until(worked);
  await Promise.all(both.map((each) => each.stop()));
  const rows = await world.query<{ person_id: string; event_count: number }>("select person_id, event_count from notification order by subject_id", []);
  expect(rows.filter(({ person_id }) => person_id === all.id).map(({ event_count }) => event_count)).toEqual(alliances.map(() => 1_250));
  expect(rows.filter(({ person_id }) => person_id === one.id).map(({ event_count }) => event_count)).toEqual([1_250]);
  const reads = new Reads(await world.viewer(all), world.query);
  const source = { to: typeOf(NotificationType), where: undefined, key: "personId", link: undefined };
  const page = reads.page("all", source, { order: "NEWEST", backward: false, size: 100, cursor: undefined, filters: [] }, all.id);
  expect(await page.count()).toBe((await page.rows()).length);
  expect(await page.count()).toBe(8);
});

it("makes none twice when two work at the same time, as when the place of the leader changes hands", async () => {
  const alliances = await Promise.all(Array.from({ length: 4 }, async () => world.alliance([await world.region()])));
  const coordinator = await world.person("两地协调员");
  await world.account(coordinator);
  for (const alliance of alliances) await world.appoint(coordinator, "coordinator", "alliance", alliance);
  await tellAdmissions(alliances, 4_000);
  await number();
  const clients = await Promise.all(
    Array.from({ length: 4 }, async () => {
      const client = new Client({ connectionString: database.url });
      await client.connect();
      return client;
    }),
  );
  await Promise.all(
    clients.map(async (client) => {
      while (await consume(client, { name: NOTIFICATIONS_CURSOR, take: deriveNotifications }));
      await client.end();
    }),
  );
  const rows = await world.query<{ event_count: number }>("select event_count from notification where person_id = $1", [coordinator.id]);
  expect(rows.map(({ event_count }) => event_count)).toEqual([1_000, 1_000, 1_000, 1_000]);
});

it("is history and no notification when it is older than a month", async () => {
  const alliance = await world.alliance([await world.region()]);
  const coordinator = await world.coordinator(alliance);
  await world.account(coordinator);
  await tellAdmissions([alliance], 3);
  await world.query("update activity set created_at = now() - interval '31 days' where $1 = any(audience)", [alliance.id]);
  const each = consumer();
  each.start();
  await number();
  await until(worked);
  await each.stop();
  expect(await world.query("select from notification where person_id = $1", [coordinator.id])).toHaveLength(0);
});
