import type { Relation } from "typeorm";
import type { CertificateContent } from "../../../shared/rotation";
import { Adds, Day, Id, Integer, Json, Many, One, Table, Text, Time, type Connection, type Ref } from "../../kernel/read/decorators";
import type { Day as DayText } from "../../kernel/time";
import { PersonType } from "../identity";
import { SchoolType } from "../schools";
import { ServiceCertificate } from "./service-certificate.entity";
import { serviceCertificatePolicy } from "./service-certificate.policy";

@Table(ServiceCertificate, {
  description: "A certificate of service at rural and weak schools 服务经历证明.",
  policy: serviceCertificatePolicy,
  orders: { NEWEST: ["-createdAt", "-id"] },
})
export class ServiceCertificateType implements Pick<ServiceCertificate, "id" | "personId" | "schoolId" | "content" | "issuedOn" | "issuedById" | "code" | "revokedAt" | "revokeReason" | "version" | "createdAt"> {
  @Id() id!: string;
  @Id("Whose service it certifies.") personId!: string;
  @Id("The school that the person is of.") schoolId!: string;
  @Json("What it says: name, school, lines, days, the rule, who answers for it.") content!: CertificateContent;
  @Day("When it was issued.") issuedOn!: DayText;
  @Id("Who issued it.") issuedById!: string;
  @Text("The code by which anybody can compare it: `/certificates/<code>`.") code!: string;
  @Time("When it was revoked.") revokedAt!: Date | null;
  @Text("Why it was revoked.") revokeReason!: string;
  @Integer("Grows by one with each change; commands ask for the one that you saw.") version!: number;
  @Time("When it was entered.") createdAt!: Date;
  @One("Whose service it certifies.", () => PersonType, "personId") person!: Ref<Relation<PersonType>>;
  @One("The school that the person is of.", () => SchoolType, "schoolId") school!: Ref<Relation<SchoolType>>;
  @One("Who issued it.", () => PersonType, "issuedById") issuedBy!: Ref<Relation<PersonType>>;
}

@Adds(() => PersonType)
export class PersonCertificates {
  @Many("Certificates of the person's service, as far as you may see them.", () => ServiceCertificateType, "personId") serviceCertificates!: Connection<ServiceCertificateType>;
}
