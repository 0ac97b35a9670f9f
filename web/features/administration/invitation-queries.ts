import { graphql } from "../../gql";

export const openInvitationsQuery = graphql(`
  query OpenInvitations($first: Int!, $after: String, $filter: InvitationFilter) {
    openInvitations(first: $first, after: $after, filter: $filter) {
      totalCount
      edges {
        cursor
        node {
          id
          way
          createdAt
          expiresAt
          version
          viewerCan
          person {
            id
            name
            postsNow(first: 1) {
              nodes {
                id
                school {
                  id
                  name
                }
              }
            }
          }
          invitedBy {
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

export const invitePeopleMutation = graphql(`
  mutation InvitePeople($input: InvitePeopleInput!) {
    invitePeople(input: $input) {
      ...MadeInvitations
    }
  }
`);

export const inviteStaffMutation = graphql(`
  mutation InviteStaff($input: InviteStaffInput!) {
    inviteStaff(input: $input) {
      ...MadeInvitations
    }
  }
`);

export const madeInvitations = graphql(`
  fragment MadeInvitations on Invitations {
    made {
      code
      invitation {
        id
        expiresAt
        person {
          id
          name
          postsNow(first: 1) {
            nodes {
              id
              school {
                id
                name
              }
            }
          }
        }
      }
    }
    skipped {
      personId
      why
    }
  }
`);

export const revokeInvitationMutation = graphql(`
  mutation RevokeInvitation($input: RevokeInvitationInput!) {
    revokeInvitation(input: $input) {
      id
      version
      revokedAt
    }
  }
`);

export const passwordRequestsQuery = graphql(`
  query PasswordRequests($first: Int!, $after: String) {
    passwordRequests(first: $first, after: $after) {
      totalCount
      edges {
        cursor
        node {
          id
          login
          version
          viewerCan
          passwordAskedAt
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
