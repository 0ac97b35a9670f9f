import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { createTransport } from "nodemailer";

import { NotDeliverable, type StoredLetter } from "./letter";

/** How letters leave the house. */
export interface Post {
  /** Sends it or throws; `NotDeliverable` where trying again would not help. */
  send(letter: StoredLetter): Promise<void>;
  close(): void;
}

/** A mail server that does not answer is given up after this long, and tried again later. */
const PATIENCE_MS = 20_000;

/** Through a mail server: `smtp://user:password@host:587`, or `smtps://…` for TLS from the first byte. */
export function smtpPost({ url, from }: { url: string; from: string }): Post {
  const transport = createTransport(
    { url, pool: true, maxConnections: 2, connectionTimeout: PATIENCE_MS, greetingTimeout: PATIENCE_MS, socketTimeout: PATIENCE_MS, disableFileAccess: true, disableUrlAccess: true },
    { from },
  );
  return {
    send: async (letter) => {
      try {
        await transport.sendMail(messageOf(letter));
      } catch (error) {
        throw refusedForGood(error) ? new NotDeliverable((error as Error).message, { cause: error }) : error;
      }
    },
    close: () => transport.close(),
  };
}

/** Into a folder, a file each: where no mail server is named, an administrator can read there what would have gone out. */
export function folderPost({ folder, from }: { folder: string; from: string }): Post {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: "windows", disableFileAccess: true, disableUrlAccess: true }, { from });
  return {
    send: async (letter) => {
      const { message } = await transport.sendMail(messageOf(letter));
      // Letters hold links that open accounts, so nobody else on the machine reads them.
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const name = `${letter.createdAt.toISOString().replaceAll(":", "-").slice(0, 19)}-${letter.id}.eml`;
      await writeFile(join(folder, `.${name}`), message as Buffer, { mode: 0o600 });
      await rename(join(folder, `.${name}`), join(folder, name));
    },
    close: () => transport.close(),
  };
}

function messageOf({ id, recipient, language, subject, body, html, attachments, createdAt }: StoredLetter) {
  return {
    // As an object: the address is taken as it stands, and can name nobody else besides.
    to: { name: "", address: recipient },
    subject,
    text: body,
    ...(html === null ? {} : { html }),
    attachments: attachments.map(({ name, type, content }) => ({ filename: name, contentType: type, content: Buffer.from(content, "base64") })),
    date: createdAt,
    // The same each time it is tried, so that a mail server that has it already can tell.
    messageId: `<${id}@lianxiao>`,
    // Answering machines leave it alone (RFC 3834).
    headers: { "Auto-Submitted": "auto-generated", "Content-Language": language === "zh" ? "zh-CN" : "en" },
  };
}

const REFUSED_FOR_GOOD = 500;

/** A reply from 500 on is final (RFC 5321, 4.2.1), except where it is we who are not let in. */
function refusedForGood(error: unknown): boolean {
  const { responseCode, code } = error as { responseCode?: unknown; code?: unknown };
  return typeof responseCode === "number" && responseCode >= REFUSED_FOR_GOOD && (code === "EENVELOPE" || code === "EMESSAGE");
}
