import { graphql, type GraphQLSchema } from "graphql";
import { afterAll, beforeAll, expect, it } from "vitest";
import { buildApi } from "../../../server/app/schema";
import { Reads } from "../../../server/kernel/read";
import { PLATFORM_SCOPE, runCommand } from "../../../server/kernel/write";
import { World } from "../../kit/builders/world";
import { createTestDatabase, type TestDatabase } from "../../kit/database";
import { tell } from "../../kernel/live/kit";

type Named = { id: string };

let database: TestDatabase;
let world: World;
let schema: GraphQLSchema;

beforeAll(async () => {
  const api = await buildApi();
  schema = api.schema;
  database = await createTestDatabase({ entities: api.entities });
  world = new World(database);
});
afterAll(() => database.end());

async function ask<Data>(as: Named, source: string, variables: Record<string, unknown> = {}): Promise<Data> {
  const viewer = await world.viewer(as);
  const contextValue = {
    viewer,
    query: world.query,
    reads: new Reads(viewer, world.query),
    run: (command: never, input: never) => runCommand(database.dataSource, viewer, command, input),
  };
  const { data, errors } = await graphql({ schema, source, variableValues: variables, contextValue });
  if (errors) throw errors[0]!.originalError ?? errors[0]!;
  return data as Data;
}

const happens = (audience: readonly Named[], actor?: Named): Promise<string> => tell(database.pool, [...audience.map(({ id }) => id), PLATFORM_SCOPE], actor ? { actor: actor.id } : {});

interface Feed {
  feed: { nodes: { id: string; actor: { id: string } | null }[]; totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string } };
}
const FEED = "query($first: Int, $after: String, $filter: ActivityFilter) { feed(first: $first, after: $after, filter: $filter) { nodes { id actor { id } } totalCount pageInfo { hasNextPage endCursor } } }";
const idsOf = ({ feed }: Feed): string[] => feed.nodes.map(({ id }) => id);

async function twoSchools() {
  const region = await world.region();
  const [mine, other] = [await world.school(region), await world.school(region)];
  return { region, mine, other, teacher: await world.teacher(mine), colleague: await world.teacher(mine) };
}

it("shows newest first what the viewer is told of, each once however many of his scopes it reaches, and nothing else", async () => {
  const { mine, other, teacher } = await twoSchools();
  const first = await happens([mine, teacher]);
  await happens([other]);
  const second = await happens([teacher]);
  const feed = await ask<Feed>(teacher, FEED);
  expect(idsOf(feed)).toEqual([second, first]);
  expect(feed.feed.totalCount).toBe(2);
});

it("pages through the feed to its end", async () => {
  const { mine, teacher } = await twoSchools();
  const ids: string[] = [];
  for (let count = 0; count < 7; count += 1) ids.unshift(await happens([mine, teacher]));
  const seen: string[] = [];
  let after: string | undefined;
  for (;;) {
    const page = await ask<Feed>(teacher, FEED, { first: 3, after });
    seen.push(...idsOf(page));
    after = page.feed.pageInfo.endCursor;
    if (!page.feed.pageInfo.hasNextPage) break;
  }
  expect(seen).toEqual(ids);
});

it("narrows to one scope and to a kind, and shows of a scope that is not the viewer's only what is also for him", async () => {
  const { mine, other, teacher } = await twoSchools();
  const ofSchool = await happens([mine]);
  const ofBoth = await happens([other, teacher]);
  await happens([other]);
  expect(idsOf(await ask<Feed>(teacher, FEED, { filter: { scope: mine.id } }))).toEqual([ofSchool]);
  expect(idsOf(await ask<Feed>(teacher, FEED, { filter: { scope: other.id } }))).toEqual([ofBoth]);
  expect(idsOf(await ask<Feed>(teacher, FEED, { filter: { kindIn: ["nothing.ofThisKind"] } }))).toEqual([]);
});

it("names the actor to those who may see the person", async () => {
  const { mine, teacher, colleague } = await twoSchools();
  const stranger = await world.person("外人");
  await happens([mine], colleague);
  await happens([mine], stranger);
  const { feed } = await ask<Feed>(teacher, FEED);
  expect(feed.nodes.map(({ actor }) => actor?.id ?? null)).toEqual([null, colleague.id]);
});

interface Mark {
  scope: string | null;
  readSeq: string | null;
  readAt: string | null;
  unread: number;
}
const markOf = async (as: Named, scope: string | null = null): Promise<Mark> => (await ask<{ feedMark: Mark }>(as, "query($scope: ID) { feedMark(scope: $scope) { scope readSeq readAt unread } }", { scope })).feedMark;
const mark = async (as: Named, upTo: string, scope: string | null = null): Promise<Mark> =>
  (await ask<{ markFeedRead: Mark }>(as, "mutation($input: MarkFeedReadInput!) { markFeedRead(input: $input) { scope readSeq readAt unread } }", { input: { upTo, scope } })).markFeedRead;

it("counts what others did since the mark, in one feed or in all, and not what the viewer did himself", async () => {
  const { mine, teacher, colleague } = await twoSchools();
  await happens([mine], colleague);
  await happens([mine], teacher);
  await happens([teacher, mine], colleague);
  expect(await markOf(teacher)).toEqual({ scope: null, readSeq: null, readAt: null, unread: 2 });
  expect((await markOf(teacher, mine.id)).unread).toBe(2);
  expect((await markOf(teacher, teacher.id)).unread).toBe(1);
});

it("remembers a mark of one feed for that feed, one of the whole feed for all, and never moves back", async () => {
  const { mine, teacher, colleague } = await twoSchools();
  const first = await happens([mine], colleague);
  const second = await happens([mine, teacher], colleague);
  expect(await mark(teacher, first, mine.id)).toMatchObject({ scope: mine.id, unread: 1 });
  expect((await markOf(teacher)).unread).toBe(2);
  expect(await mark(teacher, second)).toMatchObject({ scope: null, unread: 0 });
  expect((await markOf(teacher, mine.id)).unread).toBe(0);
  expect((await mark(teacher, first)).unread).toBe(0);
  expect((await markOf(colleague)).readAt).toBeNull();
});

it("counts up to a hundred and says so by a hundred", async () => {
  const { mine, teacher, colleague } = await twoSchools();
  for (let count = 0; count < 103; count += 1) await happens([mine, teacher], colleague);
  expect((await markOf(teacher)).unread).toBe(100);
});

it("counts of a scope that is not the viewer's only what is also for him", async () => {
  const { other, teacher, colleague } = await twoSchools();
  await happens([other], colleague);
  await happens([other, teacher], colleague);
  expect((await markOf(teacher, other.id)).unread).toBe(1);
});

it("marks no feed to which the activity was not told", async () => {
  const { mine, other, teacher } = await twoSchools();
  const activity = await happens([mine]);
  await expect(mark(teacher, activity, other.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(await world.query("select 1 from feed_mark where scope_id = $1", [other.id])).toEqual([]);
});

it("refuses to mark by an activity that the viewer may not see", async () => {
  const { other, teacher } = await twoSchools();
  const hidden = await happens([other]);
  await expect(mark(teacher, hidden)).rejects.toMatchObject({ code: "NOT_FOUND" });
});

it("tells the head, after which a subscription misses nothing", async () => {
  const { mine, teacher } = await twoSchools();
  await happens([mine]);
  const { liveHead } = await ask<{ liveHead: string }>(teacher, "{ liveHead }");
  expect(liveHead).toMatch(/^\d+$/);
});

it("tells nothing by the id of a scope that the viewer may not see, though he is told of the very thing elsewhere", async () => {
  const { mine, teacher } = await twoSchools();
  const hidden = await world.alliance([await world.region()], { state: "draft" });
  const both = await happens([mine, hidden]);
  expect(idsOf(await ask<Feed>(teacher, FEED))).toContain(both);
  expect((await ask<Feed>(teacher, FEED, { filter: { scope: hidden.id } })).feed).toMatchObject({ nodes: [], totalCount: 0 });
  // Of a school that he sees he may ask, whether he is told of it or not: a neighbour's, for one.
  expect(idsOf(await ask<Feed>(teacher, FEED, { filter: { scope: mine.id } }))).toEqual([both]);
  expect(idsOf(await ask<Feed>(await world.administrator(), FEED, { filter: { scope: hidden.id } }))).toEqual([both]);
});
