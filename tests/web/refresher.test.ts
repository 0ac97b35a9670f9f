import { ApolloClient, ApolloLink, gql, InMemoryCache } from "@apollo/client";
import { of } from "rxjs";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { connectionPolicy } from "../../web/app/apollo/connection-policy";
import type { LiveActivity } from "../../web/app/live/message";
import { keepsItself, Refresher, tellRows } from "../../web/app/live/refresher";

const id = (n: number): string => `01930000-0000-8001-8000-${String(n).padStart(12, "0")}`;
const about = (subjectId: string, subjectKind = "School"): LiveActivity => ({ id: id(99), kind: "school.changed", subjectKind, subjectId, audience: [] });

const schoolQuery = gql`query School($id: ID!) { school(id: $id) { id name } }`;
const schoolsQuery = gql`query Schools($first: Int!, $after: String) { schools(first: $first, after: $after) { edges { cursor node { id name } } pageInfo { hasNextPage endCursor } } }`;

/** A platform of a hundred schools whose names all end in the number of the last change. */
function aPlatform() {
  const asked: { operation: string | undefined; variables: Record<string, unknown> }[] = [];
  let change = 0;
  const school = (n: number) => ({ __typename: "School", id: id(n), name: `S${n}.${change}` });
  const link = new ApolloLink(({ operationName, variables }) => {
    asked.push({ operation: operationName, variables });
    if (operationName === "School") return of({ data: { school: school(Number(String(variables["id"]).slice(-12))) } });
    const from = Number(variables["after"] ?? 0);
    const numbers = Array.from({ length: Number(variables["first"]) }, (_, index) => from + index + 1);
    const edges = numbers.map((n) => ({ __typename: "SchoolEdge", cursor: String(n), node: school(n) }));
    return of({ data: { schools: { __typename: "SchoolConnection", edges, pageInfo: { __typename: "PageInfo", hasNextPage: true, endCursor: String(numbers.at(-1)) } } } });
  });
  const cache = new InMemoryCache({ typePolicies: { Query: { fields: { schools: connectionPolicy } } } });
  const client = new ApolloClient({ cache, link });
  const refresher = new Refresher(client);
  return { client, refresher, asked, happen: () => (change += 1) };
}

interface SchoolData {
  school?: { name: string };
  schools?: { edges: { node: { name: string } }[] };
}

function watch({ client }: ReturnType<typeof aPlatform>, query: typeof schoolQuery, variables: Record<string, unknown>) {
  const observed = client.watchQuery<SchoolData>({ query, variables });
  const states: boolean[] = [];
  const subscription = observed.subscribe(({ loading }) => states.push(loading));
  return { observed, states, stop: () => subscription.unsubscribe(), data: () => observed.getCurrentResult().data as SchoolData };
}

const settle = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("an event", () => {
  it("brings the screen that shows its subject up to date within a tenth of a second, without a spinner", async () => {
    const platform = aPlatform();
    const screen = watch(platform, schoolQuery, { id: id(1) });
    await settle(10);
    const before = screen.states.length;
    platform.happen();
    platform.refresher.take(about(id(1)));
    await settle(150);
    expect(screen.data().school?.name).toBe("S1.1");
    expect(screen.states.slice(before)).not.toContain(true);
    screen.stop();
  });

  it("asks nothing for a screen that does not show it", async () => {
    const platform = aPlatform();
    const screen = watch(platform, schoolQuery, { id: id(2) });
    await settle(10);
    platform.refresher.take(about(id(1), "Plan"));
    await settle(2_000);
    expect(platform.asked).toHaveLength(1);
    screen.stop();
  });

  it("among many at once asks once, and once more for what came in between", async () => {
    const platform = aPlatform();
    const screen = watch(platform, schoolQuery, { id: id(1) });
    await settle(10);
    for (let count = 0; count < 40; count += 1) {
      platform.happen();
      platform.refresher.take(about(id(1)));
      await settle(10);
    }
    await settle(2_000);
    expect(platform.asked.length).toBeLessThanOrEqual(3);
    expect(screen.data().school?.name).toBe("S1.40");
    screen.stop();
  });

  it("keeps all the rows that somebody has loaded", async () => {
    const platform = aPlatform();
    const screen = watch(platform, schoolsQuery, { first: 3 });
    await settle(10);
    await screen.observed.fetchMore({ variables: { after: "3" } });
    tellRows(screen.observed, 6);
    platform.happen();
    platform.refresher.take(about(id(5)));
    await settle(200);
    expect(screen.data().schools?.edges.map(({ node }) => node.name)).toEqual(["S1.1", "S2.1", "S3.1", "S4.1", "S5.1", "S6.1"]);
    screen.stop();
  });

  it("leaves a list alone that keeps itself, until something was missed", async () => {
    const platform = aPlatform();
    const screen = watch(platform, schoolsQuery, { first: 3 });
    await settle(10);
    keepsItself(screen.observed);
    platform.refresher.take(about(id(1)));
    await settle(200);
    expect(platform.asked).toHaveLength(1);
    platform.refresher.all();
    await settle(200);
    expect(platform.asked).toHaveLength(2);
    screen.stop();
  });
});
