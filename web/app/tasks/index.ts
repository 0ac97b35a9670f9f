export { TaskProgress, type TaskProgressProps } from "./task-progress";
export { isOver, useTask, type Task } from "./use-task";
