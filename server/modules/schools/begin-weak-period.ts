import { command } from "../../kernel/write";
import { audienceOfSchool } from "./concerns";
import { requireOpen, requireOrder } from "./required";
import { BeginWeakPeriodInput } from "./school.input";
import { schoolPolicy } from "./school.policy";
import { WeakPeriod } from "./weak-period.entity";
import { weakPeriodPolicy } from "./weak-period.policy";

/** Marks a school as weak 薄弱校 for a time. */
export const beginWeakPeriod = command("beginWeakPeriod", BeginWeakPeriodInput, { policy: weakPeriodPolicy, action: "begin" }, async (tx, { schoolId, reason, ...input }) => {
  const school = await tx.see(schoolPolicy, schoolId, "input.schoolId");
  const draft = { schoolId, since: input.since ?? tx.viewer.today, until: input.until ?? null, reason: reason ?? "" };
  await tx.require(weakPeriodPolicy, "begin", draft as WeakPeriod);
  requireOpen(school, "input.schoolId");
  requireOrder(draft.since, draft.until);
  const { id } = await tx.add(WeakPeriod, draft);
  tx.tell({ kind: "weakPeriod.began", subjectKind: "WeakPeriod", subjectId: id, audience: await audienceOfSchool(tx, school), payload: { school: school.name, schoolId, since: draft.since, until: draft.until } });
  return { id };
});
