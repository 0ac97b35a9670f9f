/** What the audit log keeps: what was done, `noun.happened`. The words stand in the web client's catalogue `audit`. */
export const auditActions = [
  "signIn.succeeded",
  "signIn.refused",
  "signIn.blocked",
  "session.ended",
  "token.made",
  "account.opened",
  "account.disabled",
  "account.enabled",
  "account.passwordReset",
  "account.passwordChanged",
  "appointment.began",
  "appointment.ended",
  "administrator.created",
  "audit.verified",
] as const;
export type AuditAction = (typeof auditActions)[number];
