import type { DataSource } from "typeorm";
import { nobody, viewerOfPerson, type Query, type Viewer } from "../viewer";
import { transact, type Transaction } from "../write";
import { taskKeeper } from "./task-keeper";

/** Where jobs say what an operator should know. */
export interface JobLog {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
}

/** Progress is stored this seldom, however often it is told. */
const PROGRESS_EVERY_MS = 400;

/** Nobody waits at a screen for a job's statements; its own time limit is that of the job. */
const unhurried =
  <Result>(run: (tx: Transaction) => Promise<Result>) =>
  async (tx: Transaction): Promise<Result> => {
    await tx.query("set local statement_timeout = 0", []);
    return run(tx);
  };

export interface WorkParts {
  readonly dataSource: DataSource;
  readonly query: Query;
  readonly log: JobLog;
  readonly signal: AbortSignal;
  readonly taskId?: string;
  /** 1 for the first try. */
  readonly attempt?: number;
}

/** What a job works with. It has no viewer of its own: what it writes for a person, it writes as that person. */
export class Work {
  readonly query: Query;
  readonly dataSource: DataSource;
  readonly log: JobLog;
  readonly taskId: string | undefined;
  readonly attempt: number;
  readonly #outside: AbortSignal;
  readonly #cancelled = new AbortController();
  #progressAt = 0;

  constructor({ dataSource, query, log, signal, taskId, attempt = 1 }: WorkParts) {
    this.dataSource = dataSource;
    this.query = query;
    this.log = log;
    this.taskId = taskId;
    this.attempt = attempt;
    this.#outside = signal;
  }

  /** Aborted when the server stops or the task is cancelled: long work ends then by itself. */
  get signal(): AbortSignal {
    return AbortSignal.any([this.#outside, this.#cancelled.signal]);
  }

  /** The viewer that a person is now. */
  viewer(personId: string): Promise<Viewer> {
    return viewerOfPerson(this.query, personId);
  }

  /** One transaction of the system itself: nobody is its actor, and policies let it see nothing. */
  transaction<Result>(run: (tx: Transaction) => Promise<Result>): Promise<Result> {
    return transact(this.dataSource, nobody(), unhurried(run));
  }

  /** One transaction in a person's name, with the rights that the person has now. */
  async transactionAs<Result>(personId: string, run: (tx: Transaction) => Promise<Result>): Promise<Result> {
    return transact(this.dataSource, await this.viewer(personId), unhurried(run));
  }

  /** How far it is, in units of the job's own; shown to the person who waits. Refuses to go on when the task was cancelled. */
  async progress(done: number, total?: number): Promise<void> {
    this.signal.throwIfAborted();
    const now = Date.now();
    if (this.taskId === undefined || (now - this.#progressAt < PROGRESS_EVERY_MS && done !== total)) return;
    this.#progressAt = now;
    if (!(await taskKeeper().progress(this, this.taskId, done, total))) {
      this.#cancelled.abort(new Error("the task was cancelled"));
      this.signal.throwIfAborted();
    }
  }
}
