import { graphql } from "../../gql";

export const needLine = graphql(`
  fragment NeedLine on Need {
    id
    kind
    subject
    stage
    wanted
    filled
    since
    until
    priority
    reason
    state
    fromShortage
    version
    viewerCan
    allianceId
    schoolId
    school {
      id
      name
    }
  }
`);

export const offerLine = graphql(`
  fragment OfferLine on Offer {
    id
    kinds
    subjects
    stages
    halfDays
    periodsAWeek
    since
    until
    furthestKm
    mostSchools
    remark
    state
    answer
    version
    viewerCan
    personId
    schoolId
    person {
      id
      name
    }
    school {
      id
      name
    }
    nominatedBy {
      id
      name
    }
  }
`);

export const fitLine = graphql(`
  fragment FitLine on Fit {
    reasons
    kilometres
    timesAsked
    schoolsLeft
    periodsLeft
  }
`);

export const needsQuery = graphql(`
  query Needs($first: Int!, $after: String, $filter: NeedFilter) {
    needs(first: $first, after: $after, filter: $filter) {
      totalCount
      edges {
        cursor
        node {
          id
          ...NeedLine
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const offersQuery = graphql(`
  query Offers($first: Int!, $after: String, $filter: OfferFilter) {
    offers(first: $first, after: $after, filter: $filter) {
      totalCount
      edges {
        cursor
        node {
          id
          ...OfferLine
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const shortagesQuery = graphql(`
  query Shortages($allianceId: ID, $regionId: ID, $schoolId: ID, $onlyShort: Boolean, $orderBy: ShortageOrder, $first: Int, $after: String) {
    shortages(allianceId: $allianceId, regionId: $regionId, schoolId: $schoolId, onlyShort: $onlyShort, orderBy: $orderBy, first: $first, after: $after) {
      schoolCount
      silentCount
      endCursor
      totals {
        subject
        prescribed
        missing
        asked
        schoolsShort
        rate
      }
      schools {
        schoolId
        school
        entered
        prescribed
        missing
        rate
        ownRate
        subjects {
          subject
          prescribed
          taught
          counted
          guests
          missing
          asked
          rate
          approvedPosts
          filledPosts
        }
      }
    }
  }
`);

export const fittingOffersQuery = graphql(`
  query FittingOffers($needId: ID!) {
    fittingOffers(needId: $needId, first: 20) {
      offer {
        id
        ...OfferLine
      }
      fit {
        ...FitLine
      }
    }
  }
`);

export const fittingNeedsQuery = graphql(`
  query FittingNeeds($offerId: ID!) {
    fittingNeeds(offerId: $offerId, first: 20) {
      need {
        id
        ...NeedLine
      }
      fit {
        ...FitLine
      }
    }
  }
`);

export const taughtTableQuery = graphql(`
  query TaughtTable($schoolId: ID!, $schoolYear: Int!, $season: Season!) {
    taughtTable(schoolId: $schoolId, schoolYear: $schoolYear, season: $season) {
      schoolId
      schoolYear
      season
      revision
      mayEnter
      grades {
        grade
        classes
      }
      cells {
        subject
        grade
        planned
        taught
      }
    }
  }
`);

export const postNeedMutation = graphql(`
  mutation PostNeed($input: PostNeedInput!) {
    postNeed(input: $input) {
      id
      ...NeedLine
    }
  }
`);
export const postNeedFromShortageMutation = graphql(`
  mutation PostNeedFromShortage($input: PostNeedFromShortageInput!) {
    postNeedFromShortage(input: $input) {
      id
      wanted
      version
    }
  }
`);
export const changeNeedMutation = graphql(`
  mutation ChangeNeed($input: ChangeNeedInput!) {
    changeNeed(input: $input) {
      id
      ...NeedLine
    }
  }
`);
export const withdrawNeedMutation = graphql(`
  mutation WithdrawNeed($input: NeedStepInput!) {
    withdrawNeed(input: $input) {
      id
      version
      ...NeedLine
    }
  }
`);
export const reopenNeedMutation = graphql(`
  mutation ReopenNeed($input: NeedStepInput!) {
    reopenNeed(input: $input) {
      id
      ...NeedLine
    }
  }
`);
export const offerMyselfMutation = graphql(`
  mutation OfferMyself($input: OfferMyselfInput!) {
    offerMyself(input: $input) {
      id
      ...OfferLine
    }
  }
`);
export const nominateTeacherMutation = graphql(`
  mutation NominateTeacher($input: NominateTeacherInput!) {
    nominateTeacher(input: $input) {
      id
      ...OfferLine
    }
  }
`);
export const changeOfferMutation = graphql(`
  mutation ChangeOffer($input: ChangeOfferInput!) {
    changeOffer(input: $input) {
      id
      ...OfferLine
    }
  }
`);
export const withdrawOfferMutation = graphql(`
  mutation WithdrawOffer($input: OfferStepInput!) {
    withdrawOffer(input: $input) {
      id
      ...OfferLine
    }
  }
`);
export const respondToNominationMutation = graphql(`
  mutation RespondToNomination($input: RespondToNominationInput!) {
    respondToNomination(input: $input) {
      id
      ...OfferLine
    }
  }
`);
export const setTaughtPeriodsMutation = graphql(`
  mutation SetTaughtPeriods($input: SetTaughtPeriodsInput!) {
    setTaughtPeriods(input: $input) {
      schoolId
      revision
    }
  }
`);

/** The operations that show what these commands change. */
export const showsNeeds = ["Needs", "Shortages", "FittingOffers", "FittingNeeds"];
export const showsOffers = ["Offers", "FittingOffers", "FittingNeeds"];
export const showsTaught = ["TaughtTable", "Shortages"];
