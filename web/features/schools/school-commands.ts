import { graphql } from "../../gql";

/** What the top of a school's page shows, and what its commands need. */
export const schoolHead = graphql(`
  fragment SchoolHead on School {
    id
    name
    code
    stages
    locality
    ownership
    tier
    address
    latitude
    longitude
    openedOn
    closedOn
    demonstration
    version
    viewerCan
    weak
    staffCount
    allianceCount
    teachingPointCount
    region {
      id
      name
      parent {
        id
        name
        parent {
          id
          name
          parent {
            id
            name
          }
        }
      }
    }
  }
`);

export const addSchoolMutation = graphql(`
  mutation AddSchool($input: AddSchoolInput!) {
    addSchool(input: $input) {
      id
    }
  }
`);

export const changeSchoolMutation = graphql(`
  mutation ChangeSchool($input: ChangeSchoolInput!) {
    changeSchool(input: $input) {
      id
      ...SchoolHead
    }
  }
`);

export const registerSchoolMutation = graphql(`
  mutation RegisterSchool($input: RegisterSchoolInput!) {
    registerSchool(input: $input) {
      id
      ...SchoolHead
    }
  }
`);

export const moveSchoolMutation = graphql(`
  mutation MoveSchool($input: MoveSchoolInput!) {
    moveSchool(input: $input) {
      id
      ...SchoolHead
    }
  }
`);

export const closeSchoolMutation = graphql(`
  mutation CloseSchool($input: CloseSchoolInput!) {
    closeSchool(input: $input) {
      id
      ...SchoolHead
    }
  }
`);

export const reopenSchoolMutation = graphql(`
  mutation ReopenSchool($input: ReopenSchoolInput!) {
    reopenSchool(input: $input) {
      id
      ...SchoolHead
    }
  }
`);

export const beginWeakPeriodMutation = graphql(`
  mutation BeginWeakPeriod($input: BeginWeakPeriodInput!) {
    beginWeakPeriod(input: $input) {
      id
    }
  }
`);

export const endWeakPeriodMutation = graphql(`
  mutation EndWeakPeriod($input: EndWeakPeriodInput!) {
    endWeakPeriod(input: $input) {
      id
      until
      version
    }
  }
`);

export const addTeachingPointMutation = graphql(`
  mutation AddTeachingPoint($input: AddTeachingPointInput!) {
    addTeachingPoint(input: $input) {
      id
    }
  }
`);

export const changeTeachingPointMutation = graphql(`
  mutation ChangeTeachingPoint($input: ChangeTeachingPointInput!) {
    changeTeachingPoint(input: $input) {
      id
      name
      address
      version
    }
  }
`);

export const closeTeachingPointMutation = graphql(`
  mutation CloseTeachingPoint($input: CloseTeachingPointInput!) {
    closeTeachingPoint(input: $input) {
      id
      closedOn
      version
    }
  }
`);

/** What a change of a school shows on, by the names of the operations. */
export const showsSchool = ["SchoolPage", "SchoolSides", "SchoolList", "WeakSchoolList", "RegionPage"] as const;
