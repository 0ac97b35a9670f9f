// The server itself, when everything is installed and built: the last part of `npm start`, and all that a container runs.
import * as nodeModule from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { builtServer } from "./bundle.mjs";

const root = join(fileURLToPath(import.meta.url), "../../../..");

/** Runs the server in this process: as it was built when that is of now, else from its TypeScript. */
export async function serve() {
  process.chdir(root);
  // Not there in the oldest Node that may run `npm start`, which loads this file only to hand over.
  nodeModule.enableCompileCache?.(join(root, "node_modules", ".cache", "node"));
  const built = builtServer(root);
  if (built === undefined) await import("@oxc-node/core/register");
  const { main } = await import(built ?? "../main.ts");
  await main();
}

/** What a person has to mend is said in one line; anything else is a fault of ours and wants its stack. */
export function fail(error) {
  process.stderr.write(`${error.name === "StartError" || error.mendable ? error.message : error.stack}\n`);
  process.exit(1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await serve().catch(fail);
