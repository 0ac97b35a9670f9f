import { useApolloClient, useQuery } from "@apollo/client/react";
import { useCallback, useEffect, useState } from "react";
import { graphql } from "../../gql";
import { useFragment as unmask } from "../../gql";
import type { ActivityLineFragment } from "../../gql/graphql";
import { useLiveEvents } from "../../app/live/live-context";
import { keepsItself, tellRows } from "../../app/live/refresher";
import { activityLine } from "./activity-line";
import type { Family } from "./sentence";

export const feedQuery = graphql(`
  query Feed($first: Int!, $after: String, $scope: ID, $kinds: [String!]) {
    feed(first: $first, after: $after, scope: $scope, kinds: $kinds) {
      edges {
        cursor
        node {
          id
          ...ActivityLine
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export interface FeedState {
  readonly rows: readonly ActivityLineFragment[] | undefined;
  /** Ids that came while this list was open. */
  readonly arrived: ReadonlySet<string>;
  readonly isFresh: (activity: ActivityLineFragment) => boolean;
  readonly hasMore: boolean;
  readonly more: () => Promise<unknown>;
  readonly error: unknown;
  readonly retry: () => void;
}

export interface FeedOptions {
  readonly scope: string | undefined;
  readonly families: readonly Family[];
  readonly first: number;
}

const familyOf = (kind: string): string => kind.split(".")[0] ?? kind;

/** A page of the feed that keeps itself up to date: an event is put on top, and nothing is asked again. */
export function useFeed({ scope, families, first }: FeedOptions): FeedState {
  const client = useApolloClient();
  const variables = { first, scope: scope ?? null, kinds: families.length ? [...families] : null };
  const { data, previousData, error, fetchMore, refetch, observable } = useQuery(feedQuery, { variables });
  const shown = data ?? previousData;
  const [arrived, setArrived] = useState<ReadonlySet<string>>(new Set());

  const loaded = Math.max(shown?.feed.edges.length ?? 0, first);
  useEffect(() => {
    keepsItself(observable);
    tellRows(observable, loaded);
  }, [observable, loaded]);

  useLiveEvents((activity) => {
    const mine = scope === undefined || (activity.audience ?? []).includes(scope);
    const wanted = families.length === 0 || families.some((family) => family === familyOf(activity.kind));
    if (!mine || !wanted) return;
    client.cache.updateQuery({ query: feedQuery, variables }, (before) => {
      if (!before || before.feed.edges.some((edge) => edge.node.id === activity.id)) return before;
      const edge = { __typename: "ActivityEdge" as const, cursor: "", node: activity as never };
      return { ...before, feed: { ...before.feed, edges: [edge, ...before.feed.edges] } };
    });
    setArrived((before) => new Set(before).add(activity.id));
  });

  const isFresh = useCallback((activity: ActivityLineFragment) => arrived.has(activity.id), [arrived]);

  return {
    rows: shown?.feed.edges.map((edge) => unmask(activityLine, edge.node)),
    arrived,
    isFresh,
    hasMore: shown?.feed.pageInfo.hasNextPage ?? false,
    more: () => fetchMore({ variables: { after: shown?.feed.pageInfo.endCursor } }),
    error: shown ? undefined : error,
    retry: () => void refetch(),
  };
}
