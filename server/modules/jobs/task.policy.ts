import { anyOf, holds, own, policy } from "../../kernel/policy";
import { Task } from "./task.entity";
import { taskStates } from "./task.states";

export const taskPolicy = policy("task", Task, { see: anyOf<Task>(own("personId"), holds("platform")), cancel: anyOf<Task>(own("personId"), holds("platform")) }, { states: taskStates });
