import { graphql } from "../../gql";

export const signInMutation = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      id
      state
    }
  }
`);

/** What the sign-in page offers beside login and password. Only a server that runs with demonstration data names accounts. */
export const signInPageQuery = graphql(`
  query SignInPage {
    signInOptions {
      singleSignOn
    }
    demonstrationAccounts {
      login
      name
      role
      where
      password
    }
  }
`);
