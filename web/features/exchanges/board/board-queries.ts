import { follow } from "../../../app/live/follow";
import { graphql } from "../../../gql";

/** One stretch of somebody's time, as a block of the board and an event of the calendar show it. */
export const stretchFields = graphql(`
  fragment Stretch on Occupation {
    id
    day
    until
    starts
    ends
    whole
    room
    school {
      id
      name
    }
    exchange {
      id
      kind
      state
      subject
    }
    slot {
      id
      version
      weekday
      since
      className
      viewerCan
    }
    visit {
      id
      version
      topic
      className
      viewerCan
    }
  }
`);

/** A page of teachers with their week. */
export const boardQuery = graphql(`
  query Board($filter: PersonFilter, $week: OccupationFilter, $first: Int!, $after: String) {
    people(filter: $filter, orderBy: NAME, first: $first, after: $after) {
      totalCount
      edges {
        cursor
        node {
          id
          name
          postsNow(first: 1) {
            nodes {
              id
              mainSubject
              school {
                id
                name
              }
            }
          }
          occupations(filter: $week, first: 20) {
            nodes {
              ...Stretch
            }
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

/** Whose calendar counts for an alliance, and which needs it has not filled. */
export const boardGroundQuery = graphql(`
  query BoardGround($id: ID!, $needs: NeedFilter) {
    alliance(id: $id) {
      id
      schools(first: 1) {
        nodes {
          id
          regionId
        }
      }
    }
    needs(filter: $needs, first: 10) {
      totalCount
      nodes {
        id
        subject
        wanted
        filled
        kind
        school {
          id
          name
        }
      }
    }
  }
`);

export const boardDaysQuery = graphql(`
  query BoardDays($regionId: ID!, $since: LocalDate!, $until: LocalDate!) {
    schoolDays(regionId: $regionId, since: $since, until: $until) {
      day
      week
      kind
      name
      taughtAs
    }
  }
`);

/** How long the ways are between two schools of one day. */
export const boardWaysQuery = graphql(`
  query BoardWays($input: ExchangeWaysInput!) {
    exchangeWays(input: $input) {
      occupationId
      nextId
      minutes
      tooShort
    }
  }
`);

// A way has no id that an event could name.
follow({ kinds: /^exchange\./, operations: ["BoardWays"] });

export const placesFreeQuery = graphql(`
  query PlacesFree($input: PlacesFreeInput!) {
    placesFree(input: $input) {
      ok
      weekday
      day
      starts
      ends
      days
      clashes {
        kind
        day
        starts
        ends
        school
        minutes
      }
    }
  }
`);

export const checkPlaceQuery = graphql(`
  query CheckPlace($input: CheckPlaceInput!) {
    checkPlace(input: $input) {
      ok
      day
      days
      clashes {
        kind
        day
        starts
        ends
        school
        minutes
      }
      hours {
        count
        limit
      }
      wishes {
        wish
        count
        limit
      }
      free {
        weekday
        starts
        ends
      }
    }
  }
`);

export const boardMoveSlotMutation = graphql(`
  mutation BoardMoveSlot($input: MoveSlotInput!) {
    moveSlot(input: $input) {
      id
      version
    }
  }
`);

export const boardMoveVisitMutation = graphql(`
  mutation BoardMoveVisit($input: MoveVisitInput!) {
    moveVisit(input: $input) {
      id
      version
    }
  }
`);

export const boardMoveDayMutation = graphql(`
  mutation BoardMoveDay($input: MoveDayInput!) {
    moveDay(input: $input) {
      id
      version
    }
  }
`);

export const boardRestoreDayMutation = graphql(`
  mutation BoardRestoreDay($input: RestoreDayInput!) {
    restoreDay(input: $input) {
      id
      version
    }
  }
`);

/** What shows that something was moved. */
export const showsBoard = ["Board", "BoardWays", "CalendarTimes"] as const;
