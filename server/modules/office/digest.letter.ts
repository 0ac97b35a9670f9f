import { addressOfNotification } from "../../../shared/notifications";
import { linkTo } from "../../kernel/mail";
import { say, type Language } from "../../kernel/messages";

/** What a mail, or a message to a chat, says of a line. */
export interface SaidLine {
  readonly kind: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly eventCount: number;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** One sentence of a line. Where a name is missing that the sentence needs, what the kind is called has to do. */
export function sayLine({ kind, eventCount, payload }: Pick<SaidLine, "kind" | "eventCount" | "payload">, language: Language): string {
  const values = Object.fromEntries(Object.entries(payload).filter((entry): entry is [string, string | number] => typeof entry[1] === "string" || typeof entry[1] === "number"));
  const key = `notification.line.${kind}`;
  const sentence = say(key, language, values);
  const line = sentence === key || /\{\w+\}/.test(sentence) ? say(`notification.title.${kind}`, language) : sentence;
  return eventCount > 1 ? say("notification.several", language, { line, n: eventCount }) : line;
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

export interface DigestLetter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** @param more how many unread lines the letter does not show */
export function digestLetter(name: string, lines: readonly SaidLine[], more: number, language: Language): DigestLetter {
  const said = lines.map((line) => {
    const { event, kind: task } = line.payload;
    return { text: sayLine(line, language), link: linkTo(addressOfNotification({ ...line, event: typeof event === "string" ? event : "", ...(typeof task === "string" ? { task } : {}) })) };
  });
  const greeting = say("digest.greeting", language, { name });
  const rest = more > 0 ? say("digest.more", language, { n: more }) : "";
  const [all, settings] = [linkTo("/notifications"), linkTo("/profile/notifications")];
  const [toAll, toSettings] = [say("digest.all", language), say("digest.settings", language)];
  return {
    subject: say("digest.subject", language, { n: lines.length + more }),
    text: [greeting, "", ...said.map(({ text, link }) => `· ${text}\n  ${link}`), ...(rest ? ["", rest] : []), "", `${toAll}: ${all}`, `${toSettings}: ${settings}`, ""].join("\n"),
    html: `<!doctype html><html lang="${language}"><body style="font:15px/1.6 sans-serif;color:#1b2526;max-width:640px">
<p>${escaped(greeting)}</p>
<ul style="padding-left:1.2em">${said.map(({ text, link }) => `<li style="margin:6px 0"><a href="${escaped(link)}" style="color:#17665e">${escaped(text)}</a></li>`).join("")}</ul>
${rest ? `<p>${escaped(rest)}</p>` : ""}<p><a href="${escaped(all)}" style="color:#17665e">${escaped(toAll)}</a></p>
<p style="color:#5d5952;font-size:13px"><a href="${escaped(settings)}" style="color:#5d5952">${escaped(toSettings)}</a></p>
</body></html>`,
  };
}
