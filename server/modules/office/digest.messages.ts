import { messages, type Sentences } from "../../kernel/messages";
import type { NotificationKind } from "../../../shared/notifications";

/** What each kind is called in a mail: said where the sentence lacks a name that it needs. */
const titles: Record<NotificationKind, { zh: string; en: string }> = {
  "approval.asked": { zh: "有审批等您处理", en: "An approval waits for you" },
  "approval.decided": { zh: "您的申请有了结果", en: "Your request was decided" },
  "notice.published": { zh: "收到公文", en: "A notice has come" },
  "notice.reminded": { zh: "有公文请尽快签收", en: "A notice waits for your receipt" },
  "notice.signed": { zh: "公文已被签收", en: "A notice was signed for" },
  "post.mentioned": { zh: "有人在工作圈提到了您", en: "Somebody mentioned you" },
  "post.hidden": { zh: "您在工作圈的内容被隐藏", en: "Something of yours was hidden" },
  "comment.added": { zh: "有人评论了您的帖子", en: "Somebody commented on your post" },
  "reaction.added": { zh: "有人回应了您的帖子", en: "Somebody reacted to your post" },
  "membership.began": { zh: "有学校加入联盟", en: "A school joined an alliance" },
  "membership.changed": { zh: "成员校身份有变动", en: "A member school's role changed" },
  "membership.ended": { zh: "有学校退出联盟", en: "A school left an alliance" },
  "alliance.changed": { zh: "联盟有变动", en: "An alliance changed" },
  "pairing.changed": { zh: "结对有变动", en: "A pairing changed" },
  "planItem.changed": { zh: "您负责的计划事项有变动", en: "A plan item that you see to changed" },
  "school.changed": { zh: "本校资料有变动", en: "Your school's data changed" },
  "staffPost.changed": { zh: "您的任职有变动", en: "A post of yours changed" },
  "appointment.changed": { zh: "您的任命有变动", en: "An appointment of yours changed" },
  "honour.changed": { zh: "您的职称或荣誉有变动", en: "A title or honour of yours changed" },
  "account.changed": { zh: "您的账号有变动", en: "Your account changed" },
  "account.asked": { zh: "有人忘记了密码，请您协助", en: "Somebody forgot the password and needs your help" },
  "statistics.asked": { zh: "请填报或确认年度统计", en: "Year statistics wait for you" },
  "statistics.changed": { zh: "年度统计有变动", en: "Year statistics changed" },
  "policy.changed": { zh: "政策数据有变动", en: "Policy data changed" },
  "task.finished": { zh: "您发起的任务已经结束", en: "A task of yours has ended" },
  "webhook.stopped": { zh: "群机器人推送已停止", en: "A webhook was stopped" },
  "log.written": { zh: "有走教日志待签字", en: "A teaching log waits for your signature" },
  "log.signed": { zh: "您的走教日志已签字", en: "A teaching log of yours was signed" },
  "log.returned": { zh: "您的走教日志被退回", en: "A teaching log of yours was handed back" },
  "log.missing": { zh: "您有走教还没有写日志", en: "Visits of yours have no teaching log" },
  "log.unsigned": { zh: "有走教日志久未签字", en: "Teaching logs have long waited for a signature" },
  "appraisal.given": { zh: "您的交流已考核", en: "Your exchange was appraised" },
  "appraisal.answered": { zh: "教师答复了考核", en: "A teacher answered an appraisal" },
  "appraisal.missing": { zh: "有交流结束待考核", en: "An exchange has ended and is to be appraised" },
};

/** With the names that the payload brings. */
const sentences: Partial<Record<NotificationKind, { zh: string; en: string }>> = {
  "approval.asked": { zh: "有审批等您处理：{name}", en: "An approval waits for you: {name}" },
  "approval.decided": { zh: "您的申请有了结果：{name}", en: "Your request was decided: {name}" },
  "notice.published": { zh: "收到公文：{name}", en: "A notice has come: {name}" },
  "notice.reminded": { zh: "请尽快签收公文：{name}", en: "A notice waits for your receipt: {name}" },
  "notice.signed": { zh: "公文已被签收：{name}", en: "A notice was signed for: {name}" },
  "post.mentioned": { zh: "有人在“{place}”工作圈提到了您", en: "Somebody mentioned you in {place}" },
  "post.hidden": { zh: "您在“{place}”工作圈的内容被隐藏，原因见页面", en: "Something of yours in {place} was hidden; the page says why" },
  "comment.added": { zh: "有人在“{place}”工作圈评论了您的帖子", en: "Somebody commented on your post in {place}" },
  "reaction.added": { zh: "有人在“{place}”工作圈回应了您的帖子", en: "Somebody reacted to your post in {place}" },
  "membership.began": { zh: "{school}加入了“{alliance}”", en: "{school} joined {alliance}" },
  "membership.changed": { zh: "{school}在“{alliance}”的身份有变动", en: "The role of {school} in {alliance} changed" },
  "membership.ended": { zh: "{school}退出了“{alliance}”", en: "{school} left {alliance}" },
  "alliance.changed": { zh: "联盟“{alliance}”有变动", en: "The alliance {alliance} changed" },
  "pairing.changed": { zh: "“{alliance}”的结对有变动：{school}与{weakerSchool}", en: "A pairing of {alliance} changed: {school} and {weakerSchool}" },
  "planItem.changed": { zh: "“{alliance}”的计划事项有变动：{name}", en: "A plan item of {alliance} changed: {name}" },
  "school.changed": { zh: "{name}的资料有变动", en: "The data of {name} changed" },
  "statistics.asked": { zh: "请填报或确认 {year} 学年统计", en: "The statistics of {year} wait for you" },
  "webhook.stopped": { zh: "推送“{name}”已停止", en: "The webhook {name} was stopped" },
  "log.returned": { zh: "{host}退回了您 {day} 的走教日志", en: "{host} handed back your teaching log of {day}" },
  "log.missing": { zh: "您有 {count} 次走教还没有写日志，最早是 {since}", en: "You have {count} visits without a teaching log, the first of {since}" },
  "log.unsigned": { zh: "{host}有 {count} 份走教日志待签字，最早是 {since}", en: "{count} teaching logs at {host} wait for a signature, the first of {since}" },
  "appraisal.given": { zh: "{host}考核了您的交流，可在 {answerUntil} 前答复", en: "{host} appraised your exchange; you may answer until {answerUntil}" },
  "appraisal.answered": { zh: "{person}答复了{host}的考核", en: "{person} answered the appraisal of {host}" },
  "appraisal.missing": { zh: "{person}在{host}的交流已于 {until} 结束，请考核", en: "{person}’s exchange at {host} ended on {until} and is to be appraised" },
};

const under = (prefix: string, all: Partial<Record<NotificationKind, { zh: string; en: string }>>): Sentences =>
  Object.fromEntries(Object.entries(all).map(([kind, said]) => [`${prefix}.${kind}`, said]));

messages({
  ...under("notification.title", titles),
  ...under("notification.line", sentences),
  "notification.several": { zh: "{line}（共 {n} 件）", en: "{line} ({n} in all)" },
  "digest.subject": { zh: "联校：{n} 条未读通知", en: "Lianxiao: {n} unread notifications" },
  "digest.greeting": { zh: "{name}，您好！以下是您还没有看过的通知：", en: "Dear {name}, these notifications you have not read yet:" },
  "digest.more": { zh: "另外还有 {n} 条，请在通知页查看。", en: "And {n} more on the page of notifications." },
  "digest.all": { zh: "查看全部通知", en: "See all notifications" },
  "digest.settings": { zh: "修改通知设置或停止发送", en: "Change how you are told, or stop this mail" },
});
