import type { IncomingMessage, Server } from "node:http";

import type { GraphQLSchema } from "graphql";

import { acceptSocket, Consumer, Events, Live, liveQuery } from "../kernel/live";
import { Reads } from "../kernel/read";
import type { Viewer } from "../kernel/viewer";
import { onCommit } from "../kernel/write";
import { orderConfirmations } from "../modules/agenda";
import { orderSchoolDays } from "../modules/exchanges";
import { deriveNotifications, matchWebhooks, NOTIFICATIONS_CURSOR, NOTIFICATIONS_LOCK } from "../modules/office";
import type { Config } from "./config";
import { Turns } from "./limits/turns";
import type { Logger } from "./logging";
import type { Manifest } from "./persisted";
import { subscriptionGate } from "./subscriptions";
import { mountWebsocket } from "./websocket";

export interface LiveParts {
  config: Pick<Config, "allowedOrigins" | "trustProxy" | "production"> & { databaseUrl: string };
  logger: Logger;
  schema: GraphQLSchema;
  manifest: Manifest;
  server: Server;
  /** Whom the cookie of a request stands for; null when nobody is signed in. */
  viewerOf: (request: IncomingMessage) => Promise<Viewer | null>;
}

export interface LiveEdge {
  /** What keeps streams from being served, or nothing. */
  ready(): Promise<string | undefined>;
  /** For metrics. */
  figures(): { sockets: number; streams: number; groups: number; head: number };
  stop(): Promise<void>;
}

/** Connections that one session may have open to a process: each tab has one. */
const MOST_SOCKETS = 50;
/** As graphql-ws says too many of anything. */
const TOO_MANY = 4429;

/** What the numbers after `from` up to `to` mean for persons, for addresses elsewhere, for letters with calendar files, and for places that follow the school calendar. */
async function tellOutward(...batch: Parameters<typeof deriveNotifications>): Promise<void> {
  await deriveNotifications(...batch);
  await matchWebhooks(...batch);
  await orderConfirmations(...batch);
  await orderSchoolDays(...batch);
}

/** The live way of this process: numbering, reading and streams, and the websocket at which they are asked for. */
export async function startLive(parts: LiveParts): Promise<LiveEdge> {
  const { config, logger, schema, manifest } = parts;
  const { query, end } = liveQuery(config.databaseUrl);
  const live = new Live({
    url: config.databaseUrl,
    query,
    log: logger,
    maySee: async (viewer, id) => (await new Reads(viewer, query).node(id)) !== null,
  });
  await live.start();
  const forget = onCommit(() => live.nudge());
  // What it makes wakes its readers by an activity of its own, which wants a number too.
  const notifications = new Consumer({ url: config.databaseUrl, log: logger, name: NOTIFICATIONS_CURSOR, lock: NOTIFICATIONS_LOCK, take: tellOutward, onDone: () => live.nudge() });
  notifications.start();
  const prepare = subscriptionGate({
    schema,
    manifest,
    introspection: !config.production,
    events: new Events(schema, query),
    contextOf: (viewer) => ({ viewer, query, reads: new Reads(viewer, query) }),
  });
  const sockets = new Turns(MOST_SOCKETS);
  const open = new Set<object>();
  const mount = mountWebsocket(parts.server, {
    config,
    accept: async (request) => {
      const viewer = await parts.viewerOf(request);
      return (socket) => {
        const leave = viewer?.session == null ? () => undefined : sockets.enter(viewer.session);
        if (!leave) return socket.close(TOO_MANY, "too many connections of one session");
        open.add(socket);
        socket.once("close", () => {
          open.delete(socket);
          leave();
        });
        acceptSocket(socket, request, { hub: live.hub, log: logger, viewer, prepare });
      };
    },
  });
  return {
    figures: () => ({ sockets: open.size, streams: live.hub.size.streams, groups: live.hub.size.groups, head: live.hub.head }),
    ready: async () => (live.reader.connected ? undefined : "the reader has no connection"),
    stop: async () => {
      await mount.stop();
      forget();
      await notifications.stop();
      await live.stop();
      await end();
    },
  };
}
