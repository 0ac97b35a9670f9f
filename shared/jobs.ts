/** How far work is that somebody waits for. */
export const TaskState = {
  /** 排队中 */
  QUEUED: "queued",
  /** 进行中 */
  RUNNING: "running",
  /** 已完成 */
  DONE: "done",
  /** 失败 */
  FAILED: "failed",
  /** 已取消 */
  CANCELLED: "cancelled",
} as const;
export type TaskState = (typeof TaskState)[keyof typeof TaskState];

/** Both are told to the person who waits alone, and stand in no feed. */
export const jobsActivityKinds = ["task.moved", "task.finished"] as const;
export type JobsActivityKind = (typeof jobsActivityKinds)[number];
