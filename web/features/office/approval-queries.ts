import { follow } from "../../app/live/follow";
import { graphql } from "../../gql";

/** What a line of any list of approvals shows. */
export const approvalLine = graphql(`
  fragment ApprovalLine on Approval {
    id
    kind
    payload
    state
    stepNumber
    stepCount
    stepId
    allianceId
    remark
    dueOn
    createdAt
    version
    viewerCan
    step {
      id
      role
      scopeName
    }
  }
`);

/** What each step of one approval became. */
export const approvalStepsQuery = graphql(`
  query ApprovalSteps($id: ID!) {
    approval(id: $id) {
      id
      version
      steps(first: 50) {
        nodes {
          id
          number
          round
          name
          role
          scopeName
          state
          askedAt
          dueOn
          remindedAt
          escalatedAt
          escalatedRole
          escalatedScopeName
          decidedAt
          decidedByName
          decidedForName
          reason
        }
      }
    }
  }
`);

export const inboxQuery = graphql(`
  query Inbox($first: Int!, $after: String) {
    myApprovals(first: $first, after: $after) {
      totalCount
      edges {
        cursor
        node {
          id
          ...ApprovalLine
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const snoozedQuery = graphql(`
  query SnoozedApprovals($first: Int!, $after: String) {
    mySnoozedApprovals(first: $first, after: $after) {
      totalCount
      edges {
        cursor
        node {
          id
          ...ApprovalLine
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const decidedQuery = graphql(`
  query DecidedApprovals($first: Int!, $after: String) {
    approvalsIDecided(first: $first, after: $after, orderBy: NEWEST) {
      totalCount
      edges {
        cursor
        node {
          id
          ...ApprovalLine
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const sentQuery = graphql(`
  query SentApprovals($first: Int!, $after: String, $filter: ApprovalFilter) {
    approvalsISent(first: $first, after: $after, filter: $filter, orderBy: NEWEST) {
      totalCount
      edges {
        cursor
        node {
          id
          ...ApprovalLine
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const approvalQuery = graphql(`
  query ApprovalPage($id: ID!) {
    approval(id: $id) {
      id
      ...ApprovalLine
    }
  }
`);

export const decideMutation = graphql(`
  mutation DecideApproval($input: DecideApprovalInput!) {
    decideApproval(input: $input) {
      id
      ...ApprovalLine
    }
  }
`);

export const decideSeveralMutation = graphql(`
  mutation DecideApprovals($input: DecideApprovalsInput!) {
    decideApprovals(input: $input) {
      stepId
      approvalId
      code
      problem
    }
  }
`);

export const snoozeMutation = graphql(`
  mutation SnoozeApproval($input: SnoozeApprovalInput!) {
    snoozeApproval(input: $input) {
      id
      version
    }
  }
`);

export const withdrawMutation = graphql(`
  mutation WithdrawApproval($input: WithdrawApprovalInput!) {
    withdrawApproval(input: $input) {
      id
      ...ApprovalLine
    }
  }
`);

export const askAgainMutation = graphql(`
  mutation AskAgain($input: AskAgainInput!) {
    askAgain(input: $input) {
      id
      ...ApprovalLine
    }
  }
`);

/** What a decision shows on, by the names of the operations. */
export const showsApprovals = ["Inbox", "InboxCount", "SnoozedApprovals", "DecidedApprovals", "SentApprovals", "ApprovalPage", "ApprovalSteps"] as const;

// Whose turn it is says no id in a list: an event of any approval, or of who decides for whom, may bring or take a row.
follow({ kinds: /^(approval|delegation|appointment)\./, operations: showsApprovals });
