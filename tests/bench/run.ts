import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import type { Figure } from "./figure";
import { sweepNested } from "./nested-folder";

/** A bench is a file of this folder that says its name and has `run`. */
interface Bench {
  name: string;
  path: string;
}

const [chosen, only] = process.argv.slice(2);
if (chosen === "--one" && only !== undefined) await measure(only);
else process.exitCode = runAll(chosen);

/** Each bench in a process of its own, so that none inherits another's heap, pools or warm code. */
function runAll(name: string | undefined): number {
  const all = benches();
  const picked = name === undefined ? all : all.filter((bench) => bench.name === name);
  if (picked.length === 0) {
    process.stderr.write(`There is no bench ${name}; there are ${all.map((bench) => bench.name).join(", ")}.\n`);
    return 1;
  }
  const failed = picked.filter((bench) => spawnSync(process.execPath, ["--expose-gc", ...process.execArgv, import.meta.filename, "--one", bench.path], { stdio: "inherit" }).status !== 0);
  sweepNested(process.pid);
  if (failed.length > 0) process.stdout.write(`\nmissed or failed: ${failed.map((bench) => bench.name).join(", ")}\n`);
  return failed.length === 0 ? 0 : 1;
}

async function measure(path: string): Promise<void> {
  const { run } = (await import(path)) as { run: () => Promise<Figure[]> };
  const figures = await run();
  for (const figure of figures) process.stdout.write(`${lineOf(figure)}\n`);
  // Measured things may leave timers and sockets behind; nobody waits for them.
  process.exit(figures.every(holds) ? 0 : 1);
}

function lineOf(figure: Figure): string {
  const { name, value, unit, limit, peer } = figure;
  const notes = [limit === undefined ? undefined : `limit ${limit}${holds(figure) ? "" : ", MISSED"}`, peer === undefined ? undefined : `peer ${peer}`].filter((note) => note !== undefined);
  return `${name}: ${Number(value.toPrecision(4))} ${unit}${notes.length > 0 ? ` (${notes.join(", ")})` : ""}`;
}

/** Limits are written for people: "at least 0.60", "at most 150". */
function holds({ value, limit }: Figure): boolean {
  const [, side, number] = /(at least|at most|≥|≤|>=|<=|<|>)\s*(\d+(?:\.\d+)?)/.exec(limit ?? "") ?? [];
  if (side === undefined) return true;
  return ["at least", "≥", ">=", ">"].includes(side) ? value >= Number(number) : value <= Number(number);
}

function benches(): Bench[] {
  return readdirSync(import.meta.dirname)
    .toSorted()
    .map((file) => join(import.meta.dirname, file))
    .flatMap((path) => {
      const name = /^export const name = "([^"]+)"/m.exec(readFileSync(path, "utf8"))?.[1];
      return name === undefined ? [] : [{ name, path }];
    });
}
