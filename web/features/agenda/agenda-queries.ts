import { graphql } from "../../gql";

export const calendarLinksQuery = graphql(`
  query CalendarLinks($first: Int!, $after: String) {
    calendarLinks(first: $first, after: $after) {
      totalCount
      edges {
        cursor
        node {
          id
          version
          viewerCan
          name
          scopeKind
          school {
            id
            name
          }
          alliance {
            id
            name
          }
          alarmMinutes
          lastFetchedAt
          lastClient
          endedAt
          endReason
          createdAt
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const makeCalendarLinkMutation = graphql(`
  mutation MakeCalendarLink($input: MakeCalendarLinkInput!) {
    makeCalendarLink(input: $input) {
      id
      address
    }
  }
`);

export const renameCalendarLinkMutation = graphql(`
  mutation RenameCalendarLink($input: RenameCalendarLinkInput!) {
    renameCalendarLink(input: $input) {
      id
      version
      name
    }
  }
`);

export const renewCalendarLinkMutation = graphql(`
  mutation RenewCalendarLink($input: CalendarLinkInput!) {
    renewCalendarLink(input: $input) {
      id
      address
    }
  }
`);

export const revokeCalendarLinkMutation = graphql(`
  mutation RevokeCalendarLink($input: CalendarLinkInput!) {
    revokeCalendarLink(input: $input) {
      id
      version
      endedAt
    }
  }
`);

/** The operations that show links. */
export const SHOWS_LINKS = ["CalendarLinks"];
