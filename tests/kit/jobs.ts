import { carryOut, takeOrders, Work } from "../../server/kernel/jobs";
import type { Query } from "../../server/kernel/viewer";
import type { TestDatabase } from "./database";

/** Carries out what was ordered, and what that orders, until nothing is due; answers the names of the jobs. Throws what a job throws. */
export async function runJobs({ pool, dataSource }: Pick<TestDatabase, "pool" | "dataSource">): Promise<string[]> {
  const query: Query = async (text, values) => (await pool.query(text, values as unknown[])).rows;
  const done: string[] = [];
  for (;;) {
    const [order] = await takeOrders(query, 1);
    if (!order) return done;
    const log = { info: () => undefined, warn: () => undefined };
    const work = new Work({ dataSource, query, log, signal: new AbortController().signal, ...(order.taskId ? { taskId: order.taskId } : {}) });
    await carryOut(work, order, true);
    done.push(order.job);
  }
}
