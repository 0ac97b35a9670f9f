import { graphql } from "../../gql";

export const signInMutation = graphql(`
  mutation SignIn($login: String!, $password: String!) {
    signIn(login: $login, password: $password) {
      id
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
      about
      password
    }
  }
`);
