import { command, rowOf } from "../../kernel/write";
import { audienceOfSchool } from "./concerns";
import { regionPolicy } from "./region.policy";
import { School } from "./school.entity";
import { AddSchoolInput } from "./school.input";
import { schoolPolicy } from "./school.policy";

/** Enters a school in a region of the officer. */
export const addSchool = command("addSchool", AddSchoolInput, { policy: schoolPolicy, action: "add" }, async (tx, input) => {
  const draft = rowOf(input);
  const region = await tx.see(regionPolicy, draft.regionId, "input.regionId");
  await tx.require(schoolPolicy, "add", draft as School);
  const school = await tx.add(School, draft as Partial<School>);
  tx.tell({ kind: "school.added", subjectKind: "School", subjectId: school.id, audience: await audienceOfSchool(tx, school), payload: { name: school.name, region: region.name } });
  return { id: school.id };
});
