import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import "../../kit/refused";
import { aDesk, changeNote, writeNote } from "./notes";

const at = aDesk();
const somebody = randomUUID();

it("does the same request with the same key once, and answers it the same", async () => {
  const me = await at.viewer(somebody);
  const request = { text: "bring chalk", idempotencyKey: "key-of-chalk" };
  const first = await at.run(me, writeNote, request);
  const [notes, activities] = [await at.count("note"), await at.count("activity")];
  expect(await at.run(me, writeNote, { ...request })).toEqual(first);
  expect([await at.count("note"), await at.count("activity")]).toEqual([notes, activities]);
});

it("refuses the same key for another request, of the same command or of another", async () => {
  const me = await at.viewer(somebody);
  const { id } = await at.run(me, writeNote, { text: "bring paper", idempotencyKey: "key-of-paper" });
  await expect(at.run(me, writeNote, { text: "bring ink", idempotencyKey: "key-of-paper" })).toBeRefused("CONFLICT", { field: "input.idempotencyKey" });
  await expect(at.run(me, changeNote, { id, version: 1, text: "bring paper", idempotencyKey: "key-of-paper" })).toBeRefused("CONFLICT", { field: "input.idempotencyKey" });
});

it("does a request once that is sent four times at the same time", async () => {
  const me = await at.viewer(somebody);
  const before = await at.count("note");
  const answers = await Promise.all(Array.from({ length: 4 }, () => at.run(me, writeNote, { text: "open the window", idempotencyKey: "key-of-window" })));
  expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
  expect(await at.count("note")).toBe(before + 1);
});

it("keeps the keys of two people apart", async () => {
  const key = "key-of-both";
  const mine = await at.run(await at.viewer(somebody), writeNote, { text: "mine", idempotencyKey: key });
  const hers = await at.run(await at.viewer(randomUUID()), writeNote, { text: "hers", idempotencyKey: key });
  expect(hers.id).not.toBe(mine.id);
});

it("leaves no key of a request that was refused, so that it can be sent again when the obstacle is gone", async () => {
  const me = await at.viewer(somebody);
  await at.run(me, writeNote, { text: "once only" });
  const before = await at.count("command_key");
  const request = { text: "once only", idempotencyKey: "key-of-once" };
  await expect(at.run(me, writeNote, request)).toBeRefused("CONFLICT", { field: "input.text", message: "note.taken" });
  expect(await at.count("command_key")).toBe(before);
  await at.query("delete from note where text = 'once only'", []);
  expect(await at.run(me, writeNote, request)).toHaveProperty("id");
});

it("takes a day that is left out and one that is null for two requests", async () => {
  const me = await at.viewer(somebody);
  await at.run(me, writeNote, { text: "no day", idempotencyKey: "key-of-no-day" });
  await expect(at.run(me, writeNote, { text: "no day", onDay: null, idempotencyKey: "key-of-no-day" })).toBeRefused("CONFLICT");
});

it("refuses a key that is too short", async () => {
  await expect(at.run(await at.viewer(somebody), writeNote, { text: "x", idempotencyKey: "short" })).toBeRefused("BAD_USER_INPUT", { field: "input.idempotencyKey" });
});
