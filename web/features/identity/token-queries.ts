import { graphql } from "../../gql";

export const myTokensQuery = graphql(`
  query MyTokens($first: Int!, $after: String) {
    myTokens(first: $first, after: $after) {
      totalCount
      edges {
        cursor
        node {
          id
          name
          scopes
          createdAt
          lastSeenAt
          expiresAt
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const makeTokenMutation = graphql(`
  mutation MakeToken($input: MakeTokenInput!) {
    makeToken(input: $input) {
      token
      session {
        id
        name
      }
    }
  }
`);
