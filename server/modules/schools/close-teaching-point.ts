import { Refusal } from "../../kernel/errors";
import type { Day } from "../../kernel/time";
import { command, type Transaction } from "../../kernel/write";
import { tellingOfSchool } from "./concerns";
import { CloseTeachingPointInput } from "./school.input";
import { TeachingPoint } from "./teaching-point.entity";
import { teachingPointPolicy } from "./teaching-point.policy";

export const closeTeachingPoint = command("closeTeachingPoint", CloseTeachingPointInput, { policy: teachingPointPolicy, action: "close" }, async (tx, { id, version, closedOn }) => {
  const point = await tx.take(teachingPointPolicy, "close", id, version);
  if (point.closedOn !== null) throw new Refusal("CONFLICT", "schools.pointClosed", { field: "input.id" });
  await closePoint(tx, point, closedOn ?? tx.viewer.today);
  return { id };
});

/** Closes a point and tells of it; the caller has made sure that the viewer may. */
export async function closePoint(tx: Transaction, point: TeachingPoint, closedOn: Day): Promise<void> {
  await tx.change(TeachingPoint, point, { closedOn });
  const { audience, payload } = await tellingOfSchool(tx, point.schoolId);
  tx.tell({ kind: "teachingPoint.closed", subjectKind: "TeachingPoint", subjectId: point.id, audience, payload: { ...payload, name: point.name, on: closedOn } });
}
