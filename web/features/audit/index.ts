export { AuditLog } from "./audit-log";
export { MySecurityLog } from "./my-security-log";
