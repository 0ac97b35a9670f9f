import { messages } from "../../kernel/messages";
import { constraint } from "../../kernel/write";

messages({
  "approval.needsReason": { zh: "请说明理由。", en: "Say why." },
  "approval.notWaiting": { zh: "此事项已不在等待审批，请查看最新状态。", en: "This no longer waits for an answer. Look at where it stands now." },
  "approval.notYourTurn": { zh: "现在不是您的审批环节。", en: "It is not your turn to decide this." },
  "approval.snoozePast": { zh: "请选择今天之后的日期。", en: "Choose a day after today." },
  "approval.askedAlready": { zh: "此事项已提交审批，正在等待答复。", en: "This was asked already and waits for an answer." },
  "delegation.past": { zh: "委托不能从过去的日期开始。", en: "A delegation cannot begin in the past." },
  "delegation.period": { zh: "结束日期须晚于开始日期。", en: "The end must lie after the beginning." },
  "delegation.tooLong": { zh: "委托最长 {days} 天。", en: "A delegation lasts {days} days at most." },
  "delegation.unknownKind": { zh: "没有这种审批事项。", en: "There is no such kind of approval." },
  "delegation.toOneself": { zh: "不能委托给自己。", en: "You cannot hand over to yourself." },
  "delegation.overlaps": { zh: "这段时间您已委托他人。", en: "You have handed over to somebody in that time already." },
  "delegation.over": { zh: "此委托已经结束。", en: "This delegation is over." },
});

constraint("approval_once", "input.schoolId", "approval.askedAlready");
constraint("delegation_of_two", "input.toId", "delegation.toOneself");
constraint("delegation_once", "input.since", "delegation.overlaps");
