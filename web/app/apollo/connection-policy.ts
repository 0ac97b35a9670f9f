import type { FieldPolicy, Reference } from "@apollo/client";

interface Edge {
  readonly cursor?: string;
  readonly node: Reference;
}

interface Page {
  readonly edges: readonly Edge[];
  readonly pageInfo?: { readonly endCursor?: string | null; readonly hasNextPage?: boolean };
  readonly [field: string]: unknown;
}

type Args = Record<string, unknown>;

/** Pages of one list share a place in the cache; another filter, order or page size is another list. */
export function keyOfList(args: Args | null): string {
  const kept = Object.entries(args ?? {})
    .filter(([name, value]) => name !== "after" && name !== "before" && value !== undefined && value !== null)
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify(kept);
}

const placeOf = (page: Page, cursor: string): number =>
  page.pageInfo?.endCursor === cursor ? page.edges.length - 1 : page.edges.findIndex((edge) => edge.cursor === cursor);

const same = (one: Edge, other: Edge): boolean => one.node.__ref !== undefined && one.node.__ref === other.node.__ref;

/** The rows of `kept` that are not in `fresh`: a row that moved between two requests is shown once, where it is now. */
const without = (kept: readonly Edge[], fresh: readonly Edge[]): Edge[] =>
  kept.filter((edge) => !fresh.some((other) => same(edge, other)));

/** A next page goes after the row that it was asked for. */
export function appendPage(existing: Page | undefined, incoming: Page, after: string): Page {
  if (!existing) return incoming;
  const place = placeOf(existing, after);
  if (place < 0) return incoming;
  const before = existing.edges.slice(0, place + 1);
  return { ...existing, ...incoming, edges: [...without(before, incoming.edges), ...incoming.edges] };
}

/**
 * A first page that is read again replaces what was there, up to its own last row. What lay behind that row stays,
 * so that somebody who has scrolled down keeps the place when the list is brought up to date from the top.
 */
export function replaceHead(existing: Page | undefined, incoming: Page): Page {
  const last = incoming.edges.at(-1);
  if (!existing || !last || existing.edges.length <= incoming.edges.length || incoming.pageInfo?.hasNextPage === false) {
    return incoming;
  }
  const place = existing.edges.findIndex((edge) => same(edge, last));
  if (place < 0) return incoming;
  const tail = without(existing.edges.slice(place + 1), incoming.edges);
  if (!tail.length) return incoming;
  return { ...existing, ...incoming, edges: [...incoming.edges, ...tail], pageInfo: existing.pageInfo ?? incoming.pageInfo };
}

/** How the cache keeps a field that answers with a connection: keyset pages, one after the other. */
export const connectionPolicy: FieldPolicy<Page, Page> = {
  keyArgs: (args) => keyOfList(args),
  merge(existing, incoming, { args }) {
    if (!incoming?.edges) return existing ? { ...existing, ...incoming } : incoming;
    const after = args?.["after"];
    return typeof after === "string" ? appendPage(existing, incoming, after) : replaceHead(existing, incoming);
  },
};
