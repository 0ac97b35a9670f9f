import { useQuery } from "@apollo/client/react";
import { graphql } from "../../gql";
import { follow } from "../live/follow";

const unreadQuery = graphql(`
  query Unread {
    unread
  }
`);

// Every event may be one more, and no id in a number says so.
follow({ kinds: /./, operations: ["Unread"] });

/** The count comes from the server's own reading of the list; events and read marks bring it up to date. */
export function useUnread(): number {
  const { data } = useQuery(unreadQuery);
  return data?.unread ?? 0;
}
