import { gql } from "@apollo/client";
import { describe, expect, it, vi } from "vitest";
import { newClient } from "../../web/app/apollo/client";
import { sessionsQuery, endSessionMutation } from "../../web/features/identity/profile-queries";
import manifest from "../../web/gql/persisted-documents.json";

interface Sent {
  readonly body: { query?: string; extensions?: { persistedQuery?: { sha256Hash: string } } };
  readonly headers: Headers;
}

/** A server that answers as it is told, and the requests that it was sent. */
function aServer(...answers: readonly (object | number)[]) {
  const sent: Sent[] = [];
  const fetch = vi.fn<typeof globalThis.fetch>(async (_, init) => {
    sent.push({ body: JSON.parse(String(init?.body)) as Sent["body"], headers: new Headers(init?.headers) });
    const answer = answers[Math.min(sent.length, answers.length) - 1];
    if (typeof answer === "number") return new Response("<h1>restarting</h1>", { status: answer });
    return Response.json(answer, { headers: { "content-type": "application/json" } });
  });
  const onSignedOut = vi.fn<() => void>();
  return { client: newClient({ uri: "http://server/graphql", fetch, onSignedOut }), sent, onSignedOut };
}

const noSessions = { data: { mySessions: { __typename: "SessionConnection", edges: [], pageInfo: { __typename: "PageInfo", hasNextPage: false, endCursor: null } } } };
const ended = { data: { endSession: { __typename: "Session", id: "s", endedAt: null } } };
const refused = (code: string) => ({ errors: [{ message: "no", extensions: { code } }] });

describe("the client", () => {
  it("names its operation by the hash of the manifest, and sends no text", async () => {
    const { client, sent } = aServer(noSessions);
    await client.query({ query: sessionsQuery, variables: { first: 20 } });
    const hash = sent[0]?.body.extensions?.persistedQuery?.sha256Hash ?? "";
    expect(sent[0]?.body.query).toBeUndefined();
    expect(Object.keys(manifest)).toContain(hash);
    expect(manifest[hash as keyof typeof manifest]).toContain("query MySessions");
  });

  it("sends the text to a server that does not know the hash, and does not ask it again", async () => {
    const { client, sent } = aServer(refused("PERSISTED_QUERY_NOT_FOUND"), noSessions);
    await client.query({ query: sessionsQuery, variables: { first: 20 } });
    await client.query({ query: sessionsQuery, variables: { first: 5 } });
    expect(sent.map(({ body }) => [body.query !== undefined, body.extensions !== undefined])).toEqual([[false, true], [true, false], [true, false]]);
  });

  it("sends an operation that is in no manifest as text", async () => {
    const { client, sent } = aServer({ data: { ready: true } });
    await client.query({ query: gql`query Ready { ready }` });
    expect(sent[0]?.body.query).toContain("query Ready");
  });

  it("repeats a command that met a restarting server, under the same key", async () => {
    const { client, sent } = aServer(503, 502, ended);
    await client.mutate({ mutation: endSessionMutation, variables: { input: { id: "s" } } });
    const keys = sent.map(({ headers }) => headers.get("idempotency-key"));
    expect(keys).toHaveLength(3);
    expect(new Set(keys).size).toBe(1);
    expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
  });

  it("gives two commands two keys", async () => {
    const { client, sent } = aServer(ended);
    await client.mutate({ mutation: endSessionMutation, variables: { input: { id: "s" } } });
    await client.mutate({ mutation: endSessionMutation, variables: { input: { id: "s" } } });
    expect(sent[0]?.headers.get("idempotency-key")).not.toBe(sent[1]?.headers.get("idempotency-key"));
  });

  it("never repeats what was refused", async () => {
    const { client, sent } = aServer(refused("CONFLICT"));
    await expect(client.mutate({ mutation: endSessionMutation, variables: { input: { id: "s" } } })).rejects.toThrow("no");
    expect(sent).toHaveLength(1);
  });

  it("leads to the sign-in page when the session has ended, but not from where that is expected", async () => {
    const { client, onSignedOut } = aServer(refused("UNAUTHENTICATED"));
    await expect(client.query({ query: sessionsQuery, variables: { first: 1 }, context: { signedOutIsFine: true } })).rejects.toThrow("no");
    expect(onSignedOut).not.toHaveBeenCalled();
    await expect(client.query({ query: sessionsQuery, variables: { first: 1 }, fetchPolicy: "network-only" })).rejects.toThrow("no");
    expect(onSignedOut).toHaveBeenCalledOnce();
  });

  it("tells the server the person's language", async () => {
    const { client, sent } = aServer(noSessions);
    await client.query({ query: sessionsQuery, variables: { first: 20 } });
    expect(sent[0]?.headers.get("accept-language")).toBe("zh-CN");
  });
});
