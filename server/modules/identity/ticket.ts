import { createHash, randomBytes } from "node:crypto";

const BYTES = 32;

/** Something that opens, and what is stored of it: the hash, which opens nothing. */
export interface Ticket {
  readonly text: string;
  readonly hash: Buffer;
}

export const hashOfTicket = (text: string): Buffer => createHash("sha256").update(text).digest();

/** 256 random bits. @param prefix so that people and leak scanners know what they have before them */
export function newTicket(prefix = ""): Ticket {
  const text = prefix + randomBytes(BYTES).toString("base64url");
  return { text, hash: hashOfTicket(text) };
}
