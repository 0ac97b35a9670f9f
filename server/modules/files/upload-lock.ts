import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { Lock, Locker, RequestRelease } from "@tus/utils";
import type { Query } from "../../kernel/viewer";

/** A holder that says nothing for so long is gone: its process was killed. */
const HELD_SECONDS = 8;
/** How often a holder says that it is there, and hears that another waits. */
const TICK_MS = 400;
const WAIT_MS = 15_000;

/** What the protocol says when the upload is held for too long, and when there is none. */
const BUSY = { status_code: 423, body: "the upload is being written by another request\n" };
const GONE = { status_code: 404, body: "there is no such upload\n" };

/**
 * One request at a time writes an upload, whichever process it came to: the lock is a lease in the upload's row. Who
 * comes back after a lost connection asks the half-dead request before him to let go.
 */
export class UploadLocker implements Locker {
  constructor(private readonly query: Query) {}

  newLock(id: string): Lock {
    return new UploadLock(this.query, id);
  }
}

class UploadLock implements Lock {
  private readonly holder = randomUUID();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly query: Query,
    private readonly id: string,
  ) {}

  async lock(signal: AbortSignal, letGo: RequestRelease): Promise<void> {
    const late = Date.now() + WAIT_MS;
    for (;;) {
      const [row] = await this.query<{ mine: boolean }>(
        `update upload set
           holder = case when free then $2::uuid else holder end,
           held_until = case when free then now() + make_interval(secs => $3) else held_until end,
           wanted = not free
         from (select id as it, holder is null or held_until < now() as free from upload where id = $1 for update) as before
         where id = it returning holder = $2::uuid as mine`,
        [this.id, this.holder, HELD_SECONDS],
      );
      if (!row) throw GONE;
      if (row.mine) break;
      if (signal.aborted || Date.now() > late) throw BUSY;
      await pause(TICK_MS / 2);
    }
    this.timer = setInterval(() => void this.tick(letGo), TICK_MS);
  }

  private async tick(letGo: RequestRelease): Promise<void> {
    // A database that is away for a moment costs nothing but time: the lease outlives some ticks.
    const rows = await this.query<{ wanted: boolean }>("update upload set held_until = now() + make_interval(secs => $3) where id = $1 and holder = $2 returning wanted", [this.id, this.holder, HELD_SECONDS]).catch(() => undefined);
    if (rows === undefined || this.timer === undefined) return;
    if (rows[0]?.wanted !== false) await letGo();
  }

  async unlock(): Promise<void> {
    clearInterval(this.timer);
    this.timer = undefined;
    await this.query("update upload set holder = null, held_until = null, wanted = false where id = $1 and holder = $2", [this.id, this.holder]);
  }
}
