import { own } from "../../kernel/policy";
import { ById, List, Roots, type Connection, type Ref } from "../../kernel/read";
import type { Task } from "./task.entity";
import { TaskType } from "./task.type";

@Roots()
export class JobsRoots {
  @ById("A task.", () => TaskType) task!: Ref<TaskType>;
  @List("What you asked for, the newest first.", () => TaskType, { where: own<Task>("personId") }) myTasks!: Connection<TaskType>;
  @List("What anybody asked for, as far as you may see it: for the platform's administrators.", () => TaskType) tasks!: Connection<TaskType>;
}
