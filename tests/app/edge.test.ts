import { createHash } from "node:crypto";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { anEdge } from "../kit/edge";

const OWN = "query Own($n: Int) { schools(first: $n) { totalCount } }";
const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");
const persisted = (hash: string) => ({ persistedQuery: { version: 1, sha256Hash: hash } });

let edge: Awaited<ReturnType<typeof anEdge>>;
beforeAll(async () => {
  edge = await anEdge({ documents: [OWN] });
});
afterAll(() => edge.stop());

describe("errors", () => {
  it("says a refusal in the language that was asked for, with its code", async () => {
    const { body } = await edge.ask("{ hidden }", { headers: { "accept-language": "en-GB,en;q=0.9" } });
    expect(body.errors).toEqual([expect.objectContaining({ message: "There is nothing of that id that you may see.", extensions: { code: "NOT_FOUND", field: "id" } })]);
    expect((await edge.ask("{ hidden }")).body.errors?.[0]?.message).toBe("找不到所指的内容，或您无权查看。");
  });

  it("tells nothing of a fault of ours but a reference, which the log has too", async () => {
    const { body } = await edge.ask("{ broken }");
    const [error] = body.errors ?? [];
    expect(error).toEqual({ message: "Internal error", path: ["broken"], extensions: { code: "INTERNAL", reference: expect.any(String) } });
    const line = edge.log().find((entry) => (entry.err as { reference?: string } | undefined)?.reference === error?.extensions.reference);
    expect(line).toMatchObject({ level: 50, err: { name: "Error", path: "broken" } });
  });

  it("passes no code that it does not know", async () => {
    expect((await edge.ask("{ foreignCode }")).body.errors?.[0]?.extensions).toEqual({ code: "INTERNAL", reference: expect.any(String) });
  });

  it("logs an error of the database without the value that caused it", async () => {
    await edge.ask("{ refusedValue }");
    expect(JSON.stringify(edge.log())).toContain("22P02");
    expect(JSON.stringify(edge.log())).not.toContain("13800138000");
  });

  it("calls a missing variable the client's fault, with 400", async () => {
    const { status, body } = await edge.ask("query ($count: Int!) { needed(count: $count) }");
    expect([status, body.errors?.[0]?.extensions.code]).toEqual([400, "BAD_USER_INPUT"]);
  });

  it("answers 400 to what is no JSON, and to an operation that is not in the document", async () => {
    const response = await edge.inject({ method: "POST", url: "/graphql", headers: { "content-type": "application/json" }, payload: "{" });
    expect([response.statusCode, response.json<{ errors: { extensions: { code: string } }[] }>().errors[0]?.extensions.code]).toEqual([400, "BAD_REQUEST"]);
    const { status, body } = await edge.ask("query A { school { name } }", { operationName: "B" });
    expect([status, body.errors?.[0]?.extensions.code]).toEqual([400, "OPERATION_RESOLUTION_FAILURE"]);
  });
});

describe("what strangers may not do", () => {
  it("says the same where operations run as a whole, which Apollo leaves to the executor", async () => {
    const whole = await anEdge({ executor: async ({ operation }) => ({ data: { kind: operation.operation } }) });
    const asked = await Promise.all([
      whole.ask("query A { school { name } } query B { school { name } }"),
      whole.ask("query A { school { name } }", { operationName: "B" }),
      whole.ask("query A { school { name } }", { operationName: "__proto__" }),
      whole.ask("query A { school { name } }", { operationName: "A" }),
    ]);
    expect(asked.map(({ status, body }) => [status, body.errors?.[0]?.extensions.code])).toEqual([[400, "OPERATION_RESOLUTION_FAILURE"], [400, "OPERATION_RESOLUTION_FAILURE"], [400, "OPERATION_RESOLUTION_FAILURE"], [200, undefined]]);
    await whole.stop();
  });

  it("refuses a request that a foreign page could send without asking first", async () => {
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"]) {
      const response = await edge.inject({ method: "POST", url: "/graphql", headers: { "content-type": type }, payload: '{"query":"mutation { change }"}' });
      expect(response.statusCode).toBeGreaterThanOrEqual(400);
      expect(response.statusCode).toBeLessThan(500);
    }
    expect((await edge.inject({ method: "GET", url: `/graphql?query=${encodeURIComponent("{ school { name } }")}` })).statusCode).toBe(400);
    expect(edge.resolved).not.toContain("change");
  });

  it("answers queries by GET to those who ask first, and never changes anything by GET", async () => {
    const get = (query: string) => edge.inject({ method: "GET", url: `/graphql?query=${encodeURIComponent(query)}`, headers: { "apollo-require-preflight": "1" } });
    expect((await get("{ school { name } }")).json()).toEqual({ data: { school: { name: "First" } } });
    expect((await get("mutation { change }")).statusCode).toBe(405);
    expect(edge.resolved).not.toContain("change");
  });

  it("tells nothing about the schema in production, not even by guesses", async () => {
    const { status, body } = await edge.ask("{ __schema { types { name } } }");
    expect(status).toBe(400);
    expect(body.data).toBeUndefined();
    expect(JSON.stringify((await edge.ask("{ schol { name } }")).body)).not.toContain("school");
  });

  it("tells everything about it elsewhere", async () => {
    const open = await anEdge({ env: { NODE_ENV: "development" } });
    expect((await open.ask("{ __schema { queryType { name } } }")).body).toEqual({ data: { __schema: { queryType: { name: "Query" } } } });
    await open.stop();
  });

  it("does not answer many operations in one request", async () => {
    const response = await edge.inject({ method: "POST", url: "/graphql", headers: { "content-type": "application/json" }, payload: JSON.stringify([{ query: "{ school { name } }" }, { query: "{ school { name } }" }]) });
    expect(response.statusCode).toBe(400);
  });

  it("sends the headers that keep foreign scripts and frames out", async () => {
    const { headers } = await edge.inject({ method: "GET", url: "/healthz" });
    expect(headers["content-security-policy"]).toContain("script-src 'self';");
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["strict-transport-security"]).toBeUndefined();
  });
});

describe("persisted operations", () => {
  it("answers a document of the web client by its hash", async () => {
    expect((await edge.ask(undefined, { extensions: persisted(hashOf(OWN)), variables: { n: 1 } })).body).toEqual({ data: { schools: { totalCount: null } } });
  });

  it("does not learn documents: an unknown hash stays unknown, also after it came with its text", async () => {
    const text = "{ school { name } }";
    const ask = (query?: string) => edge.ask(query, { extensions: persisted(hashOf(text)) });
    expect((await ask()).body.errors?.[0]?.extensions.code).toBe("PERSISTED_QUERY_NOT_FOUND");
    expect((await ask(text)).body).toEqual({ data: { school: { name: "First" } } });
    expect((await ask()).body.errors?.[0]?.extensions.code).toBe("PERSISTED_QUERY_NOT_FOUND");
  });

  it("holds them to the same cost as others", async () => {
    const deep = "query Deep($n: Int) { schools(first: $n) { edges { node { schools(first: $n) { edges { node { name } } } } } } }";
    const own = await anEdge({ documents: [deep] });
    const { status, body } = await own.ask(undefined, { extensions: persisted(hashOf(deep)), variables: { n: 1_000 } });
    expect([status, body.errors?.[0]?.extensions.code, own.resolved]).toEqual([400, "QUERY_TOO_LARGE", []]);
    await own.stop();
  });
});

describe("watching", () => {
  it("is alive at once, and ready when every part says so", async () => {
    const waiting = await anEdge({ readiness: { database: async () => undefined, live: async () => "the reader has not caught up" } });
    expect((await waiting.inject({ method: "GET", url: "/healthz" })).statusCode).toBe(200);
    const response = await waiting.inject({ method: "GET", url: "/readyz" });
    expect([response.statusCode, response.json()]).toEqual([503, { status: "not ready", database: "ok", live: "the reader has not caught up" }]);
    await waiting.stop();
    expect((await edge.inject({ method: "GET", url: "/readyz" })).json()).toEqual({ status: "ready" });
  });

  it("counts operations by name only where the name is the web client's own", async () => {
    await edge.ask(OWN);
    await edge.ask("query Stranger { school { name } }");
    const { payload } = await edge.inject({ method: "GET", url: "/metrics" });
    expect(payload).toContain('lianxiao_graphql_operation_seconds_count{operation="Own",outcome="ok"}');
    expect(payload).toContain('operation="other"');
    expect(payload).not.toContain("Stranger");
    expect(payload).toContain('lianxiao_database_connections{state="open"} 3');
    expect(payload).toContain('lianxiao_http_request_seconds_count{route="/graphql",method="POST",status="200"}');
    expect(payload).toContain("nodejs_eventloop_lag_seconds");
  });

  it("writes one line a request, with nothing about the person", async () => {
    await edge.ask("query Named($ids: [String]) { nodes(ids: $ids) { name } }", { variables: { ids: ["13900139000"] }, headers: { cookie: "lx_session=secret-token", "user-agent": "Agent/1" } });
    expect(edge.log().at(-1)).toEqual({ level: 30, time: expect.any(String), process: process.pid, request: expect.any(String), method: "POST", route: "/graphql", status: 200, ms: expect.any(Number), operation: "Named", msg: "request" });
    const text = JSON.stringify(edge.log());
    for (const secret of ["13900139000", "secret-token", "Agent/1", "127.0.0.1"]) expect(text).not.toContain(secret);
  });
});
