import { Refusal } from "../../kernel/errors";
import { command } from "../../kernel/write";
import { audienceOfSchool } from "./concerns";
import { Region } from "./region.entity";
import { regionPolicy } from "./region.policy";
import { School } from "./school.entity";
import { MoveSchoolInput } from "./school.input";
import { schoolPolicy } from "./school.policy";

/** Puts a school into another region: for whoever is responsible for both. */
export const moveSchool = command("moveSchool", MoveSchoolInput, { policy: schoolPolicy, action: "move" }, async (tx, { id, version, regionId }) => {
  const school = await tx.take(schoolPolicy, "move", id, version);
  const to = await tx.see(regionPolicy, regionId, "input.regionId");
  await tx.require(regionPolicy, "addSchool", to);
  if (regionId === school.regionId) throw new Refusal("CONFLICT", "schools.sameRegion", { field: "input.regionId" });
  const before = await audienceOfSchool(tx, school);
  const moved = await tx.change(School, school, { regionId });
  const [from] = await tx.find(Region, "id", school.regionId);
  tx.tell({
    kind: "school.moved",
    subjectKind: "School",
    subjectId: id,
    audience: [...before, ...(await audienceOfSchool(tx, moved))],
    payload: { name: school.name, from: from?.name, to: to.name },
  });
  return { id };
});
