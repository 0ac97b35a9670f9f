import { getNamedType, type GraphQLField } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ReadExtensions, TableType } from "../../../server/kernel/read";
import type { Viewer } from "../../../server/kernel/viewer";
import { aWorld, type World } from "./world";

interface Page {
  totalCount: number;
  edges: { cursor: string; node: { id: string } }[];
  nodes: { id: string }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}

const WHOLE = 100;
const PAGE = "{ totalCount edges { cursor node { id } } nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }";

/** A list as a client names it: the query around it, and where in the answer it stands. */
interface ListOf {
  readonly name: string;
  readonly type: TableType;
  ask(args: string): string;
  find(data: Record<string, unknown>): Page | undefined;
}

function listsOf(world: World): ListOf[] {
  const lists: ListOf[] = [];
  const fields = Object.values(world.schema.getQueryType()!.getFields());
  for (const field of fields) {
    const { root } = field.extensions as ReadExtensions;
    if (root?.root === "list" || root?.root === "scopeList") {
      lists.push({ name: field.name, type: root.to(), ask: (args) => `{ ${field.name}(${args}) ${PAGE} }`, find: (data) => data[field.name] as Page });
    }
  }
  for (const [table, ids] of world.ids) {
    const [id] = ids.filter((one) => one !== "");
    const owner = Object.values(world.schema.getTypeMap()).find((type) => (type.extensions as ReadExtensions).table !== undefined && tableOf(type.extensions as ReadExtensions) === table);
    if (id === undefined || !owner || !("getFields" in owner)) continue;
    for (const field of Object.values(owner.getFields()) as GraphQLField<unknown, unknown>[]) {
      const { declared } = field.extensions as ReadExtensions;
      if (declared?.field !== "many") continue;
      for (const parent of ids.filter((one) => one !== "").slice(0, 2)) {
        lists.push({
          name: `${owner.name}.${field.name} of ${parent}`, type: declared.to(),
          ask: (args) => `{ node(id: "${parent}") { ... on ${owner.name} { ${field.name}(${args}) ${PAGE} } } }`,
          find: (data) => (data["node"] as Record<string, Page> | null)?.[field.name],
        });
      }
    }
    expect(getNamedType(owner as never)).toBeDefined();
  }
  return lists;
}

const tableOf = ({ table }: ReadExtensions): string => (table ? table.entity.name.replace(/(?<=.)[A-Z]/g, (letter) => `_${letter}`).toLowerCase() : "");

async function walk(world: World, viewer: Viewer, list: ListOf, order: string, size: number, backward: boolean): Promise<string[]> {
  const pages: string[][] = [];
  let cursor: string | null = null;
  for (let turn = 0; turn <= WHOLE; turn++) {
    const place: string = cursor === null ? "" : `, ${backward ? "before" : "after"}: "${cursor}"`;
    const page: Page = list.find(await world.ask(list.ask(`${backward ? "last" : "first"}: ${size}, orderBy: ${order}${place}`), viewer))!;
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = page.pageInfo;
    expect(page.nodes).toEqual(page.edges.map(({ node }) => node));
    expect([startCursor, endCursor]).toEqual([page.edges.at(0)?.cursor ?? null, page.edges.at(-1)?.cursor ?? null]);
    // Where one came from there is something, where one has not been there is what is left.
    expect(backward ? hasNextPage : hasPreviousPage).toBe(turn > 0);
    pages.push(page.nodes.map(({ id }) => id));
    if (!(backward ? hasPreviousPage : hasNextPage)) return (backward ? pages.reverse() : pages).flat();
    cursor = backward ? startCursor : endCursor;
  }
  throw new Error("the walk has no end");
}

describe("pages put together", () => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld(7);
  });
  afterAll(() => world?.database.end());

  it("are the list and the count, in every order of every list, from both ends", async () => {
    let rows = 0;
    for (const list of listsOf(world)) {
      for (const [i, viewer] of world.viewers.entries()) {
        // Lists under rows are many: some of the viewers see them.
        if (i % 4 !== 0 && list.name.includes(" of ")) continue;
        for (const order of Object.keys(list.type.orders)) {
          const whole = list.find(await world.ask(list.ask(`first: ${WHOLE}, orderBy: ${order}`), viewer));
          if (whole === undefined) continue;
          const ids = whole.nodes.map(({ id }) => id);
          const said = `${list.name} by ${order} for ${viewer.me}`;
          expect(new Set(ids).size, said).toBe(ids.length);
          expect(whole.totalCount, said).toBe(ids.length);
          rows += ids.length;
          if (ids.length < 2 || i % 2 !== 0) continue;
          const size = 1 + (i % 3) + Math.floor(ids.length / 6);
          expect(await walk(world, viewer, list, order, size, false), said).toEqual(ids);
          expect(await walk(world, viewer, list, order, size, true), said).toEqual(ids);
        }
      }
    }
    expect(rows).toBeGreaterThan(500);
  }, 120_000);
});
