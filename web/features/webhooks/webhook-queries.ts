import { graphql } from "../../gql";

export const webhooksQuery = graphql(`
  query Webhooks($first: Int!, $after: String) {
    webhooks(first: $first, after: $after) {
      edges {
        cursor
        node {
          id
          name
          url
          scopeKind
          scopeId
          topics
          template
          language
          state
          version
          viewerCan
          owner {
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
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** The log of one webhook, found by its id among those that one looks after. */
export const deliveriesQuery = graphql(`
  query WebhookDeliveries($id: ID!, $first: Int!, $after: String) {
    webhooks(first: 1, filter: { id: $id }) {
      nodes {
        id
        deliveries(first: $first, after: $after) {
          edges {
            cursor
            node {
              id
              kind
              state
              tries
              status
              problem
              milliseconds
              nextAt
              createdAt
              viewerCan
            }
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  }
`);

export const registerWebhookMutation = graphql(`
  mutation RegisterWebhook($input: RegisterWebhookInput!) {
    registerWebhook(input: $input) {
      id
      secret
    }
  }
`);

export const changeWebhookMutation = graphql(`
  mutation ChangeWebhook($input: ChangeWebhookInput!) {
    changeWebhook(input: $input) {
      id
      version
    }
  }
`);

export const pauseWebhookMutation = graphql(`
  mutation PauseWebhook($input: WebhookInput!) {
    pauseWebhook(input: $input) {
      id
      state
      version
      viewerCan
    }
  }
`);

export const resumeWebhookMutation = graphql(`
  mutation ResumeWebhook($input: WebhookInput!) {
    resumeWebhook(input: $input) {
      id
      state
      version
      viewerCan
    }
  }
`);

export const renewSecretMutation = graphql(`
  mutation RenewWebhookSecret($input: WebhookInput!) {
    renewWebhookSecret(input: $input) {
      id
      secret
    }
  }
`);

export const removeWebhookMutation = graphql(`
  mutation RemoveWebhook($input: WebhookInput!) {
    removeWebhook(input: $input) {
      id
    }
  }
`);

export const testWebhookMutation = graphql(`
  mutation TestWebhook($input: TestWebhookInput!) {
    testWebhook(input: $input) {
      id
    }
  }
`);

export const resendDeliveryMutation = graphql(`
  mutation ResendDelivery($input: ResendDeliveryInput!) {
    resendDelivery(input: $input) {
      id
      state
      viewerCan
    }
  }
`);
