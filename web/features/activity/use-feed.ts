import { useApolloClient, useQuery } from "@apollo/client/react";
import { useEffect, useState } from "react";
import { useLiveEvents } from "../../app/live/live-context";
import { keepsItself, tellRows } from "../../app/live/refresher";
import { graphql, useFragment as unmask } from "../../gql";
import type { ActivityLineFragment } from "../../gql/graphql";
import { activityLine } from "./activity-line";
import { kindsOf, type Family } from "./families";

export const feedQuery = graphql(`
  query Feed($first: Int!, $after: String, $filter: ActivityFilter) {
    feed(first: $first, after: $after, filter: $filter) {
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

/** A page of the feed that keeps itself up to date: an event is put on top, and nothing is asked again. */
export function useFeed({ scope, families, first }: FeedOptions): FeedState {
  const client = useApolloClient();
  const kinds = kindsOf(families);
  const filter = { ...(scope !== undefined && { scope }), ...(kinds && { kindIn: kinds }) };
  const variables = { first, filter };
  const { data, previousData, error, fetchMore, refetch, observable } = useQuery(feedQuery, { variables });
  const shown = data ?? previousData;
  const [arrived, setArrived] = useState<ReadonlySet<string>>(new Set());

  const loaded = Math.max(shown?.feed.edges.length ?? 0, first);
  useEffect(() => {
    keepsItself(observable);
    tellRows(observable, loaded);
  }, [observable, loaded]);

  useLiveEvents((activity) => {
    if (scope !== undefined && !activity.audience.includes(scope)) return;
    if (kinds && !kinds.includes(activity.kind)) return;
    client.cache.updateQuery({ query: feedQuery, variables }, (before) => {
      if (!before || before.feed.edges.some((edge) => edge.node.id === activity.id)) return before;
      const edge = { __typename: "ActivityEdge" as const, cursor: "", node: activity as never };
      return { ...before, feed: { ...before.feed, edges: [edge, ...before.feed.edges] } };
    });
    setArrived((before) => new Set(before).add(activity.id));
  });

  return {
    rows: shown?.feed.edges.map((edge) => unmask(activityLine, edge.node)),
    arrived,
    hasMore: shown?.feed.pageInfo.hasNextPage ?? false,
    more: () => fetchMore({ variables: { after: shown?.feed.pageInfo.endCursor } }),
    error: shown ? undefined : error,
    retry: () => void refetch(),
  };
}
