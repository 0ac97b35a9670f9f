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

export const linkedIdentitiesQuery = graphql(`
  query MyLinkedIdentities {
    signInOptions {
      singleSignOn
    }
    myLinkedIdentities(first: 10) {
      nodes {
        id
        issuer
        knownAs
        createdAt
        lastUsedAt
      }
    }
  }
`);

export const unlinkIdentityMutation = graphql(`
  mutation UnlinkIdentity($input: UnlinkIdentityInput!) {
    unlinkIdentity(input: $input) {
      id
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
