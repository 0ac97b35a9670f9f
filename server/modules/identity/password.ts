import { Algorithm, hash, verify } from "@node-rs/argon2";
import { randomInt } from "node:crypto";
import { PASSWORD_MIN } from "../../../shared/identity";
import { badInput } from "../../kernel/errors";

/** argon2id with the parameters that OWASP's password storage cheat sheet names first for it: 19 MiB, 2 passes, 1 lane. */
const OWASP = { algorithm: 2 satisfies Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const hashPassword = (password: string): Promise<string> => hash(password.normalize("NFKC"), OWASP);

/** The hash of a password that nobody has, made with the same parameters. */
let nobodysHash: Promise<string> | undefined;

/** Whether the password is right. With no hash (an unknown login) it takes the same time and is wrong. */
export async function verifyPassword(stored: string | undefined, password: string): Promise<boolean> {
  nobodysHash ??= hashPassword(oneTimePassword());
  const right = await verify(stored ?? (await nobodysHash), password.normalize("NFKC"));
  return stored !== undefined && right;
}

/** Letters and digits that cannot be taken for one another when read out. */
const PLAIN = "abcdefghjkmnpqrstuvwxyz23456789";

/** A random password in groups of four, 79 bits: shown once, changed at the next sign-in. */
export function oneTimePassword(): string {
  const groups = Array.from({ length: 4 }, () => Array.from({ length: 4 }, () => PLAIN[randomInt(PLAIN.length)]).join(""));
  return groups.join("-");
}

/** What is tried first by whoever guesses, as far as it is long enough to be allowed at all. */
const COMMON = [
  "password", "passw0rd", "qwertyuiop", "qwerty", "asdfghjkl", "zxcvbnm", "iloveyou", "woaini", "letmein", "welcome", "administrator", "admin", "lianxiao",
  "mima", "xuexiao", "laoshi", "jiaoshi", "teacher", "principal", "school", "111222333", "147258369", "1qaz2wsx", "a1b2c3d4", "5201314", "abc123", "aa123456",
];

/** Refuses a new password that is short or easily guessed, naming the field. Spaces at its ends belong to it. */
export function requireGoodPassword(password: string, login: string, field: string): void {
  if (Array.from(password).length < PASSWORD_MIN) throw badInput(field, "input.tooShort", { field: "password", min: PASSWORD_MIN });
  if (isTrivial(password.normalize("NFKC").toLowerCase(), login)) throw badInput(field, "identity.trivialPassword");
}

function isTrivial(password: string, login: string): boolean {
  if (new Set(password).size < 4) return true;
  if (runs(password)) return true;
  // What is left beside a guessable word must itself be worth something.
  return [login, ...COMMON].some((word) => word.length >= 3 && password.includes(word) && new Set(password.replaceAll(word, "").replaceAll(/\d+/g, "1")).size < 4);
}

/** All of it goes up or down by one: 1234567890, abcdefghij, 0987654321 (nine and nought are neighbours). */
function runs(password: string): boolean {
  const codes = Array.from(password, (character) => (character >= "0" && character <= "9" ? Number(character) : character.codePointAt(0)!));
  return [1, -1].some((step) => codes.every((code, index) => index === 0 || code - codes[index - 1]! === step || code - codes[index - 1]! === -9 * step));
}
