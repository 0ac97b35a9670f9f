import { expect, it } from "vitest";
import { badInput } from "../../../server/kernel/errors";
import { job, type Work } from "../../../server/kernel/jobs";
import { transact } from "../../../server/kernel/write";
import { startTask, Task } from "../../../server/modules/jobs";
import { cancelTask } from "../../../server/modules/jobs/cancel-task";
import { endLostTasks } from "../../../server/modules/jobs/end-lost-tasks";
import { aNeighbourhood } from "../../kit/builders/neighbourhood";
import { runJobs } from "../../kit/jobs";

const at = aNeighbourhood();
let during: (work: Work) => Promise<unknown> = async () => ({ rows: 2 });
const counting = job("test.counting", {}, (work) => during(work));

async function asked(): Promise<{ task: Task; personId: string }> {
  const person = await at.world.person();
  const task = await transact(at.world.database.dataSource, await at.world.viewer(person), (tx) => startTask(tx, counting, {}, { title: { file: "teachers.xlsx" } }));
  return { task, personId: person.id };
}
const found = (task: { id: string }): Promise<Task> => at.world.find(Task, task.id);

it("goes from queued over running to done with what came of it, and tells its person alone", async () => {
  during = async (work) => {
    await work.progress(1, 2);
    return { rows: 2 };
  };
  const { task, personId } = await asked();
  expect(task).toMatchObject({ state: "queued", kind: "test.counting", title: { file: "teachers.xlsx" }, language: "en" });
  await runJobs(at.world.database);
  expect(await found(task)).toMatchObject({ state: "done", done: "2", total: "2", result: { rows: 2 }, problem: null });
  const told = await at.world.told(task);
  expect(told.map(({ kind }) => kind)).toEqual(["task.moved", "task.moved", "task.finished"]);
  for (const { audience } of told) expect(audience).toEqual([personId]);
  expect(await at.world.query("select 1 from activity_scope where scope_id = $1", [personId])).toEqual([]);
});

it("says in its person's language why it was refused, and does not try that again", async () => {
  during = async () => {
    throw badInput("input.file", "kernel.notADay", { field: "生日" });
  };
  const { task } = await asked();
  await runJobs(at.world.database);
  expect(await found(task)).toMatchObject({ state: "failed", problem: "“生日” is not a day (YYYY-MM-DD).", result: null });
});

it("says nothing of our own faults but that there was one", async () => {
  during = async () => {
    throw new Error("column secret does not exist");
  };
  const { task } = await asked();
  await expect(runJobs(at.world.database)).rejects.toThrow("secret");
  const { state, problem } = await found(task);
  expect([state, problem]).toEqual(["failed", expect.stringContaining("nothing was changed")]);
});

it("is not begun when it was cancelled, and stops at its next step when it is under way", async () => {
  during = async () => {
    throw new Error("was begun");
  };
  const { task, personId } = await asked();
  await at.world.run({ id: personId }, cancelTask, { id: task.id });
  expect(await runJobs(at.world.database)).toEqual([]);
  expect(await found(task)).toMatchObject({ state: "cancelled" });
  await expect(at.world.run({ id: personId }, cancelTask, { id: task.id })).toBeRefused("CONFLICT");

  const steps: number[] = [];
  const second = await asked();
  during = async (work) => {
    for (let step = 1; step <= 3; step++) {
      steps.push(step);
      if (step === 2) await at.world.run({ id: second.personId }, cancelTask, { id: second.task.id });
      await work.progress(step, step);
    }
  };
  await expect(runJobs(at.world.database)).rejects.toThrow("cancelled");
  expect(steps).toEqual([1, 2]);
  expect(await found(second.task)).toMatchObject({ state: "cancelled" });
});

it("is nobody else's to see or to cancel", async () => {
  const { task } = await asked();
  await expect(at.world.run(await at.world.person(), cancelTask, { id: task.id })).toBeRefused("NOT_FOUND", { field: "input.id" });
  await expect(at.world.run(await at.world.administrator(), cancelTask, { id: task.id })).resolves.toEqual({ id: task.id });
});

it("is ended when its job is nowhere any more", async () => {
  const { task } = await asked();
  const young = await asked();
  await at.world.query("delete from job_order where task_id = any($1)", [[task.id, young.task.id]]);
  await at.world.query("update task set created_at = now() - interval '2 minutes', state = 'running' where id = $1", [task.id]);
  await transact(at.world.database.dataSource, await at.world.viewer({ id: young.personId }), async (tx) => tx.later(endLostTasks, {}));
  await runJobs(at.world.database);
  expect(await found(task)).toMatchObject({ state: "failed", problem: expect.stringContaining("interrupted") as string });
  expect(await found(young.task)).toMatchObject({ state: "queued" });
});
