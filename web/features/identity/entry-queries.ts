import { graphql } from "../../gql";

export const invitedQuery = graphql(`
  query Invited($token: String!) {
    invited(token: $token) {
      state
      name
      login
    }
  }
`);

export const acceptInvitationMutation = graphql(`
  mutation AcceptInvitation($input: AcceptInvitationInput!) {
    acceptInvitation(input: $input) {
      id
      state
    }
  }
`);

export const askPasswordMutation = graphql(`
  mutation AskPassword($input: AskPasswordInput!) {
    askPassword(input: $input) {
      asked
    }
  }
`);

export const passwordResetQuery = graphql(`
  query PasswordReset($token: String!) {
    passwordReset(token: $token) {
      state
      login
    }
  }
`);

export const recoverPasswordMutation = graphql(`
  mutation RecoverPassword($input: RecoverPasswordInput!) {
    recoverPassword(input: $input) {
      login
    }
  }
`);

export const confirmEmailMutation = graphql(`
  mutation ConfirmEmail($input: ConfirmEmailInput!) {
    confirmEmail(input: $input) {
      asked
    }
  }
`);

export const askEmailConfirmationMutation = graphql(`
  mutation AskEmailConfirmation {
    askEmailConfirmation {
      asked
    }
  }
`);
