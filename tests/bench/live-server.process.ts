// A server process of a bench: the live way behind its websocket, and a writer that runs commands at a steady rate.
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { InputType } from "type-graphql";
import { queryOf } from "../../server/app/context";
import { createLogger } from "../../server/app/logging";
import { startLive } from "../../server/app/live";
import { buildApi } from "../../server/app/schema";
import { openDatabase } from "../../server/database/data-source";
import { viewerOfPerson, viewerOfSession } from "../../server/kernel/viewer";
import { command, runCommand, TextInput, VersionedInput } from "../../server/kernel/write";
import { PlanItem, planItemPolicy } from "../../server/modules/alliances";
import { tokenHash, type LiveWorld } from "./live-world";

@InputType()
class RetitleInput extends VersionedInput {
  @TextInput("The new title.", { min: 1, max: 120 }) title!: string;
}

let region = "";
const retitle = command("bench.retitle", RetitleInput, { policy: planItemPolicy, action: "change" }, async (tx, { id, version, title }) => {
  const item = await tx.take(planItemPolicy, "change", id, version);
  const changed = await tx.change(PlanItem, item, { title });
  // The title names the command, so that the clients know which commit an event belongs to.
  tx.tell({ kind: "planItem.changed", subjectKind: "PlanItem", subjectId: id, audience: [item.allianceId, region], payload: { title } });
  return { version: changed.version };
});

const [, , url] = process.argv;
const api = await buildApi();
const database = await openDatabase({ url: url!, entities: api.entities, connections: 12 });
const query = queryOf(database);
const server = createServer();
await startLive({
  config: { allowedOrigins: [], trustProxy: 0, production: true, databaseUrl: url! },
  logger: createLogger({ logLevel: "warn" }),
  schema: api.schema,
  manifest: new Map(),
  server,
  viewerOf: async ({ headers }: IncomingMessage) => (await viewerOfSession(query, tokenHash(headers.cookie!.slice("lx_session=".length)), "zh")) ?? null,
});
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
process.send!({ url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}/graphql` });

interface Write {
  world: LiveWorld;
  items: string[];
  /** Commands a second, and for how long. */
  rate: number;
  seconds: number;
}

/** Starts a command at each tick of its rate, whether the one before is done or not, each on the item that waited longest. */
async function write({ world, items, rate, seconds }: Write): Promise<void> {
  region = world.region;
  const viewer = await viewerOfPerson(query, world.coordinator);
  const free = items.map((id) => ({ id, version: 1 }));
  const running: Promise<void>[] = [];
  const began = performance.now();
  let late = 0;
  for (let count = 0; count < rate * seconds; count += 1) {
    const wait = began + (count * 1_000) / rate - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    const item = free.shift();
    if (!item) {
      late += 1;
      continue;
    }
    const title = crypto.randomUUID();
    running.push(
      runCommand(database.dataSource, viewer, retitle, { id: item.id, version: item.version, title }).then(({ version }) => {
        process.send!({ committed: title, at: String(process.hrtime.bigint()) });
        free.push({ id: item.id, version });
      }),
    );
  }
  await Promise.all(running);
  process.send!({ written: running.length, late, seconds: (performance.now() - began) / 1_000 });
}

process.on("message", (order: Write) => void write(order));
