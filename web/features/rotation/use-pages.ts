import type { OperationVariables, TypedDocumentNode } from "@apollo/client";
import { useQuery } from "@apollo/client/react";

/** A page that is no connection of declared rows: `nodes`, and `after` by its `endCursor`. */
interface PageOf<Node> {
  readonly nodes: readonly Node[];
  readonly hasNextPage: boolean;
  readonly endCursor?: string | null;
}

/** Such a list, growing page by page; `whole` is the object around the rows. */
export function usePages<Data, Variables extends OperationVariables, Whole extends PageOf<unknown>>(document: TypedDocumentNode<Data, Variables>, variables: Variables, field: keyof Data & string) {
  const { data, previousData, error, fetchMore, refetch } = useQuery<Data, Variables>(document, { variables } as never);
  const shown = (data ?? previousData) as (Data & object) | undefined;
  const whole = shown === undefined ? undefined : (shown[field] as Whole | null);
  const more = (): Promise<unknown> =>
    fetchMore({
      variables: { after: whole?.endCursor },
      updateQuery: (before: Data, { fetchMoreResult }: { fetchMoreResult: Data }) => {
        const [old, next] = [before[field] as Whole | null, fetchMoreResult[field] as Whole | null];
        return next === null ? before : { ...fetchMoreResult, [field]: { ...next, nodes: [...(old?.nodes ?? []), ...next.nodes] } };
      },
    } as never);
  return { whole, error: data ? undefined : error, retry: () => void refetch(), more };
}
