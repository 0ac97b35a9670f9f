import { graphql } from "../../gql";

export const accountListQuery = graphql(`
  query AccountList($first: Int!, $after: String, $filter: AccountFilter) {
    accounts(first: $first, after: $after, filter: $filter) {
      totalCount
      edges {
        cursor
        node {
          id
          login
          disabledAt
          mustChangePassword
          createdAt
          version
          viewerCan
          person {
            id
            name
            postsNow(first: 1) {
              nodes {
                id
                duty
                school {
                  id
                  name
                }
              }
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

export const openAccountMutation = graphql(`
  mutation OpenAccount($input: OpenAccountInput!) {
    openAccount(input: $input) {
      account {
        id
        login
      }
      oneTimePassword
    }
  }
`);

export const resetPasswordMutation = graphql(`
  mutation ResetPassword($input: ResetPasswordInput!) {
    resetPassword(input: $input) {
      account {
        id
        login
        version
        mustChangePassword
      }
      oneTimePassword
    }
  }
`);

export const disableAccountMutation = graphql(`
  mutation DisableAccount($input: AccountInput!) {
    disableAccount(input: $input) {
      id
      version
      disabledAt
      viewerCan
    }
  }
`);

export const enableAccountMutation = graphql(`
  mutation EnableAccount($input: AccountInput!) {
    enableAccount(input: $input) {
      id
      version
      disabledAt
      viewerCan
    }
  }
`);
