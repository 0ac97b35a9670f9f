import { job } from "../../kernel/jobs";
import { say, type Language } from "../../kernel/messages";
import type { Task } from "./task.entity";
import { tellTask } from "./tell-task";

/** A task whose job was given up while no process could say so, e.g. since each that took it was killed. */
const LOST = `select t.id, t.kind, t.person_id, t.language from task t
  where t.state in ('queued', 'running') and t.created_at < now() - interval '1 minute'
    and not exists (select from job_order o where o.task_id = t.id)
    and not exists (select from jobs.job j where j.data ->> 'taskId' = t.id::text and j.state in ('created', 'retry', 'active'))
  order by t.id limit 100 for update of t skip locked`;

export const endLostTasks = job("endLostTasks", { every: "* * * * *", retries: 0 }, async (work) =>
  work.transaction(async (tx) => {
    for (const task of await tx.query<{ id: string; kind: string; person_id: string; language: Language }>(LOST, [])) {
      await tx.query("update task set state = 'failed', problem = $2, finished_at = now(), version = version + 1 where id = $1", [task.id, say("task.lost", task.language)]);
      tellTask(tx, { id: task.id, kind: task.kind, personId: task.person_id, state: "failed" } satisfies Pick<Task, "id" | "kind" | "personId" | "state">, "task.finished");
    }
  }),
);
