import { randomUUID } from "node:crypto";
import type { Socket } from "node:net";
import { createClient } from "graphql-ws";
import type { Pool } from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { WebSocket } from "ws";
import type { Viewer } from "../../../server/kernel/viewer";
import { createTestDatabase, type TestDatabase } from "../../kit/database";
import { aLive, aSession, aViewer, pause, tell, until } from "./kit";
import { anEdge, executedAlone, filling, INIT, QUERY, RawClient, subscribe, type Edge } from "./socket-kit";

let database: TestDatabase;
let pool: Pool;
let live: ReturnType<typeof aLive>;
let edge: Edge;
let viewer: Viewer | null;
let mine: string;

beforeAll(async () => {
  database = await createTestDatabase({ connections: 20 });
  pool = database.pool;
});
afterAll(() => database.end());
beforeEach(async () => {
  filling.text = "";
  live = aLive(database.url, pool);
  await live.start();
  const { person, session } = await aSession(pool);
  mine = person;
  viewer = aViewer([person], { me: person, session });
  edge = await anEdge(live, () => viewer, { patience: 700 });
});
afterEach(async () => {
  await edge.close();
  await live.end();
});

const connected = async (to: Edge = edge): Promise<RawClient> => {
  const client = new RawClient(to.url);
  await client.send(INIT);
  await until("acknowledged", () => client.got.length > 0);
  return client;
};
const greeted = (client: RawClient, id: string): Promise<void> => until("greeted", () => client.next(id).length > 0);

it("serves graphql-ws's own client: events, a query beside them, and the end of a subscription", async () => {
  const client = createClient({ url: edge.url, webSocketImpl: WebSocket, lazy: false });
  const events = client.iterate<{ activity: { type: string; activity: { id: string } | null } }>({ query: QUERY });
  expect((await events.next()).value?.data?.activity.type).toBe("heartbeat");
  const told = await tell(pool, [mine]);
  expect((await events.next()).value?.data?.activity.activity?.id).toBe(told);
  expect((await client.iterate({ query: "{ hello }" }).next()).value).toEqual({ data: { hello: `hello ${mine}` } });
  await events.return?.();
  await until("no stream is left", () => live.hub.size.streams === 0);
  await client.dispose();
  await until("nobody is looked after", () => live.hub.size.followers === 0);
});

it("sends what executing for each would send, byte for byte, whatever the selection", async () => {
  const queries = [
    QUERY,
    "subscription { activity { activity { id } } }",
    "subscription { news: activity { was: prev at: head kind: type again: prev ... on ActivityMessage { seq prev } ...more } } fragment more on ActivityMessage { before: prev activity { id big } }",
    "subscription($no: Boolean = false) { activity { type prev @include(if: $no) seq activity @skip(if: $no) { id } } }",
  ];
  filling.text = '"汉字" \\ \n 🏫';
  const client = await connected();
  await client.send(...queries.map((query, place) => subscribe(`op-${place}`, {}, query)));
  for (const place of queries.keys()) await greeted(client, `op-${place}`);
  const start = live.hub.head;
  const first = await tell(pool, [mine]);
  await live.caughtUp();
  const second = await tell(pool, [mine]);
  await live.caughtUp();
  for (const [place, query] of queries.entries()) {
    await until("both came", () => client.next(`op-${place}`).length === 3);
    const texts = client.texts.filter((text) => text.startsWith(`{"id":"op-${place}","type":"next"`)).slice(1);
    const expected = [
      { type: "event", seq: String(start + 1), prev: String(start), head: String(start + 1), activityId: first },
      { type: "event", seq: String(start + 2), prev: String(start + 1), head: String(start + 2), activityId: second },
    ].map((message) => executedAlone(query, message, viewer!));
    expect(texts).toEqual((await Promise.all(expected)).map((payload) => `{"id":"op-${place}","type":"next","payload":${payload}}`));
  }
});

it("resumes after a cursor that the client brings", async () => {
  const start = live.hub.head;
  const told = [await tell(pool, [mine]), await tell(pool, [mine]), await tell(pool, [mine])];
  await live.caughtUp();
  const client = await connected();
  await client.send(subscribe("1", { after: String(start + 1) }));
  await greeted(client, "1");
  await until("two came", () => client.events("1").length === 2);
  expect(client.events("1").map(({ activity }) => (activity as { id: string }).id)).toEqual(told.slice(1));
  expect(client.next("1").at(-1)!.data.activity["type"]).toBe("heartbeat");
});

it("stops sending at `complete`, and takes the id again for another subscription", async () => {
  const client = await connected();
  await client.send(subscribe("1"));
  await greeted(client, "1");
  await client.send({ id: "1", type: "complete" });
  await until("ended", () => live.hub.size.streams === 0);
  await tell(pool, [mine]);
  await live.caughtUp();
  expect(client.events("1")).toEqual([]);
  await client.send(subscribe("1"), { id: "1", type: "complete" }, subscribe("1"));
  await until("one stream", () => live.hub.size.streams === 1);
  await pause(50);
  expect(live.hub.size.streams).toBe(1);
  expect(client.got.filter(({ type }) => type === "error")).toEqual([]);
});

it("closes with 4409 when an id is used twice at a time", async () => {
  const client = await connected();
  await client.send(subscribe("1"), subscribe("1"));
  expect((await client.closed).code).toBe(4409);
});

it("closes with 4401 who subscribes before the connection is initialised", async () => {
  const client = new RawClient(edge.url);
  await client.send(subscribe("1"));
  expect((await client.closed).code).toBe(4401);
});

it("closes with 4403 who is not signed in, and whose session has ended since", async () => {
  viewer = null;
  const stranger = new RawClient(edge.url);
  await stranger.send(INIT);
  expect((await stranger.closed).code).toBe(4403);
  viewer = aViewer([mine], { me: mine, session: randomUUID() });
  const late = new RawClient(edge.url);
  await late.send(INIT);
  expect((await late.closed).code).toBe(4403);
});

it("closes with 4403 within a second when the session ends", async () => {
  const client = await connected();
  await client.send(subscribe("1"));
  await greeted(client, "1");
  const ended = Date.now();
  await pool.query("update session set ended_at = now() where id = $1", [viewer!.session]);
  expect((await client.closed).code).toBe(4403);
  expect(Date.now() - ended).toBeLessThan(1_000);
  await until("nothing is left", () => live.hub.size.streams === 0 && live.hub.size.groups === 0);
});

it("closes with 4400 who sends something that is no message", async () => {
  const client = await connected();
  client.websocket.send("not json");
  expect((await client.closed).code).toBe(4400);
});

it("lets nobody in who must change his password first, though his session lives", async () => {
  viewer = { ...aViewer([], { session: viewer!.session }), me: null, confined: mine };
  const client = new RawClient(edge.url);
  await client.send(INIT);
  expect((await client.closed).code).toBe(4403);
});

it("answers a ping", async () => {
  const client = await connected();
  await client.send({ type: "ping" });
  await until("pong", () => client.got.length === 2);
  expect(client.got[1]).toEqual({ type: "pong" });
});

it("refuses a faulty document, a foreign scope and a void cursor as errors of that operation only", async () => {
  const client = await connected();
  await client.send(
    subscribe("1", {}, "subscription { activity { nonsense } }"),
    subscribe("2", { scope: randomUUID() }),
    subscribe("3", { after: "999999" }),
    subscribe("4", { after: "-1" }),
    subscribe("5"),
  );
  await greeted(client, "5");
  await until("four errors", () => client.got.filter(({ type }) => type === "error").length === 4);
  const codes = client.got.flatMap((message) => (message.type === "error" ? [[message.id, message.payload[0]!.extensions?.["code"]] as const] : []));
  expect(new Map(codes)).toEqual(new Map([["1", undefined], ["2", "NOT_FOUND"], ["3", "RESYNC_REQUIRED"], ["4", "BAD_USER_INPUT"]]));
  expect(live.hub.size.streams).toBe(1);
});

it("refuses more subscriptions than a client needs", async () => {
  const client = await connected();
  await client.send(...Array.from({ length: 21 }, (_, place) => subscribe(String(place))));
  expect((await client.closed).code).toBe(4429);
});

it("says 1001 when the process goes down, so that the client resumes elsewhere", async () => {
  const client = await connected();
  await client.send(subscribe("1"));
  await greeted(client, "1");
  for (const socket of edge.sockets) socket.goAway();
  expect((await client.closed).code).toBe(1001);
  await Promise.all(edge.sockets.map(({ closed }) => closed));
  expect(live.hub.size).toEqual({ streams: 0, groups: 0, followers: 0 });
});

it("keeps at most a bounded amount for a client that does not read, and gives it all once it reads again", async () => {
  filling.text = "x".repeat(20_000);
  const query = "subscription { activity { type activity { id big } } }";
  const patient = await anEdge(live, () => viewer);
  const client = await connected(patient);
  await client.send(subscribe("1", {}, query));
  await greeted(client, "1");
  client.websocket.pause();
  const told: string[] = [];
  let buffered = 0;
  for (let count = 0; count < 400; count += 1) {
    told.push(await tell(pool, [mine]));
    buffered = Math.max(buffered, patient.newest().bufferedAmount);
  }
  await live.caughtUp();
  buffered = Math.max(buffered, patient.newest().bufferedAmount);
  expect(buffered).toBeGreaterThan(100_000);
  expect(buffered).toBeLessThan(400_000);
  client.websocket.resume();
  await until("all came", () => client.events("1").length === told.length);
  expect(client.events("1").map(({ activity }) => (activity as { id: string }).id)).toEqual(told);
  await patient.close();
});

it("lets a client go that has taken nothing for too long", async () => {
  filling.text = "x".repeat(200_000);
  const client = await connected();
  await client.send(subscribe("1", {}, "subscription { activity { type activity { big } } }"));
  await greeted(client, "1");
  client.websocket.pause();
  for (let count = 0; count < 60; count += 1) await tell(pool, [mine]);
  await until("let go", () => live.hub.size.streams === 0, 3_000);
  expect(edge.newest().readyState).toBe(WebSocket.CLOSED);
});

it("lets a client go that asks for answers and reads none, before it has even said who it is", async () => {
  const client = new RawClient(edge.url);
  await client.send({ type: "ping" });
  client.websocket.pause();
  const wire = edge.newest() as unknown as { _socket: Socket };
  let most = 0;
  // Some 40 MB, of which the sockets between the two hold the least part.
  for (let sent = 0; sent < 200 && edge.newest().readyState === WebSocket.OPEN; sent += 1) {
    await client.send({ type: "ping", payload: { echo: "x".repeat(200_000) } });
    await pause(1);
    most = Math.max(most, wire._socket.writableLength);
  }
  await until("let go", () => edge.newest().readyState === WebSocket.CLOSED);
  expect(most).toBeLessThan(4_000_000);
  client.websocket.terminate();
});

it("does not open more at a time for a client that completes each at once", async () => {
  const client = await connected();
  const storm = Array.from({ length: 200 }, (_, place) => [subscribe(String(place), { scope: randomUUID() }), { id: String(place), type: "complete" }]).flat();
  await client.send(...storm);
  expect((await client.closed).code).toBe(4429);
});
