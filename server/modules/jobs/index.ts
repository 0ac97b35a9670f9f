import "./end-lost-tasks";
import "./jobs.messages";
import "./jobs.roots";
import "./keep-tasks";
import "./vocabulary";
import { TaskResolver } from "./task.resolver";

export const resolvers = [TaskResolver];

export { startTask, type TaskOptions } from "./start-task";
export { Task } from "./task.entity";
export { taskPolicy } from "./task.policy";
export { TaskType } from "./task.type";
