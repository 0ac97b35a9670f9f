import type { NeedsActivityKind } from "../../../shared/needs";
import type { Transaction } from "../../kernel/write";
import { audienceOfRegion, School } from "../schools";
import type { Need } from "./need.entity";

/** Tells of a need: its school, the alliance that is asked, its bureaus. */
export async function tellNeed(tx: Transaction, need: Need, kind: NeedsActivityKind): Promise<void> {
  const { schoolId, allianceId, kind: what, subject, wanted, since, until } = need;
  const [school] = await tx.find(School, "id", schoolId);
  if (!school) throw new Error("a need names a school that is not there");
  tx.tell({
    kind, subjectKind: "Need", subjectId: need.id,
    audience: [schoolId, ...(allianceId === null ? [] : [allianceId]), ...(await audienceOfRegion(tx, school.regionId))],
    payload: { name: school.name, school: school.name, schoolId, allianceId, what, subject, wanted, since, until },
  });
}
