// `npm start`: from a fresh clone to a running server. Runs under whatever Node the machine has (20.19 or newer) and
// needs nothing installed: it installs, builds, and hands over to the Node that the lockfile pins.
import { spawn } from "node:child_process";
import { realpathSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { buildWebClient } from "./build.mjs";
import { buildServer } from "./bundle.mjs";
import { install, mendable } from "./install.mjs";
import { fail, serve } from "./serve.mjs";

const root = join(fileURLToPath(import.meta.url), "../../../..");
const pinned = join(root, "node_modules", ".bin", "node");

try {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) throw mendable(`Lianxiao needs Node 20.19 or newer to start; this is ${process.versions.node}.`);
  await install(root);
  if (realpathSync(process.execPath) === realpathSync(pinned)) {
    await buildWebClient(root);
    buildServer(root);
    await serve();
  } else handOver();
} catch (error) {
  fail(error);
}

/** Starts this file again under the pinned Node and passes on what it is told. */
function handOver() {
  const child = spawn(pinned, [fileURLToPath(import.meta.url)], { cwd: root, stdio: "inherit" });
  // Ctrl-C in a terminal reaches the child by itself; a second copy does no harm.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("error", fail);
  child.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGKILL" ? 137 : 1)));
}
