import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

/** A process that has ended but was not collected by its parent still answers to signal 0, so the kernel's own table is asked first. */
export function isAlive(pid: number): boolean {
  const stat = procStat(pid);
  if (stat !== undefined) return stat.state !== "Z" && stat.state !== "X";
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** When the process began, in a form that only equality makes sense of: a number used again for another process differs here. */
export function beginningOf(pid: number): string {
  return procStat(pid)?.startTime ?? "unknown";
}

/** The command line, or undefined where the system does not tell. */
export function commandOf(pid: number): string[] | undefined {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0").filter(Boolean);
  } catch {
    return undefined;
  }
}

/** Waits until the process is gone; false when the time is over first. */
export async function gone(pid: number, withinMs: number): Promise<boolean> {
  const deadline = performance.now() + withinMs;
  while (isAlive(pid)) {
    if (performance.now() > deadline) return false;
    await sleep(10);
  }
  return true;
}

function procStat(pid: number): { state: string; startTime: string } | undefined {
  let line: string;
  try {
    line = readFileSync(`/proc/${pid}/stat`, "utf8");
  } catch {
    return undefined;
  }
  // The second column is the name in parentheses and may itself hold spaces and parentheses.
  const columns = line.slice(line.lastIndexOf(")") + 2).split(" ");
  return { state: columns[0] ?? "X", startTime: columns[19] ?? "unknown" };
}
