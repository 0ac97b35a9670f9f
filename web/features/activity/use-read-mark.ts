import { useMutation, useQuery } from "@apollo/client/react";
import { useState } from "react";
import { follow } from "../../app/live/follow";
import { graphql } from "../../gql";
import type { ActivityLineFragment } from "../../gql/graphql";

const readMarkQuery = graphql(`
  query ReadMark($scope: ID) {
    unread(scope: $scope)
    feedMark(scope: $scope) {
      scope
      readSeq
    }
  }
`);

const markReadMutation = graphql(`
  mutation MarkFeedRead($input: MarkFeedReadInput!) {
    markFeedRead(input: $input) {
      scope
      readSeq
    }
  }
`);

// What is unread changes with every event, and no id in a number says so.
follow({ kinds: /./, operations: ["ReadMark"] });

export interface ReadMark {
  readonly unread: number;
  /** Came after I last said that I had read; stays so while the page is open, for the line must not run away from the eye. */
  readonly isFresh: (activity: ActivityLineFragment) => boolean;
  readonly markRead: (newest: ActivityLineFragment) => Promise<void>;
}

/** How far this person has read a feed; the count is the server's own, from the query that makes the list. */
export function useReadMark(scope: string | null = null): ReadMark {
  const { data } = useQuery(readMarkQuery, { variables: { scope } });
  const [mark] = useMutation(markReadMutation, { refetchQueries: ["ReadMark", "Unread"], awaitRefetchQueries: true });
  const known = data?.feedMark ? Number(data.feedMark.readSeq ?? 0) : null;
  const [line, setLine] = useState<number | null>(null);
  if (line === null && known !== null) setLine(known);
  return {
    unread: data?.unread ?? 0,
    isFresh: ({ seq }) => line !== null && (seq === null || seq === undefined || Number(seq) > line),
    async markRead({ id, seq }) {
      await mark({ variables: { input: { scope, upTo: id } } });
      if (seq) setLine(Number(seq));
    },
  };
}
