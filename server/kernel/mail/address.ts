let home = "";

/** Called once a process listens: the address that people use, without a slash at its end. */
export function setAddress(url: string): void {
  home = url.replace(/\/+$/, "");
}

/**
 * The address of a page, for a letter. It comes from the configuration and never from a request: whoever asks for a
 * letter to somebody else must not choose where its link leads.
 */
export const linkTo = (path: `/${string}`): string => `${home}${path}`;

/** A mail address with the name of whose it is. */
export interface Mailbox {
  readonly name: string;
  readonly email: string;
}

const HOUSE: Mailbox = { name: "联校 Lianxiao", email: "lianxiao@localhost" };
let house = HOUSE;

/** Called at the start, with what letters come from: `联校 <lianxiao@example.org>`, or an address alone. */
export function setSender(from: string): void {
  const named = /^\s*"?(.*?)"?\s*<([^<>]+)>\s*$/.exec(from);
  const email = (named?.[2] ?? from).trim();
  house = { name: named?.[1] || email, email };
}

/** Whom letters come from: also who invites, in the calendar files that go with them. */
export const sender = (): Mailbox => house;
