import { graphql } from "../../gql";

export const myDataQuery = graphql(`
  query MyData {
    me {
      id
      name
      phone
      email
      version
      accounts(first: 1) {
        nodes {
          id
          login
          confirmedEmail
        }
      }
      appointments(first: 50) {
        nodes {
          id
          role
          since
          until
          school {
            id
            name
          }
          alliance {
            id
            name
          }
          region {
            id
            name
          }
        }
      }
      posts(first: 50) {
        nodes {
          id
          duty
          since
          until
          school {
            id
            name
          }
        }
      }
    }
  }
`);

export const changeMyProfileMutation = graphql(`
  mutation ChangeMyProfile($input: ChangeMyProfileInput!) {
    changeMyProfile(input: $input) {
      id
      phone
      email
      version
    }
  }
`);

export const sessionsQuery = graphql(`
  query MySessions($first: Int!, $after: String) {
    mySessions(first: $first, after: $after) {
      edges {
        cursor
        node {
          id
          device
          begunBy
          createdAt
          lastSeenAt
          expiresAt
          endedAt
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const endSessionMutation = graphql(`
  mutation EndSession($input: EndSessionInput!) {
    endSession(input: $input) {
      id
      endedAt
    }
  }
`);

export const changePasswordMutation = graphql(`
  mutation ChangePassword($input: ChangePasswordInput!) {
    changePassword(input: $input) {
      id
      state
    }
  }
`);
