export { carryOut, type Order } from "./carry-out";
export { allJobs, job, type Job, type JobOptions, type OrderOptions } from "./job";
export { newOrder, takeOrders, writeOrders, type NewOrder } from "./orders";
export { JobRunner, type JobRunnerOptions } from "./runner";
export { keepsTasks, type TaskKeeper } from "./task-keeper";
export { Work, type JobLog } from "./work";
