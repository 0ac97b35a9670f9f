import { Refusal } from "../../kernel/errors";
import { command } from "../../kernel/write";
import { delegationPolicy } from "./approval.policy";
import { Delegation } from "./delegation.entity";
import { EndDelegationInput } from "./delegation.input";

/** Who was away is back, or who stood in for him declines: from now on he decides himself. */
export const endDelegation = command("endDelegation", EndDelegationInput, { policy: delegationPolicy, action: "end" }, async (tx, { id, version }) => {
  const delegation = await tx.take(delegationPolicy, "end", id, version);
  const { today } = tx.viewer;
  if (delegation.until <= today) throw new Refusal("CONFLICT", "delegation.over", { extensions: { until: delegation.until } });
  const until = delegation.since > today ? delegation.since : today;
  await tx.change(Delegation, delegation, { until });
  const names = await tx.query<{ id: string; name: string }>("select id, name from person where id = any($1::uuid[])", [[delegation.fromId, delegation.toId]]);
  const nameOf = (person: string): string => names.find((row) => row.id === person)?.name ?? "";
  tx.tell({
    kind: "delegation.ended",
    subjectKind: "Delegation",
    subjectId: id,
    audience: [delegation.fromId, delegation.toId],
    payload: { name: nameOf(delegation.toId), from: nameOf(delegation.fromId), fromId: delegation.fromId, toId: delegation.toId, until },
  });
  return { id };
});
