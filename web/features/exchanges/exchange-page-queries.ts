import { graphql } from "../../gql";

/** One exchange whole: its places, the days that are otherwise, what was changed, who was asked and what they said. */
export const exchangePageQuery = graphql(`
  query ExchangePage($id: ID!) {
    exchange(id: $id) {
      id
      purpose
      endsEarly
      allianceId
      ...ExchangeCard
      alliance {
        id
        name
      }
      need {
        id
        subject
        reason
      }
      succeeds {
        id
        hostSchool {
          id
          name
        }
      }
      successors(first: 5) {
        nodes {
          id
          state
          hostSchool {
            id
            name
          }
        }
      }
      mentees(first: 20) {
        nodes {
          id
          person {
            id
            name
          }
          school {
            id
            name
          }
        }
      }
      exceptions(first: 50, filter: { stateIn: [PROPOSED, STANDING] }) {
        nodes {
          id
          slotId
          day
          kind
          state
          toDay
          toStarts
          toEnds
          reason
          version
          viewerCan
          person {
            id
            name
          }
        }
      }
      changes(first: 50) {
        nodes {
          id
          what
          day
          fromDay
          fromWeekday
          fromStarts
          fromEnds
          toDay
          toWeekday
          toStarts
          toEnds
          reason
          createdAt
          actor {
            id
            name
          }
          fromPerson {
            id
            name
          }
          toPerson {
            id
            name
          }
          fromSchool {
            id
            name
          }
          toSchool {
            id
            name
          }
        }
      }
    }
    approvals(first: 3, filter: { subjectId: $id }) {
      nodes {
        id
        state
        steps(first: 20) {
          nodes {
            id
            number
            name
            role
            scopeName
            state
            dueOn
            decidedAt
            decidedByName
            decidedForName
            reason
          }
        }
      }
    }
  }
`);

export const rehostExchangeMutation = graphql(`
  mutation RehostExchange($input: RehostExchangeInput!) {
    rehostExchange(input: $input) {
      id
      state
      version
    }
  }
`);

export const cancelDayMutation = graphql(`
  mutation CancelDay($input: CancelDayInput!) {
    cancelDay(input: $input) {
      id
      version
    }
  }
`);

export const moveDayMutation = graphql(`
  mutation MoveDay($input: MoveDayInput!) {
    moveDay(input: $input) {
      id
      version
    }
  }
`);

export const restoreDayMutation = graphql(`
  mutation RestoreDay($input: RestoreDayInput!) {
    restoreDay(input: $input) {
      id
      version
    }
  }
`);

export const substituteForDayMutation = graphql(`
  mutation SubstituteForDay($input: SubstituteForDayInput!) {
    substituteForDay(input: $input) {
      id
      version
    }
  }
`);

export const substituteForVisitMutation = graphql(`
  mutation SubstituteForVisit($input: SubstituteForVisitInput!) {
    substituteForVisit(input: $input) {
      id
      version
    }
  }
`);

export const addVisitMutation = graphql(`
  mutation AddVisit($input: AddVisitInput!) {
    addVisit(input: $input) {
      id
      version
    }
  }
`);

export const moveVisitMutation = graphql(`
  mutation MoveVisit($input: MoveVisitInput!) {
    moveVisit(input: $input) {
      id
      version
    }
  }
`);

export const cancelVisitMutation = graphql(`
  mutation CancelVisit($input: CancelVisitInput!) {
    cancelVisit(input: $input) {
      id
      version
    }
  }
`);
