import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";

import { type WebSocket, WebSocketServer } from "ws";

import type { Config } from "./config";

/** The largest message that a client may send; operations are far smaller. */
const MAX_MESSAGE_BYTES = 256 * 1024;
const GOING_AWAY = 1001;
/** A client that is told to go and does not answer is not waited for any longer. */
const FAREWELL_MS = 1_000;

export interface WebsocketMount {
  /** Tells every client to come back elsewhere, and takes no new one. */
  stop(): Promise<void>;
}

export interface WebsocketParts {
  config: Pick<Config, "allowedOrigins" | "trustProxy">;
  /** Finds out who asks, while the client still waits; the result takes the socket over before it has spoken. */
  accept: (request: IncomingMessage) => Promise<(socket: WebSocket) => void>;
}

/** Opens the websocket at /graphql to pages of our own origin. A browser sends cookies along with any page's websocket, so the origin is what keeps strangers' pages out. */
export function mountWebsocket(server: Server, parts: WebsocketParts): WebsocketMount {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_MESSAGE_BYTES,
    perMessageDeflate: false,
    handleProtocols: (protocols) => (protocols.has("graphql-transport-ws") ? "graphql-transport-ws" : false),
  });
  let open = true;

  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    socket.on("error", () => socket.destroy());
    const path = (request.url ?? "").split("?")[0];
    if (!open) return refuse(socket, "503 Service Unavailable");
    if (path !== "/graphql") return refuse(socket, "404 Not Found");
    if (!originAllowed(request, parts.config)) return refuse(socket, "403 Forbidden");
    parts.accept(request).then(
      (take) => sockets.handleUpgrade(request, socket, head, take),
      () => refuse(socket, "503 Service Unavailable"),
    );
  };
  server.on("upgrade", upgrade);

  return {
    stop: async () => {
      open = false;
      for (const client of sockets.clients) client.close(GOING_AWAY, "the server is stopping");
      const late = setTimeout(() => {
        for (const client of sockets.clients) client.terminate();
      }, FAREWELL_MS);
      await new Promise<void>((resolve) => sockets.close(() => resolve()));
      clearTimeout(late);
    },
  };
}

/** The page's origin is the address it speaks to, or one that the configuration names. Programs that are no browser send none. */
export function originAllowed(request: IncomingMessage, config: WebsocketParts["config"]): boolean {
  const { origin } = request.headers;
  if (origin === undefined) return true;
  if (config.allowedOrigins.includes(origin)) return true;
  const forwarded = config.trustProxy > 0 ? request.headers["x-forwarded-host"] : undefined;
  const host = typeof forwarded === "string" ? forwarded : request.headers.host;
  return URL.canParse(origin) && new URL(origin).host === host;
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
