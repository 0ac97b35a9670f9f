import { badInput } from "../../kernel/errors";
import type { Transaction } from "../../kernel/write";
import { Person, personPolicy } from "../identity";
import type { AllianceActivityKind } from "../../../shared/alliances";
import type { Alliance } from "./alliance.entity";
import { schoolName } from "./membership.rules";
import type { PlanItem } from "./plan-item.entity";
import { tellAlliance } from "./tell-alliance";

/** Whom an item is given to: a person whom the planner sees, a school that is a member now. */
export async function requireHands(tx: Transaction, allianceId: string, { ownerId, schoolId }: { ownerId?: string | null | undefined; schoolId?: string | null | undefined }): Promise<void> {
  if (ownerId) await tx.see<Person>(personPolicy, ownerId, "input.ownerId");
  if (!schoolId) return;
  const [member] = await tx.query("select from membership where alliance_id = $1 and school_id = $2 and since <= $3 and (until is null or until > $3)", [allianceId, schoolId, tx.viewer.today]);
  if (!member) throw badInput("input.schoolId", "planItem.notAMember");
}

/** Tells what happened to an item; its owner and its school are told besides the alliance. */
export async function tellPlanItem(tx: Transaction, alliance: Alliance, item: PlanItem, kind: AllianceActivityKind, payload: Record<string, unknown> = {}): Promise<void> {
  const { ownerId, schoolId, title, practice, dueOn } = item;
  await tellAlliance(tx, alliance, {
    kind,
    subject: { kind: "PlanItem", id: item.id },
    schools: [schoolId],
    persons: [ownerId],
    payload: { name: title, practice, dueOn, planId: item.planId, ...(schoolId === null ? {} : { school: await schoolName(tx, schoolId), schoolId }), ...payload },
  });
}
