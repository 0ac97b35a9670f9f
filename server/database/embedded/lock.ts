import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { StartError } from "../start-error";
import { beginningOf, isAlive } from "./processes";

/** One server owns one data folder. The lock names the process and when it began, so that a lock left by a killed process does not hold. */
export function takeFolder(dataDir: string): () => void {
  const path = join(dataDir, "lock");
  const mine = `${process.pid} ${beginningOf(process.pid)}\n`;
  const draft = `${path}.${process.pid}`;
  try {
    makeFolder(dataDir);
    writeFileSync(draft, mine, { mode: 0o600 });
  } catch (error) {
    throw new StartError(`DATA_DIR ${dataDir} must be a folder that this user can make and write (${(error as NodeJS.ErrnoException).code}).`, { cause: error });
  }
  try {
    for (let attempt = 0; ; attempt += 1) {
      try {
        // A link to a finished file appears whole or not at all, so nobody reads half a lock.
        linkSync(draft, path);
        break;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "EEXIST" || attempt > 5) throw error;
      }
      const holder = holderOf(path);
      if (holder !== undefined) throw new StartError(`Lianxiao already runs on ${dataDir} (process ${holder}). Stop it first, or choose another DATA_DIR.`);
      const stale = `${draft}.stale`;
      try {
        renameSync(path, stale);
        rmSync(stale, { force: true });
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
      }
    }
  } finally {
    rmSync(draft, { force: true });
  }
  return () => {
    if (readText(path) === mine) rmSync(path, { force: true });
  };
}

/** Step by step from the nearest folder that is there: Node's own `recursive` never returns where a file system takes no folder, e.g. /proc. */
function makeFolder(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
  if (dirname(path) !== path) makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    // Another process may have made it meanwhile.
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
}

function holderOf(path: string): number | undefined {
  const [pid, beginning] = readText(path).trim().split(" ");
  const number = Number(pid);
  if (!Number.isInteger(number) || number <= 0 || number === process.pid) return undefined;
  return isAlive(number) && beginningOf(number) === beginning ? number : undefined;
}

function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "";
    throw error;
  }
}
