import "reflect-metadata";
import type { Pool, PoolConfig } from "pg";
import { DataSource, DefaultNamingStrategy, type EntityTarget, type ObjectLiteral } from "typeorm";

import { snake } from "../kernel/entity";
import { StartError } from "./start-error";

export interface Database {
  dataSource: DataSource;
  /** The very pool that the data source uses: one set of connections a process. */
  pool: Pool;
  end(): Promise<void>;
}

export interface DatabaseOptions {
  url: string;
  entities?: EntityTarget<ObjectLiteral>[];
  /** Connections of this process. */
  connections?: number;
  onError?: (error: Error) => void;
}

/** A statement that runs longer is cut off, so that one bad read cannot hold a connection for long. Jobs give themselves more. */
const STATEMENT_TIMEOUT_MS = 10_000;

/** The rule of the kernel's own statements, for those that TypeORM writes. */
class SnakeNames extends DefaultNamingStrategy {
  override columnName(propertyName: string, customName: string | undefined): string {
    return customName ?? snake(propertyName);
  }
}

export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const extra: PoolConfig = {
    // Here and not as `url`: TypeORM's own reading of an address knows no unix socket, pg's does.
    connectionString: options.url,
    max: options.connections ?? 10,
    idleTimeoutMillis: 30_000,
    connectionTimeoutMillis: 10_000,
    application_name: "lianxiao",
    // A statement's values are arrays and cursors that a plan learns nothing from; planning for each would cost more than
    // reading. Compiling to machine code costs more than either.
    options: `-c timezone=UTC -c statement_timeout=${STATEMENT_TIMEOUT_MS} -c plan_cache_mode=force_generic_plan -c jit=off`,
  };
  const dataSource = new DataSource({
    type: "postgres",
    entities: options.entities as Function[] | undefined,
    namingStrategy: new SnakeNames(),
    synchronize: false,
    logging: false,
    installExtensions: false,
    poolErrorHandler: options.onError ?? (() => undefined),
    extra,
  });
  await dataSource.initialize().catch((error: Error) => {
    throw unreachable(error);
  });
  // TypeORM names the pool of a single database its driver's master, and does not export the driver's type.
  const pool = (dataSource.driver as unknown as { master: Pool }).master;
  // A connection that breaks while it is lent out tells whoever waits for its answer; without a listener it would also end the process.
  pool.on("connect", (client) => client.on("error", () => undefined));
  return { dataSource, pool, end: () => dataSource.destroy() };
}

/** What the person who starts the server can mend, in a line that names the variable and holds no password: nothing answers, or it lets us not in. */
function unreachable(error: Error): Error {
  const code = (error as { code?: unknown }).code;
  const mendable = typeof code === "string" && (/^E[A-Z_]+$/.test(code) || ["28000", "28P01", "3D000"].includes(code));
  return mendable ? new StartError(`DATABASE_URL names no database that can be opened (${code}).`, { cause: error }) : error;
}
