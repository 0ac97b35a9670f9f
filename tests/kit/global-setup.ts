import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { Pool } from "pg";
import type { TestProject } from "vitest/node";

import { startEmbedded } from "../../server/database/embedded";
import { isAlive } from "../../server/database/embedded/processes";
import { migrate } from "../../server/database/migrate";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the template database with all migrations applied and no rows. */
    templateUrl: string;
  }
}

const FOLDERS = join(tmpdir(), "lianxiao-tests");

/** What a test database may lose when the machine goes down, it may lose: no waiting for the disk. */
const FORGETFUL = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: "200", autovacuum: "off" };

/** One PostgreSQL for the whole run, with one template that each test file copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  mkdirSync(FOLDERS, { recursive: true, mode: 0o755 });
  await sweep();
  const folder = mkdtempSync(join(FOLDERS, "run-"));
  // Root's PostgreSQL runs as another user, who must be able to come here.
  chmodSync(folder, 0o755);
  writeFileSync(join(folder, "by"), String(process.pid));
  const dataDir = join(folder, "data");
  const database = await startEmbedded({ dataDir, settings: FORGETFUL });
  const pool = new Pool({ connectionString: database.url });
  try {
    await migrate(pool);
  } finally {
    await pool.end();
  }
  project.provide("templateUrl", database.url);
  return async () => {
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

/** A run that was killed leaves its PostgreSQL behind: the next run ends it. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(FOLDERS)) {
    const folder = join(FOLDERS, name);
    if (isAlive(Number(readText(join(folder, "by"))))) continue;
    const postgres = Number(readText(join(folder, "data", "postgres", "postmaster.pid")).split("\n")[0]);
    if (postgres > 0 && isAlive(postgres)) process.kill(postgres, "SIGQUIT");
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "";
    throw error;
  }
}
