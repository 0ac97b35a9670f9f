import { graphql } from "../../gql";

export const myDataQuery = graphql(`
  query MyData {
    me {
      id
      account {
        id
        login
      }
      person {
        id
        name
        phone
        email
      }
      appointments {
        id
        role
        scopeName
        since
        until
      }
      posts {
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
`);

export const sessionsQuery = graphql(`
  query MySessions {
    sessions {
      id
      device
      createdAt
      lastSeenAt
      current
    }
  }
`);

export const endSessionMutation = graphql(`
  mutation EndSession($id: ID!) {
    endSession(id: $id)
  }
`);

export const changePasswordMutation = graphql(`
  mutation ChangePassword($current: String!, $next: String!) {
    changePassword(current: $current, next: $next)
  }
`);
