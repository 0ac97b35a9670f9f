import { graphql } from "../../gql";

/** Needs of an alliance that are not filled yet, the most urgent of which a draft may fill. */
export const openNeedsQuery = graphql(`
  query OpenNeeds($allianceId: ID!) {
    needs(first: 50, filter: { allianceId: $allianceId, stateIn: [OPEN, PARTLY_FILLED] }) {
      nodes {
        id
        kind
        subject
        since
        until
        wanted
        filled
        school {
          id
          name
        }
      }
    }
  }
`);

/** The lessons of a school's day. */
export const bellsQuery = graphql(`
  query BellsOfSchool($id: ID!, $on: LocalDate!) {
    school(id: $id) {
      id
      bellSchedules(first: 1, filter: { on: $on }) {
        nodes {
          id
          periods(first: 20) {
            nodes {
              id
              name
              starts
              ends
            }
          }
        }
      }
    }
  }
`);
