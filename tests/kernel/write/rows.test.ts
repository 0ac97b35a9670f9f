import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import type { Refusal } from "../../../server/kernel/errors";
import { newId } from "../../../server/kernel/ids";
import "../../kit/refused";
import { aDesk, changeNote, finishNote, Note, writeNote } from "./notes";

const at = aDesk();
const somebody = randomUUID();

it("counts a row's version up, and tells whoever saw an older one which it is now", async () => {
  const me = await at.viewer(somebody);
  const { id } = await at.run(me, writeNote, { text: "first" });
  expect(await at.run(me, changeNote, { id, version: 1, text: "second" })).toMatchObject({ version: 2 });
  await expect(at.run(me, changeNote, { id, version: 1, text: "third" })).toBeRefused("CONFLICT", { field: "input.version", extensions: { currentVersion: 2 } });
  expect(await at.query("select text, version from note where id = $1", [id])).toEqual([{ text: "second", version: 2 }]);
});

it("lets one of ten who saw the same version through, and no other", async () => {
  const me = await at.viewer(somebody);
  const { id } = await at.run(me, writeNote, { text: "race" });
  const outcomes = await Promise.allSettled(Array.from({ length: 10 }, (_, place) => at.run(me, changeNote, { id, version: 1, text: `race ${place}` })));
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const refused = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason as Refusal] : []));
  expect(refused.map(({ code, details }) => [code, details.extensions])).toEqual(Array.from({ length: 9 }, () => ["CONFLICT", { currentVersion: 2 }]));
});

it("answers the same for a row of another and for none at all", async () => {
  const { id } = await at.run(await at.viewer(somebody), writeNote, { text: "private" });
  const stranger = await at.viewer(randomUUID());
  await expect(at.run(stranger, changeNote, { id, version: 1, text: "x" })).toBeRefused("NOT_FOUND", { field: "input.id" });
  await expect(at.run(stranger, changeNote, { id: newId(Note), version: 1, text: "x" })).toBeRefused("NOT_FOUND", { field: "input.id" });
});

it("does not tell a stranger, or one who may only look, that the version is old", async () => {
  const { id } = await at.run(await at.viewer(somebody), writeNote, { text: "still private" });
  await expect(at.run(await at.viewer(randomUUID()), changeNote, { id, version: 9, text: "x" })).toBeRefused("NOT_FOUND");
});

it("moves a row as the state table says, and names both states where it does not", async () => {
  const me = await at.viewer(somebody);
  const { id } = await at.run(me, writeNote, { text: "to do" });
  await at.run(me, finishNote, { id, version: 1 });
  await expect(at.run(me, finishNote, { id, version: 2 })).toBeRefused("CONFLICT", { extensions: { from: "done", to: "done" } });
});

it("names the input field of a unique constraint, and of a check that nobody named the constraint", async () => {
  const me = await at.viewer(somebody);
  await at.run(me, writeNote, { text: "the only one" });
  await expect(at.run(me, writeNote, { text: "the only one" })).toBeRefused("CONFLICT", { field: "input.text", message: "note.taken" });
  await expect(at.run(me, writeNote, { text: "LOUD" })).toBeRefused("BAD_USER_INPUT", { field: "note_not_shouted" });
});

it("refuses what is not valid before it opens a transaction, naming the field", async () => {
  const me = await at.viewer(somebody);
  await expect(at.run(me, writeNote, { text: " " })).toBeRefused("BAD_USER_INPUT", { field: "input.text" });
  await expect(at.run(me, writeNote, { text: "a\u0000b" })).toBeRefused("BAD_USER_INPUT", { field: "input.text" });
  // Half of a pair of surrogates: a text column would keep something else, the activity's JSON would refuse it.
  await expect(at.run(me, writeNote, { text: "a\ud800b" })).toBeRefused("BAD_USER_INPUT", { field: "input.text" });
  await expect(at.run(me, writeNote, { text: "x", onDay: "2026-02-29" })).toBeRefused("BAD_USER_INPUT", { field: "input.onDay" });
  await expect(at.run(me, changeNote, { id: "1; drop table note", version: 1, text: "x" })).toBeRefused("BAD_USER_INPUT", { field: "input.id" });
});

it("keeps a day a day", async () => {
  const me = await at.viewer(somebody);
  const { id } = await at.run(me, writeNote, { text: "on a day", onDay: "2026-03-01" });
  expect(await at.query("select on_day::text as day from note where id = $1", [id])).toEqual([{ day: "2026-03-01" }]);
});
