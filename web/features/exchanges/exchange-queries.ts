import { graphql } from "../../gql";

export const exchangeCard = graphql(`
  fragment ExchangeCard on Exchange {
    id
    kind
    state
    subject
    since
    until
    reason
    overrideReason
    version
    viewerCan
    person {
      id
      name
    }
    homeSchool {
      id
      name
    }
    hostSchool {
      id
      name
    }
    slots(first: 20) {
      nodes {
        id
        weekday
        starts
        ends
        periods
        room
        since
        until
        version
        viewerCan
      }
    }
    visits(first: 20) {
      nodes {
        id
        day
        starts
        ends
        topic
        state
        version
      }
    }
  }
`);

export const exchangesInStateQuery = graphql(`
  query ExchangesInState($first: Int!, $after: String, $filter: ExchangeFilter) {
    exchanges(first: $first, after: $after, filter: $filter) {
      totalCount
      edges {
        cursor
        node {
          id
          ...ExchangeCard
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const draftExchangeMutation = graphql(`
  mutation DraftExchange($input: DraftExchangeInput!) {
    draftExchange(input: $input) {
      id
    }
  }
`);

export const proposeExchangeMutation = graphql(`
  mutation ProposeExchange($input: ProposeExchangeInput!) {
    proposeExchange(input: $input) {
      id
      state
      version
    }
  }
`);

export const withdrawExchangeMutation = graphql(`
  mutation WithdrawExchange($input: ExchangeStepInput!) {
    withdrawExchange(input: $input) {
      id
      state
      version
    }
  }
`);

export const cancelExchangeMutation = graphql(`
  mutation CancelExchange($input: ExchangeStepInput!) {
    cancelExchange(input: $input) {
      id
      state
      version
    }
  }
`);

export const endExchangeEarlyMutation = graphql(`
  mutation EndExchangeEarly($input: EndExchangeEarlyInput!) {
    endExchangeEarly(input: $input) {
      id
      state
      version
    }
  }
`);

export const moveSlotMutation = graphql(`
  mutation MoveSlot($input: MoveSlotInput!) {
    moveSlot(input: $input) {
      id
      version
    }
  }
`);

/** What shows a change of an exchange. */
export const showsExchanges = ["ExchangesInState", "ExchangePage"] as const;
