import { badInput } from "../../kernel/errors";
import { command } from "../../kernel/write";
import { School, schoolPolicy } from "../schools";
import { alliancePolicy } from "./alliance.policy";
import { holdAlliance } from "./hold-alliance";
import { Membership } from "./membership.entity";
import { AdmitSchoolInput } from "./membership.input";
import { tellAlliance } from "./tell-alliance";

/** A school joins an alliance. It may have been a member before: each time is a row of its own. */
export const admitSchool = command("admitSchool", AdmitSchoolInput, { policy: alliancePolicy, action: "admit" }, async (tx, { allianceId, schoolId, role, since = null, until = null }) => {
  const alliance = await holdAlliance(tx, "admit", allianceId);
  const school = await tx.see<School>(schoolPolicy, schoolId, "input.schoolId");
  const first = since ?? tx.viewer.today;
  if (school.closedOn !== null && school.closedOn <= first) throw badInput("input.schoolId", "membership.schoolClosed");
  const membership = await tx.add(Membership, { allianceId, schoolId, role, since: first, until });
  await tellAlliance(tx, alliance, {
    kind: "membership.began",
    subject: { kind: "Membership", id: membership.id },
    schools: [schoolId],
    payload: { school: school.name, schoolId, role, since: first, until },
  });
  return { id: membership.id };
});
