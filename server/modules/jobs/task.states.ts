import type { TaskState } from "../../../shared/jobs";
import { states } from "../../kernel/policy";

/** A task that failed is not run again by itself: the job's own tries are over by then. */
export const taskStates = states<TaskState>({
  queued: { begin: "running", cancel: "cancelled" },
  running: { begin: "running", finish: "done", fail: "failed", cancel: "cancelled" },
  done: {},
  failed: {},
  cancelled: {},
});
