import { InputType } from "type-graphql";
import { audit, verifyAudit as verify, type AuditEntry, type AuditReport } from "../../kernel/audit";
import { command, CommandInput, TextInput } from "../../kernel/write";
import { auditPolicy } from "./audit.policy";

const ANCHOR = /^\d{1,19}:[0-9a-f]{64}$/;

@InputType({ description: "What the log is compared with." })
export class VerifyAuditInput extends CommandInput {
  @TextInput("An anchor that was printed earlier and kept elsewhere: then an end that was cut off together with every trace of it is found, too.", { nullable: true, max: 90, pattern: ANCHOR }) anchor?: string | null;
}

/** Goes through the chain of the audit log, and notes that this was done and what was found. */
export const verifyAudit = command("verifyAudit", VerifyAuditInput, { policy: auditPolicy, action: "verify" }, async (tx, { anchor }): Promise<AuditReport> => {
  await tx.require(auditPolicy, "verify", {} as AuditEntry);
  const report = await verify(tx.query, anchor ?? undefined);
  audit(tx, { action: "audit.verified", subjectKind: "AuditEntry", subjectId: null, detail: { entries: report.entries, problems: report.problems.length, compared: anchor ? anchor.split(":")[0] : null } });
  return report;
});
