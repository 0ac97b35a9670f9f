import { List, Roots, type Connection } from "../../kernel/read";
import { AuditEntryType } from "./audit-entry.type";

@Roots()
export class AuditRoots {
  @List("The audit log, the newest first: all of it for the platform's administrators; for everybody else what he did and what was done about him.", () => AuditEntryType)
  auditEntries!: Connection<AuditEntryType>;
}
