import { audit } from "../../kernel/audit";
import { REGION_ROUND } from "../../../shared/hiring";
import { Refusal } from "../../kernel/errors";
import { dayPlus } from "../../kernel/time";
import { command } from "../../kernel/write";
import { ruleOn } from "../policies";
import { Hiring } from "./hiring.entity";
import { CancelHiringInput, HiringStepInput } from "./hiring.input";
import { hiringPolicy } from "./hiring.policy";
import { hiringStates } from "./hiring.states";
import { roundOf } from "./hold-hiring";
import { tellHiring } from "./tell-hiring";

/** Publishes the final list 公示. It takes effect on its day, and not before it has hung out for as long as the region asks. */
export const publishHiring = command("publishHiring", HiringStepInput, { policy: hiringPolicy, action: "publish" }, async (tx, { id, version }) => {
  const before = await tx.take(hiringPolicy, "publish", id, version);
  const publicUntil = dayPlus(tx.viewer.today, await ruleOn(tx, "hiringPublicDays", before.regionId, tx.viewer.today));
  const hiring = await tx.move(Hiring, before, hiringStates, "publish", { publishedAt: new Date(), publicUntil, effectiveOn: before.effectiveOn < publicUntil ? publicUntil : before.effectiveOn });
  const last = await roundOf(tx, id, REGION_ROUND);
  if (last?.state !== "closed") throw new Refusal("CONFLICT", "hiring.roundBefore", { field: "input.id", values: { number: REGION_ROUND } });
  audit(tx, { action: "hiring.published", subjectKind: "Hiring", subjectId: id });
  await tellHiring(tx, hiring, "hiring.published", { payload: { until: publicUntil, on: hiring.effectiveOn } });
  return { id };
});

/** Calls a campaign off, before anybody's post has moved. */
export const cancelHiring = command("cancelHiring", CancelHiringInput, { policy: hiringPolicy, action: "cancel" }, async (tx, { id, version, reason }) => {
  const before = await tx.take(hiringPolicy, "cancel", id, version);
  const [moved] = await tx.query<{ count: number }>("select count(*)::int as count from hiring_candidate where hiring_id = $1 and moved_at is not null", [id]);
  if (moved && moved.count > 0) throw new Refusal("CONFLICT", "hiring.movedAlready", { field: "input.id", values: { count: moved.count } });
  const hiring = await tx.move(Hiring, before, hiringStates, "cancel", { reason });
  audit(tx, { action: "hiring.cancelled", subjectKind: "Hiring", subjectId: id });
  await tellHiring(tx, hiring, "hiring.cancelled", { payload: { reason } });
  return { id };
});
