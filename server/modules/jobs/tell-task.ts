import type { JobsActivityKind } from "../../../shared/jobs";
import type { Transaction } from "../../kernel/write";
import type { Task } from "./task.entity";

/** Whoever waits follows it live; it is nobody's news. */
export function tellTask(tx: Transaction, task: Pick<Task, "id" | "kind" | "personId" | "state">, kind: JobsActivityKind): void {
  tx.tell({ kind, subjectKind: "Task", subjectId: task.id, audience: [task.personId], payload: { kind: task.kind, state: task.state }, silent: true });
}
