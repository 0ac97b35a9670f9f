import { startEmbedded } from "../database/embedded";
import { type Config, readConfig } from "./config";
import { prepare } from "./prepare";
import { requirePort, startServer } from "./server";
import { onSignal, Shutdown } from "./shutdown";

/** The whole of `npm start` once the parts are installed and built: database, data, server, and the way back on Ctrl-C. */
export async function main(): Promise<void> {
  const config = readConfig();
  const shutdown = new Shutdown();
  onSignal(() => {
    void shutdown.run().then((errors) => {
      for (const error of errors) process.stderr.write(`${error.message}\n`);
      process.exit(errors.length === 0 ? 0 : 1);
    });
  });
  try {
    await serve(config, shutdown);
  } catch (error) {
    // What fails because it is being stopped is no failure.
    if (shutdown.begun) return;
    await shutdown.run();
    throw error;
  }
}

async function serve(config: Config, shutdown: Shutdown): Promise<void> {
  await requirePort(config);
  const where = config.databaseUrl === undefined ? await embedded(config, shutdown) : { databaseUrl: config.databaseUrl, ownerUrl: config.ownerUrl };
  let accounts: string[] = [];
  const starting = startServer({ ...config, ...where }, {
    prepare: async (database) => {
      accounts = await prepare(config, database, say);
    },
  });
  shutdown.add("server", async () => (await starting.catch(() => undefined))?.stop());
  const server = await starting;
  say(`\nLianxiao 联校 is ready: ${server.url}\n`);
  for (const line of accounts) say(line);
  if (!server.auditGuarded) say("DATABASE_URL is the owner of its tables, so the audit log is protected by triggers and its hash chain alone; see MIGRATION_DATABASE_URL in README.md.");
  say("Ctrl-C stops it.");
}

async function embedded(config: Config, shutdown: Shutdown): Promise<{ databaseUrl: string; ownerUrl: string }> {
  const starting = startEmbedded({ dataDir: config.dataDir, say });
  shutdown.add("postgres", async () => (await starting.catch(() => undefined))?.stop());
  const { url, serverUrl } = await starting;
  return { databaseUrl: serverUrl, ownerUrl: url };
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
