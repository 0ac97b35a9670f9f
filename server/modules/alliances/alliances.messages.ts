import { messages } from "../../kernel/messages";
import { constraint } from "../../kernel/write";

messages({
  "alliance.concluded": { zh: "联盟“{name}”已终止，不能再作更改。", en: "The alliance “{name}” is concluded; nothing of it changes any more." },
  "alliance.notDraft": { zh: "只有筹备中的联盟可以删除；“{name}”已经启动，请改为终止。", en: "Only a draft can be thrown away. “{name}” has been at work: conclude it instead." },
  "alliance.period": { zh: "结束日期不能早于开始日期。", en: "The end may not lie before the start." },
  "alliance.needsLead": { zh: "联盟至少要有一所龙头校才能启动。", en: "An alliance needs a lead school before it can be activated." },
  "alliance.parentNotZone": { zh: "只有协作区可以包含其他联盟。", en: "Only a cooperation zone contains other alliances." },
  "alliance.circle": { zh: "联盟不能放入它自身所包含的联盟。", en: "An alliance cannot lie inside itself." },
  "alliance.tooDeep": { zh: "协作区最多嵌套 {max} 层。", en: "Zones lie inside one another at most {max} deep." },
  "alliance.hasLivingParts": { zh: "请先终止其中的联盟：{names}。", en: "Conclude the alliances inside it first: {names}." },
  "membership.overlaps": { zh: "该校在这段时间内已是联盟成员。", en: "The school is a member of the alliance in that time already." },
  "membership.period": { zh: "结束日期不能早于加入日期。", en: "The end may not lie before the beginning." },
  "membership.schoolClosed": { zh: "该校已停办。", en: "The school is closed by then." },
  "membership.ended": { zh: "该成员关系已于 {until} 结束。", en: "This membership ended on {until}." },
  "membership.sameRole": { zh: "该校已经是这一角色。", en: "The school has that role already." },
  "membership.lastLead": { zh: "这是联盟唯一的龙头校，请先指定另一所龙头校。", en: "It is the only lead school of the alliance. Make another school lead first." },
  "membership.outside": { zh: "日期须在该成员关系的起止时间之内（{since} 起）。", en: "The day must lie within this membership (from {since})." },
  "pairing.period": { zh: "结束日期不能早于开始日期。", en: "The end may not lie before the beginning." },
  "pairing.ofTwo": { zh: "结对双方须是两所学校，或指明受援的教学点。", en: "A pairing is of two schools, or names the teaching point that is helped." },
  "pairing.overlaps": { zh: "这两所学校在这段时间内已经结对。", en: "The two are paired in that time already." },
  "pairing.notAMember": { zh: "结对学校在开始之日须是联盟成员。", en: "A paired school must be a member of the alliance on the first day." },
  "pairing.beyondMembership": { zh: "结对不能晚于成员关系的结束日期（{until}）。", en: "A pairing cannot last longer than the membership, which ends on {until}." },
  "pairing.pointElsewhere": { zh: "该教学点不属于受援学校。", en: "The teaching point does not belong to the weaker school." },
  "pairing.ended": { zh: "该结对已于 {until} 结束。", en: "This pairing ended on {until}." },
  "pairing.outside": { zh: "日期不能早于结对开始之日（{since}）。", en: "The day may not lie before the pairing's first ({since})." },
  "plan.onceAYear": { zh: "该年度的计划已经存在。", en: "The alliance has a plan for that year already." },
  "planItem.notPlanned": { zh: "只有尚未开始的事项可以删除；其他请改为取消。", en: "Only an item that was not begun can be removed. Drop this one instead." },
  "planItem.notAMember": { zh: "该校目前不是联盟成员。", en: "The school is not a member of the alliance now." },
  "planItem.doneLater": { zh: "完成日期不能在今天之后。", en: "The day of completion may not lie in the future." },
});

constraint("alliance_period", "input.endsOn", "alliance.period");
constraint("membership_once", "input.schoolId", "membership.overlaps");
constraint("membership_period", "input.until", "membership.period");
constraint("pairing_period", "input.until", "pairing.period");
constraint("pairing_of_two", "input.weakerSchoolId", "pairing.ofTwo");
constraint("pairing_once", "input.weakerSchoolId", "pairing.overlaps");
constraint("plan_once_a_year", "input.year", "plan.onceAYear");
