// A process that writes activity until it is killed, and says of each row when it is committed.
import { randomUUID } from "node:crypto";
import { Pool } from "pg";
import { tell, pause } from "../kernel/live/kit";

const [, , url, scope] = process.argv;
const pool = new Pool({ connectionString: url!, max: 8 });
await Promise.all(
  Array.from({ length: 8 }, async () => {
    for (;;) {
      const id = await tell(pool, [scope!, randomUUID()], { hold: () => pause(Math.random() < 0.05 ? Math.random() * 40 : 0) });
      process.send!(id);
    }
  }),
);
