import type { Language } from "../messages";

/** A letter as a command gives it out of hand. */
export interface Letter {
  /** One address, e.g. `wang@example.org`. */
  readonly to: string;
  readonly language: Language;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  readonly attachments?: readonly Attachment[];
}

export interface Attachment {
  readonly name: string;
  /** Media type, e.g. `text/calendar`. */
  readonly type: string;
  readonly content: Buffer | string;
}

/** A letter as the outbox keeps it until it is sent. */
export interface StoredLetter {
  readonly id: string;
  readonly recipient: string;
  readonly language: Language;
  readonly subject: string;
  readonly body: string;
  readonly html: string | null;
  /** Contents in base64. */
  readonly attachments: readonly { readonly name: string; readonly type: string; readonly content: string }[];
  readonly createdAt: Date;
}

/** The mail server refused this very letter for good, e.g. since there is no such address. */
export class NotDeliverable extends Error {}
