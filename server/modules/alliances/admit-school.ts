import { badInput } from "../../kernel/errors";
import type { Day } from "../../kernel/time";
import { command, type Transaction } from "../../kernel/write";
import type { MembershipRole } from "../../../shared/alliances";
import { type School, schoolPolicy } from "../schools";
import type { Alliance } from "./alliance.entity";
import { alliancePolicy } from "./alliance.policy";
import { holdAlliance } from "./hold-alliance";
import { Membership } from "./membership.entity";
import { AdmitSchoolInput } from "./membership.input";
import { tellAlliance } from "./tell-alliance";

/** A school joins an alliance, as its bureau says. It may have been a member before: each time is a row of its own. */
export const admitSchool = command("admitSchool", AdmitSchoolInput, { policy: alliancePolicy, action: "admit" }, async (tx, { allianceId, schoolId, role, since = null, until = null }) => {
  const alliance = await holdAlliance(tx, "admit", allianceId);
  const school = await tx.see<School>(schoolPolicy, schoolId, "input.schoolId");
  const membership = await takeIn(tx, alliance, school, { role, since: since ?? tx.viewer.today, until });
  return { id: membership.id };
});

/** A school that is closed by the first day cannot join; nor can one that would leave before. */
export function requireAdmissible(school: School, since: Day, until: Day | null): void {
  if (school.closedOn !== null && school.closedOn <= since) throw badInput("input.schoolId", "membership.schoolClosed");
  if (until !== null && until < since) throw badInput("input.until", "membership.period");
}

/** Makes a school a member of an alliance that is held, whoever decided it; all who are concerned hear of it. */
export async function takeIn(tx: Transaction, alliance: Alliance, school: School, { role, since, until }: { role: MembershipRole; since: Day; until: Day | null }): Promise<Membership> {
  requireAdmissible(school, since, until);
  const membership = await tx.add(Membership, { allianceId: alliance.id, schoolId: school.id, role, since, until });
  await tellAlliance(tx, alliance, {
    kind: "membership.began",
    subject: { kind: "Membership", id: membership.id },
    schools: [school.id],
    payload: { school: school.name, schoolId: school.id, role, since, until },
  });
  return membership;
}
