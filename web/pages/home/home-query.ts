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
