import { command, rowOf } from "../../kernel/write";
import { changedFields } from "./changed-fields";
import { tellingOfSchool } from "./concerns";
import { requireNotEmptied } from "./required";
import { ChangeTeachingPointInput } from "./school.input";
import { TeachingPoint } from "./teaching-point.entity";
import { teachingPointPolicy } from "./teaching-point.policy";

const fields = ["name", "address", "latitude", "longitude", "openedOn"] as const;

export const changeTeachingPoint = command("changeTeachingPoint", ChangeTeachingPointInput, { policy: teachingPointPolicy, action: "change" }, async (tx, input) => {
  const { id, version } = input;
  const patch = rowOf(input);
  const point = await tx.take(teachingPointPolicy, "change", id, version);
  requireNotEmptied(patch, "name");
  const changed = await tx.change(TeachingPoint, point, patch as Partial<TeachingPoint>);
  const { audience, payload } = await tellingOfSchool(tx, point.schoolId);
  tx.tell({ kind: "teachingPoint.changed", subjectKind: "TeachingPoint", subjectId: id, audience, payload: { ...payload, name: changed.name, changed: changedFields(point, changed, fields) } });
  return { id };
});
