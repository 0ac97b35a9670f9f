import { command } from "../../kernel/write";
import { changedFields } from "./changed-fields";
import { audienceOfSchool } from "./concerns";
import { School } from "./school.entity";
import { ChangeSchoolInput } from "./school.input";
import { schoolPolicy } from "./school.policy";

/** Says where the school is to be found. */
export const changeSchool = command("changeSchool", ChangeSchoolInput, { policy: schoolPolicy, action: "change" }, async (tx, { id, version, address, latitude, longitude }) => {
  const school = await tx.take(schoolPolicy, "change", id, version);
  const changed = await tx.change(School, school, { address, latitude, longitude });
  const differing = changedFields(school, changed, ["address", "latitude", "longitude"]);
  tx.tell({ kind: "school.changed", subjectKind: "School", subjectId: id, audience: await audienceOfSchool(tx, school), payload: { name: school.name, changed: differing } });
  return { id };
});
