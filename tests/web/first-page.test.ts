import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

/** What the first page may cost, gzipped: everything that it must have before it stands. */
const most = 300_000;

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}

const web = join(import.meta.dirname, "../../web");
let place: string;
let manifest: Record<string, Chunk>;

beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), "lianxiao-first-page-"));
  // In a process of its own: under the test runner's NODE_ENV it would be the development build, a third larger.
  const vite = join(web, "../node_modules/vite/bin/vite.js");
  const options = ["build", "--config", join(web, "vite.config.ts"), "--outDir", place, "--emptyOutDir", "--logLevel", "error"];
  const { status, stderr } = spawnSync(process.execPath, [vite, ...options], { encoding: "utf8", env: { ...process.env, NODE_ENV: "production" } });
  if (status !== 0) throw new Error(stderr);
  manifest = JSON.parse(readFileSync(join(place, ".vite/manifest.json"), "utf8")) as Record<string, Chunk>;
}, 120_000);

afterAll(() => rmSync(place, { recursive: true, force: true }));

/** Every file that a page needs: its chunk with all it imports, the start, and its catalogues. */
function filesOf(entries: readonly string[]): Set<string> {
  const files = new Set<string>();
  const seen = new Set<string>();
  const visit = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    const chunk = manifest[name];
    if (!chunk) throw new Error(`no ${name} in the manifest`);
    files.add(chunk.file);
    for (const css of chunk.css ?? []) files.add(css);
    for (const next of chunk.imports ?? []) visit(next);
  };
  for (const entry of ["index.html", ...entries]) visit(entry);
  return files;
}

const weigh = (files: ReadonlySet<string>): number =>
  ["index.html", ...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(place, file)), { level: 9 }).length, 0);

const words = (...names: string[]): string[] => names.map((name) => `app/i18n/zh/${name}.json`);

describe("the first page", () => {
  it.each([
    ["sign-in", ["pages/sign-in.tsx", ...words("common", "frame", "identity")]],
    ["home", ["pages/home/index.tsx", ...words("common", "frame", "home", "activity")]],
  ])("is light enough: %s", (_, entries) => {
    const bytes = weigh(filesOf(entries));
    expect(bytes).toBeGreaterThan(100_000);
    expect(bytes).toBeLessThanOrEqual(most);
  });

  it("does not pay for what later pages need", () => {
    const files = [...filesOf(["pages/home/index.tsx"])].map((file) => readFileSync(join(place, file), "utf8")).join("");
    expect({ graph: files.includes("GraphChart") || files.includes("registerLayout"), dates: files.includes("DatePickerInput") }).toEqual({ graph: false, dates: false });
  });
});
