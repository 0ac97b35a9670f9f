import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

import { afterAll, beforeAll, expect, it } from "vitest";
import { WebSocket } from "ws";

import { mountWebsocket, type WebsocketMount } from "../../server/app/websocket";

let server: Server;
let mount: WebsocketMount;
let address: string;
let accepted = 0;

beforeAll(async () => {
  server = createServer();
  mount = mountWebsocket(server, { config: { allowedOrigins: ["https://lianxiao.example.org"], trustProxy: 0 }, accept: async () => () => (accepted += 1) });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((done) => server.close(done)));

/** "open" and the protocol, or the status with which the socket was refused. */
function knock(path: string, headers: Record<string, string> = {}): Promise<string> {
  const socket = new WebSocket(`ws://${address}${path}`, "graphql-transport-ws", { headers });
  return new Promise((done) => {
    socket.once("open", () => done(`open ${socket.protocol}`));
    socket.once("unexpected-response", (_request, response) => done(String(response.statusCode)));
    socket.once("error", (error) => done(error.message));
  });
}

it("opens to a page of the server's own address", async () => {
  expect(await knock("/graphql", { origin: `http://${address}` })).toBe("open graphql-transport-ws");
});

it("opens to the public address that the configuration names", async () => {
  expect(await knock("/graphql", { origin: "https://lianxiao.example.org" })).toBe("open graphql-transport-ws");
});

it("opens to programs that are no browser and so have no origin", async () => {
  expect(await knock("/graphql")).toBe("open graphql-transport-ws");
});

it.each(["https://evil.example.org", "https://lianxiao.example.org.evil.org", "null", "http://127.0.0.1"])("stays shut to a page of %s", async (origin) => {
  const before = accepted;
  expect(await knock("/graphql", { origin })).toBe("403");
  expect(accepted).toBe(before);
});

it("believes a forwarded host only behind a proxy that it was told of", async () => {
  expect(await knock("/graphql", { origin: "https://other.example.org", "x-forwarded-host": "other.example.org" })).toBe("403");
});

it("is at one path only", async () => {
  expect(await knock("/elsewhere")).toBe("404");
});

it("says that it goes away when the server stops, and takes nobody new", async () => {
  const socket = new WebSocket(`ws://${address}/graphql`, "graphql-transport-ws");
  await new Promise((done) => socket.once("open", done));
  const closed = new Promise<number>((done) => socket.once("close", done));
  await mount.stop();
  expect(await closed).toBe(1001);
  expect(await knock("/graphql")).toBe("503");
});
