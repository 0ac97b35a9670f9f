import { badInput } from "../../kernel/errors";
import type { Day } from "../../kernel/time";
import { command, type Transaction } from "../../kernel/write";
import { TeachingPoint } from "../schools";
import { alliancePolicy } from "./alliance.policy";
import { holdAlliance } from "./hold-alliance";
import { Pairing } from "./pairing.entity";
import { PairInput } from "./pairing.input";
import { tellPairing } from "./tell-pairing";

/** Two member schools agree that one helps the other, or one of its teaching points. */
export const pair = command("pair", PairInput, { policy: alliancePolicy, action: "pair" }, async (tx, input) => {
  const { allianceId, strongerSchoolId, weakerSchoolId, weakerPointId = null, until = null } = input;
  const alliance = await holdAlliance(tx, "pair", allianceId);
  const since = input.since ?? tx.viewer.today;
  await requireMember(tx, allianceId, strongerSchoolId, since, "input.strongerSchoolId");
  await requireMember(tx, allianceId, weakerSchoolId, since, "input.weakerSchoolId");
  if (weakerPointId !== null) await requirePointOf(tx, weakerSchoolId, weakerPointId);
  const pairing = await tx.add(Pairing, { allianceId, strongerSchoolId, weakerSchoolId, weakerPointId, goal: input.goal ?? "", since, until });
  await tellPairing(tx, alliance, pairing, "pairing.began");
  return { id: pairing.id };
});

async function requireMember(tx: Transaction, allianceId: string, schoolId: string, day: Day, field: string): Promise<void> {
  const [member] = await tx.query("select from membership where alliance_id = $1 and school_id = $2 and since <= $3 and (until is null or until > $3)", [allianceId, schoolId, day]);
  if (!member) throw badInput(field, "pairing.notAMember");
}

async function requirePointOf(tx: Transaction, schoolId: string, pointId: string): Promise<void> {
  const [point] = await tx.find(TeachingPoint, "id", pointId);
  if (point?.schoolId !== schoolId) throw badInput("input.weakerPointId", "pairing.pointElsewhere");
}
