import { Refusal } from "../../kernel/errors";
import { command } from "../../kernel/write";
import { audienceOfSchool } from "./concerns";
import { School } from "./school.entity";
import { ReopenSchoolInput } from "./school.input";
import { schoolPolicy } from "./school.policy";

/** Opens a closed school again. What ended with it stays ended: posts and memberships begin anew. */
export const reopenSchool = command("reopenSchool", ReopenSchoolInput, { policy: schoolPolicy, action: "reopen" }, async (tx, { id, version }) => {
  const school = await tx.take(schoolPolicy, "reopen", id, version);
  if (school.closedOn === null) throw new Refusal("CONFLICT", "schools.notClosed", { field: "input.id" });
  await tx.change(School, school, { closedOn: null });
  tx.tell({ kind: "school.reopened", subjectKind: "School", subjectId: id, audience: await audienceOfSchool(tx, school), payload: { name: school.name, closedOn: school.closedOn } });
  return { id };
});
