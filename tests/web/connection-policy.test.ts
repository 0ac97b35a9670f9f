import { gql, InMemoryCache } from "@apollo/client";
import { beforeEach, describe, expect, it } from "vitest";
import { connectionPolicy } from "../../web/app/apollo/connection-policy";

const query = gql`
  query Rows($first: Int, $after: String, $kind: String) {
    rows(first: $first, after: $after, kind: $kind) {
      edges {
        cursor
        node {
          id
          name
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

const page = (ids: string, hasNextPage = true) => ({
  rows: {
    __typename: "RowConnection",
    edges: ids.split("").map((id) => ({ __typename: "RowEdge", cursor: `c${id}`, node: { __typename: "Row", id, name: id } })),
    pageInfo: { __typename: "PageInfo", hasNextPage, endCursor: `c${ids.at(-1)}` },
  },
});

interface Rows {
  rows: { edges: { node: { id: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
}

let cache: InMemoryCache;
const write = (ids: string, variables: Record<string, unknown> = {}, hasNextPage = true): void => {
  cache.writeQuery({ query, variables: { first: 3, ...variables }, data: page(ids, hasNextPage) });
};
const read = (variables: Record<string, unknown> = {}): Rows["rows"] | undefined =>
  cache.readQuery<Rows>({ query, variables: { first: 3, ...variables } })?.rows;
const ids = (variables?: Record<string, unknown>): string => read(variables)?.edges.map((edge) => edge.node.id).join("") ?? "";

beforeEach(() => {
  cache = new InMemoryCache({ typePolicies: { Query: { fields: { rows: connectionPolicy } } } });
  write("abc");
});

describe("a list in the cache", () => {
  it("grows by the page that was asked for", () => {
    write("def", { after: "cc" });
    expect(ids()).toBe("abcdef");
    expect(read()?.pageInfo.endCursor).toBe("cf");
  });

  it("shows a row that moved between two pages once, where it is now", () => {
    write("bde", { after: "cc" });
    expect(ids()).toBe("acbde");
  });

  it("keeps what was scrolled to when the first page is read again", () => {
    write("def", { after: "cc" }, false);
    write("xab");
    expect(ids()).toBe("xabcdef");
    expect(read()?.pageInfo).toMatchObject({ hasNextPage: false, endCursor: "cf" });
  });

  it("drops a row that is gone from the first page", () => {
    write("def", { after: "cc" });
    write("acd");
    expect(ids()).toBe("acdef");
  });

  it("starts anew when the first page no longer touches the rest", () => {
    write("def", { after: "cc" });
    write("xyz");
    expect(ids()).toBe("xyz");
  });

  it("is only as long as the first page when that is all there is", () => {
    write("def", { after: "cc" });
    write("ab", {}, false);
    expect(ids()).toBe("ab");
  });

  it("of another filter or another page size is another list", () => {
    write("mn", { kind: "k" });
    expect(ids()).toBe("abc");
    expect(ids({ kind: "k" })).toBe("mn");
    expect(read({ first: 5 })).toBeUndefined();
  });
});
