// The clients of a bench, in a process of their own: told over IPC where to connect, they say when each message has come to the last of them.
import { Pool } from "pg";
import { WebSocket } from "ws";
import { tellAlliance, type LiveWorld } from "./live-world";

interface Connect {
  group: string;
  url: string;
  cookies: string[];
  /** Sent by each, in turn, after an answer to the one before. */
  hello: string[];
  /** Id of each client's operation; the same for all when absent. */
  ownIds: boolean;
}

const EVENT = Buffer.from("EVENT");
const counts = new Map<string, number>();
const sizes = new Map<string, number>();
const sockets = new Map<string, WebSocket[]>();
const AT_ONCE = 20;

function connect({ group, url, hello, ownIds }: Connect, cookie: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const websocket = new WebSocket(url, "graphql-transport-ws", { headers: { cookie }, perMessageDeflate: false });
    const all = sockets.get(group);
    if (all) all.push(websocket);
    else sockets.set(group, [websocket]);
    const waiting = hello.map((text) => (ownIds ? text.replace('"id":"1"', `"id":"${crypto.randomUUID()}"`) : text));
    const next = (): void => {
      const text = waiting.shift();
      if (text === undefined) resolve();
      else websocket.send(text);
    };
    websocket.on("open", next);
    websocket.on("error", reject);
    websocket.on("message", (data: Buffer) => {
      if (!data.includes(EVENT)) return next();
      const count = (counts.get(group) ?? 0) + 1;
      counts.set(group, count);
      if (count % (sizes.get(group) ?? 0) === 0) process.send!({ came: group, at: String(process.hrtime.bigint()), bytes: data.length });
    });
  });
}

let pool: Pool | undefined;

type Order = Connect | { leave: string } | { tell: LiveWorld; url: string };

async function obey(order: Order): Promise<void> {
  if ("tell" in order) {
    await tellAlliance((pool ??= new Pool({ connectionString: order.url, max: 1 })), order.tell);
    return;
  }
  if ("leave" in order) {
    for (const websocket of sockets.get(order.leave) ?? []) websocket.terminate();
    process.send!({ connected: order.leave });
    return;
  }
  sizes.set(order.group, order.cookies.length);
  for (let at = 0; at < order.cookies.length; at += AT_ONCE) await Promise.all(order.cookies.slice(at, at + AT_ONCE).map((cookie) => connect(order, cookie)));
  process.send!({ connected: order.group });
}

process.on("message", (order: Order) => void obey(order));
