import type { Job } from "../../kernel/jobs";
import type { Transaction } from "../../kernel/write";
import { Task } from "./task.entity";

export interface TaskOptions {
  /** What it is about: the GraphQL type and the id. */
  readonly subjectKind?: string;
  readonly subjectId?: string;
  /** Names and numbers that its heading needs, e.g. the file's name. */
  readonly title?: Record<string, unknown>;
}

/**
 * Orders a job that the viewer waits for, with a row by which he follows it. What the job answers becomes the task's
 * result, what it throws its failure; a `Refusal` is told in its own words.
 */
export async function startTask<Data extends object>(tx: Transaction, job: Job<Data>, data: NoInfer<Data>, { subjectKind, subjectId, title = {} }: TaskOptions = {}): Promise<Task> {
  const task = await tx.add(Task, { kind: job.name, personId: tx.me, subjectKind: subjectKind ?? null, subjectId: subjectId ?? null, title, language: tx.viewer.language, state: "queued", done: "0" });
  tx.later(job, data, { taskId: task.id });
  return task;
}
