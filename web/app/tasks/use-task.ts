import { skipToken, useQuery } from "@apollo/client/react";
import { useEffect, useEffectEvent } from "react";
import type { TaskQuery } from "../../gql/graphql";
import { taskQuery } from "./task-queries";

export type Task = NonNullable<TaskQuery["task"]>;

/** The stream tells of each step; where it is broken, this asks. */
const ASK_EVERY_MS = 3_000;

export const isOver = (task: Pick<Task, "state">): boolean => task.state !== "QUEUED" && task.state !== "RUNNING";

/** Work that somebody waits for, followed live; `onDone` is called once when it ends well while one looks. */
export function useTask(id: string | null | undefined, onDone?: (task: Task) => void): Task | null | undefined {
  const { data, startPolling, stopPolling } = useQuery(taskQuery, id ? { variables: { id } } : skipToken);
  const task = data?.task;
  const over = task ? isOver(task) : true;
  const tell = useEffectEvent(() => task && onDone?.(task));
  useEffect(() => {
    if (over) return;
    startPolling(ASK_EVERY_MS);
    return stopPolling;
  }, [over, startPolling, stopPolling]);
  const done = task?.state === "DONE" ? task.id : undefined;
  useEffect(() => {
    if (done !== undefined) tell();
  }, [done]);
  return task;
}
