import { command, type Transaction } from "../../kernel/write";
import { type School, schoolPolicy } from "../schools";
import { Need } from "./need.entity";
import { PostNeedInput } from "./need.input";
import { needPolicy } from "./need.policy";
import { allianceAsked, type NeedDraft, requireNeed } from "./need.rules";
import { tellNeed } from "./tell-need";

/** Stores a need that may be asked for, and tells of it. */
export async function addNeed(tx: Transaction, school: School, draft: NeedDraft & Pick<Need, "priority" | "reason" | "fromShortage">): Promise<{ id: string }> {
  await tx.require(needPolicy, "post", draft as Need);
  await requireNeed(tx, school, draft);
  const need = await tx.add(Need, { ...draft, askedById: tx.me });
  await tellNeed(tx, need, "need.posted");
  return { id: need.id };
}

/** A school, or whoever looks after it, says what it lacks. */
export const postNeed = command("postNeed", PostNeedInput, { policy: needPolicy, action: "post" }, async (tx, { schoolId, allianceId, kind, subject, stage, wanted, since, until, priority, reason }) => {
  const school = await tx.see<School>(schoolPolicy, schoolId, "input.schoolId");
  return addNeed(tx, school, {
    schoolId, allianceId: await allianceAsked(tx, schoolId, allianceId, since), kind, subject: subject ?? null, stage: stage ?? null, wanted, since, until,
    priority: priority ?? "normal", reason: reason ?? "", fromShortage: false,
  });
});
