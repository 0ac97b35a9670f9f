import type { Day } from "../../kernel/time";
import { command, type Transaction } from "../../kernel/write";
import { takeWithAlliance } from "./hold-alliance";
import { Membership } from "./membership.entity";
import { ReleaseSchoolInput } from "./membership.input";
import { membershipPolicy } from "./membership.policy";
import { requireDayOf, requireLeadWithout, schoolName } from "./membership.rules";
import { Pairing } from "./pairing.entity";
import { tellAlliance } from "./tell-alliance";
import { tellPairing } from "./tell-pairing";

/** A school leaves an alliance on a day; what it was stays known. Its pairings there end with it. */
export const releaseSchool = command("releaseSchool", ReleaseSchoolInput, { policy: membershipPolicy, action: "release" }, async (tx, input) => {
  const { row: before, alliance } = await takeWithAlliance(tx, membershipPolicy, "release", input);
  const day = requireDayOf(before, input.on ?? tx.viewer.today, "input.on");
  if (before.role === "lead") await requireLeadWithout(tx, alliance, before, day);
  await tx.change(Membership, before, { until: day });
  await tellAlliance(tx, alliance, {
    kind: "membership.ended",
    subject: { kind: "Membership", id: before.id },
    schools: [before.schoolId],
    payload: { school: await schoolName(tx, before.schoolId), schoolId: before.schoolId, role: before.role, since: before.since, until: day },
  });
  for (const pairing of await pairingsFrom(tx, before, day)) {
    const ended = await tx.change(Pairing, pairing, { until: pairing.since > day ? pairing.since : day });
    await tellPairing(tx, alliance, ended, "pairing.ended");
  }
  return { id: before.id };
});

/** The pairings of the member in this alliance that would go on after the day. */
async function pairingsFrom(tx: Transaction, { allianceId, schoolId }: Membership, day: Day): Promise<Pairing[]> {
  const all = await tx.find(Pairing, "allianceId", allianceId);
  return all.filter(({ strongerSchoolId, weakerSchoolId, until }) => [strongerSchoolId, weakerSchoolId].includes(schoolId) && (until === null || until > day));
}
