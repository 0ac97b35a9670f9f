import "./audit.roots";
import "./note-anchor";
import { AuditResolver } from "./audit.resolver";

export const resolvers = [AuditResolver];

export { auditPolicy } from "./audit.policy";
export { AuditEntryType } from "./audit-entry.type";
