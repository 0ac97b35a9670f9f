import { notFound, Refusal } from "../../kernel/errors";
import { dayPlus } from "../../kernel/time";
import { command } from "../../kernel/write";
import { Exchange, exchangePolicy, markAppraised } from "../exchanges";
import { ruleOn } from "../policies";
import { Appraisal } from "./appraisal.entity";
import { attendanceOf, factsOf } from "./facts";
import { AppraiseExchangeInput } from "./fieldwork.input";
import { appraisalPolicy } from "./fieldwork.policy";
import { tellAppraisal } from "./tell-appraisal";

/** The host's principal judges a completed exchange. What the logs say is kept beside it, as it was then. */
export const appraiseExchange = command("appraiseExchange", AppraiseExchangeInput, { policy: appraisalPolicy, action: "appraise" }, async (tx, { exchangeId, ...judged }) => {
  const exchange = await tx.see<Exchange>(exchangePolicy, exchangeId, "input.exchangeId");
  const { personId, homeSchoolId, hostSchoolId, allianceId } = exchange;
  await tx.require(appraisalPolicy, "appraise", { personId, homeSchoolId, hostSchoolId, allianceId } as Appraisal);
  if (!(await markAppraised(tx, exchangeId))) throw notFound("input.exchangeId");
  const { planned, logged, signed, late, ...open } = await factsOf(tx.query, exchangeId);
  const [host] = await tx.query<{ regionId: string; me: string }>('select s.region_id as "regionId", p.name as me from school s, person p where s.id = $1 and p.id = $2', [hostSchoolId, tx.me]);
  if (!host) throw new Refusal("NOT_FOUND", "kernel.notFound", { field: "input.exchangeId" });
  const { grade, teaching, cooperation, effect, morality, body } = judged;
  const appraisal = await tx.add(Appraisal, {
    exchangeId, personId, homeSchoolId, hostSchoolId, allianceId, grade, teaching, cooperation, effect, morality, body, planned, logged, signed, late,
    attendance: attendanceOf({ planned, logged, signed, late, ...open }),
    appraisedById: tx.me, appraisedByName: host.me,
    answerUntil: dayPlus(tx.viewer.today, await ruleOn(tx, "appraisalAnswerDays", host.regionId, tx.viewer.today)),
  });
  await tellAppraisal(tx, appraisal, "appraisal.given");
  return { id: appraisal.id };
});
