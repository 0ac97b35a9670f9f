import { useQuery } from "@apollo/client/react";
import { graphql } from "../../gql";
import { follow } from "../live/follow";

const inboxCountQuery = graphql(`
  query InboxCount {
    myApprovals(first: 0) {
      totalCount
    }
  }
`);

// No id in a number says that an event changes it.
follow({ kinds: /^(approval|delegation|appointment)\./, operations: ["InboxCount"] });

/** How many approvals wait: counted by the very list that the inbox shows. */
export function useInboxCount(): number | undefined {
  const { data } = useQuery(inboxCountQuery);
  return data?.myApprovals.totalCount;
}
