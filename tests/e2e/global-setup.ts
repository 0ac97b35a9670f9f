import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { interrupt, startProcess } from "../kit/process";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the server that all browser tests share, with the demonstration data. */
    baseURL: string;
    /** Its data folder. */
    dataDir: string;
  }
}

/** One server for all browser tests, started on an empty folder as `npm start` starts it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "lianxiao-e2e-"));
  const dataDir = join(folder, "data");
  const server = startProcess({ env: { DATA_DIR: dataDir } });
  try {
    project.provide("baseURL", await server.ready);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
  project.provide("dataDir", dataDir);
  return async () => {
    await interrupt(server, "SIGTERM");
    rmSync(folder, { recursive: true, force: true });
  };
}
