import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { buildSchema, execute, getOperationAST, parse, validate, type GraphQLObjectType, type GraphQLSchema } from "graphql";
import { GRAPHQL_TRANSPORT_WS_PROTOCOL, type Message as ProtocolMessage, type SubscribePayload } from "graphql-ws";
import { WebSocket, WebSocketServer } from "ws";
import { followingOf } from "../../../server/kernel/live/operation";
import type { Message } from "../../../server/kernel/live/payload";
import { acceptSocket, type LiveSocket, type Prepared } from "../../../server/kernel/live/socket";
import type { Viewer } from "../../../server/kernel/viewer";
import { quiet, type aLive } from "./kit";

export const schema: GraphQLSchema = buildSchema(`
  type Query { hello: String }
  type Activity { id: ID, big: String }
  type ActivityMessage { type: String, seq: String, prev: String, head: String, scopes: [ID], activity: Activity }
  type Subscription { activity(scope: ID, after: String): ActivityMessage }
`);
/** What an event says, beside its id: makes events as large as a test wants. */
export const filling = { text: "" };
const messages = schema.getType("ActivityMessage") as GraphQLObjectType;
messages.getFields()["activity"]!.resolve = ({ activityId }: Message) => (activityId === null ? null : { id: activityId, big: filling.text });
schema.getSubscriptionType()!.getFields()["activity"]!.resolve = (message) => message;

/** The same as the edge does, without its limits. */
export async function prepare(payload: SubscribePayload, viewer: Viewer): Promise<Prepared> {
  const document = parse(payload.query);
  const errors = validate(schema, document);
  if (errors.length > 0) return { errors };
  const operation = getOperationAST(document, payload.operationName)!;
  if (operation.operation !== "subscription") return { execute: { schema, document, rootValue: { hello: () => `hello ${viewer.me}` } } };
  return { follow: followingOf({ schema, document, documentKey: payload.query, operation, variables: payload.variables ?? {}, contextOf: (as) => as }) };
}

export interface Edge {
  url: string;
  sockets: LiveSocket[];
  /** The server's side of the newest connection. */
  newest(): WebSocket;
  close(): Promise<void>;
}

/** A websocket endpoint over the live way, for one viewer. */
export async function anEdge(live: ReturnType<typeof aLive>, viewer: () => Viewer | null, options: { patience?: number } = {}): Promise<Edge> {
  const server: Server = createServer();
  const upgrades = new WebSocketServer({ server, handleProtocols: () => GRAPHQL_TRANSPORT_WS_PROTOCOL, perMessageDeflate: false });
  const sockets: LiveSocket[] = [];
  let newest: WebSocket | undefined;
  upgrades.on("connection", (websocket, request) => {
    newest = websocket;
    sockets.push(acceptSocket(websocket, request, { hub: live.hub, log: quiet, viewer: viewer(), prepare, ...options }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sockets,
    newest: () => newest!,
    async close() {
      for (const client of upgrades.clients) client.terminate();
      upgrades.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A client that speaks the protocol by hand, so that a test can break its rules. */
export class RawClient {
  readonly websocket: WebSocket;
  readonly got: ProtocolMessage[] = [];
  readonly texts: string[] = [];
  readonly closed: Promise<{ code: number; reason: string }>;

  constructor(url: string) {
    this.websocket = new WebSocket(url, GRAPHQL_TRANSPORT_WS_PROTOCOL);
    this.websocket.on("message", (data) => {
      const text = (data as Buffer).toString();
      this.texts.push(text);
      this.got.push(JSON.parse(text) as ProtocolMessage);
    });
    this.closed = new Promise((resolve) => this.websocket.on("close", (code, reason) => resolve({ code, reason: reason.toString() })));
  }

  async send(...messages: object[]): Promise<void> {
    if (this.websocket.readyState === WebSocket.CONNECTING) await new Promise((resolve) => this.websocket.once("open", resolve));
    for (const one of messages) this.websocket.send(JSON.stringify(one));
  }

  /** The payloads of an operation's `next` messages. */
  next(id: string): { data: { activity: Record<string, unknown> } }[] {
    return this.got.flatMap((one) => (one.type === "next" && one.id === id ? [one.payload as never] : []));
  }

  events(id: string): Record<string, unknown>[] {
    return this.next(id).flatMap(({ data: { activity } }) => (activity["type"] === "event" ? [activity] : []));
  }
}

export const INIT = { type: "connection_init" };
export const QUERY = "subscription($scope: ID, $after: String) { activity(scope: $scope, after: $after) { type seq prev head activity { id } } }";
export const subscribe = (id: string, variables: object = {}, query = QUERY) => ({ id, type: "subscribe", payload: { query, variables } });

/** What a client would get if its subscription were executed for it alone. */
export async function executedAlone(query: string, root: object, viewer: Viewer): Promise<string> {
  return JSON.stringify(await execute({ schema, document: parse(query), rootValue: root, contextValue: viewer }));
}
