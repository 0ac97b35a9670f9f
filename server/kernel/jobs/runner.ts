import type { Pool } from "pg";
import { PgBoss, type Db, type JobWithMetadata } from "pg-boss";
import type { DataSource } from "typeorm";
import type { Query } from "../viewer";
import { onCommit } from "../write";
import { carryOut, type Order } from "./carry-out";
import { allJobs, type Job } from "./job";
import { takeOrders } from "./orders";
import { Work, type JobLog } from "./work";

export interface JobRunnerOptions {
  readonly pool: Pool;
  readonly dataSource: DataSource;
  readonly log: JobLog;
}

const ZONE = "Asia/Shanghai";
/** Short work runs beside itself in a process; long work does not. */
const QUEUES = { light: 4, heavy: 1 } as const;
/** Orders of other processes, and those that are due at an hour, are looked for this often; one's own at their commit. */
const LOOK_EVERY_MS = 1_000;
/** A job whose process says nothing for so long is given to another. The least that pg-boss allows. */
const HEARTBEAT_SECONDS = 10;
const WATCH_EVERY_SECONDS = 5;
const AT_ONCE = 100;
const DEFAULTS = { retries: 3, timeoutSeconds: 300 } as const;
/** On stopping, work that is under way gets this long. */
const GRACE_MS = 4_000;

const queueOf = (job: Job | undefined): keyof typeof QUEUES => (job?.options.heavy ? "heavy" : "light");

/** Carries out jobs in this process: hands orders to pg-boss, which keeps, repeats and plans them, and works on its queues. */
export class JobRunner {
  readonly #boss: PgBoss;
  readonly #query: Query;
  readonly #stopping = new AbortController();
  readonly #workers = new Map<string, string>();
  #timer: NodeJS.Timeout | undefined;
  #unlisten: (() => void) | undefined;
  #moving: Promise<void> | undefined;
  #again = false;

  constructor(private readonly options: JobRunnerOptions) {
    const { pool, log } = options;
    this.#query = async (text, values) => (await pool.query(text, values as unknown[])).rows;
    this.#boss = new PgBoss({
      db: adapter(pool),
      schema: "jobs",
      // Its tables come with the migrations.
      migrate: false,
      createSchema: false,
      superviseIntervalSeconds: WATCH_EVERY_SECONDS,
      monitorIntervalSeconds: WATCH_EVERY_SECONDS,
      cronMonitorIntervalSeconds: 15,
    });
    this.#boss.on("error", (error) => log.warn({ err: error }, "the job queue reports an error"));
  }

  async start(): Promise<void> {
    await this.#boss.start();
    for (const [name, concurrency] of Object.entries(QUEUES)) {
      await this.#boss.createQueue(name, { heartbeatSeconds: HEARTBEAT_SECONDS, retryBackoff: true, retryDelay: 5, retryLimit: DEFAULTS.retries, retryDelayMax: 3_600 });
      const working = { localConcurrency: concurrency, batchSize: 1, includeMetadata: true as const, pollingIntervalSeconds: LOOK_EVERY_MS / 1000 };
      const worker = await this.#boss.work<Order, void, typeof working>(name, working, async ([job]) => {
        if (job) await this.#carryOut(job);
      });
      this.#workers.set(name, worker);
    }
    await this.#plan();
    this.#unlisten = onCommit(() => this.look());
    this.#timer = setInterval(() => this.look(), LOOK_EVERY_MS).unref();
    this.look();
  }

  /** Hands over what was ordered, soon. */
  look(): void {
    if (this.#stopping.signal.aborted) return;
    if (this.#moving) {
      this.#again = true;
      return;
    }
    this.#moving = this.#move()
      .catch((error: unknown) => this.options.log.warn({ err: error }, "orders of jobs could not be handed over"))
      .finally(() => {
        this.#moving = undefined;
        if (!this.#again) return;
        this.#again = false;
        this.look();
      });
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    this.#unlisten?.();
    this.#stopping.abort(new Error("the server is stopping"));
    await this.#moving;
    await this.#boss.stop({ graceful: true, timeout: GRACE_MS, close: false });
  }

  /** Out of the table of orders and into the queues in one transaction: none is lost, none done twice. */
  async #move(): Promise<void> {
    for (;;) {
      const client = await this.options.pool.connect();
      let moved: Order[];
      try {
        await client.query("begin");
        moved = await takeOrders(async (text, values) => (await client.query(text, values as unknown[])).rows, AT_ONCE);
        for (const queue of Object.keys(QUEUES)) {
          const orders = moved.filter(({ job }) => queueOf(allJobs().get(job)) === queue);
          if (orders.length > 0) await this.#boss.insert(queue, orders.map((order) => ({ data: order, ...sending(allJobs().get(order.job)) })), { db: adapter(client) });
        }
        await client.query("commit");
      } catch (error) {
        await client.query("rollback").catch(() => undefined);
        throw error;
      } finally {
        client.release();
      }
      if (moved.length > 0) for (const worker of this.#workers.values()) this.#boss.notifyWorker(worker);
      if (moved.length < AT_ONCE) return;
    }
  }

  /** Repeating jobs by their cron lines; those that this version no longer has are forgotten. */
  async #plan(): Promise<void> {
    const planned = new Map((await this.#boss.getSchedules()).map((schedule) => [`${schedule.name} ${schedule.key}`, schedule]));
    for (const job of allJobs().values()) {
      if (job.options.every === undefined) continue;
      const queue = queueOf(job);
      planned.delete(`${queue} ${job.name}`);
      await this.#boss.schedule(queue, job.options.every, { job: job.name, data: {} }, { tz: ZONE, key: job.name, ...sending(job) });
    }
    for (const { name, key } of planned.values()) await this.#boss.unschedule(name, key);
  }

  async #carryOut(job: JobWithMetadata<Order>): Promise<void> {
    const { dataSource, log } = this.options;
    const { data: order } = job;
    const signal = AbortSignal.any([this.#stopping.signal, job.signal]);
    const work = new Work({ dataSource, query: this.#query, log, signal, attempt: job.retryCount + 1, ...(order.taskId ? { taskId: order.taskId } : {}) });
    const began = performance.now();
    try {
      await carryOut(work, order, job.retryCount >= job.retryLimit);
      log.info({ job: order.job, ms: Math.round(performance.now() - began) }, "job done");
    } catch (error) {
      log.warn({ job: order.job, attempt: job.retryCount + 1, err: error }, "job failed");
      throw error;
    }
  }
}

const sending = (job: Job | undefined) => ({
  retryLimit: job?.options.retries ?? DEFAULTS.retries,
  expireInSeconds: job?.options.timeoutSeconds ?? DEFAULTS.timeoutSeconds,
  retryBackoff: true,
});

/** Lets pg-boss use our connections. Texts without values may hold several statements. */
function adapter(on: { query(text: string, values?: unknown[]): Promise<unknown> }): Db {
  return {
    executeSql: async (text, values) => {
      const result = (await (values && values.length > 0 ? on.query(text, values) : on.query(text))) as { rows: unknown[] } | { rows: unknown[] }[];
      return Array.isArray(result) ? { rows: result.flatMap(({ rows }) => rows) } : result;
    },
  };
}
