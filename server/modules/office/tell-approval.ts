import type { Transaction } from "../../kernel/write";
import type { OfficeActivityKind } from "../../../shared/office";
import { hearersOf, type Seat } from "./approval-people";
import type { Approval } from "./approval.entity";

/** Tells what became of an approval: to who asked, to whom it is about, to whom the step asks (in another's place too), to who coordinates its alliance. */
export async function tellApproval(tx: Transaction, approval: Approval, kind: OfficeActivityKind, seats: readonly Seat[], payload: Record<string, unknown> = {}): Promise<void> {
  const { asked, all } = await hearersOf(tx, approval, seats);
  tx.tell({
    kind,
    subjectKind: "Approval",
    subjectId: approval.id,
    audience: all,
    payload: { ...approval.payload, about: approval.kind, askedById: approval.askedById, approverIds: asked, stepNumber: approval.stepNumber, stepCount: approval.stepCount, dueOn: approval.dueOn, ...payload },
  });
}
