import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { startProcess, type Started } from "../kit/process";
import type { Figure } from "./figure";

export const name = "start";

const WARM_STARTS = 5;
/** The server has done its first work and the collector has had its turn. */
const IDLE_MS = 5_000;

/** From `npm start` to the line that says it is ready: on a new folder with the demonstration, and again on the same. Installed and built beforehand. */
export async function run(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "lianxiao-bench-start-"));
  // Where root's PostgreSQL, another user, can come.
  chmodSync(folder, 0o755);
  const env = { DATA_DIR: join(folder, "data"), DEMO: "1" };
  try {
    // Builds the web client when that is due, which is no part of a start.
    await stop(await ready(startProcess({ env: { ...env, DATA_DIR: join(folder, "first") } })));

    const cold = await ready(startProcess({ env, npm: true }));
    const coldSeconds = cold.readyAfter() / 1000;
    await stop(cold);
    const warm: number[] = [];
    let memory = { server: 0, postgres: 0 };
    for (let count = 0; count < WARM_STARTS; count += 1) {
      const server = await ready(startProcess({ env, npm: count > 0 }));
      // The first is started without npm, so that its process is the server itself; its time counts for nothing.
      if (count > 0) warm.push(server.readyAfter() / 1000);
      else {
        await sleep(IDLE_MS);
        memory = { server: residentMb(server.child.pid!), postgres: proportionalMb(postgresOf(env.DATA_DIR)) };
      }
      await stop(server);
    }
    return [
      { name: "start.cold", value: coldSeconds, unit: "s, new folder with the demonstration" },
      { name: "start.warm", value: warm.toSorted((a, b) => a - b)[Math.floor(warm.length / 2)]!, unit: `s, median of ${warm.length}`, limit: "at most 5" },
      { name: "start.memory", value: memory.server, unit: "MB resident, idle server process" },
      { name: "start.memory.postgres", value: memory.postgres, unit: "MB proportional, its PostgreSQL" },
    ];
  } finally {
    await Promise.all(started.map(stop));
    rmSync(folder, { recursive: true, force: true });
  }
}

const started: Started[] = [];

async function ready(server: Started): Promise<Started> {
  started.push(server);
  await server.ready;
  return server;
}

async function stop(server: Started): Promise<void> {
  if (server.child.exitCode === null && server.child.signalCode === null) process.kill(-server.child.pid!, "SIGINT");
  await server.ended;
}

function residentMb(pid: number): number {
  return kilobytes(`/proc/${pid}/status`, "VmRSS") / 1024;
}

/** Pages that PostgreSQL's processes share are counted once. */
function proportionalMb(postmaster: number): number {
  const children = readFileSync(`/proc/${postmaster}/task/${postmaster}/children`, "utf8").trim().split(" ").map(Number);
  return [postmaster, ...children].reduce((sum, pid) => sum + kilobytes(`/proc/${pid}/smaps_rollup`, "Pss"), 0) / 1024;
}

function kilobytes(path: string, field: string): number {
  return Number(new RegExp(`^${field}:\\s+(\\d+) kB`, "m").exec(readFileSync(path, "utf8"))?.[1] ?? Number.NaN);
}

const postgresOf = (dataDir: string) => Number(readFileSync(join(dataDir, "postgres", "postmaster.pid"), "utf8").split("\n")[0]);
