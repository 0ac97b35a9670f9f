import { graphql } from "../../gql";

/** How many go from one school to another. */
export const flowLine = graphql(`
  fragment HiringFlowLine on HiringFlow {
    fromId
    from
    toId
    to
    count
  }
`);

export const hiringTrialQuery = graphql(`
  query HiringTrialOf($roundId: ID!) {
    hiringTrial(roundId: $roundId) {
      id
      inputHash
      applicants
      placed
      placesLeft
      surplus
      lines {
        applicationId
        name
        homeSchool
        total
        rank
        wish
        school
        subject
        reasons
      }
      flows {
        ...HiringFlowLine
      }
    }
  }
`);

export const hiringResultsQuery = graphql(`
  query HiringResults($id: ID!, $filter: HiringPlacementFilter!, $first: Int!, $after: String) {
    hiring(id: $id) {
      id
      placements(first: $first, after: $after, filter: $filter) {
        totalCount
        edges {
          cursor
          node {
            id
            name
            roundNumber
            subject
            rank
            homeSchool {
              id
              name
            }
            school {
              id
              name
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
    hiringFlow(hiringId: $id) {
      ...HiringFlowLine
    }
  }
`);

export const hiringObjectionsQuery = graphql(`
  query HiringObjections($id: ID!, $first: Int!, $after: String) {
    hiring(id: $id) {
      id
      objections(first: $first, after: $after) {
        totalCount
        edges {
          cursor
          node {
            id
            name
            body
            state
            answer
            correctedTotal
            createdAt
            version
            viewerCan
            application {
              id
              total
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
  }
`);
