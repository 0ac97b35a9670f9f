import { graphql } from "../../gql";

export const auditListQuery = graphql(`
  query AuditList($first: Int!, $after: String, $filter: AuditEntryFilter) {
    auditEntries(first: $first, after: $after, filter: $filter) {
      edges {
        cursor
        node {
          id
          seq
          at
          action
          roles
          actorId
          personId
          detail
          address
          device
          actor {
            id
            name
          }
          person {
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

export const verifyAuditMutation = graphql(`
  mutation VerifyAudit($input: VerifyAuditInput) {
    verifyAudit(input: $input) {
      entries
      anchor
      problems {
        kind
        seq
      }
    }
  }
`);
