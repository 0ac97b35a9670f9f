import { inspectionZone } from "../identity";
import { ruleOn } from "./rule-on";

/** Identity, which stands below, asks how many schools an inspector may have: the rule of the region in which the school lies. */
inspectionZone(async (tx, schoolId, day) => {
  const [school] = await tx.query<{ regionId: string }>('select region_id as "regionId" from school where id = $1', [schoolId]);
  return ruleOn(tx, "inspectionZoneMost", school?.regionId ?? null, day);
});
