import { useQuery } from "@apollo/client/react";
import { graphql } from "../../gql";

const unreadQuery = graphql(`
  query Unread {
    me {
      id
      notifications(first: 0, filter: { unread: true }) {
        totalCount
      }
    }
  }
`);

/** How much is unread: the count of the very list that /notifications shows, so that the two never differ. Events about notifications bring it up to date. */
export function useUnread(): number {
  const { data } = useQuery(unreadQuery);
  return data?.me?.notifications.totalCount ?? 0;
}
