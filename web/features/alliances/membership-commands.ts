import { graphql } from "../../gql";

export const membershipRow = graphql(`
  fragment MembershipRow on Membership {
    id
    schoolId
    role
    since
    until
    version
    viewerCan
    school {
      id
      name
      locality
      stages
      weak
      region {
        id
        name
      }
    }
  }
`);

export const admitSchoolMutation = graphql(`
  mutation AdmitSchool($input: AdmitSchoolInput!) {
    admitSchool(input: $input) {
      id
      ...MembershipRow
    }
  }
`);

export const changeRoleMutation = graphql(`
  mutation ChangeMembershipRole($input: ChangeMembershipRoleInput!) {
    changeMembershipRole(input: $input) {
      id
      ...MembershipRow
    }
  }
`);

export const releaseSchoolMutation = graphql(`
  mutation ReleaseSchool($input: ReleaseSchoolInput!) {
    releaseSchool(input: $input) {
      id
      ...MembershipRow
    }
  }
`);

export const askAdmissionMutation = graphql(`
  mutation AskAdmission($input: AskAdmissionInput!) {
    askAdmission(input: $input) {
      id
      state
      version
    }
  }
`);

export const askReleaseMutation = graphql(`
  mutation AskRelease($input: AskReleaseInput!) {
    askRelease(input: $input) {
      id
      state
      version
    }
  }
`);

export const withdrawAdmissionMutation = graphql(`
  mutation WithdrawAdmission($input: WithdrawApprovalInput!) {
    withdrawApproval(input: $input) {
      id
      state
      version
    }
  }
`);

/** What a change of a membership shows on, by the names of the operations. */
export const showsMembers = ["AllianceMembers", "AlliancePage", "AllianceOverview", "AllianceMap", "AlliancePairings", "PendingAdmissions"] as const;
