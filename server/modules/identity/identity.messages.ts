import { constraint } from "../../kernel/write";
import { messages } from "../../kernel/messages";

messages({
  "identity.wrongLoginOrPassword": { zh: "账号或密码不正确。", en: "The login or the password is not right." },
  "identity.tooManyAttempts": { zh: "尝试次数过多，请在 {seconds} 秒后再试。", en: "Too many attempts. Try again in {seconds} seconds." },
  "identity.wrongPassword": { zh: "原密码不正确。", en: "The old password is not right." },
  "identity.trivialPassword": { zh: "密码过于简单：请避免常见密码、重复或连续的字符以及账号本身。", en: "That password is too easy to guess: no common words, repeated or running characters, and not the login." },
  "identity.samePassword": { zh: "新密码不能与原密码相同。", en: "The new password must differ from the old one." },
  "identity.loginTaken": { zh: "该账号名已被使用。", en: "That login is taken." },
  "identity.hasAccount": { zh: "此人已有账号。", en: "This person has an account already." },
  "identity.alreadyDisabled": { zh: "该账号已停用。", en: "This account is disabled already." },
  "identity.notDisabled": { zh: "该账号并未停用。", en: "This account is not disabled." },
  "identity.ownAccount": { zh: "不能对自己的账号进行此操作；如需更改密码，请使用“修改密码”。", en: "Not on your own account. To change your password use “change password”." },
  "identity.reachesFurther": { zh: "此人还担任您无权任免的职务，其账号须由有权任免者管理。", en: "This person also has a role or post that you could not end; whoever can must look after the account." },
  "identity.lastAdministrator": { zh: "平台至少须保留一名管理员。", en: "The platform must keep at least one administrator." },
  "identity.roleNeedsScope": { zh: "该角色须指定范围。", en: "This role needs a scope." },
  "identity.roleHasNoScope": { zh: "平台管理员不需要指定范围。", en: "A platform administrator has no scope." },
  "identity.scopeOfRole": { zh: "该角色不能任命于此类范围。", en: "This role cannot reach over a scope of that kind." },
  "identity.appointedAlready": { zh: "此人在该时期已担任同一职务。", en: "This person has that very role in that time already." },
  "identity.periodOrder": { zh: "结束日期不能早于开始日期。", en: "The end lies before the beginning." },
  "identity.appointmentOver": { zh: "该任命已经结束。", en: "This appointment is over already." },
  "identity.tooManySchools": { zh: "一名督学最多负责 {max} 所学校。", en: "An inspector looks after at most {max} schools." },
  "identity.sessionOver": { zh: "该登录会话已经结束。", en: "This session is over already." },
  "identity.invitationGone": { zh: "邀请链接或邀请码无效、已使用、已撤回或已过期。", en: "This link or code was never valid, was used, was withdrawn or has run out." },
  "identity.invitationOver": { zh: "该邀请已被接受或已撤回。", en: "This invitation was accepted or withdrawn already." },
  "identity.linkGone": { zh: "链接无效、已使用或已过期，请重新申请。", en: "This link was never valid, was used or has run out. Ask for a new one." },
  "identity.signOn.unknown": { zh: "没有找到与该身份对应的账号。请先用密码登录，再在“我的账号”中关联。", en: "No account belongs to this identity. Sign in with your password, then link it in your account." },
  "identity.signOn.disabled": { zh: "该账号已停用。", en: "This account is disabled." },
  "identity.signOn.taken": { zh: "该身份已关联到另一个账号。", en: "This identity is linked to another account." },
  "identity.noAddress": { zh: "请先填写正确的邮箱。", en: "Enter your mail address first." },
  "identity.tooManyTokens": { zh: "最多可同时使用 {max} 个访问令牌，请先撤销不再需要的。", en: "You may have {max} tokens at a time. Revoke one that is no longer needed." },
  "identity.personRemoved": { zh: "此人已被移除，不能再作更改。", en: "This person has been removed; nothing of him changes any more." },
  "identity.personStays": { zh: "此人还有在任的职务或岗位，请先结束。", en: "This person still holds a post or an appointment. End these first." },
  "identity.notTheName": { zh: "输入的姓名与此人不符。", en: "That is not this person's name." },
  "identity.contact": { zh: "“{field}”的格式不正确。", en: "“{field}” has not the right form." },
});

constraint("person_removed", "input.personId", "identity.personRemoved");
constraint("account_login_unique", "input.login", "identity.loginTaken");
constraint("account_person_id_key", "input.personId", "identity.hasAccount");
constraint("appointment_once", "input.since", "identity.appointedAlready");
constraint("appointment_period", "input.until", "identity.periodOrder");
