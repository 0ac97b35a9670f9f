import { graphql } from "../../gql";

export const serviceRecordQuery = graphql(`
  query ServiceRecord($personId: ID) {
    serviceRecord(personId: $personId) {
      personId
      name
      on
      whole
      school
      region
      lines {
        exchangeId
        kind
        state
        subject
        schoolId
        school
        locality
        since
        until
        days
        ruralDays
        weakDays
        countedDays
        settled
      }
      days
      ruralDays
      weakDays
      countedDays
      underWayDays
      requiredYears
      yearDays
      requiredDays
      missingDays
      since
      mayIssue
      mayRequest
    }
  }
`);

export const certificatesQuery = graphql(`
  query CertificatesOfPerson($personId: ID!) {
    asked: approvals(first: 1, filter: { kind: "certificate", subjectId: $personId, state: WAITING }) {
      nodes {
        id
        createdAt
      }
    }
    person(id: $personId) {
      id
      serviceCertificates(first: 20) {
        nodes {
          id
          code
          issuedOn
          revokedAt
          revokeReason
          version
          viewerCan
          issuedBy {
            id
            name
          }
        }
      }
    }
  }
`);

export const certificateQuery = graphql(`
  query ServiceCertificate($id: ID!) {
    serviceCertificate(id: $id) {
      id
      code
      content
      issuedOn
      revokedAt
      version
    }
  }
`);

export const verifiedQuery = graphql(`
  query VerifyCertificate($code: String!) {
    certificate(code: $code) {
      code
      content
      issuedOn
      revokedOn
      revokeReason
    }
  }
`);

export const issueCertificateMutation = graphql(`
  mutation IssueCertificate($input: IssueCertificateInput!) {
    issueCertificate(input: $input) {
      id
    }
  }
`);

export const requestCertificateMutation = graphql(`
  mutation RequestCertificate($input: RequestCertificateInput!) {
    requestCertificate(input: $input) {
      id
      state
    }
  }
`);

export const revokeCertificateMutation = graphql(`
  mutation RevokeCertificate($input: RevokeCertificateInput!) {
    revokeCertificate(input: $input) {
      id
      revokedAt
      revokeReason
      version
    }
  }
`);

/** What shows certificates: read again after a command. */
export const showsCertificates = ["ServiceRecord", "CertificatesOfPerson"] as const;
