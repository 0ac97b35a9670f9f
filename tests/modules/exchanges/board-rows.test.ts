import { graphql, parse } from "graphql";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { buildApi } from "../../../server/app/schema";
import { Compiler, Reads, runner } from "../../../server/kernel/read";
import type { Person } from "../../../server/modules/identity";
import { aScene, clear, nextDay, proposed, slot } from "./scene";

const at = aScene();
afterEach(() => clear(at));
let schema: Awaited<ReturnType<typeof buildApi>>["schema"];
beforeAll(async () => {
  ({ schema } = await buildApi());
});

const BOARD = `query ($filter: PersonFilter, $week: OccupationFilter, $after: String) { people(filter: $filter, orderBy: NAME, first: 2, after: $after) { totalCount edges { node { id occupations(filter: $week, first: 20) { nodes { day until starts ends whole startsAt } } } } pageInfo { hasNextPage endCursor } } }`;
interface Page {
  readonly totalCount: number;
  readonly edges: readonly { readonly node: { readonly id: string; readonly occupations: { readonly nodes: readonly Record<string, unknown>[] } } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

/** A page of the board by one statement, which the reference must say alike. */
async function page(who: Person, since: string, after: string | null = null): Promise<Page> {
  const viewer = await at.world.viewer(who);
  const variables = { filter: { exchangingIn: { id: at.alliance.id, since, until: nextDay(since, 7) } }, week: { allianceId: at.alliance.id, dayBefore: nextDay(since, 7), untilFrom: nextDay(since) }, after };
  const plan = new Compiler(schema).plan(parse(BOARD), null, variables, viewer);
  if (!plan) throw new Error("the board is more than one statement");
  const compiled = JSON.parse((await runner(at.world.database.pool)(plan.compiled, plan.values, false)) ?? "null") as { people: Page };
  const reference = await graphql({ schema, source: BOARD, variableValues: variables, contextValue: { viewer, reads: new Reads(viewer, at.world.query) } });
  expect(JSON.parse(JSON.stringify(reference.data))).toEqual(compiled);
  return compiled.people;
}

describe("a page of the board", () => {
  it("has who is somewhere in that week, full-time stays in each week that they cover, with the times of the region's clock", async () => {
    const stay = await at.world.teacher(at.town);
    await proposed(at, { slots: [slot(2, "09:00", "09:40")], until: nextDay(at.since, 14) });
    await proposed(at, { kind: "shadowing", personId: stay.id, slots: null, hostSchoolId: at.west.id, since: nextDay(at.since, 9), until: nextDay(at.since, 30) });
    expect((await page(at.coordinator, at.since)).edges.map(({ node }) => node.occupations.nodes)).toEqual([[{ day: nextDay(at.since, 1), until: nextDay(at.since, 2), starts: "09:00:00", ends: "09:40:00", whole: false, startsAt: `${nextDay(at.since, 1)}T01:00:00.000Z` }]]);
    expect((await page(at.coordinator, nextDay(at.since, 7))).totalCount).toBe(2);
    for (const days of [14, 21, 28]) expect((await page(at.coordinator, nextDay(at.since, days))).edges.map(({ node }) => [node.id, node.occupations.nodes[0]?.["whole"]])).toEqual([[stay.id, true]]);
    expect((await page(at.coordinator, nextDay(at.since, 35))).edges).toEqual([]);
  });

  it("follows the page before: the pages together are the whole, each teacher once", async () => {
    for (let n = 0; n < 5; n++) await proposed(at, { personId: (await at.world.teacher(at.town)).id, slots: [slot(1 + n, "09:00", "09:40")] });
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { edges, pageInfo, totalCount } = await page(at.coordinator, at.since, after);
      expect(totalCount).toBe(5);
      seen.push(...edges.map(({ node }) => node.id));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    expect([seen.length, new Set(seen).size]).toEqual([5, 5]);
  });

  it("has nobody for whom the viewer may not see where he is", async () => {
    await proposed(at);
    expect((await page(at.westPrincipal, at.since)).totalCount).toBe(0);
    expect((await page(at.eastPrincipal, at.since)).totalCount).toBe(1);
  });
});
