import { oneTimePassword } from "./password";
import { hashOfTicket, newTicket, type Ticket } from "./ticket";

const CODE = /^[a-z0-9]{16}$/;

/** What opens an invitation on paper: sixteen letters and digits in groups of four, 79 bits, to be typed by hand. */
export function newCode(): Ticket {
  const text = oneTimePassword();
  return { text, hash: hashOfTicket(text) };
}

export const newLink = (): Ticket => newTicket();

/** The hash of what a person typed or followed: of a code, however it was written. */
export function hashOfGiven(given: string): Buffer {
  const plain = given.toLowerCase().replace(/[\s-]/g, "");
  return hashOfTicket(CODE.test(plain) ? plain.replace(/(.{4})(?=.)/g, "$1-") : given.trim());
}
