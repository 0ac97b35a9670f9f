import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

import { beforeAll, expect, it } from "vitest";

import { builtServer, buildServer } from "../../server/app/bootstrap/bundle.mjs";

const ROOT = resolve(import.meta.dirname, "../..");

beforeAll(() => buildServer(ROOT));

it("builds the server once for the same sources", () => {
  const built = builtServer(ROOT);
  expect(built).toBe(join(ROOT, "dist/server/main.mjs"));
  const before = readFileSync(built!);
  buildServer(ROOT);
  expect(readFileSync(built!)).toEqual(before);
});

it("builds the API that the sources declare: every class has kept its name and place", () => {
  const script = `const { printApi } = await import(${JSON.stringify(join(dirname(builtServer(ROOT)!), "schema.mjs"))}); process.stdout.write(await printApi(), () => process.exit(0));`;
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", script], { cwd: ROOT, encoding: "utf8", maxBuffer: 20_000_000 });
  expect(stderr).toBe("");
  expect(stdout).toBe(readFileSync(join(ROOT, "shared/schema.graphql"), "utf8"));
});
