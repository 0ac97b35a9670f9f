import { useQuery } from "@apollo/client/react";
import { graphql } from "../../gql";
import { follow } from "../live/follow";

const inboxCountQuery = graphql(`
  query InboxCount {
    myApprovals(first: 0) {
      totalCount
    }
    noticesToSign(first: 0) {
      totalCount
    }
  }
`);

// No id in a number says that an event changes it.
follow({ kinds: /^(approval|delegation|appointment|notice)\./, operations: ["InboxCount"] });

export interface Waiting {
  readonly inbox: number | undefined;
  readonly notices: number | undefined;
}

/** How many approvals wait, and notices to be signed: counted by the very lists that show them. */
export function useWaiting(): Waiting {
  const { data } = useQuery(inboxCountQuery);
  return { inbox: data?.myApprovals.totalCount, notices: data?.noticesToSign.totalCount };
}
