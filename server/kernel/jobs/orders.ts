import type { Query } from "../viewer";
import type { Order } from "./carry-out";
import type { Job, OrderOptions } from "./job";

/** An order that a transaction writes at its end. */
export interface NewOrder {
  readonly job: string;
  readonly data: object;
  readonly at: string | null;
  readonly key: string | null;
  readonly taskId: string | null;
}

export const newOrder = <Data extends object>(job: Job<Data>, data: Data, { at, key, taskId }: OrderOptions = {}): NewOrder => ({
  job: job.name,
  data,
  at: at?.toISOString() ?? null,
  key: key ?? null,
  taskId: taskId ?? null,
});

/** Writes orders, in one statement. One that waits with the same key stays and is brought forward where the new one is due sooner. */
export async function writeOrders(query: Query, orders: readonly NewOrder[]): Promise<void> {
  if (orders.length === 0) return;
  await query(
    `insert into job_order (job, data, key, task_id, due_at)
     select distinct on (job, coalesce(key, place::text), key is null) job, data, key, "taskId", coalesce(at, now())
     from jsonb_to_recordset($1::jsonb) as o(job text, data jsonb, key text, "taskId" uuid, at timestamptz, place int)
     order by job, coalesce(key, place::text), key is null, coalesce(at, now()), place
     on conflict (job, key) where key is not null do update set due_at = least(job_order.due_at, excluded.due_at)`,
    [JSON.stringify(orders.map((order, place) => ({ ...order, place })))],
  );
}

/** Takes orders that are due out of the table: whoever calls this carries them out, or puts them where they cannot be lost, in the same transaction. */
export async function takeOrders(query: Query, limit: number): Promise<Order[]> {
  const rows = await query<{ job: string; data: object; task_id: string | null }>(
    `delete from job_order where id = any(array(select id from job_order where due_at <= now() order by due_at, id limit $1 for update skip locked))
     returning id, job, data, task_id`,
    [limit],
  );
  return rows.map(({ job, data, task_id }) => ({ job, data, taskId: task_id }));
}
