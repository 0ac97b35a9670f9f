import { follow } from "../../app/live/follow";
import { graphql } from "../../gql";

/** What a landing page shows beside the feed: what is mine, and what is due. One question, whatever the role. */
export const homeQuery = graphql(`
  query Home($today: LocalDate!) {
    myAlliances(first: 6) {
      totalCount
      edges {
        node {
          id
          name
          kind
          state
          memberSchoolCount
          pairingCount
          openPlanItemCount
          donePlanItemCount
        }
      }
    }
    myPlanItems(first: 6) {
      totalCount
      edges {
        node {
          id
          title
          dueOn
          allianceId
          alliance {
            id
            name
          }
          owner {
            id
            name
          }
        }
      }
    }
    overdue: myPlanItems(first: 1, filter: { dueOnBefore: $today }) {
      totalCount
    }
  }
`);

/** The figures of a principal's school; each opens the rows that it counts. */
export const schoolFiguresQuery = graphql(`
  query SchoolFigures($id: ID!) {
    school(id: $id) {
      id
      name
      staffCount
      allianceCount
      pairingsStronger(first: 1) {
        totalCount
      }
      pairingsWeaker(first: 1) {
        totalCount
      }
      planItems(first: 1, filter: { stateIn: [PLANNED, UNDER_WAY] }) {
        totalCount
      }
    }
  }
`);

/** What a coordinator's exchanges come to; each figure opens the rows that it counts. */
export const allianceExchangesQuery = graphql(`
  query HomeAllianceExchanges($id: ID!) {
    alliance(id: $id) {
      id
      proposedExchangeCount
      exchanges(first: 1, filter: { state: ACTIVE }) {
        totalCount
      }
      needs(first: 1, filter: { stateIn: [OPEN, PARTLY_FILLED] }) {
        totalCount
      }
    }
    offers(first: 1, filter: { alliance: $id, state: OPEN }) {
      totalCount
    }
    teachingLogs(first: 1, filter: { allianceId: $id, state: WRITTEN }) {
      totalCount
    }
  }
`);

/** Periods a week that nobody gives, over the schools of an alliance. */
export const shortPeriodsQuery = graphql(`
  query HomeShortPeriods($id: ID!) {
    shortages(allianceId: $id, first: 1) {
      totals {
        subject
        missing
        schoolsShort
      }
    }
  }
`);

/** Who comes to a school and who is away, what waits for its signature, what it lacks. */
export const schoolExchangesQuery = graphql(`
  query HomeSchoolExchanges($id: ID!, $from: LocalDate!, $until: LocalDate!) {
    school(id: $id) {
      id
      unsignedLogCount
      exchangesHosted(first: 1, filter: { state: ACTIVE }) {
        totalCount
      }
      exchangesSent(first: 6, filter: { state: ACTIVE }) {
        totalCount
        nodes {
          id
          kind
          since
          until
          person {
            id
            name
          }
          hostSchool {
            id
            name
          }
        }
      }
      needs(first: 1, filter: { stateIn: [OPEN, PARTLY_FILLED] }) {
        totalCount
      }
    }
    occupations(first: 6, filter: { schoolId: $id, dayFrom: $from, dayBefore: $until }) {
      totalCount
      nodes {
        id
        day
        starts
        ends
        whole
        person {
          id
          name
        }
        exchange {
          id
          kind
          subject
          homeSchool {
            id
            name
          }
        }
      }
    }
  }
`);

/** Of a school, an alliance or a region: how many of those who are due rotated. */
export const rotationRateQuery = graphql(`
  query HomeRotationRate($kind: RotationScope!, $id: ID!) {
    rotationFigures(kind: $kind, id: $id) {
      due
      rotated
      rate
      floor
      meetsFloor
      shareOfRotated
    }
  }
`);

/** Where a teacher is expected next, and the logs that wait for him: of places that have passed, and those that were handed back. */
export const myNextQuery = graphql(`
  query HomeMyNext($from: LocalDate!, $today: LocalDate!) {
    next: myOccupations(first: 4, filter: { dayFrom: $today }) {
      totalCount
      nodes {
        id
        day
        starts
        ends
        endsAt
        whole
        room
        school {
          id
          name
        }
        slot {
          id
          className
        }
        visit {
          id
          className
          topic
        }
      }
    }
    past: myOccupations(first: 30, filter: { dayFrom: $from }) {
      nodes {
        id
        day
        endsAt
        whole
        slotId
        visitId
      }
    }
    myTeachingLogs(first: 40, filter: { dayFrom: $from }) {
      nodes {
        id
        day
        state
        slotId
        visitId
      }
    }
  }
`);

// Sums have no row that an event could name.
follow({ kinds: /^(exchange|need|taughtPeriods)\./, operations: ["HomeShortPeriods", "HomeRotationRate"] });
