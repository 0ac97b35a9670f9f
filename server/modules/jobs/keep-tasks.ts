import { keepsTasks, type Work } from "../../kernel/jobs";
import { Refusal } from "../../kernel/errors";
import { say, type Language } from "../../kernel/messages";
import type { Task } from "./task.entity";
import { tellTask } from "./tell-task";

type Kept = Pick<Task, "id" | "kind" | "personId" | "state">;

/** Changes a task that has not ended and lets its person know; false when it has ended. */
async function turn(work: Work, taskId: string, set: string, values: readonly unknown[], kind: "task.moved" | "task.finished"): Promise<boolean> {
  return work.transaction(async (tx) => {
    const [task] = await tx.query<{ id: string; kind: string; person_id: string; state: Task["state"] }>(
      `update task set ${set}, version = version + 1 where id = $1 and state in ('queued', 'running') returning id, kind, person_id, state`,
      [taskId, ...values],
    );
    if (!task) return false;
    tellTask(tx, { id: task.id, kind: task.kind, personId: task.person_id, state: task.state } satisfies Kept, kind);
    return true;
  });
}

keepsTasks({
  begun: (work, id) => turn(work, id, "state = 'running', started_at = coalesce(started_at, now()), done = 0", [], "task.moved"),
  progress: (work, id, done, total) => turn(work, id, "done = $2, total = coalesce($3, total)", [done, total ?? null], "task.moved"),
  done: async (work, id, result) => void (await turn(work, id, "state = 'done', done = coalesce(total, done), result = $2, finished_at = now()", [JSON.stringify(result)], "task.finished")),
  failed: async (work, id, error, final) => {
    // What was refused will be refused again; anything else may pass the next time.
    if (!final && !(error instanceof Refusal)) return;
    const problem = await problemOf(work, id, error);
    await turn(work, id, "state = 'failed', problem = $2, finished_at = now()", [problem], "task.finished");
  },
});

async function problemOf(work: Work, id: string, error: unknown): Promise<string> {
  const [task] = await work.query<{ language: Language }>("select language from task where id = $1", [id]);
  const language = task?.language ?? "zh";
  return error instanceof Refusal ? error.toGraphQL(language).message : say("task.failed", language);
}
