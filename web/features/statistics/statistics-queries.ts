import { graphql } from "../../gql";

export const statisticsFigures = graphql(`
  fragment StatisticsFigures on StatisticsReport {
    students
    girls
    newStudents
    boarders
    migrantChildren
    leftBehindChildren
    classes
    largestClass
    staff
    teachers
    graduateTeachers
    bachelorTeachers
    collegeTeachers
    otherTeachers
    seniorTeachers
    backboneTeachers
    sportsTeachers
    musicTeachers
    artTeachers
    siteArea
    sportsArea
    buildingArea
    teachingArea
    classrooms
    multimediaRooms
    computers
    books
    equipmentValue
  }
`);

export const statisticsReport = graphql(`
  fragment StatisticsReportWhole on StatisticsReport {
    id
    year
    stage
    state
    version
    viewerCan
    explanations
    sentBackReason
    enteredAt
    confirmedAt
    lockedAt
    enteredBy {
      id
      name
    }
    confirmedBy {
      id
      name
    }
    lockedBy {
      id
      name
    }
    ...StatisticsFigures
  }
`);

export const schoolStatisticsQuery = graphql(`
  query SchoolStatistics($id: ID!, $years: [Int!]!) {
    school(id: $id) {
      id
      statisticsReports(first: 12, filter: { yearIn: $years }) {
        nodes {
          id
          ...StatisticsReportWhole
        }
      }
    }
  }
`);

/** The rules of a school year: how far a figure may jump, and what the resource figures should reach. */
export const statisticsRulesQuery = graphql(`
  query StatisticsRules($region: ID, $on: LocalDate!) {
    policyInForce(regionId: $region, on: $on) {
      key
      value
      ruleId
    }
  }
`);

export const statisticsOverviewQuery = graphql(`
  query StatisticsOverview($region: ID!, $year: Int!, $first: Int!, $after: String) {
    region(id: $region) {
      id
      name
      viewerCan
    }
    draft: statisticsReports(first: 0, filter: { region: $region, year: $year, state: DRAFT }) {
      totalCount
    }
    confirmed: statisticsReports(first: 0, filter: { region: $region, year: $year, state: CONFIRMED }) {
      totalCount
    }
    locked: statisticsReports(first: 0, filter: { region: $region, year: $year, state: LOCKED }) {
      totalCount
    }
    schools(first: $first, after: $after, orderBy: NAME, filter: { region: $region, closedOn: null }) {
      totalCount
      edges {
        cursor
        node {
          id
          name
          statisticsReports(first: 4, filter: { year: $year }) {
            nodes {
              id
              stage
              state
              version
              viewerCan
              enteredAt
              confirmedAt
              lockedAt
              sentBackReason
              students
              teachers
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

export const statisticsInStateQuery = graphql(`
  query StatisticsInState($region: ID!, $year: Int!, $state: StatisticsState!, $first: Int!, $after: String) {
    statisticsReports(first: $first, after: $after, filter: { region: $region, year: $year, state: $state }) {
      totalCount
      edges {
        cursor
        node {
          id
          stage
          state
          version
          viewerCan
          enteredAt
          confirmedAt
          lockedAt
          sentBackReason
          students
          teachers
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

/** The operations that show statistics: read again after a command. */
export const showsStatistics = ["SchoolStatistics", "StatisticsOverview", "StatisticsInState"] as const;

export const openStatisticsMutation = graphql(`
  mutation OpenStatistics($input: StatisticsOfRegionInput!) {
    openStatistics(input: $input) {
      count
    }
  }
`);

export const beginStatisticsMutation = graphql(`
  mutation BeginStatistics($input: BeginStatisticsInput!) {
    beginStatistics(input: $input) {
      id
      version
    }
  }
`);

export const enterStatisticsMutation = graphql(`
  mutation EnterStatistics($input: EnterStatisticsInput!) {
    enterStatistics(input: $input) {
      id
      ...StatisticsReportWhole
    }
  }
`);

export const confirmStatisticsMutation = graphql(`
  mutation ConfirmStatistics($input: StatisticsStepInput!) {
    confirmStatistics(input: $input) {
      id
      ...StatisticsReportWhole
    }
  }
`);

export const reopenStatisticsMutation = graphql(`
  mutation ReopenStatistics($input: StatisticsStepInput!) {
    reopenStatistics(input: $input) {
      id
      ...StatisticsReportWhole
    }
  }
`);

export const lockStatisticsMutation = graphql(`
  mutation LockStatistics($input: StatisticsStepInput!) {
    lockStatistics(input: $input) {
      id
      ...StatisticsReportWhole
    }
  }
`);

export const lockAllStatisticsMutation = graphql(`
  mutation LockAllStatistics($input: StatisticsOfRegionInput!) {
    lockAllStatistics(input: $input) {
      count
    }
  }
`);

export const sendBackStatisticsMutation = graphql(`
  mutation SendBackStatistics($input: SendBackStatisticsInput!) {
    sendBackStatistics(input: $input) {
      id
      ...StatisticsReportWhole
    }
  }
`);

export const remindStatisticsMutation = graphql(`
  mutation RemindStatistics($input: StatisticsOfRegionInput!) {
    remindStatistics(input: $input) {
      count
    }
  }
`);
