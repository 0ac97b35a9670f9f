import { RELEASE } from "../../../shared/office";
import { notFound } from "../../kernel/errors";
import type { Day } from "../../kernel/time";
import { command } from "../../kernel/write";
import { endMembership, lockAlliance, Membership, membershipPolicy, requireDayOf, requireLiving, takeWithAlliance } from "../alliances";
import { School } from "../schools";
import { approvalKind } from "./approval-kinds";
import { AskReleaseInput } from "./approval.input";
import { askApproval } from "./ask-approval";

const laterOf = (day: Day | null, today: Day): Day => (day !== null && day > today ? day : today);

/** A school wants to leave an alliance; it does when the coordinator agrees. */
export const askRelease = command("askRelease", AskReleaseInput, { policy: membershipPolicy, action: "askRelease" }, async (tx, { on = null, remark, ...which }) => {
  const { row: membership, alliance } = await takeWithAlliance(tx, membershipPolicy, "askRelease", which);
  requireDayOf(membership, laterOf(on, tx.viewer.today), "input.on");
  const [school] = await tx.find(School, "id", membership.schoolId);
  const { id } = await askApproval(tx, {
    kind: RELEASE, subjectKind: "Membership", subjectId: membership.id, allianceId: alliance.id, schoolId: membership.schoolId, remark,
    payload: { name: school?.name ?? "", school: school?.name ?? "", schoolId: membership.schoolId, alliance: alliance.name, allianceId: alliance.id, role: membership.role, on },
    steps: [{ role: "coordinator", scopeId: alliance.id }],
  });
  return { id };
});

approvalKind(RELEASE, {
  async approved(tx, { subjectId, allianceId, payload }) {
    const alliance = await lockAlliance(tx, allianceId ?? "");
    const [membership] = await tx.find(Membership, "id", subjectId);
    if (!alliance || !membership) throw notFound();
    requireLiving(alliance);
    await endMembership(tx, alliance, membership, requireDayOf(membership, laterOf((payload["on"] as Day | null) ?? null, tx.viewer.today), "input.on"));
  },
});
