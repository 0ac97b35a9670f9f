import { useApolloClient } from "@apollo/client/react";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { graphql } from "../../gql";
import { problemOf } from "../../ui/problem";
import { toast } from "../../ui/toast";

const restoreMutation = graphql(`
  mutation RestoreFromBin($input: RestoreFromBinInput!) {
    restoreFromBin(input: $input) {
      subjectKind
      subjectId
    }
  }
`);

/**
 * Puts back what was thrown away: for the toast that says it was, and for the bin's own page. What stands on the screen is
 * read again, by the names of its operations. Answers what lies in its place again, or null when it could not be put back.
 */
export function useRestore(shows: readonly string[] = []): (binItemId: string, name: string) => Promise<{ subjectKind: string; subjectId: string } | null> {
  const client = useApolloClient();
  const { t } = useTranslation("common");
  const names = shows.join(" ");
  return useCallback(
    async (id, name) => {
      try {
        const { data } = await client.mutate({ mutation: restoreMutation, variables: { input: { id } } });
        toast("info", t("restored", { name }));
        return data?.restoreFromBin ?? null;
      } catch (error) {
        toast("bad", problemOf(error).message ?? t("failed"));
        return null;
      } finally {
        const wanted = new Set(names.split(" "));
        const open = [...client.getObservableQueries("active")].filter((query) => query.queryName !== undefined && wanted.has(query.queryName));
        void Promise.allSettled(open.map((query) => query.refetch()));
      }
    },
    [client, names, t],
  );
}
