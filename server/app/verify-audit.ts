import { Client } from "pg";

import { runningEmbedded, startEmbedded } from "../database/embedded";
import { StartError } from "../database/start-error";
import { verifyAudit } from "../kernel/audit";
import { type Config, readConfig } from "./config";

/** `npm run audit:verify [-- --anchor seq:hash]`: goes through the audit log of the database that `npm start` uses, whether a server runs on it or not. */

const ANCHOR = /^\d+:[0-9a-f]{64}$/;
const SAID = {
  altered: "was changed: it does not give its own hash",
  unlinked: "does not follow the entry before it: that one was replaced",
  missing: "is missing: it was taken out",
  cutOff: "and what came after it was cut off, or written anew",
} as const;

const anchor = anchorOf(process.argv.slice(2));
const { url, close } = await open(readConfig());
const client = new Client({ connectionString: url });
try {
  await client.connect();
  const report = await verifyAudit(async (text, values) => (await client.query(text, [...values])).rows, anchor);
  for (const { seq, kind } of report.problems) process.stdout.write(`Entry ${seq} ${SAID[kind]}.\n`);
  process.stdout.write(report.problems.length === 0 ? `All ${report.entries} entries of the audit log are as they were written.\n` : `The audit log (${report.entries} entries) is not as it was written.\n`);
  process.stdout.write(`Anchor: ${report.anchor}\nKept outside of this database, it tells later whether the end was cut off: npm run audit:verify -- --anchor ${report.anchor}\n`);
  process.exitCode = report.problems.length === 0 ? 0 : 1;
} catch (error) {
  // 42P01: no such table.
  if ((error as { code?: unknown }).code !== "42P01") throw error;
  process.stdout.write("This database has no audit log yet: start the server on it once.\n");
  process.exitCode = 1;
} finally {
  await client.end();
  await close();
}

function anchorOf(given: readonly string[]): string | undefined {
  if (given.length === 0) return undefined;
  const [name, value = ""] = given;
  if (given.length !== 2 || name !== "--anchor" || !ANCHOR.test(value)) {
    process.stderr.write("Usage: npm run audit:verify [-- --anchor seq:hash], with an anchor as this command printed it.\n");
    process.exit(2);
  }
  return value;
}

/** As the owner where one is named, since he sees the log whatever happened to the rights of others. */
async function open(config: Config): Promise<{ url: string; close(): Promise<void> }> {
  const given = config.ownerUrl ?? config.databaseUrl;
  if (given !== undefined) return { url: given, close: async () => undefined };
  try {
    const running = runningEmbedded(config.dataDir);
    if (running !== undefined) return { url: running, close: async () => undefined };
    const database = await startEmbedded({ dataDir: config.dataDir });
    return { url: database.url, close: () => database.stop() };
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
