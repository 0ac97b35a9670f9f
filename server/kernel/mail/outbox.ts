import { newId } from "../ids";
import { badInput } from "../errors";
import { messages } from "../messages";
import type { Query } from "../viewer";
import type { Letter } from "./letter";
import { Mail } from "./mail.entity";

/** A letter that a transaction writes at its end. */
export interface NewLetter {
  readonly id: string;
  readonly recipient: string;
  readonly language: string;
  readonly subject: string;
  readonly body: string;
  readonly html: string | null;
  readonly attachments: readonly object[];
}

/** One address and nothing beside it: no name, no second address, no line break. */
const ADDRESS = /^[^\s@,;:<>()"\\]+@[^\s@,;:<>()"\\]+$/;
const ADDRESS_LENGTH = 320;

export const isAddress = (text: string): boolean => ADDRESS.test(text) && text.length <= ADDRESS_LENGTH;

export function newLetter({ to, language, subject, text, html, attachments = [] }: Letter): NewLetter {
  if (!isAddress(to)) throw badInput("input.email", "mail.address");
  return {
    id: newId(Mail),
    recipient: to,
    language,
    subject,
    body: text,
    html: html ?? null,
    attachments: attachments.map(({ name, type, content }) => ({ name, type, content: Buffer.from(content).toString("base64") })),
  };
}

/** Writes letters, in one statement. */
export async function writeLetters(query: Query, letters: readonly NewLetter[]): Promise<void> {
  if (letters.length === 0) return;
  await query(
    `insert into mail (id, recipient, language, subject, body, html, attachments)
     select id, recipient, language, subject, body, html, attachments
     from jsonb_to_recordset($1::jsonb) as l(id uuid, recipient text, language text, subject text, body text, html text, attachments jsonb)`,
    [JSON.stringify(letters)],
  );
}

messages({
  "mail.address": { zh: "电子邮箱地址不正确。", en: "That is no mail address." },
});
