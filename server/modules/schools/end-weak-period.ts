import { Refusal } from "../../kernel/errors";
import { command } from "../../kernel/write";
import { tellingOfSchool } from "./concerns";
import { requireOrder } from "./required";
import { EndWeakPeriodInput } from "./school.input";
import { WeakPeriod } from "./weak-period.entity";
import { weakPeriodPolicy } from "./weak-period.policy";

export const endWeakPeriod = command("endWeakPeriod", EndWeakPeriodInput, { policy: weakPeriodPolicy, action: "end" }, async (tx, { id, version, ...input }) => {
  const period = await tx.take(weakPeriodPolicy, "end", id, version);
  if (period.until !== null && period.until <= tx.viewer.today) throw new Refusal("CONFLICT", "schools.weakOver", { field: "input.id" });
  const until = input.until ?? tx.viewer.today;
  requireOrder(period.since, until);
  await tx.change(WeakPeriod, period, { until });
  const { audience, payload } = await tellingOfSchool(tx, period.schoolId);
  tx.tell({ kind: "weakPeriod.ended", subjectKind: "WeakPeriod", subjectId: id, audience, payload: { ...payload, since: period.since, until } });
  return { id };
});
