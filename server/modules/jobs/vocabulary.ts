import { TaskState } from "../../../shared/jobs";
import { enumeration } from "../../kernel/read";

enumeration("TaskState", "How far a task is.", TaskState, {
  QUEUED: "Waits for its turn.",
  RUNNING: "Under way; `done` of `total` says how far.",
  DONE: "Finished; `result` says with what.",
  FAILED: "Given up; `problem` says why. Nothing of it remains.",
  CANCELLED: "Stopped by who asked for it. Nothing of it remains.",
});
