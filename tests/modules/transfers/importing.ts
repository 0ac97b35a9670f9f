import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { transact } from "../../../server/kernel/write";
import { enterRoom, openRoom, storeFile } from "../../../server/modules/files";
import { Import, type ImportRow } from "../../../server/modules/transfers";
import { applyImport } from "../../../server/modules/transfers/apply-import";
import { startImport } from "../../../server/modules/transfers/start-import";
import { undoImport } from "../../../server/modules/transfers/undo-import";
import { aNeighbourhood, type Neighbourhood } from "../../kit/builders/neighbourhood";
import { runJobs } from "../../kit/jobs";
import { aWorkbook, type Made } from "../../kit/workbook";

type Named = { id: string };

/** A neighbourhood whose people bring files. */
export interface Importing extends Neighbourhood {
  /** Brings a file (or the rows of a workbook) and waits for its preview. */
  bring(person: Named, sheet: string, content: Made[][] | Buffer, name?: string): Promise<Import>;
  /** Says yes to a preview and waits for what comes of it. */
  apply(person: Named, preview: Import, leaveOutRejected?: boolean): Promise<Import>;
  undo(person: Named, applied: Import): Promise<Import>;
  now(of: Named): Promise<Import>;
  rows(of: Named): Promise<Pick<ImportRow, "line" | "verdict" | "cells" | "reasons" | "changes">[]>;
  /** How many rows the tables have that imports write to. */
  counts(): Promise<Record<string, number>>;
}

export function aNeighbourhoodThatImports(): Importing {
  const at = aNeighbourhood() as Importing;
  const dataDir = mkdtempSync(join(tmpdir(), "lianxiao-imports-"));
  beforeAll(async () => {
    enterRoom(await openRoom({ dataDir }));
    for (const [school, code] of [[at.school, "3600000001"], [at.sibling, "3600000002"], [at.elsewhere, "3600000003"]] as const) await at.world.query("update school set code = $2 where id = $1", [school.id, code]);
  });
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));
  at.now = ({ id }) => at.world.find(Import, id);
  at.bring = async (person, sheet, content, name = "名单.xlsx") => {
    const viewer = await at.world.viewer(person);
    const bytes = Buffer.isBuffer(content) ? content : await aWorkbook(content);
    const { id: fileId } = await transact(at.world.database.dataSource, viewer, (tx) => storeFile(tx, { name, content: bytes, owner: person.id }));
    const started = await at.world.run(person, startImport, { sheet, fileId });
    await runJobs(at.world.database);
    return at.now(started);
  };
  at.apply = async (person, { id, version }, leaveOutRejected) => {
    await at.world.run(person, applyImport, { id, version, ...(leaveOutRejected === undefined ? {} : { leaveOutRejected }) });
    await runJobs(at.world.database);
    return at.now({ id });
  };
  at.undo = async (person, { id, version }) => {
    await at.world.run(person, undoImport, { id, version });
    await runJobs(at.world.database);
    return at.now({ id });
  };
  at.rows = ({ id }) => at.world.query("select line, verdict, cells, reasons, changes from import_row where import_id = $1 order by line", [id]);
  at.counts = async () => {
    const [row] = await at.world.query<Record<string, number>>(
      'select (select count(*)::int from person) as person, (select count(*)::int from staff_post) as post, (select count(*)::int from school) as school, (select count(*)::int from person_rank) as rank, (select count(*)::int from person_honour) as honour',
      [],
    );
    return row!;
  };
  return at;
}

export const STAFF = ["学校标识码", "工号", "姓名", "手机号", "性别", "出生年份", "任教学科", "任职日期"];
