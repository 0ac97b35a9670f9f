import { badInput } from "../../kernel/errors";
import { dayPlus } from "../../kernel/time";
import { command } from "../../kernel/write";
import { type Person, personPolicy } from "../identity";
import { ruleOn } from "../policies";
import { isApprovalKind } from "./approval-kinds";
import { Delegation } from "./delegation.entity";
import { DelegateApprovalsInput } from "./delegation.input";

/** For days on which one is away: another sees and decides what waits for one, no more and no longer. */
export const delegateApprovals = command("delegateApprovals", DelegateApprovalsInput, { personal: "one's own approvals are handed to somebody whom one sees" }, async (tx, { toId, until, kinds = null, note, ...input }) => {
  const since = input.since ?? tx.viewer.today;
  const person = await tx.see<Person>(personPolicy, toId, "input.toId");
  if (since < tx.viewer.today) throw badInput("input.since", "delegation.past");
  if (until <= since) throw badInput("input.until", "delegation.period");
  const most = await ruleOn(tx, "delegationDays", null, tx.viewer.today);
  if (until > dayPlus(since, most)) throw badInput("input.until", "delegation.tooLong", { days: most });
  if (kinds?.some((kind) => !isApprovalKind(kind))) throw badInput("input.kinds", "delegation.unknownKind");
  const delegation = await tx.add(Delegation, { fromId: tx.me, toId, since, until, kinds: kinds?.length ? kinds : null, note: note ?? "" });
  const [me] = await tx.query<{ name: string }>("select name from person where id = $1", [tx.me]);
  tx.tell({
    kind: "delegation.began",
    subjectKind: "Delegation",
    subjectId: delegation.id,
    audience: [tx.me, toId],
    payload: { name: person.name, from: me?.name ?? "", fromId: tx.me, toId, since, until },
  });
  return { id: delegation.id };
});
