import type { Pool } from "pg";

import { CANCELLED_DAYS } from "../../shared/agenda";

import type { Logger } from "./logging";

const EVERY_MS = 60 * 60 * 1000;
/** Rows a statement deletes at most, so that none holds its locks for long. */
const BATCH = 5_000;

/**
 * What outlived its use. An idempotency key answers a request that is sent again, which nobody does after a month; a
 * session that ran out opens nothing, and one that was ended is shown to nobody; that a letter went is worth knowing
 * for a while, and so is whom nobody invited again.
 */
const OUTLIVED: Record<string, string> = {
  // Feeds have stopped naming it. What may yet take place stays: should it be put back, it goes on with its numbers.
  agenda_event: `status = 'cancelled' and changed_at < now() - interval '${CANCELLED_DAYS} days' and ends < now()`,
  account_link: "expires_at < now() - interval '1 day'",
  command_key: "created_at < now() - interval '30 days'",
  invitation: "expires_at < now() - interval '90 days'",
  mail: "ended_at < now() - interval '30 days'",
  session: "expires_at < now() - interval '1 day' or ended_at < now() - interval '30 days'",
  // What was read long ago nobody looks for; what was never read in half a year is no news.
  notification: "latest_at < now() - interval '180 days'",
  webhook_delivery: "created_at < now() - interval '30 days'",
};

/** Deletes what outlived its use; answers how many rows went. Safe from several processes at once. */
export async function keepHouse(pool: Pool): Promise<number> {
  let gone = 0;
  for (const [table, rule] of Object.entries(OUTLIVED)) {
    let deleted: number;
    do {
      const { rowCount } = await pool.query(`delete from ${table} where ctid = any(array(select ctid from ${table} where ${rule} limit ${BATCH} for update skip locked))`);
      deleted = rowCount ?? 0;
      gone += deleted;
    } while (deleted === BATCH);
  }
  return gone;
}

/** Keeps house now and every hour, until it is told to stop. A failure is logged and tried again an hour later. */
export function startHousekeeping(pool: Pool, logger: Logger): { stop: () => Promise<void> } {
  let running = Promise.resolve();
  const round = (): void => {
    running = keepHouse(pool).then(
      (gone) => {
        if (gone > 0) logger.info({ rows: gone }, "deleted what outlived its use");
      },
      (error: unknown) => logger.warn({ err: error }, "housekeeping failed"),
    );
  };
  round();
  const timer = setInterval(round, EVERY_MS);
  return {
    stop: () => {
      clearInterval(timer);
      return running;
    },
  };
}
