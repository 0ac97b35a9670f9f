import { notifies, subjectId, toPerson } from "../office";
import { serviceCertificatePolicy } from "./service-certificate.policy";

const rule = { as: "certificate.changed", to: toPerson("personId"), about: { kind: "ServiceCertificate", id: subjectId, policy: serviceCertificatePolicy } } as const;

/** Who asked for it hears of his request; who did not must learn that something is certified of him. */
notifies("serviceCertificate.issued", { ...rule, when: "coalesce(a.payload->>'requested', 'false') <> 'true'" });
notifies("serviceCertificate.revoked", rule);
