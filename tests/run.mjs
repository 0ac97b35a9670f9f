// `npm test`: everything that must hold, one after another, with one count at the end. Needs nothing installed.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

import { install } from "../server/app/bootstrap/install.mjs";

const root = join(fileURLToPath(import.meta.url), "../..");
const scratch = mkdtempSync(join(tmpdir(), "lianxiao-test-"));
const env = { ...process.env, PATH: [join(root, "node_modules", ".bin"), process.env.PATH].join(delimiter), FORCE_COLOR: process.stdout.isTTY ? "1" : "0" };
let passed = 0;
let failed = 0;

try {
  await main();
} catch (error) {
  failed += 1;
  say(error.message);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
say(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

async function main() {
  await install(root);
  await Promise.all([["types", "types"], ["lint", "lint"], ["ladder of imports", "ladder"]].map(([name, script]) => check(name, ["npm", "run", "--silent", script])));
  await generated();
  await check("build", ["npm", "run", "--silent", "build"]);
  await suite("server", { with: ["modules"] });
  await suite("faults");
  if (hasTests("tests/e2e")) {
    if (browserReady()) {
      await suite("browser");
      await suite("screens");
    } else count(false, "browser tests");
  }
}

/** One command that says yes or no; what it prints is shown when it says no. */
async function check(name, command) {
  const { status, output } = await run(command, { quiet: true });
  count(status === 0, name);
  if (status !== 0) say(output.trimEnd());
}

/** One project of vitest, or several that share the workers; each of its tests counts. */
async function suite(project, { with: others = [] } = {}) {
  const report = join(scratch, `${project}.json`);
  const { status } = await run(["vitest", "run", ...[project, ...others].map((name) => `--project=${name}`), "--reporter=default", "--reporter=json", `--outputFile.json=${report}`]);
  if (!existsSync(report)) return count(false, `${project}: vitest ended without a report`);
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, "utf8"));
  // A file that could not even be loaded has no tests of its own to count.
  const broken = testResults.filter((file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed")).length;
  passed += numPassedTests;
  failed += numFailedTests + broken;
  if (status !== 0 && numFailedTests + broken === 0) count(false, `${project}: errors outside of tests`);
}

/** Runs the generators over what is committed and compares; what was there is put back. */
async function generated() {
  const before = generatedFiles();
  const { status, output } = await run(["npm", "run", "--silent", "generate"], { quiet: true });
  const after = generatedFiles();
  const stale = [...new Set([...before.keys(), ...after.keys()])].filter((path) => before.get(path) !== after.get(path));
  for (const path of stale) {
    if (before.has(path)) writeFileSync(path, before.get(path));
    else rmSync(path);
  }
  count(status === 0 && stale.length === 0, "generated files are current");
  if (status !== 0) say(output);
  else if (stale.length > 0) say(`npm run generate changes ${stale.map((path) => path.slice(root.length)).join(", ")}`);
}

function generatedFiles() {
  const paths = ["shared/schema.graphql", "web/gql"].map((path) => join(root, path)).filter((path) => existsSync(path));
  const files = paths.flatMap((path) => (statSync(path).isFile() ? [path] : readdirSync(path).map((name) => join(path, name))));
  return new Map(files.map((path) => [path, readFileSync(path, "utf8")]));
}

/** Chromium and a font with Chinese characters: installed when that can be done, else named. */
function browserReady() {
  const missing = [
    ...(found("chromium") || found("chromium-browser") || found("google-chrome") ? [] : ["chromium"]),
    ...(spawnSync("fc-list", [":lang=zh"], { encoding: "utf8" }).stdout?.trim() ? [] : ["fonts-wqy-microhei", "fontconfig"]),
  ];
  if (missing.length === 0) return true;
  if (process.getuid?.() === 0 && found("apt-get")) {
    say(`Installing ${missing.join(", ")} for the browser tests …`);
    const quiet = { env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" }, stdio: "ignore" };
    spawnSync("apt-get", ["update"], quiet);
    if (spawnSync("apt-get", ["install", "--yes", "--no-install-recommends", ...missing], quiet).status === 0) return true;
  }
  say(`The browser tests need ${missing.join(" and ")}, and they could not be installed: install them and run npm test again.`);
  return false;
}

function found(program) {
  return (process.env.PATH ?? "").split(delimiter).some((folder) => existsSync(join(folder, program)));
}

function hasTests(folder) {
  const path = join(root, folder);
  return existsSync(path) && readdirSync(path, { recursive: true }).some((name) => /\.test\.tsx?$/.test(name));
}

function run([program, ...options], { quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, options, { cwd: root, env, stdio: ["ignore", quiet ? "pipe" : "inherit", quiet ? "pipe" : "inherit"] });
    let output = "";
    child.stdout?.on("data", (chunk) => (output += chunk));
    child.stderr?.on("data", (chunk) => (output += chunk));
    child.on("error", reject);
    child.on("close", (status) => resolve({ status, output }));
  });
}

function count(good, name) {
  if (good) passed += 1;
  else failed += 1;
  say(`${good ? "✓" : "✗"} ${name}`);
}

function say(line) {
  process.stdout.write(`${line}\n`);
}
