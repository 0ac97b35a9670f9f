import { Client } from "pg";
import { consume } from "../../../server/kernel/live";
import { numberWaiting } from "../../../server/kernel/live/sequencer";
import { deriveNotifications, NOTIFICATIONS_CURSOR } from "../../../server/modules/office";
import type { TestDatabase } from "../../kit/database";

/** Numbers what was told and makes the notifications of it, until nothing is left, as the server does by itself. */
export async function derive({ url }: Pick<TestDatabase, "url">): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (;;) {
      const { numbered } = await numberWaiting(client);
      const more = await consume(client, { name: NOTIFICATIONS_CURSOR, take: deriveNotifications });
      if (numbered === 0 && !more) return;
    }
  } finally {
    await client.end();
  }
}
