// Builds the web client and the server when their sources have changed since the last time: `npm run build`, and the
// first part of a start.
import { spawnSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { buildServer } from "./bundle.mjs";
import { digestOf, isCurrent } from "./digest.mjs";
import { mendable } from "./install.mjs";

const SOURCES = ["web", "shared", "package-lock.json", "tsconfig.json"];

export async function buildWebClient(root, { force = false } = {}) {
  const config = join(root, "web", "vite.config.ts");
  if (!existsSync(config)) return;
  const stamp = join(root, "dist", "web", ".built-from");
  const digest = digestOf(root, SOURCES);
  if (!force && isCurrent(stamp, digest)) return;

  process.stdout.write("Building the web client …\n");
  const { status, stdout, stderr } = spawnSync(join(root, "node_modules", ".bin", "vite"), ["build", "--config", config, "--logLevel", "warn"], { cwd: root, encoding: "utf8", env: { ...process.env, NODE_ENV: "production" } });
  if (status !== 0) throw mendable(`The web client could not be built:\n${stdout}${stderr}`);
  const { compress } = await import("./compress.mjs");
  await compress(join(root, "dist", "web"));
  writeFileSync(stamp, digest);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = join(fileURLToPath(import.meta.url), "../../../..");
  try {
    await buildWebClient(root, { force: true });
    buildServer(root);
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
