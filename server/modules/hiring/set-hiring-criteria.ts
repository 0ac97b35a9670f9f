import { WHOLE_WEIGHT } from "../../../shared/hiring";
import { badInput } from "../../kernel/errors";
import { command } from "../../kernel/write";
import { Hiring } from "./hiring.entity";
import { SetHiringCriteriaInput } from "./hiring.input";
import { hiringPolicy } from "./hiring.policy";
import { HiringCriterion } from "./hiring-post.entity";
import { requireDraft } from "./hold-hiring";
import { tellHiring } from "./tell-hiring";

/** Says what the panel judges by, all of it at once. They are published with the campaign, and frozen by that. */
export const setHiringCriteria = command("setHiringCriteria", SetHiringCriteriaInput, { policy: hiringPolicy, action: "change" }, async (tx, { id, version, criteria }) => {
  const before = await tx.take(hiringPolicy, "change", id, version);
  requireDraft(before);
  const sum = criteria.reduce((total, { weight }) => total + weight, 0);
  if (sum !== WHOLE_WEIGHT) throw badInput("input.criteria", "hiring.weights", { sum, whole: WHOLE_WEIGHT });
  const names = criteria.map(({ name }) => name);
  const twice = names.findIndex((name, place) => names.indexOf(name) !== place);
  if (twice >= 0) throw badInput(`input.criteria.${twice}.name`, "hiring.criterionTwice");
  const hiring = await tx.change(Hiring, before, {});
  await tx.query("delete from hiring_criterion where hiring_id = $1", [id]);
  for (const [place, { name, says, weight, most }] of criteria.entries()) await tx.add(HiringCriterion, { hiringId: id, ordinal: place + 1, name, says: says ?? "", weight, most });
  await tellHiring(tx, hiring, "hiring.changed", { silent: true });
  return { id };
});
