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
  "account.passwordForgotten",
  "account.recovered",
  "account.emailConfirmed",
  "invitation.made",
  "invitation.revoked",
  "singleSignOn.linked",
  "singleSignOn.unlinked",
  "appointment.began",
  "appointment.ended",
  "administrator.created",
  "person.removed",
  "person.exported",
  "audit.verified",
  "policyRule.set",
  "policyRule.corrected",
  "policyRule.ended",
  "policyRule.withdrawn",
  "demonstration.loaded",
  "import.applied",
  "import.undone",
  "export.asked",
  "export.made",
  "webhook.registered",
  "webhook.changed",
  "webhook.secretRenewed",
  "webhook.removed",
] as const;
export type AuditAction = (typeof auditActions)[number];

/** What can be wrong at a place of the log. */
export const AuditProblemKind = {
  ALTERED: "altered",
  UNLINKED: "unlinked",
  MISSING: "missing",
  CUT_OFF: "cutOff",
} as const;
export type AuditProblemKind = (typeof AuditProblemKind)[keyof typeof AuditProblemKind];
