import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { InputType } from "type-graphql";

import { queryOf } from "../../server/app/context";
import { openDatabase, type Database } from "../../server/database/data-source";
import { startEmbedded } from "../../server/database/embedded";
import { migrate } from "../../server/database/migrate";
import { newId } from "../../server/kernel/ids";
import { today } from "../../server/kernel/time";
import { viewerOfPerson, type Viewer } from "../../server/kernel/viewer";
import { Activity, command, PLATFORM_SCOPE, runCommand, TextInput, VersionedInput } from "../../server/kernel/write";
import { Alliance, Plan, PlanItem, planItemPolicy } from "../../server/modules/alliances";
import { Appointment, Person } from "../../server/modules/identity";
import { Region } from "../../server/modules/schools";
import { type Figure, median } from "./figure";

export const name = "write.rate";

const WRITERS = 16;
const ROUNDS = 5;
const SECONDS_A_TURN = 2;

@InputType()
class RetitleInput extends VersionedInput {
  @TextInput("The new title.", { min: 1, max: 120 }) title!: string;
}

/** The shortest honest command: takes a row, asks the policy, changes it, tells an alliance and a region. */
const retitle = command("bench.retitle", RetitleInput, { policy: planItemPolicy, action: "change" }, async (tx, { id, version, title }) => {
  const item = await tx.take(planItemPolicy, "change", id, version);
  const changed = await tx.change(PlanItem, item, { title });
  tx.tell({ kind: "planItem.changed", subjectKind: "PlanItem", subjectId: id, audience: [item.allianceId, world.region], payload: { title } });
  return { id: changed.id, version: changed.version };
});

const world = { region: newId(Region), alliance: newId(Alliance), plan: newId(Plan), person: newId(Person), items: Array.from({ length: WRITERS }, () => newId(PlanItem)) };

async function found({ pool }: Database): Promise<void> {
  await pool.query("insert into region (id, code, name, level) values ($1, '999999', '基准县', 'county')", [world.region]);
  await pool.query("insert into person (id, name) values ($1, '基准协调员')", [world.person]);
  await pool.query("insert into alliance (id, kind, name, state) values ($1, 'schoolAlliance', '基准联盟', 'active')", [world.alliance]);
  await pool.query("insert into appointment (id, person_id, role, scope_kind, scope_id, since) values ($1, $2, 'coordinator', 'alliance', $3, $4)", [newId(Appointment), world.person, world.alliance, today()]);
  await pool.query("insert into plan (id, alliance_id, year) values ($1, $2, 2026)", [world.plan, world.alliance]);
  for (const id of world.items) {
    await pool.query("insert into plan_item (id, plan_id, alliance_id, practice, title) values ($1, $2, $3, 'jointTraining', '基准')", [id, world.plan, world.alliance]);
  }
}

type Turn = (item: string, version: number) => Promise<number>;

function wrapped({ dataSource }: Database, viewer: Viewer): Turn {
  return async (id, version) => {
    const { version: next } = await runCommand(dataSource, viewer, retitle, { id, version, title: `第 ${version} 次`, idempotencyKey: crypto.randomUUID() });
    return next;
  };
}

/** The same rows by hand: the key, the row under its lock, the activity with its scopes, the answer under the key; each statement prepared, as ours are. */
function bare({ pool }: Database): Turn {
  const audience = [world.alliance, world.region, PLATFORM_SCOPE];
  return async (id, version) => {
    const client = await pool.connect();
    const ask = <R extends object>(name: string, text: string, values: unknown[]) => client.query<R>({ name, text, values });
    try {
      const key = crypto.randomUUID();
      await client.query("begin");
      await ask("key", "insert into command_key (actor_id, key, command, request_hash) values ($1, $2, 'bench.retitle', $3)", [world.person, key, Buffer.alloc(32)]);
      const { rows } = await ask<{ version: number }>("lock", "select version from plan_item where id = $1 for update", [id]);
      if (rows[0]?.version !== version) throw new Error("somebody was faster");
      await ask("change", "update plan_item set title = $2, version = version + 1 where id = $1", [id, `第 ${version} 次`]);
      const told = await ask<{ ord: string }>(
        "tell",
        "insert into activity (id, kind, actor_id, subject_kind, subject_id, audience, payload) values ($1, 'planItem.changed', $2, 'PlanItem', $3, $4, $5) returning ord",
        [newId(Activity), world.person, id, audience, JSON.stringify({ title: `第 ${version} 次` })],
      );
      await ask("scope", "insert into activity_scope (scope_id, ord) select unnest($1::uuid[]), $2", [audience, told.rows[0]!.ord]);
      await ask("answer", "update command_key set result = $3 where actor_id = $1 and key = $2", [world.person, key, JSON.stringify({ id, version: version + 1 })]);
      await client.query("commit");
      return version + 1;
    } finally {
      client.release();
    }
  };
}

async function rate(turn: Turn, versions: number[]): Promise<number> {
  const end = performance.now() + SECONDS_A_TURN * 1000;
  let done = 0;
  const began = performance.now();
  await Promise.all(
    world.items.map(async (item, writer) => {
      while (performance.now() < end) {
        versions[writer] = await turn(item, versions[writer]!);
        done += 1;
      }
    }),
  );
  return done / ((performance.now() - began) / 1000);
}

/** Commands a second through the wrapper, 16 at once, no HTTP, over the same rows in a bare transaction, turn by turn. */
export async function run(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "lianxiao-bench-"));
  const server = await startEmbedded({ dataDir: join(folder, "data") });
  const database = await openDatabase({ url: server.url, connections: WRITERS });
  try {
    await migrate(database.pool);
    await found(database);
    const viewer = await viewerOfPerson(queryOf(database), world.person);
    const [ours, theirs] = [wrapped(database, viewer), bare(database)];
    const versions = world.items.map(() => 1);
    await rate(ours, versions);
    await rate(theirs, versions);
    const rounds: { ours: number; theirs: number }[] = [];
    for (let round = 0; round < ROUNDS; round++) rounds.push({ ours: await rate(ours, versions), theirs: await rate(theirs, versions) });
    return [
      { name: "write.rate", value: median(rounds.map((round) => round.ours / round.theirs)), unit: "of bare pg", limit: "at least 0.5", peer: `bare pg ${Math.round(median(rounds.map(({ theirs }) => theirs)))}/s` },
      { name: "write.rate.commands", value: Math.round(median(rounds.map(({ ours }) => ours))), unit: "commands/s" },
    ];
  } finally {
    await database.end();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
