import { graphql } from "../../gql";

export const staffRow = graphql(`
  fragment StaffRow on StaffPost {
    id
    duty
    subjects
    stages
    since
    until
    version
    viewerCan
    person {
      id
      name
      rankNow(first: 1) {
        nodes {
          id
          rank
        }
      }
      honoursNow(first: 5) {
        nodes {
          id
          honour
        }
      }
    }
    school {
      id
      name
    }
  }
`);

export const beginStaffPostMutation = graphql(`
  mutation BeginStaffPost($input: BeginStaffPostInput!) {
    beginStaffPost(input: $input) {
      id
      ...StaffRow
    }
  }
`);

export const changeStaffPostMutation = graphql(`
  mutation ChangeStaffPost($input: ChangeStaffPostInput!) {
    changeStaffPost(input: $input) {
      id
      ...StaffRow
    }
  }
`);

export const endStaffPostMutation = graphql(`
  mutation EndStaffPost($input: EndStaffPostInput!) {
    endStaffPost(input: $input) {
      id
      ...StaffRow
    }
  }
`);

export const moveStaffPostMutation = graphql(`
  mutation MoveStaffPost($input: MoveStaffPostInput!) {
    moveStaffPost(input: $input) {
      id
      ...StaffRow
    }
  }
`);

/** What a change of a post shows on, by the names of the operations. */
export const showsStaff = ["SchoolStaff", "SchoolPage", "PersonPage", "PeopleList"] as const;
