import { createServer, type Server as NodeServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join, resolve } from "node:path";

import { StartError } from "../database/start-error";
import { type Database, openDatabase } from "../database/data-source";
import { migrate, missingMigrations } from "../database/migrate";
import { couldRewriteAudit, ensureServerRole, grantToServer } from "../database/roles";
import { JobRunner } from "../kernel/jobs";
import { folderPost, setAddress, setSender, smtpPost, usePost } from "../kernel/mail";
import { isCurrent } from "../kernel/viewer-cache";
import { calendarFeeds } from "../modules/agenda";
import { sheetTemplates } from "../modules/exports";
import { enterRoom, fileDownloads, fileFigures, fileUploads, openRoom } from "../modules/files";
import { allowPrivateAddresses } from "../modules/office";
import { Compiler, executor, PersistedReads, runner, stringify } from "../kernel/read";
import { keepStateHolidays } from "../modules/calendar";
import type { Config } from "./config";
import { contextMaker, queryOf, type RequestContext, sessionViewer } from "./context";
import { createApollo } from "./graphql";
import { createHttp } from "./http";
import { singleSignOnRoutes } from "./single-sign-on";
import { startHousekeeping } from "./housekeeping";
import { limitRules, requireCost } from "./limits";
import { startLive } from "./live";
import { createLogger, type Logger } from "./logging";
import { createMetrics } from "./metrics";
import { type Manifest, operationNames, readManifest } from "./persisted";
import { buildApi } from "./schema";
import { Shutdown } from "./shutdown";

const ROOT = resolve(import.meta.dirname, "../..");
/** Requests that are still running when the server stops get this long. */
const GRACE_MS = 5_000;
/** One holds the setup lock while another loads the first data. */
const SETUP_CONNECTIONS = 2;

export interface Server {
  /** With the real port, also when 0 was asked for. */
  url: string;
  database: Database;
  logger: Logger;
  /** The database lets this process add to the audit log and nothing else; false where it signs in as the owner. */
  auditGuarded: boolean;
  stop(): Promise<void>;
}

export interface ServerOptions {
  /** Runs as the owner, under the setup lock, once the tables are there; more than one process may start at once. */
  prepare?: (database: Database) => Promise<void>;
  logger?: Logger;
  webFolder?: string;
  /** Registered documents, instead of those of the web client. */
  manifest?: Manifest;
  /** `reference`: every query through resolvers, to compare with and to find out whose fault a fault is. */
  reads?: "compiled" | "reference";
}

/** One server process: pool, tables, schema, HTTP and websocket. Needs `databaseUrl`. */
export async function startServer(config: Config & { databaseUrl: string }, options: ServerOptions = {}): Promise<Server> {
  const logger = options.logger ?? createLogger(config);
  const shutdown = new Shutdown();
  const stop = async () => {
    const [error] = await shutdown.run(logger);
    logger.info("stopped");
    logger.flush();
    if (error) throw error;
  };
  try {
    const api = await buildApi();
    const room = await openRoom(config).catch((error: Error) => {
      throw new StartError(`The place for files cannot be used (${config.filesUrl === undefined ? "DATA_DIR" : "FILES_URL"}): ${error.message || error.name}`);
    });
    enterRoom(room);
    shutdown.add("files", () => room.store.close());
    const open = (url: string, connections: number) =>
      openDatabase({
        url,
        entities: api.entities,
        connections,
        onError: (error) => {
          if (!shutdown.begun) logger.warn({ err: error }, "a connection to the database was lost");
        },
      });
    if (config.ownerUrl !== undefined) await setUp(await open(config.ownerUrl, SETUP_CONNECTIONS), config, options);
    const database = await open(config.databaseUrl, config.databaseConnections);
    shutdown.add("database", () => database.end());
    if (config.ownerUrl === undefined) await migrate(database.pool, () => options.prepare?.(database) ?? Promise.resolve());
    const auditGuarded = !(await couldRewriteAudit(database.pool));
    const housekeeping = startHousekeeping(database.pool, logger);
    shutdown.add("housekeeping", () => housekeeping.stop());
    allowPrivateAddresses(config.webhooksPrivate);
    const { url: mailUrl, from } = config.mail;
    setSender(from);
    usePost(mailUrl === undefined ? folderPost({ folder: join(config.dataDir, "mail"), from }) : smtpPost({ url: mailUrl, from }));
    shutdown.add("mail", async () => usePost(undefined));

    const manifest = options.manifest ?? readManifest(resolve(ROOT, "web/gql/persisted-documents.json"));
    const compiler = new Compiler(api.schema);
    const run = runner(database.pool);
    const query = queryOf(database);
    await keepStateHolidays(query);
    const compiles = options.reads !== "reference";
    const apollo = createApollo<RequestContext>({ config, logger, schema: api.schema, manifest, ...(compiles ? { executor: executor({ schema: api.schema, compiler, run, query }), stringify } : {}) });
    const persisted = compiles && new PersistedReads({ schema: api.schema, compiler, run, manifest, rules: limitRules, requireCost });
    await apollo.start();
    shutdown.add("graphql", () => apollo.stop());

    const contextOf = contextMaker({ config, database });
    const askerOf = async (...request: Parameters<typeof contextOf>) => {
      const context = await contextOf(...request);
      if (!(await isCurrent(query, context.viewer))) await context.renew();
      return context;
    };

    const app = await createHttp<RequestContext>({
      config,
      logger,
      metrics: createMetrics(database.pool, () => live.figures(), () => fileFigures(query)),
      apollo,
      ...(persisted ? { persisted } : {}),
      context: contextOf,
      routes: [fileDownloads({ query, askerOf }), fileUploads({ query, askerOf, log: logger }), sheetTemplates, calendarFeeds({ query, dataSource: database.dataSource, askerOf }), ...(config.singleSignOn ? [singleSignOnRoutes({ config: config.singleSignOn, logger, contextOf, https: config.publicHttps })] : [])],
      operationNames: operationNames(manifest),
      readiness: {
        stopping: async () => (shutdown.begun ? "the server is stopping" : undefined),
        database: async () => void (await database.pool.query("select 1")),
        migrations: async () => {
          const missing = await missingMigrations(database.pool);
          return missing.length === 0 ? undefined : `${missing.length} missing`;
        },
        live: () => live.ready(),
      },
      webFolder: options.webFolder ?? resolve(ROOT, "dist/web"),
    });
    // Stopped after the streams: HTTP counts their connections as its own, and would wait for them.
    shutdown.add("http", async () => {
      const late = setTimeout(() => app.server.closeAllConnections(), GRACE_MS);
      await app.close();
      clearTimeout(late);
    });
    const live = await startLive({ config, logger, schema: api.schema, manifest, server: app.server, viewerOf: sessionViewer(query) });
    shutdown.add("live", () => live.stop());
    await app.listen({ port: config.port, host: config.host }).catch((error: Error) => {
      throw listenError(error, config);
    });

    const url = urlOf(app.server, config.host);
    setAddress(config.publicUrl ?? url);
    // Last: letters that jobs write hold links to this address.
    const jobs = new JobRunner({ pool: database.pool, dataSource: database.dataSource, log: logger });
    await jobs.start();
    shutdown.add("jobs", () => jobs.stop());
    logger.info({ url }, "ready");
    return { url, database, logger, auditGuarded, stop };
  } catch (error) {
    await shutdown.run(logger);
    throw error;
  }
}

/** What only the owner of the tables may do: tables, the role that the server signs in as, the first data. */
async function setUp(owner: Database, { databaseUrl }: { databaseUrl: string }, options: ServerOptions): Promise<void> {
  try {
    await ensureServerRole(owner.pool, databaseUrl);
    await migrate(owner.pool, async (client) => {
      await grantToServer(client, databaseUrl);
      await options.prepare?.(owner);
    });
  } finally {
    await owner.end();
  }
}

/** Finds out before anything else is begun whether the port can be had. */
export async function requirePort(config: Pick<Config, "port" | "host">): Promise<void> {
  if (config.port === 0) return;
  const probe = createServer();
  await new Promise<void>((done, fail) => {
    probe.once("error", (error) => fail(listenError(error, config)));
    probe.listen(config.port, config.host, () => probe.close(() => done()));
  });
}

function listenError(error: NodeJS.ErrnoException, { port, host }: Pick<Config, "port" | "host">): Error {
  if (error.code === "EADDRINUSE") return new StartError(`Port ${port} on ${host} is taken by another program. Stop it, or choose another port: PORT=${port + 1} npm start`);
  if (error.code === "EACCES") return new StartError(`Port ${port} may not be used by this user. Choose one from 1024 on: PORT=4000 npm start`);
  if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND") return new StartError(`HOST ${host} is no address of this machine.`);
  return error;
}

function urlOf(server: NodeServer, host: string): string {
  const { port } = server.address() as AddressInfo;
  const everywhere = host === "0.0.0.0" || host === "::";
  return `http://${everywhere ? "localhost" : host.includes(":") ? `[${host}]` : host}:${port}`;
}
