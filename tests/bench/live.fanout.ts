import { fork } from "node:child_process";
import { createServer, type IncomingMessage, type Server } from "node:http";
import { mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo, Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { GraphQLSchema } from "graphql";
import { WebSocketServer } from "ws";

import { createLogger } from "../../server/app/logging";
import { buildApi } from "../../server/app/schema";
import { subscriptionGate } from "../../server/app/subscriptions";
import { mountWebsocket } from "../../server/app/websocket";
import { openDatabase } from "../../server/database/data-source";
import { startEmbedded } from "../../server/database/embedded";
import { migrate } from "../../server/database/migrate";
import { acceptSocket, Events, Live, liveQuery } from "../../server/kernel/live";
import { textFrame } from "../../server/kernel/live/frame";
import { Reads } from "../../server/kernel/read";
import { viewerOfSession, type Viewer } from "../../server/kernel/viewer";
import { type Figure, median } from "./figure";
import { fillLiveWorld, SUBSCRIPTION, tokenHash, type LiveWorld } from "./live-world";

export const name = "live.fanout";

const SUBSCRIBERS = 2_000;
const ROUNDS = 5;
const MESSAGES = 20;
/** Between two messages, of ours and of the peer's alike. */
const REST_MS = 20;

interface Cost {
  /** Milliseconds of this process's CPU a message. */
  cpu: number;
  /** Milliseconds from the start of sending to the last client. */
  last: number;
}

/** The clients' process, as promises. */
function clients() {
  const child = fork(join(import.meta.dirname, "live-clients.process.ts"), { execArgv: ["--import", "@oxc-node/core/register"] });
  // Without its clients a bench would wait for ever.
  child.on("exit", (code) => {
    if (code) process.exit(1);
  });
  const waiting = new Map<string, (message: { at: bigint; bytes: number }) => void>();
  child.on("message", (message: { came?: string; connected?: string; at?: string; bytes?: number }) => {
    waiting.get(message.connected === undefined ? `came ${message.came}` : `connected ${message.connected}`)?.({ at: BigInt(message.at ?? 0), bytes: message.bytes ?? 0 });
  });
  const when = (what: string) => new Promise<{ at: bigint; bytes: number }>((resolve) => waiting.set(what, resolve));
  return {
    came: (group: string) => when(`came ${group}`),
    async connect(order: { group: string; url: string; cookies: string[]; hello: string[]; ownIds: boolean }) {
      const connected = when(`connected ${order.group}`);
      child.send(order);
      await connected;
    },
    tell: (url: string, world: LiveWorld) => void child.send({ tell: { ...world, tokens: [] }, url }),
    async leave(group: string) {
      const left = when(`connected ${group}`);
      child.send({ leave: group });
      await left;
    },
    end: () => child.kill(),
  };
}

const listening = async (server: Server): Promise<string> => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `ws://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
};

/** The peer: ws and nothing else, one frame written to every socket. */
async function rawPeer() {
  const server = createServer();
  const sockets: Socket[] = [];
  const upgrades = new WebSocketServer({ server, perMessageDeflate: false, handleProtocols: () => "graphql-transport-ws" });
  upgrades.on("connection", (websocket, request: IncomingMessage) => {
    sockets.push(request.socket);
    websocket.on("message", () => websocket.send("{}"));
  });
  return { url: await listening(server), sockets };
}

async function cost(send: () => void, came: () => Promise<{ at: bigint }>, started?: () => bigint): Promise<Cost> {
  const costs: Cost[] = [];
  for (let message = 0; message < MESSAGES; message += 1) {
    // Both from rest: a platform's messages do not come on each other's heels, and who has just sent one has warm caches.
    await new Promise((resolve) => setTimeout(resolve, REST_MS));
    const arrived = came();
    const before = process.cpuUsage();
    const start = process.hrtime.bigint();
    send();
    const { at } = await arrived;
    const { user, system } = process.cpuUsage(before);
    costs.push({ cpu: (user + system) / 1_000, last: Number(at - (started?.() ?? start)) / 1e6 });
  }
  return { cpu: median(costs.map(({ cpu }) => cpu)), last: median(costs.map(({ last }) => last)) };
}

/** The live way behind its websocket, as server/app puts it together, with a look at when a row comes to the hub. */
async function oursOver(url: string, schema: GraphQLSchema) {
  const { query } = liveQuery(url);
  const live = new Live({ url, query, log: createLogger({ logLevel: "warn" }), maySee: async () => false });
  let handed = 0n;
  const take = live.hub.take.bind(live.hub);
  live.hub.take = (sight) => {
    if (sight.rows.length > 0) handed = process.hrtime.bigint();
    return take(sight);
  };
  await live.start();
  const server = createServer();
  const viewerOf = async ({ headers }: IncomingMessage): Promise<Viewer | null> => (await viewerOfSession(query, tokenHash(headers.cookie!.slice("lx_session=".length)), "zh")) ?? null;
  const prepare = subscriptionGate({ schema, manifest: new Map(), introspection: false, events: new Events(schema, query), contextOf: (viewer) => ({ viewer, query, reads: new Reads(viewer, query) }) });
  mountWebsocket(server, {
    config: { allowedOrigins: [], trustProxy: 0 },
    accept: async (request) => {
      const viewer = await viewerOf(request);
      return (socket) => void acceptSocket(socket, request, { hub: live.hub, log: createLogger({ logLevel: "warn" }), viewer, prepare });
    },
  });
  return { live, url: await listening(server), handed: () => handed };
}

interface Round {
  ours: Cost;
  peer: Cost;
}

async function rounds(ours: () => Promise<Cost>, peer: () => Promise<Cost>): Promise<Round[]> {
  await ours();
  await peer();
  const all: Round[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    // Whoever is first in one round is second in the next.
    if (round % 2 === 0) all.push({ ours: await ours(), peer: await peer() });
    else {
      const theirs = await peer();
      all.push({ ours: await ours(), peer: theirs });
    }
  }
  return all;
}

function figures(suffix: string, all: readonly Round[], limit: string | undefined): Figure[] {
  const of = (pick: (cost: Cost) => number, side: keyof Round): number => median(all.map((round) => pick(round[side])));
  const figure = (what: string, pick: (cost: Cost) => number): Figure => ({
    name: `live.fanout.${what}${suffix}`,
    value: median(all.map((round) => pick(round.ours) / pick(round.peer))),
    unit: "of raw ws with one prepared frame",
    ...(limit === undefined ? {} : { limit }),
    peer: `raw ws ${of(pick, "peer").toFixed(1)} ms, here ${of(pick, "ours").toFixed(1)} ms`,
  });
  return [figure("cpu", ({ cpu }) => cpu), figure("last", ({ last }) => last)];
}

export async function run(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "lianxiao-bench-"));
  const postgres = await startEmbedded({ dataDir: join(folder, "data") });
  const api = await buildApi();
  const database = await openDatabase({ url: postgres.url, entities: api.entities });
  const audience = clients();
  try {
    await migrate(database.pool);
    const world = await fillLiveWorld(database.pool, SUBSCRIBERS, 1);
    const { live, url, handed } = await oursOver(postgres.url, api.schema);
    const raw = await rawPeer();
    const hello = [JSON.stringify({ type: "connection_init" }), JSON.stringify({ id: "1", type: "subscribe", payload: { query: SUBSCRIPTION } })];
    const cookies = world.tokens.map((token) => `lx_session=${token}`);
    await audience.connect({ group: "counted", url, cookies, hello, ownIds: false });
    await audience.connect({ group: "raw", url: raw.url, cookies, hello: ["{}"], ownIds: false });
    const arrived = audience.came("counted");
    audience.tell(postgres.url, world);
    const frame = textFrame(Buffer.from("EVENT".padEnd((await arrived).bytes)));

    // The writer is elsewhere: what a command costs is measured by write.rate.
    const send = () => audience.tell(postgres.url, world);
    const peer = () => cost(() => raw.sockets.forEach((socket) => socket.write(frame)), () => audience.came("raw"));
    const counted = await rounds(() => cost(send, () => audience.came("counted"), handed), peer);
    await audience.leave("counted");
    await audience.connect({ group: "random", url, cookies, hello, ownIds: true });
    const random = await rounds(() => cost(send, () => audience.came("random"), handed), peer);
    const { groups } = live.hub.size;
    await live.stop();
    return [
      ...figures("", counted, "at most 2"),
      ...figures(".randomIds", random, undefined),
      { name: "live.fanout.groups", value: groups, unit: "groups of viewers with the same rights" },
    ];
  } finally {
    audience.end();
    await database.end();
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
