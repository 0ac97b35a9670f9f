import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pinyin } from "pinyin-pro";
import { describe, expect, it } from "vitest";
import { answering, answers } from "../../web/app/frame/palette-match";
import { destinations } from "../../web/app/navigation";
import { actions, furtherPages } from "../../web/app/palette-entries";

const catalogue = (language: string, name: string): Record<string, Record<string, string>> =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../../web/app/i18n/${language}/${name}.json`), "utf8")) as Record<string, Record<string, string>>;

const entries = [
  ...destinations.map(({ name, words }) => ({ words, zh: catalogue("zh", "frame").nav![name]!, en: catalogue("en", "frame").nav![name]! })),
  ...furtherPages.map(({ name, words }) => ({ words, zh: catalogue("zh", "palette").pages![name]!, en: catalogue("en", "palette").pages![name]! })),
  ...actions.map(({ name, words }) => ({ words, zh: catalogue("zh", "palette").actions![name]!, en: catalogue("en", "palette").actions![name]! })),
];

describe("every page and action of Ctrl+K", () => {
  it.each(entries)("is found in both languages by its Chinese name, its pinyin and its initials: $zh", ({ words, zh, en }) => {
    const whole = pinyin(zh, { toneType: "none", type: "array", v: true }).join("");
    const initials = pinyin(zh, { pattern: "first", toneType: "none", type: "array" }).join("");
    const asked = [zh, whole, initials, ...en.toLowerCase().split(" ").filter((word) => word.length > 2)];
    for (const label of [zh, en]) expect(asked.filter((typed) => answers(label, words, typed) === undefined)).toEqual([]);
  });
});

it("puts first what is called so, then what begins so, then what holds it", () => {
  const said = (label: string) => ({ label, words: "" });
  expect(answering(["联盟", "新建联盟", "联盟地图", "学校"], "联盟", said)).toEqual(["联盟", "联盟地图", "新建联盟"]);
  expect(answers("学校", "schools xuexiao", "  Xue Xiao ")).toBe(0);
  expect(answers("学校", "schools xuexiao", "e")).toBeUndefined();
  expect(answers("学校", "", "")).toBe(0);
});
