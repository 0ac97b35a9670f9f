import { mkdtempSync, rmSync } from "node:fs";
import { buffer } from "node:stream/consumers";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { buildApi } from "../../../server/app/schema";
import { enterRoom, openRoom, readFile } from "../../../server/modules/files";
import { Export } from "../../../server/modules/exports";
import type { StartExportInput } from "../../../server/modules/exports/export.input";
import { startExport } from "../../../server/modules/exports/start-export";
import { Task } from "../../../server/modules/jobs";
import type { World } from "../../kit/builders/world";
import { runJobs } from "../../kit/jobs";

/** A folder for the files of a test. */
export function withFiles(): void {
  const folder = mkdtempSync(join(tmpdir(), "lianxiao-exports-"));
  beforeAll(async () => {
    await buildApi();
    enterRoom(await openRoom({ dataDir: folder }));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
}

const withAccount = new Set<string>();

/** Orders an export as somebody who has an account. */
export async function ordered(world: World, who: { id: string }, input: Partial<StartExportInput>): Promise<Export> {
  if (!withAccount.has(who.id)) await world.account(who);
  withAccount.add(who.id);
  const { id } = await world.run(who, startExport, { format: "csv", ...input });
  return world.find(Export, id);
}

/** The bytes of an export that is done. */
export async function fileOf(world: World, id: string): Promise<Buffer> {
  const { fileId } = await world.find(Export, id);
  if (fileId === null) throw new Error("the export has no file");
  return buffer(await readFile({ query: world.query }, fileId));
}

export const taskOf = async (world: World, { taskId }: Export): Promise<Task> => world.find(Task, taskId!);

/** Orders an export, has it made and reads it: lines of cells, the header first. */
export async function exported(world: World, who: { id: string }, input: Partial<StartExportInput>): Promise<string[][]> {
  const { id } = await ordered(world, who, { ...input, format: "csv" });
  await runJobs(world.database);
  const text = (await fileOf(world, id)).toString().slice(1);
  return text.split("\r\n").filter((line) => line !== "").map((line) => line.split(","));
}
