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
  "notice.oneSender": { zh: "请选择由联盟还是由地区发出。", en: "Choose either the alliance or the region that sends it." },
  "notice.whichGroup": { zh: "请选择群组。", en: "Choose the group." },
  "notice.nobody": { zh: "没有可以收文的学校。", en: "There is no school to which it would go." },
  "notice.notDraft": { zh: "公文已发布，不能再修改；可以撤回后重发。", en: "It is published and stays as it is. Take it back and send a new one." },
  "notice.notPublished": { zh: "只有已发布的公文可以提醒。", en: "Only a published notice can be reminded of." },
  "notice.remindedJustNow": { zh: "刚刚提醒过，{minutes} 分钟内不能重复提醒。", en: "They were reminded just now. Wait {minutes} minutes." },
  "notice.withdrawn": { zh: "公文已撤回，无需签收。", en: "It was taken back and needs no signature." },
  "notice.signedAlready": { zh: "{name}已签收。", en: "{name} has signed already." },
  "notice.dueInPast": { zh: "签收期限已过，请先修改。", en: "Its deadline has passed. Change it first." },
  "notice.numberTaken": { zh: "此文号已用于另一份公文。", en: "Another notice has this number." },
  "group.ruleOrPeople": { zh: "群组要么按规则，要么逐个选人。", en: "A group is by a rule, or picked one by one." },
  "group.needsRoles": { zh: "请选择群组包括哪些人。", en: "Choose whom the group gathers." },
  "group.notShareable": { zh: "只有按规则的群组可以共享。", en: "Only a group by a rule can be shared." },
});

constraint("notice_number", "input.number", "notice.numberTaken");
constraint("people_group_rule", "input.roles", "group.needsRoles");
constraint("approval_once", "input.schoolId", "approval.askedAlready");
constraint("delegation_of_two", "input.toId", "delegation.toOneself");
constraint("delegation_once", "input.since", "delegation.overlaps");
