import type { Transaction } from "../../kernel/write";
import { TeachingPoint } from "../schools";
import type { Alliance } from "./alliance.entity";
import { schoolName } from "./membership.rules";
import type { Pairing } from "./pairing.entity";
import { tellAlliance } from "./tell-alliance";

/** What a sentence about a pairing needs: both schools by name, and the teaching point if there is one. */
async function pairingPayload(tx: Transaction, { strongerSchoolId, weakerSchoolId, weakerPointId, goal, since, until }: Pairing): Promise<Record<string, unknown>> {
  const point = weakerPointId === null ? undefined : (await tx.find(TeachingPoint, "id", weakerPointId))[0];
  return {
    school: await schoolName(tx, strongerSchoolId),
    schoolId: strongerSchoolId,
    weakerSchool: await schoolName(tx, weakerSchoolId),
    weakerSchoolId,
    ...(point ? { point: point.name } : {}),
    goal,
    since,
    until,
  };
}

export async function tellPairing(tx: Transaction, alliance: Alliance, pairing: Pairing, kind: "pairing.began" | "pairing.changed" | "pairing.ended"): Promise<void> {
  await tellAlliance(tx, alliance, {
    kind,
    subject: { kind: "Pairing", id: pairing.id },
    schools: [pairing.strongerSchoolId, pairing.weakerSchoolId],
    payload: await pairingPayload(tx, pairing),
  });
}
