import { badInput } from "../../kernel/errors";
import { command, type Transaction } from "../../kernel/write";
import { TeachingPoint } from "../schools";
import { alliancePolicy } from "./alliance.policy";
import { holdAlliance } from "./hold-alliance";
import { Pairing } from "./pairing.entity";
import { PairInput } from "./pairing.input";
import { endWithin } from "./pairing.rules";
import { tellPairing } from "./tell-pairing";

/** Two member schools agree that one helps the other, or one of its teaching points. */
export const pair = command("pair", PairInput, { policy: alliancePolicy, action: "pair" }, async (tx, input) => {
  const { allianceId, strongerSchoolId, weakerSchoolId, weakerPointId = null } = input;
  const alliance = await holdAlliance(tx, "pair", allianceId);
  const since = input.since ?? tx.viewer.today;
  if (input.until && input.until < since) throw badInput("input.until", "pairing.period");
  const until = await endWithin(tx, { allianceId, strongerSchoolId, weakerSchoolId, since, until: input.until ?? null });
  if (weakerPointId !== null) await requirePointOf(tx, weakerSchoolId, weakerPointId);
  const pairing = await tx.add(Pairing, { allianceId, strongerSchoolId, weakerSchoolId, weakerPointId, goal: input.goal ?? "", since, until });
  await tellPairing(tx, alliance, pairing, "pairing.began");
  return { id: pairing.id };
});

async function requirePointOf(tx: Transaction, schoolId: string, pointId: string): Promise<void> {
  const [point] = await tx.find(TeachingPoint, "id", pointId);
  if (point?.schoolId !== schoolId) throw badInput("input.weakerPointId", "pairing.pointElsewhere");
}
