import { badInput } from "../../kernel/errors";
import { command } from "../../kernel/write";
import { takeWithAlliance } from "./hold-alliance";
import { Membership } from "./membership.entity";
import { ChangeMembershipRoleInput } from "./membership.input";
import { membershipPolicy } from "./membership.policy";
import { requireDayOf, requireLeadWithout, schoolName } from "./membership.rules";
import { tellAlliance } from "./tell-alliance";

/** A school becomes something else in its alliance: the old row ends, a new one begins. On its first day a row is corrected in place. */
export const changeMembershipRole = command("changeMembershipRole", ChangeMembershipRoleInput, { policy: membershipPolicy, action: "changeRole" }, async (tx, input) => {
  const { row: before, alliance } = await takeWithAlliance(tx, membershipPolicy, "changeRole", input);
  const { role } = input;
  if (role === before.role) throw badInput("input.role", "membership.sameRole");
  const day = requireDayOf(before, input.on ?? tx.viewer.today, "input.on");
  if (before.role === "lead") await requireLeadWithout(tx, alliance, before, day);
  const after = day === before.since ? await tx.change(Membership, before, { role }) : await succeed();
  await tellAlliance(tx, alliance, {
    kind: "membership.roleChanged",
    subject: { kind: "Membership", id: after.id },
    schools: [before.schoolId],
    payload: { school: await schoolName(tx, before.schoolId), schoolId: before.schoolId, from: before.role, to: role, since: day },
  });
  return { id: after.id };

  async function succeed(): Promise<Membership> {
    await tx.change(Membership, before, { until: day });
    const { allianceId, schoolId, until } = before;
    return tx.add(Membership, { allianceId, schoolId, role, since: day, until });
  }
});
