import { graphql } from "../../../gql";

/** Whose calendar counts: that of the region in which the school lies. */
export const calendarGroundQuery = graphql(`
  query CalendarGround($alliance: ID!, $school: ID!, $person: ID!, $ofAlliance: Boolean!, $ofSchool: Boolean!, $ofPerson: Boolean!) {
    alliance(id: $alliance) @include(if: $ofAlliance) {
      id
      schools(first: 1) {
        nodes {
          id
          regionId
        }
      }
    }
    school(id: $school) @include(if: $ofSchool) {
      id
      regionId
    }
    person(id: $person) @include(if: $ofPerson) {
      id
      postsNow(first: 1) {
        nodes {
          id
          school {
            id
            regionId
          }
        }
      }
    }
  }
`);

export const calendarDaysQuery = graphql(`
  query CalendarDays($regionId: ID!, $since: LocalDate!, $until: LocalDate!) {
    schoolDays(regionId: $regionId, since: $since, until: $until) {
      day
      termId
      week
      kind
      name
      taughtAs
    }
  }
`);

export const calendarTimesQuery = graphql(`
  query CalendarTimes($filter: OccupationFilter, $first: Int!, $after: String) {
    occupations(filter: $filter, orderBy: DAY, first: $first, after: $after) {
      edges {
        cursor
        node {
          id
          person {
            id
            name
          }
          ...Stretch
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const exchangeDaysQuery = graphql(`
  query ExchangeDays($input: ExchangeDaysInput!) {
    exchangeDays(input: $input) {
      day
      places
      people
      fullTime
      schoolIds
    }
  }
`);

export const termsOfAllianceQuery = graphql(`
  query TermsOfAlliance($regionId: ID!) {
    terms(first: 20, filter: { above: $regionId }) {
      nodes {
        id
        season
        schoolYear
        since
        until
      }
    }
  }
`);
