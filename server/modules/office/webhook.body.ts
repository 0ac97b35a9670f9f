import { linkTo } from "../../kernel/mail";
import { say, type Language } from "../../kernel/messages";
import type { WebhookTemplate } from "../../../shared/webhooks";

/** What a webhook is told, read with the rights of who answers for it. */
export interface Told {
  readonly deliveryId: string;
  readonly kind: string;
  readonly at: string;
  readonly scope: { readonly kind: string; readonly id: string };
  readonly subject: { readonly type: string; readonly id: string } | null;
  readonly actor: { readonly id: string; readonly name: string } | null;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** One sentence for a chat. Where a name is missing that the sentence needs, it says only that something happened. */
export function sentenceOf({ kind, actor, payload }: Pick<Told, "kind" | "actor" | "payload">, language: Language): string {
  const values = Object.fromEntries(Object.entries(payload).filter((entry): entry is [string, string | number] => typeof entry[1] === "string" || typeof entry[1] === "number"));
  const key = kind === "webhook.tested" ? kind : `webhook.${kind}`;
  const said = say(key, language, values);
  const what = said === key || /\{\w+\}/.test(said) ? say("webhook.other", language) : said;
  return say("webhook.text", language, { who: actor ? `${actor.name}${language === "en" && !what.startsWith(":") ? " " : ""}` : "", what: actor ? what : what.replace(/^[：:]\s*/, "") });
}

/** The text of the request, as the other side takes it. */
export function bodyOf(told: Told, template: WebhookTemplate, language: Language): string {
  const text = `${sentenceOf(told, language)}\n${linkTo("/activity")}`;
  switch (template) {
    case "wecom":
    case "dingtalk":
      return JSON.stringify({ msgtype: "text", text: { content: text } });
    case "feishu":
      return JSON.stringify({ msg_type: "text", content: { text } });
    case "json": {
      const { deliveryId, kind, at, scope, subject, actor, payload } = told;
      return JSON.stringify({ id: deliveryId, type: kind, timestamp: at, data: { scope, subject, actor, payload, text: sentenceOf(told, language) } });
    }
  }
}

/** Robots answer 200 and say in the text that they did not take it. */
export function refusedBy(template: WebhookTemplate, answer: string): string | null {
  if (template === "json") return null;
  let read: unknown;
  try {
    read = JSON.parse(answer);
  } catch (error) {
    if (error instanceof SyntaxError) return "the robot answered no JSON";
    throw error;
  }
  const { errcode, code, errmsg, msg } = read as { errcode?: number; code?: number; errmsg?: string; msg?: string };
  const number = errcode ?? code ?? 0;
  return number === 0 ? null : `${number} ${errmsg ?? msg ?? ""}`.trim().slice(0, 300);
}
