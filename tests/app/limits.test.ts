import { GraphQLError, type OperationDefinitionNode, parse } from "graphql";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";

import { costOf } from "../../server/app/limits";
import { anEdge, schemaCounting } from "../kit/edge";

let edge: Awaited<ReturnType<typeof anEdge>>;
beforeAll(async () => {
  edge = await anEdge();
});
afterAll(() => edge.stop());
afterEach(() => {
  edge.resolved.length = 0;
});

async function expectTooLarge(limit: string, query: string, variables = {}) {
  const { status, body } = await edge.ask(query, { variables });
  expect(status).toBe(400);
  expect(body.data ?? undefined).toBeUndefined();
  expect(body.errors?.map((error) => error.extensions)).toContainEqual({ code: "QUERY_TOO_LARGE", limit });
  expect(edge.resolved).toEqual([]);
}

async function expectAnswered(query: string, variables = {}) {
  const { status, body } = await edge.ask(query, { variables });
  expect(body.errors).toBeUndefined();
  expect(status).toBe(200);
  expect(edge.resolved).not.toEqual([]);
}

const nested = (times: number): string => (times === 0 ? "{ name }" : `{ twin ${nested(times - 1)} }`);
const names = (count: number, from = 0) => Array.from({ length: count }, (_, index) => `n${from + index}: name`).join(" ");

describe("an operation is refused as too large, before any resolver runs,", () => {
  it("beyond 2,000 words", () => expectTooLarge("tokens", `{ school { ${"name ".repeat(2_000)} } }`));
  it("beyond twelve levels", () => expectTooLarge("depth", `{ school ${nested(11)} }`));
  it("beyond twelve levels that hide in a fragment", () => expectTooLarge("depth", `{ school { ...Deep } } fragment Deep on School { twin ${nested(10)} }`));
  it("beyond thirty aliases", () => expectTooLarge("aliases", `{ school { ${names(31)} } }`));
  it("beyond thirty aliases, each fragment counted where it is spread", () => expectTooLarge("aliases", `{ school { ...Names twin { ...Names } } } fragment Names on School { ${names(16)} }`));
  it("beyond a hundred fields of one object", () => expectTooLarge("breadth", `{ school { ${"name ".repeat(101)} } }`));
  it("beyond twenty questions at once", () => expectTooLarge("breadth", `{ ${"school { name } ".repeat(21)} }`));
  it("when page sizes multiply beyond 20,000 fields", () => expectTooLarge("cost", "{ schools(first: 100) { edges { node { schools(first: 100) { edges { node { name } } } } } } }"));
  it("when page sizes come as variables", () =>
    expectTooLarge("cost", "query ($n: Int) { schools(first: $n) { edges { node { schools(last: $n) { edges { node { name } } } } } } }", { n: 100 }));
  it("when a variable has its page size by default", () => expectTooLarge("cost", "query ($n: Int = 100) { schools(first: $n) { edges { node { schools(first: $n) { edges { node { name } } } } } } }"));
  it("when the client leaves page sizes out and the lists are deep", () =>
    expectTooLarge("cost", "{ schools { edges { node { schools { edges { node { schools { edges { node { name } } } } } } } } } }"));
});

describe("what stays within the limits is answered:", () => {
  it("twelve levels", () => expectAnswered(`{ school ${nested(10)} }`));
  it("thirty aliases", () => expectAnswered(`{ school { ${names(30)} } }`));
  it("nested pages of a reasonable size", () =>
    expectAnswered("query ($n: Int) { schools(first: $n) { totalCount edges { node { name schools(first: 5) { edges { node { name } } } } } } }", { n: 100 }));
  it("the same document again with a smaller page, though it was refused with a larger", async () => {
    const query = "query Again($n: Int) { schools(first: $n) { edges { node { schools(first: $n) { edges { node { name } } } } } } }";
    await expectTooLarge("cost", query, { n: 100 });
    await expectAnswered(query, { n: 20 });
    edge.resolved.length = 0;
    await expectTooLarge("cost", query, { n: 90 });
  });
  it("a circle of fragments is refused as invalid, and does not turn for ever", async () => {
    const { status, body } = await edge.ask("{ school { ...A } } fragment A on School { twin { ...B } } fragment B on School { twin { ...A } }");
    expect(status).toBe(400);
    expect(body.errors?.[0]?.extensions.code).toBe("GRAPHQL_VALIDATION_FAILED");
  });
});

it("counts fragments that double one another forty times over without going through them as often", () => {
  const fragments = Array.from({ length: 40 }, (_, index) => `fragment F${index + 1} on School { ...F${index} ...F${index} }`).join(" ");
  const document = parse(`{ school { ...F40 } } fragment F0 on School { schools(first: 2) { totalCount } } ${fragments}`);
  expect(costOf(schemaCounting([]), document, document.definitions[0] as OperationDefinitionNode, {})).toBeGreaterThan(1e11);
});

it("refuses a body beyond 256 kB before it is read", async () => {
  const response = await edge.inject({ method: "POST", url: "/graphql", headers: { "content-type": "application/json" }, payload: JSON.stringify({ query: `{ school { name } } #${"x".repeat(300_000)}` }) });
  expect(response.statusCode).toBe(413);
  expect(response.json()).toMatchObject({ errors: [{ extensions: { code: "QUERY_TOO_LARGE", limit: "body" } }] });
});

describe("operations of one session at a time", () => {
  const many = async (running: number, waiting: number) => {
    const open: (() => void)[] = [];
    const slow = await anEdge({ adHoc: { running, waiting }, executor: async () => {
      await new Promise<void>((resolve) => open.push(resolve));
      return { data: { school: null } };
    } });
    const ask = (session: string) => slow.ask("{ school { name } }", { headers: { cookie: `lx_session=${session}` } });
    const reached = async (count: number) => expect.poll(() => open.length).toBe(count);
    return { slow, ask, reached, finish: () => open.splice(0).forEach((resolve) => resolve()) };
  };

  it("run only so many, the next wait in line, and further ones are refused at once; another session is not kept waiting", async () => {
    const { slow, ask, reached, finish } = await many(2, 1);
    const first = [ask("mine"), ask("mine"), ask("mine")];
    await reached(2);
    const fourth = await ask("mine");
    expect([fourth.status, fourth.body.errors?.[0]?.extensions.code]).toEqual([429, "RATE_LIMITED"]);
    const hers = ask("hers");
    await reached(3);
    finish();
    await reached(1);
    finish();
    expect((await Promise.all([...first, hers])).map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    await slow.stop();
  });
});

describe("a statement that the database cut off at its time limit", () => {
  it("is told as a question that is too large, in the language of whoever asked, whoever ran it", async () => {
    const cutOff = await anEdge({ executor: async () => ({ errors: [new GraphQLError("x", { originalError: Object.assign(new Error("canceling statement"), { code: "57014" }) })] }) });
    const { body } = await cutOff.ask("{ school { name } }", { headers: { "accept-language": "en" } });
    expect(body.errors?.[0]).toMatchObject({ message: expect.stringContaining("Narrow it down") as string, extensions: { code: "QUERY_TOO_LARGE", limit: "time" } });
    await cutOff.stop();
  });
});
