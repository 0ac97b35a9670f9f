import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { startProcess, type Started } from "../kit/process";
import { Follower } from "./follower";
import { Member } from "./member";

/** Real servers on a real folder with the demonstration data, to be killed. */

/** `FAULTS_SECONDS` makes the storms longer than they are in `npm test`. */
export const STORM_MS = Number(process.env["FAULTS_SECONDS"] ?? 6) * 1_000;

export class Scene {
  readonly folder = mkdtempSync(join(tmpdir(), "lianxiao-faults-"));
  readonly dataDir = join(this.folder, "data");
  readonly servers: Started[] = [];

  constructor() {
    // Root's PostgreSQL runs as another user, who must be able to come here.
    chmodSync(this.folder, 0o755);
  }

  start(env: Record<string, string> = {}): Started {
    const server = startProcess({ env: { DATA_DIR: this.dataDir, ...env } });
    this.servers.push(server);
    return server;
  }

  postgres(): number {
    return Number(readFileSync(join(this.dataDir, "postgres", "postmaster.pid"), "utf8").split("\n")[0]);
  }

  /** For a further process on the database of the first, and to look behind everyone's back. */
  databaseUrl(): string {
    const password = readFileSync(join(this.dataDir, "password"), "utf8").trim();
    return `postgresql://lianxiao:${password}@/lianxiao?host=${encodeURIComponent(join(this.dataDir, "run"))}&port=5432`;
  }

  async sql<Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    const client = new Client({ connectionString: this.databaseUrl() });
    await client.connect();
    try {
      return (await client.query<Row>(text, [...values])).rows;
    } finally {
      await client.end();
    }
  }

  async end(): Promise<void> {
    // The one that brought PostgreSQL up goes last.
    for (const { child, ended } of this.servers.toReversed()) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      process.kill(-child.pid!, "SIGTERM");
      await ended;
    }
    rmSync(this.folder, { recursive: true, force: true });
  }
}

export const FIRST_PLAN = "query { myAlliances(first: 1) { nodes { id plans(first: 1) { nodes { id } } } } liveHead }";
export interface FirstPlan {
  readonly liveHead: string;
  readonly myAlliances: { readonly nodes: readonly { readonly id: string; readonly plans: { readonly nodes: readonly { readonly id: string }[] } }[] };
}

/** Coordinator, principal and teacher of one alliance, its plan, and where the feed stands. */
export async function gather(url: string) {
  const [coordinator, principal, teacher] = await Promise.all(["coordinator", "principal", "teacher"].map((login) => Member.signIn(url, login)));
  const { liveHead, myAlliances } = await coordinator!.ask<FirstPlan>(url, FIRST_PLAN);
  const alliance = myAlliances.nodes[0]!;
  return { coordinator: coordinator!, principal: principal!, teacher: teacher!, allianceId: alliance.id, planId: alliance.plans.nodes[0]!.id, head: Number(liveHead) };
}

export const ADD_ITEM = "mutation ($planId: ID!, $title: String!) { addPlanItem(input: { planId: $planId, title: $title, practice: SHARED_RESOURCES }) { id } }";

/** Writers that add plan items one after another until told to stop; each has a key of its own, so that trying again adds nothing. */
export function writers(count: number, member: Member, urls: readonly string[], planId: string) {
  const titles: string[] = [];
  const ids: string[] = [];
  let going = true;
  const done = Promise.all(
    Array.from({ length: count }, async (_, writer) => {
      for (let turn = 0; going; turn += 1) {
        const title = `第${writer}人的第${turn}项`;
        const url = urls[(writer + turn) % urls.length]!;
        const answer = await member.ask<{ addPlanItem: { id: string } }>(url, ADD_ITEM, { planId, title }, `faults-${writer}-${turn}`);
        titles.push(title);
        ids.push(answer.addPlanItem.id);
      }
    }),
  );
  return {
    ids,
    titles,
    async stop() {
      going = false;
      await done;
    },
  };
}

export { Follower, Member };
