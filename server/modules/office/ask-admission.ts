import { ADMISSION } from "../../../shared/office";
import { notFound, Refusal } from "../../kernel/errors";
import type { Day } from "../../kernel/time";
import { command, type Transaction } from "../../kernel/write";
import type { MembershipRole } from "../../../shared/alliances";
import { Alliance, alliancePolicy, holdAlliance, lockAlliance, requireAdmissible, requireLiving, takeIn } from "../alliances";
import { School, schoolPolicy } from "../schools";
import { approvalKind } from "./approval-kinds";
import { AskAdmissionInput } from "./approval.input";
import { askApproval } from "./ask-approval";

interface Admission extends Record<string, unknown> {
  readonly role: MembershipRole;
  readonly since: Day | null;
  readonly until: Day | null;
}

/** A coordinator asks a school to join; it does when its principal agrees. The bureau needs no such consent and admits directly. */
export const askAdmission = command("askAdmission", AskAdmissionInput, { policy: alliancePolicy, action: "askAdmission" }, async (tx, { allianceId, schoolId, role, since = null, until = null, remark }) => {
  const alliance = await holdAlliance(tx, "askAdmission", allianceId);
  const school = await tx.see<School>(schoolPolicy, schoolId, "input.schoolId");
  requireAdmissible(school, laterOf(since, tx.viewer.today), until);
  await requireNoMember(tx, allianceId, schoolId, laterOf(since, tx.viewer.today), until);
  const payload: Admission = { role, since, until };
  const { id } = await askApproval(tx, {
    kind: ADMISSION, subjectKind: "Alliance", subjectId: allianceId, allianceId, schoolId, remark,
    payload: { name: school.name, school: school.name, schoolId, alliance: alliance.name, allianceId, ...payload },
    steps: [{ role: "principal", scopeId: schoolId }],
  });
  return { id };
});

const laterOf = (day: Day | null, today: Day): Day => (day !== null && day > today ? day : today);

const OVERLAP = "select from membership where alliance_id = $1 and school_id = $2 and daterange(since, until) && daterange($3::date, $4::date)";

/** So that nobody is asked in vain; what happens until he answers, the database refuses then. */
async function requireNoMember(tx: Transaction, allianceId: string, schoolId: string, since: Day, until: Day | null): Promise<void> {
  const [member] = await tx.query(OVERLAP, [allianceId, schoolId, since, until]);
  if (member) throw new Refusal("CONFLICT", "membership.overlaps", { field: "input.schoolId" });
}

approvalKind(ADMISSION, {
  async approved(tx, { allianceId, schoolId, payload }) {
    const alliance: Alliance | undefined = await lockAlliance(tx, allianceId ?? "");
    const [school] = await tx.find(School, "id", schoolId);
    if (!alliance || !school) throw notFound();
    requireLiving(alliance);
    const { role, since, until } = payload as Admission;
    await takeIn(tx, alliance, school, { role, since: laterOf(since, tx.viewer.today), until });
  },
});
