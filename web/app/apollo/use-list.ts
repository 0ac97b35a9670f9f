import type { OperationVariables, TypedDocumentNode } from "@apollo/client";
import { useQuery } from "@apollo/client/react";
import { useEffect } from "react";
import { tellRows } from "../live/refresher";

interface Connection<Node> {
  readonly edges: readonly { readonly node: Node }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
  readonly totalCount?: number;
}

export interface List<Node> {
  /** Undefined until the first answer: then a skeleton is right, and an empty state is not. */
  readonly rows: readonly Node[] | undefined;
  readonly total: number | undefined;
  readonly hasMore: boolean;
  readonly more: () => Promise<unknown>;
  readonly error: unknown;
  readonly retry: () => void;
}

/**
 * A keyset list. The query takes `$first` and `$after` for the one list that `pick` names, and asks for
 * `pageInfo { hasNextPage endCursor }`. It appears from the cache at once, grows page by page,
 * and the live stream brings all of its loaded rows up to date.
 */
export function useList<Data, Variables extends OperationVariables, Node>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  pick: (data: Data) => Connection<Node> | null | undefined,
): List<Node> {
  const { data, previousData, error, fetchMore, refetch, observable } = useQuery<Data, Variables>(document, { variables } as never);
  // While another filter is on its way, what was shown stays.
  const shown = (data ?? previousData) as Data | undefined;
  const connection = shown ? pick(shown) : undefined;
  const rows = Math.max(connection?.edges.length ?? 0, Number(variables["first"] ?? 0));

  useEffect(() => tellRows(observable, rows), [observable, rows]);

  return {
    rows: connection?.edges.map((edge) => edge.node),
    total: connection?.totalCount,
    hasMore: connection?.pageInfo.hasNextPage ?? false,
    more: () => fetchMore({ variables: { after: connection?.pageInfo.endCursor } as never }),
    error: data ? undefined : error,
    retry: () => void refetch(),
  };
}
