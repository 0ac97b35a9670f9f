import { graphql } from "../../gql";

export const logView = graphql(`
  fragment LogView on TeachingLog {
    id
    version
    viewerCan
    exchangeId
    slotId
    visitId
    day
    starts
    ends
    began
    ended
    room
    className
    topic
    summary
    pupils
    latitude
    longitude
    state
    writtenAt
    createdAt
    late
    signedByName
    signedAt
    remark
    returnReason
    person {
      id
      name
    }
    school {
      id
      name
    }
    exchange {
      id
      subject
    }
    attachments(first: 9) {
      nodes {
        id
        file {
          id
          name
          width
          height
        }
      }
    }
  }
`);

export const myWeekQuery = graphql(`
  query MyWeek($from: LocalDate!, $before: LocalDate!, $after: LocalDate!) {
    places: myOccupations(first: 60, filter: { dayFrom: $from, dayBefore: $before, whole: false }) {
      nodes {
        id
        exchangeId
        slotId
        visitId
        day
        starts
        ends
        startsAt
        endsAt
        room
        school {
          id
          name
          address
          latitude
          longitude
        }
        slot {
          id
          className
          periods
        }
        visit {
          id
          className
          periods
          topic
        }
        exchange {
          id
          kind
          subject
          state
        }
      }
    }
    stays: myOccupations(first: 5, filter: { whole: true, dayBefore: $before, untilFrom: $after }) {
      nodes {
        id
        school {
          id
          name
        }
        exchange {
          id
          kind
          since
          until
        }
      }
    }
    myTeachingLogs(first: 60, filter: { dayFrom: $from, dayBefore: $before }) {
      nodes {
        ...LogView
      }
    }
  }
`);

export const logsToSignQuery = graphql(`
  query LogsToSign($first: Int!, $after: String, $schoolId: ID!) {
    logsToSign(first: $first, after: $after, filter: { schoolId: $schoolId }, orderBy: DAY) {
      totalCount
      edges {
        node {
          id
          ...LogView
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** What the logs of an exchange say, and whether the viewer may judge by them. */
export const fieldworkFacts = graphql(`
  fragment FieldworkFacts on Fieldwork {
    planned
    logged
    signed
    late
    attendance
    mayAppraise
  }
`);

export const unsignedLogsQuery = graphql(`
  query UnsignedLogs($first: Int!, $after: String, $allianceId: ID!) {
    teachingLogs(first: $first, after: $after, filter: { allianceId: $allianceId, state: WRITTEN }, orderBy: DAY) {
      totalCount
      edges {
        node {
          id
          version
          exchangeId
          day
          starts
          topic
          className
          late
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
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const logsOfExchangeQuery = graphql(`
  query LogsOfExchange($first: Int!, $after: String, $exchangeId: ID!) {
    teachingLogs(first: $first, after: $after, filter: { exchangeId: $exchangeId }) {
      totalCount
      edges {
        node {
          id
          ...LogView
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    fieldworkOf(exchangeId: $exchangeId) {
      ...FieldworkFacts
    }
  }
`);

export const appraisalView = graphql(`
  fragment AppraisalView on Appraisal {
    id
    version
    viewerCan
    grade
    attendance
    teaching
    cooperation
    effect
    morality
    planned
    logged
    signed
    late
    body
    appraisedByName
    answerUntil
    answer
    answeredAt
    createdAt
  }
`);

export const appraisalOfExchangeQuery = graphql(`
  query AppraisalOfExchange($exchangeId: ID!) {
    appraisals(first: 1, filter: { exchangeId: $exchangeId }) {
      nodes {
        ...AppraisalView
      }
    }
    fieldworkOf(exchangeId: $exchangeId) {
      ...FieldworkFacts
    }
  }
`);

export const changeLogMutation = graphql(`
  mutation ChangeLog($input: ChangeLogInput!) {
    changeLog(input: $input) {
      ...LogView
    }
  }
`);
export const signLogMutation = graphql(`
  mutation SignLog($input: SignLogInput!) {
    signLog(input: $input) {
      ...LogView
    }
  }
`);
export const signLogsMutation = graphql(`
  mutation SignLogs($input: SignLogsInput!) {
    signLogs(input: $input) {
      id
      code
      problem
    }
  }
`);
export const returnLogMutation = graphql(`
  mutation ReturnLog($input: ReturnLogInput!) {
    returnLog(input: $input) {
      ...LogView
    }
  }
`);
export const discardLogMutation = graphql(`
  mutation DiscardLog($input: DiscardLogInput!) {
    discardLog(input: $input) {
      binItemId
    }
  }
`);
export const appraiseExchangeMutation = graphql(`
  mutation AppraiseExchange($input: AppraiseExchangeInput!) {
    appraiseExchange(input: $input) {
      ...AppraisalView
    }
  }
`);
export const answerAppraisalMutation = graphql(`
  mutation AnswerAppraisal($input: AnswerAppraisalInput!) {
    answerAppraisal(input: $input) {
      ...AppraisalView
    }
  }
`);

/** Operations that show logs: read again after a command. */
export const showsLogs = ["MyWeek", "LogsToSign", "LogsOfExchange", "AppraisalOfExchange"];
