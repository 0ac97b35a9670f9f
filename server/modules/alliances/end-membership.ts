import type { Day } from "../../kernel/time";
import type { Transaction } from "../../kernel/write";
import type { Alliance } from "./alliance.entity";
import { Membership } from "./membership.entity";
import { requireLeadWithout, schoolName } from "./membership.rules";
import { Pairing } from "./pairing.entity";
import { tellAlliance } from "./tell-alliance";
import { tellPairing } from "./tell-pairing";

/** Ends a membership on a day, with the school's pairings in that alliance, and tells of each. Never the last lead school of an active alliance. */
export async function endMembership(tx: Transaction, alliance: Alliance, before: Membership, day: Day): Promise<void> {
  if (before.role === "lead") await requireLeadWithout(tx, alliance, before, day);
  const { until } = await tx.change(Membership, before, { until: before.since > day ? before.since : day });
  await tellAlliance(tx, alliance, {
    kind: "membership.ended",
    subject: { kind: "Membership", id: before.id },
    schools: [before.schoolId],
    payload: { school: await schoolName(tx, before.schoolId), schoolId: before.schoolId, role: before.role, since: before.since, until },
  });
  for (const pairing of await pairingsFrom(tx, before, day)) {
    const ended = await tx.change(Pairing, pairing, { until: pairing.since > day ? pairing.since : day });
    await tellPairing(tx, alliance, ended, "pairing.ended");
  }
}

/** The pairings of the member in this alliance that would go on after the day. */
async function pairingsFrom(tx: Transaction, { allianceId, schoolId }: Membership, day: Day): Promise<Pairing[]> {
  const all = await tx.find(Pairing, "allianceId", allianceId);
  return all.filter(({ strongerSchoolId, weakerSchoolId, until }) => [strongerSchoolId, weakerSchoolId].includes(schoolId) && (until === null || until > day));
}
