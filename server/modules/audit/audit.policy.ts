import { AuditEntry } from "../../kernel/audit";
import { allOf, anyOf, holds, isNotSet, own, policy } from "../../kernel/policy";

/** The platform's administrators answer for all of it. Everybody sees what he did himself and what was done about him: a sign-in that was not his, for one. */
export const auditPolicy = policy("audit", AuditEntry, {
  see: anyOf<AuditEntry>(holds("platform"), own("actorId"), own("personId")),
  verify: holds("platform"),
  /** Address and device are those of who acted; of whom it was about only where nobody was signed in: who tried my password, and from where. */
  origin: anyOf<AuditEntry>(holds("platform"), own("actorId"), allOf<AuditEntry>(isNotSet("actorId"), own("personId"))),
});
