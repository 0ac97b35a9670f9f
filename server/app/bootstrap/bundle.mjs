// The server's TypeScript as plain JavaScript in dist/server: half the work at each start and a third less memory than
// translating it while it loads. Built in a process of its own, so that the server does not carry the bundler.
import { spawnSync } from "node:child_process";
import { renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { digestOf, isCurrent } from "./digest.mjs";
import { mendable } from "./install.mjs";

const SOURCES = ["server", "shared", "package-lock.json", "tsconfig.json"];

const STAMP = ".built-from";
const stampOf = (root) => join(root, "dist", "server", STAMP);
// Files find their neighbours by their folder, which is written into the bundle.
const digestOfServer = (root) => `${root} ${digestOf(root, SOURCES)}`;

/** The built server when it is built from the sources as they are, else nothing. */
export function builtServer(root) {
  return isCurrent(stampOf(root), digestOfServer(root)) ? join(root, "dist", "server", "main.mjs") : undefined;
}

/** Builds it unless it is current. Where nothing may be written, or another start was faster, this one goes by what is there. */
export function buildServer(root) {
  if (builtServer(root) !== undefined) return;
  const { status, stderr } = spawnSync(process.execPath, [fileURLToPath(import.meta.url)], { cwd: root, encoding: "utf8" });
  if (status !== 0 && !/EACCES|EROFS|ENOTEMPTY|EEXIST/.test(stderr)) throw mendable(`The server could not be built:\n${stderr}`);
}

async function bundle(root) {
  const { rolldown } = await import("rolldown");
  const folder = join(root, "dist", "server");
  // Built beside its place and moved there whole, so that a start meanwhile finds the old one or the new one.
  const draft = `${folder}.${process.pid}`;
  const built = await rolldown({
    input: { main: join(root, "server/app/main.ts"), schema: join(root, "server/app/schema.ts") },
    platform: "node",
    tsconfig: join(root, "tsconfig.json"),
    // What is installed stays where it is, except the few lines that the translation of decorators needs.
    external: (id) => /^[a-z@]/i.test(id) && !id.startsWith("@oxc-project/runtime/"),
    plugins: [{ name: "folders", transform: (code, id) => (code.includes("import.meta.dirname") ? code.replaceAll("import.meta.dirname", JSON.stringify(dirname(id))) : undefined) }],
  });
  // Entities and types are known by the names of their classes.
  await built.write({ dir: draft, format: "esm", keepNames: true, entryFileNames: "[name].mjs", chunkFileNames: "[name].mjs" });
  await built.close();
  writeFileSync(join(draft, STAMP), digestOfServer(root));
  rmSync(folder, { recursive: true, force: true });
  renameSync(draft, folder);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await bundle(join(fileURLToPath(import.meta.url), "../../../.."));
