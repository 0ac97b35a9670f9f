import type { IncomingMessage, Server } from "node:http";

import type { GraphQLSchema } from "graphql";

import { acceptSocket, Consumer, Events, Live, liveQuery } from "../kernel/live";
import { Reads } from "../kernel/read";
import type { Viewer } from "../kernel/viewer";
import { onCommit } from "../kernel/write";
import { deriveNotifications, NOTIFICATIONS_CURSOR, NOTIFICATIONS_LOCK } from "../modules/office";
import type { Config } from "./config";
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
  stop(): Promise<void>;
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
  const notifications = new Consumer({ url: config.databaseUrl, log: logger, name: NOTIFICATIONS_CURSOR, lock: NOTIFICATIONS_LOCK, take: deriveNotifications, onDone: () => live.nudge() });
  notifications.start();
  const prepare = subscriptionGate({
    schema,
    manifest,
    introspection: !config.production,
    events: new Events(schema, query),
    contextOf: (viewer) => ({ viewer, query, reads: new Reads(viewer, query) }),
  });
  const mount = mountWebsocket(parts.server, {
    config,
    accept: async (request) => {
      const viewer = await parts.viewerOf(request);
      return (socket) => void acceptSocket(socket, request, { hub: live.hub, log: logger, viewer, prepare });
    },
  });
  return {
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
