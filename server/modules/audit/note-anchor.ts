import { job } from "../../kernel/jobs";

/**
 * Says once a day in the server's log where the audit log ends. That log lies outside of the database, so whoever cuts
 * the end off is found by comparing: `npm run audit:verify -- --anchor …`.
 */
export const noteAnchor = job<object>("noteAuditAnchor", { every: "10 3 * * *" }, async (work) => {
  const [head] = await work.query<{ anchor: string }>("select seq || ':' || encode(hash, 'hex') as anchor from audit_head", []);
  work.log.info({ anchor: head?.anchor }, "the audit log ends here");
  return head;
});
