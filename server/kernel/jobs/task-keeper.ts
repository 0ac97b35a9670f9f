import type { Work } from "./work";

/** Keeps the rows by which people follow work. The kernel knows no such rows: a module does. */
export interface TaskKeeper {
  /** A run begins. False when the task was cancelled meanwhile: then nothing is to be done. */
  begun(work: Work, taskId: string): Promise<boolean>;
  /** False when the task was cancelled. */
  progress(work: Work, taskId: string, done: number, total: number | undefined): Promise<boolean>;
  done(work: Work, taskId: string, result: unknown): Promise<void>;
  /** `final`: it is not tried again. */
  failed(work: Work, taskId: string, error: unknown, final: boolean): Promise<void>;
}

let keeper: TaskKeeper | undefined;

/** The module that keeps tasks says so while it is loaded. */
export function keepsTasks(by: TaskKeeper): void {
  if (keeper) throw new Error("tasks are kept by two modules");
  keeper = by;
}

export function taskKeeper(): TaskKeeper {
  if (!keeper) throw new Error("no module keeps tasks");
  return keeper;
}
