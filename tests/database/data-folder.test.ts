import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, it } from "vitest";

import { takeFolder } from "../../server/database/embedded/lock";

it("makes the data folder with all above it, once for each server", () => {
  const base = mkdtempSync(join(tmpdir(), "lx data-"));
  const folder = join(base, "a", "b");
  const leave = takeFolder(folder);
  leave();
  takeFolder(folder)();
  rmSync(base, { recursive: true });
});

it("says in a line that a folder cannot be made, and does not try for ever", () => {
  const base = mkdtempSync(join(tmpdir(), "lx data-"));
  writeFileSync(join(base, "file"), "");
  for (const folder of [join(base, "file"), join(base, "file", "inside"), "/proc/lianxiao/data"]) {
    expect(() => takeFolder(folder)).toThrow(expect.objectContaining({ name: "StartError", message: expect.stringContaining(`DATA_DIR ${folder}`) }));
  }
  rmSync(base, { recursive: true });
});
