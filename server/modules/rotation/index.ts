import "./personal-data";
import "./rotation.messages";
import "./rotation.notifies";
import "./rotation.roots";
import "./rotation.vocabulary";
import { OfferingResolver } from "./offering.resolver";
import { RotationResolver } from "./rotation.resolver";
import { ServiceCertificate } from "./service-certificate.entity";
import { ServiceResolver } from "./service.resolver";

export const entities = [ServiceCertificate];
export const resolvers = [RotationResolver, OfferingResolver, ServiceResolver];

export { ServiceCertificate };
export { serviceCertificatePolicy } from "./service-certificate.policy";
export { ServiceCertificateType } from "./service-certificate.type";
