import { describe, expect, it } from "vitest";
import { variables } from "../../web/app/theme";

const channel = (value: number): number => {
  const part = value / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
};

const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => channel(Number.parseInt(hex.slice(at, at + 2), 16)));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (one: string, other: string): number => {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
};

const schemes = variables({} as never);
const tones = ["neutral", "info", "good", "warn", "bad", "accent"];
const words = ["--mantine-color-dimmed", "--mantine-color-placeholder", "--mantine-color-anchor", "--mantine-color-error", "--fresh"];
const grounds = ["--paper", "--surface", "--surface-sunk"];

describe.each(["light", "dark"] as const)("in the %s scheme", (scheme) => {
  const colours: Readonly<Record<string, string>> = schemes[scheme];
  const at = (name: string): string => colours[name] ?? "";

  it.each(tones)("the words of a %s tag can be read", (tone) => {
    expect(contrast(at(`--${tone}-text`), at(`--${tone}-ground`))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(words.flatMap((word) => grounds.map((ground) => [word, ground] as const)))("%s can be read on %s", (word, ground) => {
    expect(contrast(at(word), at(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it("the rail can be read, also where it is chosen", () => {
    expect(contrast(at("--rail-text"), at("--rail"))).toBeGreaterThanOrEqual(4.5);
    expect(contrast("#ffffff", at("--rail-on"))).toBeGreaterThanOrEqual(4.5);
  });
});
