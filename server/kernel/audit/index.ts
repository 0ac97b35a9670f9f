export { AuditEntry } from "./audit-entry.entity";
export { audit, auditAlone, writeAudit, type Auditing, type Origin } from "./audit";
export { verifyAudit, type AuditReport, type AuditProblem } from "./verify";
