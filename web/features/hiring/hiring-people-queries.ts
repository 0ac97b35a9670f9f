import { graphql } from "../../gql";

export const hiringCandidatesQuery = graphql(`
  query HiringCandidates($id: ID!, $filter: HiringCandidateFilter!, $first: Int!, $after: String) {
    hiring(id: $id) {
      id
      candidates(first: $first, after: $after, filter: $filter) {
        totalCount
        edges {
          cursor
          node {
            id
            name
            subject
            years
            state
            exemption
            exemptReason
            placedRound
            moveProblem
            version
            viewerCan
            school {
              id
              name
            }
            placedPost {
              ...HiringPostName
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

export const hiringPanelQuery = graphql(`
  query HiringPanel($id: ID!) {
    hiring(id: $id) {
      id
      panel(first: 100) {
        totalCount
        nodes {
          id
          name
          weight
          version
          viewerCan
          school {
            id
            name
          }
        }
      }
    }
  }
`);

export const hiringSheetsQuery = graphql(`
  query HiringSheets($id: ID!, $first: Int!, $after: String) {
    myHiringSheets(first: $first, after: $after, filter: { hiringId: $id }) {
      totalCount
      edges {
        cursor
        node {
          id
          roundId
          state
          points
          total
          reason
          version
          viewerCan
          application {
            id
            name
            subject
            statement
            school {
              id
              name
            }
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);
