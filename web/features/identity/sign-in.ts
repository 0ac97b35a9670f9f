import { graphql } from "../../gql";

export const signInMutation = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      id
      state
    }
  }
`);

/** Only a server that runs with demonstration data names accounts. */
export const demonstrationQuery = graphql(`
  query DemonstrationAccounts {
    demonstrationAccounts {
      login
      name
      role
      where
      password
    }
  }
`);
