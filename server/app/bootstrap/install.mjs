import { spawnSync } from "node:child_process";
import { lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** An error that the person at the terminal can mend: shown without its stack. */
export const mendable = (message) => Object.assign(new Error(message), { mendable: true });

/** Runs `npm ci` unless what is installed is what the lockfile asks for. Compared by content: times of files say little after a checkout. */
export async function install(root) {
  if (installed(root)) return;
  if (lstatSync(join(root, "node_modules"), { throwIfNoEntry: false })?.isSymbolicLink()) {
    throw mendable("node_modules is a link, and what it leads to is not what package-lock.json asks for. Mend that by hand.");
  }
  process.stdout.write("Installing what package-lock.json names …\n");
  const npm = process.env.npm_execpath;
  const [program, first] = npm?.endsWith(".js") ? [process.execPath, [npm]] : ["npm", []];
  // The web client is built here, so development dependencies are needed whatever NODE_ENV says.
  const { status, error } = spawnSync(program, [...first, "ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"], { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
  if (error) throw mendable(`npm could not be run: ${error.message}`);
  if (status !== 0) throw mendable("npm ci failed; what it says stands above.");
}

function installed(root) {
  const wanted = packagesOf(join(root, "package-lock.json"));
  const there = packagesOf(join(root, "node_modules", ".package-lock.json"));
  if (!there) return false;
  const missing = Object.entries(wanted).some(([path, entry]) => path !== "" && !entry.optional && !entry.devOptional && !there[path]);
  const other = Object.entries(there).some(([path, { version }]) => wanted[path]?.version !== version);
  return !missing && !other;
}

function packagesOf(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8")).packages;
  } catch (error) {
    if (error.code === "ENOENT") return undefined;
    throw error;
  }
}
