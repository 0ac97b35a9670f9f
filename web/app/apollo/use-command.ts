import type { OperationVariables, TypedDocumentNode } from "@apollo/client";
import { useApolloClient } from "@apollo/client/react";
import { useCallback } from "react";

/**
 * Sends a command. What stands on the screen and lists such things is read again at once, by the names of its
 * operations: the stream would bring it too, but whoever acts should not have to wait for it, or need it.
 */
export function useCommand<Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
  shows: readonly string[] = [],
): (variables: Variables, optimistic?: Data) => Promise<Data> {
  const client = useApolloClient();
  const names = shows.join(" ");
  return useCallback(
    async (variables, optimistic) => {
      const reread = (): void => {
        const wanted = new Set(names.split(" "));
        const open = [...client.getObservableQueries("active")].filter((query) => query.queryName !== undefined && wanted.has(query.queryName));
        void Promise.allSettled(open.map((query) => query.refetch()));
      };
      try {
        const { data } = await client.mutate<Data, Variables>({
          mutation: document,
          variables,
          ...(optimistic && { optimisticResponse: optimistic }),
        } as never);
        return data as Data;
      } finally {
        // After a refusal too: what the screen shows was then not what the server has.
        reread();
      }
    },
    [client, document, names],
  );
}
