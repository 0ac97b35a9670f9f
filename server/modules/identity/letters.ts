import type { Language } from "../../kernel/messages";
import { linkTo, type Letter } from "../../kernel/mail";
import { DEFAULT_ZONE } from "../../kernel/time";

const until = (language: Language, moment: Date): string =>
  new Intl.DateTimeFormat(language === "zh" ? "zh-CN" : "en-GB", { dateStyle: "long", timeStyle: "short", timeZone: DEFAULT_ZONE }).format(moment);

interface To {
  readonly to: string;
  readonly name: string;
}

const letter = (language: Language, to: string, subject: string, lines: readonly string[]): Letter => ({
  to,
  language,
  subject,
  text: [...lines, "", language === "zh" ? "联校平台自动发出，请勿回复。" : "Sent by Lianxiao by itself; nobody reads an answer."].join("\n"),
});

export function invitationLetter(language: Language, { to, name, token, expiresAt }: To & { token: string; expiresAt: Date }): Letter {
  const link = linkTo(`/invite/${token}`);
  return language === "zh"
    ? letter(language, to, "邀请您开通联校账号", [`${name}，您好：`, "", "您的学校或教育局为您在联校平台登记了信息，请打开下面的链接，设置自己的账号名和密码：", "", link, "", `链接在 ${until(language, expiresAt)} 前有效，只能使用一次。请不要转发给他人。`])
    : letter(language, to, "Your account at Lianxiao", [`Dear ${name},`, "", "your school or bureau has entered you at Lianxiao. Open this link to choose a login and a password:", "", link, "", `It is good until ${until(language, expiresAt)}, for one use. Do not pass it on.`]);
}

export function passwordLetter(language: Language, { to, name, login, token, expiresAt }: To & { login: string; token: string; expiresAt: Date }): Letter {
  const link = linkTo(`/reset/${token}`);
  return language === "zh"
    ? letter(language, to, "重设联校密码", [`${name}，您好：`, "", `有人（可能是您本人）为账号 ${login} 申请重设密码。打开下面的链接即可设置新密码：`, "", link, "", `链接在 ${until(language, expiresAt)} 前有效，只能使用一次。`, "如果不是您本人申请的，不必理会，原密码仍然有效。"])
    : letter(language, to, "A new password for Lianxiao", [`Dear ${name},`, "", `somebody, probably you, asked for a new password for the login ${login}. Open this link to set one:`, "", link, "", `It is good until ${until(language, expiresAt)}, for one use.`, "If it was not you, do nothing: your password stays as it is."]);
}

export function passwordChangedLetter(language: Language, { to, name, login }: To & { login: string }): Letter {
  return language === "zh"
    ? letter(language, to, "您的联校密码已重设", [`${name}，您好：`, "", `账号 ${login} 的密码刚刚通过邮件链接重设，所有登录和访问令牌均已退出。`, "如果不是您本人操作，请立即联系本校校长或教育局。"])
    : letter(language, to, "Your password for Lianxiao was changed", [`Dear ${name},`, "", `the password of ${login} was just set anew by a link in a letter; all sessions and tokens have ended.`, "If it was not you, tell your principal or your bureau at once."]);
}

export function addressLetter(language: Language, { to, name, token, expiresAt }: To & { token: string; expiresAt: Date }): Letter {
  const link = linkTo(`/confirm/${token}`);
  return language === "zh"
    ? letter(language, to, "确认您的邮箱", [`${name}，您好：`, "", "打开下面的链接，确认这是您的邮箱。以后忘记密码时，可以用它重设：", "", link, "", `链接在 ${until(language, expiresAt)} 前有效。`, "如果您没有使用联校平台，不必理会。"])
    : letter(language, to, "Is this your mail address?", [`Dear ${name},`, "", "open this link to confirm that this is your address. You can then set a forgotten password by letter:", "", link, "", `It is good until ${until(language, expiresAt)}.`, "If you do not use Lianxiao, do nothing."]);
}
