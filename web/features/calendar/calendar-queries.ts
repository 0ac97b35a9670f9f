import { graphql } from "../../gql";

export const schoolYearQuery = graphql(`
  query SchoolYear($regionId: ID!, $since: LocalDate!, $until: LocalDate!, $year: Int!) {
    region(id: $regionId) {
      id
      name
      viewerCan
    }
    schoolDays(regionId: $regionId, since: $since, until: $until) {
      day
      termId
      week
      kind
      name
      taughtAs
    }
    terms(first: 20, filter: { above: $regionId, schoolYear: $year }) {
      nodes {
        ...TermLine
      }
    }
    country: specialDays(first: 60, filter: { regionId: null, sinceFrom: $since, sinceBefore: $until }) {
      nodes {
        ...SpecialDayLine
      }
    }
    regional: specialDays(first: 60, filter: { above: $regionId, sinceFrom: $since, sinceBefore: $until }) {
      nodes {
        ...SpecialDayLine
      }
    }
  }
`);

export const termLine = graphql(`
  fragment TermLine on Term {
    id
    season
    schoolYear
    since
    until
    version
    viewerCan
    regionId
    region {
      id
      name
    }
  }
`);

export const specialDayLine = graphql(`
  fragment SpecialDayLine on SpecialDay {
    id
    kind
    name
    since
    until
    asWeekday
    version
    viewerCan
    regionId
    region {
      id
      name
    }
  }
`);

export const addTermMutation = graphql(`
  mutation AddTerm($input: AddTermInput!) {
    addTerm(input: $input) {
      id
    }
  }
`);

export const changeTermMutation = graphql(`
  mutation ChangeTerm($input: ChangeTermInput!) {
    changeTerm(input: $input) {
      id
      version
    }
  }
`);

export const removeTermMutation = graphql(`
  mutation RemoveTerm($input: RemoveFromCalendarInput!) {
    removeTerm(input: $input) {
      removed
    }
  }
`);

export const addSpecialDayMutation = graphql(`
  mutation AddSpecialDay($input: AddSpecialDayInput!) {
    addSpecialDay(input: $input) {
      id
    }
  }
`);

export const changeSpecialDayMutation = graphql(`
  mutation ChangeSpecialDay($input: ChangeSpecialDayInput!) {
    changeSpecialDay(input: $input) {
      id
      version
    }
  }
`);

export const removeSpecialDayMutation = graphql(`
  mutation RemoveSpecialDay($input: RemoveFromCalendarInput!) {
    removeSpecialDay(input: $input) {
      removed
    }
  }
`);

export const myPlacesQuery = graphql(`
  query MyPlaces($on: LocalDate!) {
    me {
      id
      postsNow(first: 5) {
        nodes {
          id
          school {
            id
            region {
              id
              name
            }
          }
        }
      }
      appointments(first: 10, filter: { on: $on }) {
        nodes {
          id
          region {
            id
            name
          }
          school {
            id
            region {
              id
              name
            }
          }
          alliance {
            id
            regions(first: 1) {
              nodes {
                id
                name
              }
            }
          }
        }
      }
    }
  }
`);

/** What shows a change of the calendar. */
export const showsCalendar = ["SchoolYear"] as const;
