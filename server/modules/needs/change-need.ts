import { badInput, notFound, Refusal } from "../../kernel/errors";
import { command } from "../../kernel/write";
import { School } from "../schools";
import { Need } from "./need.entity";
import { ChangeNeedInput } from "./need.input";
import { needPolicy } from "./need.policy";
import { requireNeed } from "./need.rules";
import { stateOf } from "./need.states";
import { tellNeed } from "./tell-need";

/** Changes a need. It never asks for less than exchanges already give. */
export const changeNeed = command("changeNeed", ChangeNeedInput, { policy: needPolicy, action: "change" }, async (tx, { id, version, subject, stage, wanted, since, until, priority, reason }) => {
  const before = await tx.take(needPolicy, "change", id, version);
  if (before.state === "withdrawn") throw new Refusal("CONFLICT", "need.withdrawn", { field: "input.id" });
  const after = { ...before, since: since ?? before.since, until: until ?? before.until, wanted: wanted ?? before.wanted, subject: subject === undefined ? before.subject : subject, stage: stage === undefined ? before.stage : stage };
  if (after.wanted < before.filled) throw badInput("input.wanted", "need.lessThanFilled", { filled: before.filled });
  if (before.filled > 0 && after.subject !== before.subject) throw badInput("input.subject", "need.subjectFilled");
  const [school] = await tx.find(School, "id", before.schoolId);
  if (!school) throw notFound("input.id");
  await requireNeed(tx, school, after, id);
  const need = await tx.change(Need, before, {
    subject: after.subject, stage: after.stage, wanted: after.wanted, since: after.since, until: after.until, state: stateOf(after),
    ...(priority == null ? {} : { priority }), ...(reason == null ? {} : { reason }),
  });
  await tellNeed(tx, need, "need.changed");
  return { id };
});
