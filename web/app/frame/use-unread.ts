import { useQuery } from "@apollo/client/react";
import { graphql } from "../../gql";

const unreadQuery = graphql(`
  query Unread {
    unread
  }
`);

/** The count comes from the server's own reading of the list; events and read marks bring it up to date. */
export function useUnread(): number {
  const { data } = useQuery(unreadQuery);
  return data?.unread ?? 0;
}
