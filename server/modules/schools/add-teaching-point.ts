import { command, rowOf } from "../../kernel/write";
import { audienceOfSchool } from "./concerns";
import { requireOpen } from "./required";
import { AddTeachingPointInput } from "./school.input";
import { schoolPolicy } from "./school.policy";
import { TeachingPoint } from "./teaching-point.entity";
import { teachingPointPolicy } from "./teaching-point.policy";

export const addTeachingPoint = command("addTeachingPoint", AddTeachingPointInput, { policy: teachingPointPolicy, action: "add" }, async (tx, input) => {
  const draft = rowOf(input);
  const school = await tx.see(schoolPolicy, draft.schoolId, "input.schoolId");
  await tx.require(teachingPointPolicy, "add", draft as TeachingPoint);
  requireOpen(school, "input.schoolId");
  const { id, name } = await tx.add(TeachingPoint, draft as Partial<TeachingPoint>);
  tx.tell({ kind: "teachingPoint.added", subjectKind: "TeachingPoint", subjectId: id, audience: await audienceOfSchool(tx, school), payload: { name, school: school.name, schoolId: school.id } });
  return { id };
});
