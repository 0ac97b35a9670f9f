import { own } from "../../kernel/policy";
import { ById, List, Roots, type Connection, type Ref } from "../../kernel/read";
import type { ServiceCertificate } from "./service-certificate.entity";
import { ServiceCertificateType } from "./service-certificate.type";

@Roots()
export class RotationRoots {
  @ById("A certificate of service.", () => ServiceCertificateType) serviceCertificate!: Ref<ServiceCertificateType>;
  @List("The certificates of service that you may see.", () => ServiceCertificateType) serviceCertificates!: Connection<ServiceCertificateType>;
  @List("Certificates of your own service.", () => ServiceCertificateType, { where: own<ServiceCertificate>("personId") }) myServiceCertificates!: Connection<ServiceCertificateType>;
}
