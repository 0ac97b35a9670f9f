import { AuditEntry } from "../../kernel/audit";
import { anyOf, holds, own, policy } from "../../kernel/policy";

/** The platform's administrators answer for all of it. Everybody sees what he did himself and what was done about him: a sign-in that was not his, for one. */
export const auditPolicy = policy("audit", AuditEntry, {
  see: anyOf<AuditEntry>(holds("platform"), own("actorId"), own("personId")),
  verify: holds("platform"),
  /** Address and device: of who acted, not of whom it was about. */
  origin: anyOf<AuditEntry>(holds("platform"), own("actorId")),
});
