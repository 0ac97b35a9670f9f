import { expect, it } from "vitest";
import { hashPassword, oneTimePassword, requireGoodPassword, verifyPassword } from "../../../server/modules/identity/password";
import "../../kit/refused";

const judge = async (password: string): Promise<void> => requireGoodPassword(password, "wang.li", "input.newPassword");

it("hashes with argon2id, 19 MiB and two passes, and salts", async () => {
  const [one, other] = [await hashPassword("a fine password"), await hashPassword("a fine password")];
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(other).not.toBe(one);
  expect(await verifyPassword(one, "a fine password")).toBe(true);
  expect(await verifyPassword(one, "a fine passwore")).toBe(false);
  expect(await verifyPassword(undefined, "a fine password")).toBe(false);
});

it("takes a password the same whichever way its characters are composed", async () => {
  expect(await verifyPassword(await hashPassword("café au lait"), "cafe\u0301 au lait")).toBe(true);
});

it.each(["short", "123456789", "1234567890", "0987654321", "abcdefghij", "aaaaaaaaaaaa", "ababababab", "password123", "Password2026", "passw0rd!!", "wang.li1234", "WANG.LI2026!", "mima123456", "qwertyuiop1", "lianxiao2026"])("refuses %s", async (password) => {
  await expect(judge(password)).toBeRefused("BAD_USER_INPUT", { field: "input.newPassword" });
});

it.each(["correct horse", "tA7#kk2-pq", "春风又绿江南岸明月何时", "4 rainy Tuesdays", "wang.li and the whale"])("takes %s", async (password) => {
  await expect(judge(password)).resolves.toBeUndefined();
});

it("makes one-time passwords that are good and never the same", async () => {
  const made = new Set(Array.from({ length: 200 }, oneTimePassword));
  expect(made.size).toBe(200);
  for (const password of made) await judge(password);
});
