import { existsSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isAlive } from "../../server/database/embedded/processes";

/** Where the benches of runs keep their large database while the run lasts. */
export const FOLDERS = join(tmpdir(), "lianxiao-bench");

/** The folder of the run whose runner has this process id. */
export const folderOf = (runner: number): string => join(FOLDERS, `nested-${runner}`);

/** Gives up what belongs to runs that are over; and the run's own, when it is. */
export function sweepNested(over?: number): void {
  if (!existsSync(FOLDERS)) return;
  for (const name of readdirSync(FOLDERS)) {
    const runner = Number(/^nested-(\d+)$/.exec(name)?.[1]);
    if (runner === over || !isAlive(runner)) rmSync(join(FOLDERS, name), { recursive: true, force: true });
  }
}
