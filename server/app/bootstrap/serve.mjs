// The server itself, when everything is installed and built: the last part of `npm start`, and all that a container runs.
import * as nodeModule from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(fileURLToPath(import.meta.url), "../../../..");

/** Loads the server's TypeScript and runs it in this process. */
export async function serve() {
  process.chdir(root);
  // Not there in the oldest Node that may run `npm start`, which loads this file only to hand over.
  nodeModule.enableCompileCache?.(join(root, "node_modules", ".cache", "node"));
  await import("@oxc-node/core/register");
  const { main } = await import("../main.ts");
  await main();
}

/** What a person has to mend is said in one line; anything else is a fault of ours and wants its stack. */
export function fail(error) {
  process.stderr.write(`${error.name === "StartError" || error.mendable ? error.message : error.stack}\n`);
  process.exit(1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await serve().catch(fail);
