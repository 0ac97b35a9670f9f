import type { IncomingMessage } from "node:http";
import { CloseCode, makeServer, MessageType, parseMessage, type Context as ProtocolContext, type SubscribeMessage, type SubscribePayload } from "graphql-ws";
import { GraphQLError, type ExecutionArgs } from "graphql";
import type { RawData, WebSocket } from "ws";
import { Refusal } from "../errors";
import { say, type Language } from "../messages";
import type { Viewer } from "../viewer";
import { named, type LiveLog } from "./connection";
import type { Hub } from "./hub";
import type { Operation } from "./payload";
import type { Follower, Stream, StreamEnd } from "./stream";
import { Outlet } from "./outlet";

/** Subscriptions of one socket at a time: a client needs a handful. */
const MAX_OPERATIONS = 20;
const INIT_TIMEOUT_MS = 5_000;
/** RFC 6455, section 7.4.1: the endpoint goes away; the client resumes elsewhere. */
const GOING_AWAY = 1001;
const TOO_MANY = 4429;

/** What a subscribe message asks for, after the same limits and rules as a request over HTTP. */
export type Prepared =
  | { readonly errors: readonly GraphQLError[] }
  | { readonly follow: Following }
  /** A query or mutation: left to graphql-ws. */
  | { readonly execute: ExecutionArgs };

/** A subscription to `activity`. */
export interface Following {
  readonly operation: Operation;
  readonly scope: string | null;
  readonly after: number | null;
}

export interface SocketDeps {
  hub: Hub;
  log: LiveLog;
  /** Whom the cookie of the upgrade request stood for; null when nobody is signed in, then the connection is refused. */
  viewer: Viewer | null;
  prepare(payload: SubscribePayload, viewer: Viewer): Promise<Prepared>;
  /** How long a client may take nothing, in milliseconds. */
  patience?: number;
}

export interface LiveSocket {
  /** The process goes down. */
  goAway(): void;
  readonly closed: Promise<void>;
}

/**
 * Speaks graphql-transport-ws on an accepted websocket. Subscriptions to `activity` are served by the hub, so that
 * their texts are shared; everything else, and the rules of the protocol, is left to graphql-ws.
 */
export function acceptSocket(websocket: WebSocket, request: IncomingMessage, deps: SocketDeps): LiveSocket {
  return new Conversation(websocket, request, deps);
}

class Conversation implements Follower, LiveSocket {
  viewer: Viewer;
  readonly streams = new Set<Stream>();
  readonly closed: Promise<void>;
  /** By the client's operation id; without a stream while it is being opened. */
  private readonly mine = new Map<string, { stream?: Stream }>();
  /** Queries and mutations on their way to graphql-ws, so that they are parsed and validated once. */
  private readonly others = new Map<string, Prepared>();
  private readonly outlet: Outlet;
  /** Subscribe messages that are being answered, also of operations that were completed meanwhile. */
  private opening = 0;
  private protocol: ProtocolContext | undefined;

  constructor(
    private readonly websocket: WebSocket,
    request: IncomingMessage,
    private readonly deps: SocketDeps,
  ) {
    const { hub, log, viewer, patience } = deps;
    // Nobody gets past `onConnect`, so a viewer without a person is never asked for.
    this.viewer = viewer ?? ({} as Viewer);
    this.outlet = new Outlet(websocket, request.socket, { patience, onRoom: () => this.streams.forEach((stream) => hub.resume(stream)) });
    const ended = this.speak();
    // ws closes the connection after a fault of the protocol; the close is what matters here.
    websocket.on("error", (error) => log.info({ error: named(error) }, "a websocket failed"));
    this.closed = new Promise((resolve) => {
      websocket.once("close", (code, reason) => {
        this.end();
        void ended(code, reason.toString()).finally(resolve);
      });
    });
  }

  dismiss(): void {
    this.close(CloseCode.Forbidden, "The session has ended");
  }

  goAway(): void {
    this.close(GOING_AWAY, "The server goes down");
  }

  private close(code: number, reason: string): void {
    this.end();
    this.websocket.close(code, reason);
  }

  private end(): void {
    const { hub } = this.deps;
    this.outlet.end();
    hub.rights.forget(this);
    for (const stream of this.streams) hub.close(stream);
    this.mine.clear();
    this.others.clear();
  }

  /** Opens graphql-ws over this socket, with the messages that are ours taken out. */
  private speak(): (code?: number, reason?: string) => Promise<void> {
    const { websocket, deps } = this;
    const server = makeServer({
      connectionInitWaitTimeout: INIT_TIMEOUT_MS,
      onConnect: async (context) => {
        this.protocol = context;
        // Without a person nobody is signed in, or the password must be changed first.
        if (!deps.viewer?.me || !(await deps.hub.rights.admit(this))) return false;
        return websocket.readyState === websocket.OPEN;
      },
      onSubscribe: (_context, id) => {
        const prepared = this.others.get(id);
        this.others.delete(id);
        if (prepared && "execute" in prepared) return prepared.execute;
        throw new Error("an operation came to graphql-ws that was not prepared");
      },
    });
    return server.opened(
      {
        protocol: websocket.protocol,
        send: (text) => this.outlet.text(text),
        close: (code, reason) => this.close(code ?? CloseCode.InternalServerError, reason ?? ""),
        onMessage: (leave) => websocket.on("message", (raw) => void this.hear(raw, leave)),
      },
      undefined,
    );
  }

  private async hear(raw: RawData, leave: (text: string) => Promise<void>): Promise<void> {
    try {
      // ws gives a Buffer unless it is told otherwise.
      const text = (raw as Buffer).toString();
      const message = this.protocol?.acknowledged ? parsed(text) : undefined;
      if (message?.type === MessageType.Complete && this.mine.has(message.id)) this.complete(message.id);
      else if (message?.type !== MessageType.Subscribe || !(await this.follow(message))) await leave(text);
    } catch (error) {
      this.deps.log.error({ error: named(error) }, "a websocket message could not be handled");
      this.close(CloseCode.InternalServerError, "Internal server error");
    }
  }

  /** Takes a subscribe message that is a subscription; false leaves it to graphql-ws. */
  private async follow({ id, payload }: SubscribeMessage): Promise<boolean> {
    if (this.mine.has(id) || this.protocol?.subscriptions[id] !== undefined) {
      this.close(CloseCode.SubscriberAlreadyExists, `Subscriber for ${id} already exists`);
      return true;
    }
    // Who completes what he has just asked for leaves the work of it to the server.
    if (this.mine.size >= MAX_OPERATIONS || this.opening >= MAX_OPERATIONS) {
      this.close(TOO_MANY, `At most ${MAX_OPERATIONS} subscriptions a connection`);
      return true;
    }
    // Taken at once, since a second message with this id may come while this one is prepared.
    const place: { stream?: Stream } = {};
    this.mine.set(id, place);
    this.opening += 1;
    try {
      return await this.start(id, place, payload);
    } finally {
      this.opening -= 1;
    }
  }

  private async start(id: string, place: { stream?: Stream }, payload: SubscribePayload): Promise<boolean> {
    const prepared = await this.prepare(payload);
    // It was completed meanwhile, or the socket is closed.
    if (this.mine.get(id) !== place) return true;
    if ("execute" in prepared) {
      this.mine.delete(id);
      this.others.set(id, prepared);
      return false;
    }
    if ("errors" in prepared) this.refuse(id, prepared.errors);
    else await this.open(id, place, prepared.follow);
    return true;
  }

  private async prepare(payload: SubscribePayload): Promise<Prepared> {
    try {
      return await this.deps.prepare(payload, this.viewer);
    } catch (error) {
      if (error instanceof Refusal) return { errors: [error.toGraphQL(this.viewer.language)] };
      throw error;
    }
  }

  private async open(id: string, place: { stream?: Stream }, { operation, scope, after }: Following): Promise<void> {
    const { outlet } = this;
    const stream = await this.deps.hub.open({
      follower: this,
      operation,
      scope,
      after,
      sink: {
        get open() {
          return outlet.open;
        },
        cork: () => outlet.cork(),
        uncork: () => outlet.uncork(),
        send: (payload) => outlet.frame(payload.frame(id)),
        fail: (reason) => this.refuse(id, [ends[reason](this.viewer.language)]),
      },
    });
    if (!stream) return;
    // It was completed while it was opened.
    if (this.mine.get(id) === place) place.stream = stream;
    else this.deps.hub.close(stream);
  }

  private complete(id: string): void {
    const stream = this.mine.get(id)?.stream;
    this.mine.delete(id);
    if (stream) this.deps.hub.close(stream);
  }

  private refuse(id: string, errors: readonly GraphQLError[]): void {
    if (!this.mine.delete(id)) return;
    this.outlet.text(JSON.stringify({ id, type: MessageType.Error, payload: errors.map((error) => error.toJSON()) }));
  }
}

/** What a client is told when its stream cannot be opened or cannot go on. */
const ends: Record<StreamEnd, (language: Language) => GraphQLError> = {
  NOT_FOUND: (language) => new Refusal("NOT_FOUND", "kernel.notFound", { field: "scope" }).toGraphQL(language),
  FORBIDDEN: (language) => new Refusal("FORBIDDEN", "live.scopeWithdrawn", { field: "scope" }).toGraphQL(language),
  RESYNC_REQUIRED: (language) => new Refusal("RESYNC_REQUIRED", "live.resyncRequired", { field: "after" }).toGraphQL(language),
  INTERNAL: (language) => new GraphQLError(say("live.streamBroken", language), { extensions: { code: "INTERNAL" } }),
};

/** A message of the protocol; what is none is left to graphql-ws, which closes with the right code. */
function parsed(text: string): ReturnType<typeof parseMessage> | undefined {
  try {
    return parseMessage(text);
  } catch {
    return undefined;
  }
}
