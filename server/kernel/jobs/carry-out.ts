import { Refusal } from "../errors";
import { allJobs } from "./job";
import { taskKeeper } from "./task-keeper";
import type { Work } from "./work";

/** What was ordered: which job, with what. */
export interface Order {
  readonly job: string;
  readonly data: object;
  readonly taskId?: string | null;
}

/** Runs a job once and lets the person who waits know how it went. Throws what the job threw, so that it is tried again. */
export async function carryOut(work: Work, order: Order, final: boolean): Promise<void> {
  const job = allJobs().get(order.job);
  // Ordered by a newer version that runs beside this one: left to it.
  if (!job) throw new Error(`this version has no job ${order.job}`);
  const taskId = order.taskId ?? undefined;
  if (taskId === undefined) {
    await job.run(work, order.data);
    return;
  }
  if (!(await taskKeeper().begun(work, taskId))) return;
  try {
    const result = await job.run(work, order.data);
    await taskKeeper().done(work, taskId, result ?? null);
  } catch (error) {
    await taskKeeper().failed(work, taskId, error, final);
    // What was refused is refused the next time too.
    if (!(error instanceof Refusal)) throw error;
  }
}
