import type { Work } from "./work";

/** How a job is treated; what is not said has a default that suits short work. */
export interface JobOptions {
  /** Repeats by this cron line, on the clock of Asia/Shanghai; such a job gets no data. */
  readonly every?: string;
  /** How often it is tried again after a failure, with growing pauses. 3 unless said. */
  readonly retries?: number;
  /** A run that takes longer counts as failed. 300 unless said. */
  readonly timeoutSeconds?: number;
  /** Long work: one at a time in a process, beside the short ones. */
  readonly heavy?: true;
}

/** Work that is done outside of a request. It may be begun again after a failure or a killed process: its function must bear that. */
export interface Job<Data extends object = object> {
  readonly name: string;
  readonly options: JobOptions;
  readonly run: (work: Work, data: Data) => Promise<unknown>;
}

/** When and how often an order is carried out. */
export interface OrderOptions {
  /** Not before. */
  readonly at?: Date;
  /** At most one order of the job with this key waits; a second one is dropped, or brings the first forward. */
  readonly key?: string;
  /** The row that shows a person how far it is. */
  readonly taskId?: string;
}

const jobs = new Map<string, Job>();
/** Every job there is, by name. */
export const allJobs = (): ReadonlyMap<string, Job> => jobs;

/** Declares a job. Commands order it by `tx.later`. What it answers is the result of the task, where it has one. */
export function job<Data extends object>(name: string, options: JobOptions, run: (work: Work, data: Data) => Promise<unknown>): Job<Data> {
  if (jobs.has(name)) throw new Error(`the job ${name} is there twice`);
  const made: Job<Data> = { name, options, run };
  jobs.set(name, made as unknown as Job);
  return made;
}
