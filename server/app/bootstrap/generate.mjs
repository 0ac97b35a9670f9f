// `npm run generate`: writes what is generated and committed: the schema as text, and the web client's types from it.
import { spawnSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(fileURLToPath(import.meta.url), "../../../..");

await import("@oxc-node/core/register");
const { printApi } = await import("../schema.ts");
writeFileSync(join(root, "shared", "schema.graphql"), await printApi());

const codegen = join(root, "web", "codegen.ts");
if (existsSync(codegen)) {
  const { status, stdout, stderr } = spawnSync(join(root, "node_modules", ".bin", "graphql-codegen"), ["--config", codegen], { cwd: root, encoding: "utf8" });
  if (status !== 0) {
    process.stderr.write(`${stdout}${stderr}\n`);
    process.exit(1);
  }
}
process.exit(0);
