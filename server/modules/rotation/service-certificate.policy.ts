import { allOf, anyOf, holds, isNotSet, not, own, policy, within } from "../../kernel/policy";
import { bureauOf, runs } from "../needs";
import { ServiceCertificate } from "./service-certificate.entity";

/** The principal of the person's school or its bureau answers for what it says; nobody certifies himself. */
const answers = allOf<ServiceCertificate>(anyOf<ServiceCertificate>(within("schoolId", "principalOf"), bureauOf("schoolId"), holds("platform")), not(own("personId")));

export const serviceCertificatePolicy = policy(
  "serviceCertificate",
  ServiceCertificate,
  {
    see: anyOf<ServiceCertificate>(own("personId"), runs("schoolId"), bureauOf("schoolId"), holds("platform")),
    request: own("personId"),
    issue: answers,
    revoke: answers,
  },
  { when: { revoke: isNotSet("revokedAt") } },
);
