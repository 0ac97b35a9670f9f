import { graphql } from "../../gql";

export const quotaLine = graphql(`
  fragment QuotaLine on StaffingQuota {
    id
    subject
    year
    approved
    version
    viewerCan
    posts(first: 0, filter: { on: $on }) {
      totalCount
    }
  }
`);

export const quotaMatrixQuery = graphql(`
  query QuotaMatrix($filter: SchoolFilter!, $year: Int!, $on: LocalDate!, $first: Int!, $after: String) {
    schools(first: $first, after: $after, orderBy: NAME, filter: $filter) {
      totalCount
      edges {
        cursor
        node {
          id
          name
          locality
          staffPosts(first: 0, filter: { on: $on }) {
            totalCount
          }
          staffingQuotas(first: 25, filter: { year: $year }) {
            nodes {
              id
              ...QuotaLine
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

export const quotaOfSubjectQuery = graphql(`
  query QuotaOfSubject($region: ID!, $subject: Subject!, $year: Int!, $on: LocalDate!, $first: Int!, $after: String) {
    staffingQuotas(first: $first, after: $after, filter: { region: $region, subject: $subject, year: $year }) {
      totalCount
      edges {
        cursor
        node {
          id
          ...QuotaLine
          school {
            id
            name
            locality
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

export const staffingTotalsQuery = graphql(`
  query StaffingTotals($region: ID!, $year: Int!) {
    region(id: $region) {
      id
      name
      viewerCan
    }
    staffingTotals(regionId: $region, year: $year) {
      subject
      schools
      approved
      actual
      shortage
      surplus
      schoolsShort
      schoolsOver
    }
  }
`);

export const quotaPostsQuery = graphql(`
  query QuotaPosts($id: ID!, $school: ID!, $subject: Subject!, $on: LocalDate!) {
    staffingQuota(id: $id) {
      id
      approved
      version
      viewerCan
      posts(first: 60, filter: { on: $on }) {
        totalCount
        nodes {
          id
          duty
          subjects
          since
          person {
            id
            name
          }
        }
      }
    }
    aside: school(id: $school) {
      id
      staffPosts(first: 20, filter: { on: $on, subjectsHas: $subject }) {
        totalCount
        nodes {
          id
          mainSubject
          person {
            id
            name
          }
        }
      }
    }
  }
`);

/** The operations that show quotas: read again after a command. */
export const showsQuota = ["QuotaMatrix", "QuotaOfSubject", "StaffingTotals", "QuotaPosts"] as const;

export const openQuotasMutation = graphql(`
  mutation OpenQuotas($input: OpenQuotasInput!) {
    openQuotas(input: $input) {
      count
    }
  }
`);

export const addQuotaMutation = graphql(`
  mutation AddQuota($input: AddQuotaInput!) {
    addQuota(input: $input) {
      id
      version
    }
  }
`);

export const changeQuotaMutation = graphql(`
  mutation ChangeQuota($input: ChangeQuotaInput!) {
    changeQuota(input: $input) {
      id
      version
      approved
    }
  }
`);
