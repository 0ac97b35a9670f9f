// Builds the web client when its sources have changed since the last time: `npm run build`, and the first part of a start.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

import { mendable } from "./install.mjs";

const SOURCES = ["web", "shared", "package-lock.json", "tsconfig.json"];

export async function buildWebClient(root, { force = false } = {}) {
  const config = join(root, "web", "vite.config.ts");
  if (!existsSync(config)) return;
  const stamp = join(root, "dist", "web", ".built-from");
  const digest = digestOf(root);
  if (!force && existsSync(stamp) && readFileSync(stamp, "utf8") === digest) return;

  process.stdout.write("Building the web client …\n");
  const { status, stdout, stderr } = spawnSync(join(root, "node_modules", ".bin", "vite"), ["build", "--config", config, "--logLevel", "warn"], { cwd: root, encoding: "utf8", env: { ...process.env, NODE_ENV: "production" } });
  if (status !== 0) throw mendable(`The web client could not be built:\n${stdout}${stderr}`);
  const { compress } = await import("./compress.mjs");
  await compress(join(root, "dist", "web"));
  writeFileSync(stamp, digest);
}

function digestOf(root) {
  const hash = createHash("sha256");
  for (const source of SOURCES) for (const file of filesOf(join(root, source))) hash.update(relative(root, file)).update("\0").update(readFileSync(file)).update("\0");
  return hash.digest("hex");
}

function filesOf(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  const entries = readdirSync(path, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await buildWebClient(join(fileURLToPath(import.meta.url), "../../../.."), { force: true });
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
