import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";

/** One hash over the files of some folders: what was built from the same files need not be built again. */
export function digestOf(root, sources) {
  const hash = createHash("sha256");
  for (const source of sources) for (const file of filesOf(join(root, source))) hash.update(relative(root, file)).update("\0").update(readFileSync(file)).update("\0");
  return hash.digest("hex");
}

/** Whether the stamp beside what was built says that it was built from exactly these files. */
export function isCurrent(stamp, digest) {
  return existsSync(stamp) && readFileSync(stamp, "utf8") === digest;
}

function filesOf(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
