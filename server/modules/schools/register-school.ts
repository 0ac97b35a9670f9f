import { command, rowOf } from "../../kernel/write";
import { changedFields } from "./changed-fields";
import { audienceOfSchool } from "./concerns";
import { requireNotEmptied } from "./required";
import { School } from "./school.entity";
import { RegisterSchoolInput } from "./school.input";
import { schoolPolicy } from "./school.policy";

const registered = ["name", "code", "stages", "locality", "ownership", "tier", "openedOn"] as const;

/** Changes what the bureau's register says of a school. */
export const registerSchool = command("registerSchool", RegisterSchoolInput, { policy: schoolPolicy, action: "register" }, async (tx, input) => {
  const { id, version } = input;
  const patch = rowOf(input);
  const school = await tx.take(schoolPolicy, "register", id, version);
  requireNotEmptied(patch, "name", "stages", "locality", "ownership");
  const changed = await tx.change(School, school, patch as Partial<School>);
  tx.tell({
    kind: "school.changed",
    subjectKind: "School",
    subjectId: id,
    audience: await audienceOfSchool(tx, school),
    payload: { name: changed.name, from: school.name, to: changed.name, changed: changedFields(school, changed, registered) },
  });
  return { id };
});
