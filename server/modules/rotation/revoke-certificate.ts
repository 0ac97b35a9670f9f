import { Refusal } from "../../kernel/errors";
import { command } from "../../kernel/write";
import { RevokeCertificateInput } from "./certificate.input";
import { ServiceCertificate } from "./service-certificate.entity";
import { serviceCertificatePolicy } from "./service-certificate.policy";
import { tellCertificate } from "./tell-certificate";

/** Revokes a certificate that was wrong: its code still opens, and says so. */
export const revokeCertificate = command("revokeCertificate", RevokeCertificateInput, { policy: serviceCertificatePolicy, action: "revoke" }, async (tx, { id, version, reason }) => {
  const before = await tx.take(serviceCertificatePolicy, "revoke", id, version);
  if (before.revokedAt !== null) throw new Refusal("CONFLICT", "rotation.revokedAlready", { field: "input.id" });
  const certificate = await tx.change(ServiceCertificate, before, { revokedAt: new Date(), revokedById: tx.me, revokeReason: reason });
  await tellCertificate(tx, certificate, "serviceCertificate.revoked", { reason });
  return { id };
});
