// `npm start`: from a fresh clone to a running server. Runs under whatever Node the machine has (20.19 or newer) and
// needs nothing installed: it installs, builds, and hands over to the Node that the lockfile pins.
import { spawn } from "node:child_process";
import { realpathSync } from "node:fs";
import { enableCompileCache } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

import { buildWebClient } from "./build.mjs";
import { install } from "./install.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../../..");
const pinned = join(root, "node_modules", ".bin", "node");

try {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) throw new Error(`Lianxiao needs Node 20.19 or newer to start; this is ${process.versions.node}.`);
  await install(root);
  if (realpathSync(process.execPath) === realpathSync(pinned)) await serve();
  else handOver();
} catch (error) {
  // What a person has to mend is one line; anything else is our fault and wants its stack.
  const mendable = error.name === "StartError" || error.mendable === true || error.constructor === Error;
  process.stderr.write(`${mendable ? error.message : error.stack}\n`);
  process.exit(1);
}

async function serve() {
  process.chdir(root);
  await buildWebClient(root);
  enableCompileCache(join(root, "node_modules", ".cache", "node"));
  await import("@oxc-node/core/register");
  const { main } = await import("../main.ts");
  await main();
}

/** Starts this file again under the pinned Node and passes on what it is told. */
function handOver() {
  const child = spawn(pinned, [fileURLToPath(import.meta.url)], { cwd: root, stdio: "inherit" });
  // Ctrl-C in a terminal reaches the child by itself; a second copy does no harm.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("error", (error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  });
  child.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGKILL" ? 137 : 1)));
}
