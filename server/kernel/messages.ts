/** The languages that the server speaks; Chinese is the first. */
export const languages = ["zh", "en"] as const;
export type Language = (typeof languages)[number];
export type Sentences = Record<string, Record<Language, string>>;

const catalogue = new Map<string, Record<Language, string>>();

/** Adds a module's sentences, each in every language; `{name}` is filled in when it is said. */
export function messages(sentences: Sentences): void {
  for (const [key, sentence] of Object.entries(sentences)) {
    if (catalogue.has(key)) throw new Error(`the message ${key} is there twice`);
    catalogue.set(key, sentence);
  }
}

/** A sentence in a language. An unknown key is a fault of ours and is said as it stands. */
export function say(key: string, language: Language, values: Record<string, string | number> = {}): string {
  const sentence = catalogue.get(key)?.[language] ?? key;
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** Every sentence there is: for the test that compares the languages. */
export const allMessages = (): ReadonlyMap<string, Record<Language, string>> => catalogue;

/** The best of our languages for an `Accept-Language` header (RFC 9110); Chinese where it says nothing we speak. */
export function languageOf(header: string | undefined): Language {
  const wishes = (header ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().split(";");
      const quality = parameters.map((parameter) => parameter.trim()).find((parameter) => parameter.startsWith("q="));
      return { tag: tag.toLowerCase().split("-")[0], quality: quality ? Number(quality.slice(2)) : 1 };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  return languages.find((language) => language === wishes.find(({ tag }) => languages.includes(tag as Language))?.tag) ?? "zh";
}

messages({
  "kernel.notFound": { zh: "找不到所指的内容，或您无权查看。", en: "There is nothing of that id that you may see." },
  "kernel.unauthenticated": { zh: "请先登录。", en: "Please sign in first." },
  "kernel.changePasswordFirst": { zh: "请先修改密码。", en: "Change your password first." },
  "kernel.browserOnly": { zh: "访问令牌不能进行此操作，请在浏览器中登录后操作。", en: "No token may do that. Sign in with a browser." },
  "kernel.scopeMissing": { zh: "此访问令牌没有“{scope}”权限。", en: "This token was not granted the scope “{scope}”." },
  "kernel.unknownToken": { zh: "访问令牌无效、已过期或已撤销。", en: "This token is unknown, has expired or was revoked." },
  "kernel.forbidden": { zh: "您没有权限进行此操作。", en: "You may not do that." },
  "kernel.changedMeanwhile": { zh: "有人刚刚修改过此内容，请查看最新版本后再试。", en: "Somebody has just changed this. Look at the newest version, then try again." },
  "kernel.stateForbids": { zh: "当前状态“{from}”不允许此操作（目标状态“{to}”）。", en: "The state “{from}” does not allow this (it would become “{to}”)." },
  "kernel.keyReused": { zh: "同一个幂等键已用于另一请求。", en: "This idempotency key was used for another request." },
  "kernel.taken": { zh: "“{field}”与已有记录冲突。", en: "“{field}” conflicts with what is there already." },
  "kernel.outOfRange": { zh: "“{field}”的值不被允许。", en: "The value of “{field}” is not allowed." },
  "kernel.unknownReference": { zh: "“{field}”所指的内容不存在。", en: "“{field}” names something that does not exist." },
  "kernel.notAnId": { zh: "“{field}”不是有效的编号。", en: "“{field}” is not a valid id." },
  "kernel.notADay": { zh: "“{field}”不是有效的日期（YYYY-MM-DD）。", en: "“{field}” is not a day (YYYY-MM-DD)." },
  "kernel.badCursor": { zh: "“{field}”不是本列表的游标。", en: "“{field}” is not a cursor of this list." },
  "kernel.pageSize": { zh: "“{field}”须在 0 到 {max} 之间。", en: "“{field}” must be 0 to {max}." },
  "kernel.oneDirection": { zh: "first/after 与 last/before 不能同时使用。", en: "Use first/after or last/before, not both." },
  "kernel.invalid": { zh: "“{field}”填写有误：{problem}", en: "“{field}” is not right: {problem}" },
});
