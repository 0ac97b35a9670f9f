import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { cp, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { StartError } from "../start-error";
import type { Binaries } from "./binaries";

/** The user that PostgreSQL runs as; undefined means the user who started the server. */
export interface Owner {
  uid: number;
  gid: number;
}

export interface Place {
  /** Holds the cluster, its log and, where needed, the copied binaries. */
  folder: string;
  binaries: Binaries;
}

/** Where the data of a folder live when the folder itself is closed to PostgreSQL's user. First that can be written wins. */
const ELSEWHERE = ["/var/lib/lianxiao", "/var/tmp/lianxiao", join(tmpdir(), "lianxiao")];

/** PostgreSQL refuses to run as root. A cluster that exists keeps its owner; otherwise the usual users, which every Linux has one of. */
export function ownerFor(dataDir: string): Owner | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const cluster = join(rememberedPlace(dataDir) ?? dataDir, "postgres");
  if (existsSync(cluster)) {
    const { uid, gid } = statSync(cluster);
    if (uid !== 0) return { uid, gid };
  }
  for (const line of readFileSync("/etc/passwd", "utf8").split("\n").toSorted(byPreference)) {
    const [name, , uid, gid] = line.split(":");
    if ((name === "postgres" || name === "nobody") && Number(uid) > 0) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new StartError("PostgreSQL never runs as root, and this machine has neither a user postgres nor nobody to run it as. Start Lianxiao as an ordinary user.");
}

function byPreference(a: string, b: string): number {
  return Number(b.startsWith("postgres:")) - Number(a.startsWith("postgres:"));
}

/** Finds or prepares a folder and binaries that the owner can reach, and remembers it for the next start. */
export async function placeFor(dataDir: string, owner: Owner | undefined, binaries: Binaries, say: (line: string) => void): Promise<Place> {
  const remembered = rememberedPlace(dataDir);
  if (remembered !== undefined && !existsSync(join(remembered, "postgres"))) {
    throw new StartError(`The database of ${dataDir} was kept in ${remembered}, and that folder is gone. Bring it back, or remove ${join(dataDir, "place")} to begin with an empty one.`);
  }
  if (owner === undefined || (remembered === undefined && canEnter(owner, dataDir) && canEnter(owner, dirname(binaries.postgres)))) {
    return { folder: remembered ?? dataDir, binaries };
  }

  const dataReachable = remembered === undefined && canEnter(owner, dataDir);
  const folder = remembered ?? (dataReachable ? dataDir : elsewhere(dataDir, owner));
  const reachable = canEnter(owner, dirname(binaries.postgres));
  const usable = reachable ? binaries : await copyBinaries(binaries, folder);
  if (folder !== dataDir && remembered === undefined) {
    writeFileSync(join(dataDir, "place"), `${folder}\n`, { mode: 0o600 });
    say(`PostgreSQL runs as user ${owner.uid}, who cannot enter ${dataDir}; its data${reachable ? "" : " and a copy of its programs"} live in ${folder}.`);
  } else if (!reachable && remembered === undefined) {
    say(`PostgreSQL runs as user ${owner.uid}, who cannot enter ${dirname(binaries.postgres)}; a copy of its programs lives in ${dirname(dirname(usable.postgres))}.`);
  } else if (folder !== dataDir) {
    say(`The database of ${dataDir} lives in ${folder}.`);
  }
  return { folder, binaries: usable };
}

/** Where the data of a folder live, when that is not the folder itself. */
export function rememberedPlace(dataDir: string): string | undefined {
  const note = join(dataDir, "place");
  return existsSync(note) ? readFileSync(note, "utf8").trim() : undefined;
}

/** Asked of the system rather than worked out from modes, so that access lists and mounts count too. */
function canEnter(owner: Owner, folder: string): boolean {
  return spawnSync("/bin/sh", ["-c", 'cd "$0"', folder], { ...owner, cwd: "/", stdio: "ignore" }).status === 0;
}

function elsewhere(dataDir: string, owner: Owner): string {
  const name = createHash("sha256").update(dataDir).digest("hex").slice(0, 12);
  for (const base of ELSEWHERE) {
    try {
      mkdirSync(base, { recursive: true, mode: 0o755 });
      const folder = join(base, name);
      mkdirSync(folder, { mode: 0o755 });
      if (canEnter(owner, folder)) return folder;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "EEXIST") throw new StartError(`${join(base, name)} is left from an earlier database of ${dataDir}. To use it, write that path into ${join(dataDir, "place")}; to begin anew, remove it.`);
      if (code !== "EACCES" && code !== "EROFS" && code !== "EPERM") throw error;
    }
  }
  throw new StartError(`PostgreSQL's user can enter neither ${dataDir} nor any of ${ELSEWHERE.join(", ")}. Set DATA_DIR to a folder that others may enter.`);
}

/** A copy under a name of its own for each version, put in place by one rename, so that a copy cut short is never used. */
async function copyBinaries(binaries: Binaries, folder: string): Promise<Binaries> {
  const target = join(folder, `programs-${binaries.version}`);
  if (!existsSync(target)) {
    const draft = `${target}.${process.pid}`;
    await cp(binaries.root, draft, { recursive: true, verbatimSymlinks: true });
    await rename(draft, target).catch(async (error: NodeJS.ErrnoException) => {
      await rm(draft, { recursive: true, force: true });
      if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error;
    });
  }
  return { ...binaries, root: target, postgres: join(target, "bin", "postgres"), initdb: join(target, "bin", "initdb") };
}
