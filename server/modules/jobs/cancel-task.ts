import { command } from "../../kernel/write";
import { CancelTaskInput } from "./cancel-task.input";
import { Task } from "./task.entity";
import { taskPolicy } from "./task.policy";
import { taskStates } from "./task.states";
import { tellTask } from "./tell-task";

/** Stops work that waits or is under way. Work under way hears of it with its next step and takes back what it did. */
export const cancelTask = command("cancelTask", CancelTaskInput, { policy: taskPolicy, action: "cancel" }, async (tx, { id }) => {
  await tx.see(taskPolicy, id, "input.id");
  // Progress changes the version all the time; what counts here is the state alone.
  const [row] = await tx.query<{ version: number }>("select version from task where id = $1 for update", [id]);
  const task = await tx.take<Task, "cancel">(taskPolicy, "cancel", id, row?.version ?? 0);
  const after = await tx.move(Task, task, taskStates, "cancel", { finishedAt: new Date() });
  await tx.query("delete from job_order where task_id = $1", [id]);
  tellTask(tx, after, "task.finished");
  return { id };
});
