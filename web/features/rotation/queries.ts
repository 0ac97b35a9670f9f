import { graphql } from "../../gql";

export const rotationFiguresQuery = graphql(`
  query RotationFigures($kind: RotationScope!, $id: ID!, $year: Int!) {
    rotationFigures(kind: $kind, id: $id, year: $year) {
      kind
      id
      name
      year
      on
      schools
      due
      principals
      rotated
      rate
      backboneDue
      backboneRotated
      shareOfRotated
      shareOfDue
      floor
      meetsFloor
      backboneBase
      backboneFloor
      meetsBackboneFloor
      dueYears
      principalYears
    }
  }
`);

export const rotationPeopleQuery = graphql(`
  query RotationPeople($kind: RotationScope!, $id: ID!, $year: Int!, $group: RotationGroup!, $first: Int!, $after: String) {
    rotationPeople(kind: $kind, id: $id, year: $year, group: $group, first: $first, after: $after) {
      nodes {
        personId
        name
        schoolId
        school
        since
        years
        principal
        backbone
        exchangeId
        exchangeKind
        hostSchool
        exchangeSince
        exchangeUntil
      }
      total
      hidden
      hasNextPage
      endCursor
    }
  }
`);

export const rotationPartsQuery = graphql(`
  query RotationParts($kind: RotationScope!, $id: ID!, $year: Int!, $by: RotationPart!, $first: Int!, $after: String) {
    rotationParts(kind: $kind, id: $id, year: $year, by: $by, first: $first, after: $after) {
      nodes {
        id
        name
        due
        rotated
        backboneRotated
        rate
      }
      total
      hasNextPage
      endCursor
    }
  }
`);

export const guestHoursQuery = graphql(`
  query GuestHours($kind: RotationScope!, $id: ID!, $year: Int!) {
    guestHours(kind: $kind, id: $id, year: $year) {
      planned
      due
      logged
      fullTimeGuests
      weeks {
        week
        planned
        logged
      }
      subjects {
        subject
        planned
        logged
      }
      schools {
        id
        name
        planned
        logged
        guests
      }
    }
  }
`);

export const offeringQuery = graphql(`
  query OfferingByTerm($kind: RotationScope!, $id: ID!, $year: Int!) {
    offeringByTerm(kind: $kind, id: $id, year: $year) {
      terms {
        year
        season
        on
        prescribed
        own
        together
        before
        after
      }
      subjects {
        subject
        prescribed
        own
        together
      }
    }
  }
`);

export const fairnessQuery = graphql(`
  query Fairness($kind: RotationScope!, $id: ID!, $year: Int!, $order: FairnessOrder!, $first: Int!, $after: String) {
    fairness(kind: $kind, id: $id, year: $year, order: $order, first: $first, after: $after) {
      from
      until
      counts {
        asked
        people
      }
      nodes {
        personId
        name
        schools
        asked
        went
        days
        periodsAWeek
        kilometres
        last
      }
      total
      hasNextPage
      endCursor
    }
  }
`);

export const flowQuery = graphql(`
  query ExchangeFlow($kind: RotationScope!, $id: ID!, $year: Int!) {
    exchangeFlow(kind: $kind, id: $id, year: $year) {
      total
      links {
        homeId
        home
        hostId
        host
        exchanges
        people
        days
        periods
      }
    }
  }
`);
