import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { auditActions } from "../../shared/audit";
import { activityKinds, families, kindsOf } from "../../web/features/activity/families";

const web = join(import.meta.dirname, "../../web");
const place = join(web, "app/i18n");

type Catalogue = Map<string, string>;

function flatten(value: unknown, prefix: string, into: Catalogue): Catalogue {
  if (typeof value === "string") into.set(prefix, value);
  else if (value && typeof value === "object") {
    for (const [name, inner] of Object.entries(value)) flatten(inner, prefix ? `${prefix}.${name}` : name, into);
  }
  return into;
}

function catalogues(language: string): Map<string, Catalogue> {
  const files = globSync(join(place, language, "*.json")).toSorted();
  return new Map(files.map((file) => [basename(file, ".json"), flatten(JSON.parse(readFileSync(file, "utf8")), "", new Map())]));
}

const zh = catalogues("zh");
const en = catalogues("en");

/** English has two numbers, Chinese one: they are the same words to say. */
const singular = (key: string): string => key.replace(/_(zero|one|two|few|many|other)$/, "");
const keysOf = (catalogue: Catalogue): string[] => [...new Set([...catalogue.keys()].map(singular))].toSorted();
const placeholders = (text: string): string[] => [...new Set([...text.matchAll(/{{\s*([\w.]+)[^}]*}}/g)].map((match) => match[1] ?? ""))].toSorted();

/** A language is named in itself, and the product beside its name by the other one. */
const ownNames = new Set(["frame:zh", "frame:otherName"]);

describe("the catalogues", () => {
  it("are the same files in both languages", () => {
    expect([...en.keys()]).toEqual([...zh.keys()]);
  });

  it.each([...zh.keys()])("say the same things in both languages: %s", (name) => {
    expect(keysOf(en.get(name) ?? new Map())).toEqual(keysOf(zh.get(name) ?? new Map()));
  });

  it.each([...zh.keys()])("leave the same places open in both languages: %s", (name) => {
    const open = (catalogue: Catalogue | undefined): Record<string, string[]> => {
      const found: Record<string, Set<string>> = {};
      for (const [key, text] of catalogue ?? []) {
        const set = (found[singular(key)] ??= new Set());
        for (const one of placeholders(text)) set.add(one);
      }
      return Object.fromEntries(Object.entries(found).map(([key, set]) => [key, [...set].toSorted()]));
    };
    expect(open(en.get(name))).toEqual(open(zh.get(name)));
  });

  it("are nowhere empty, and the English one has no Chinese in it", () => {
    const empty = [...zh, ...en].flatMap(([name, catalogue]) => [...catalogue].filter(([, text]) => !text.trim()).map(([key]) => `${name}:${key}`));
    const chinese = [...en].flatMap(([name, catalogue]) =>
      [...catalogue].filter(([key, text]) => /\p{Script=Han}/u.test(text) && !ownNames.has(`${name}:${key}`)).map(([key]) => `${name}:${key}`),
    );
    expect({ empty, chinese }).toEqual({ empty: [], chinese: [] });
  });
});

interface Use {
  readonly file: string;
  readonly key: string;
  readonly namespaces: readonly string[];
}

/** Keys as they are written: `t("a.b")`, `t([\`a.${x}\`, "b"])`; a name in a hole stands for one part of a key or more. */
function usesIn(file: string): Use[] {
  const text = readFileSync(file, "utf8");
  const named = [...text.matchAll(/useTranslation\((?:"(\w+)")?\)|TFunction<"(\w+)">/g)].map((match) => match[1] ?? match[2] ?? "common");
  if (named.length === 0) return [];
  const uses: Use[] = [];
  for (const [, first = ""] of text.matchAll(/(?<![\w.])t\(\s*([^)]*)/g)) {
    const head = first.startsWith("[") ? first.slice(0, first.indexOf("]")) : first.replace(/(["`][^"`]*["`]).*/s, "$1");
    for (const [, quoted, template] of head.matchAll(/"([^"]+)"|`([^`]+)`/g)) {
      const written = quoted ?? template ?? "";
      const [space, key] = written.includes(":") ? (written.split(":", 2) as [string, string]) : [undefined, written];
      uses.push({ file: file.slice(web.length + 1), key, namespaces: space ? [space] : named });
    }
  }
  return uses;
}

const pattern = (key: string): RegExp =>
  new RegExp(`^${key.split(/\$\{[^}]*\}/).map((part) => part.replace(/[.*+?^$()|[\]\\]/g, "\\$&")).join(".+")}(_(one|other))?$`);

describe("every word on the screen", () => {
  const uses = globSync(join(web, "{app,features,pages,ui}/**/*.{ts,tsx}")).flatMap((file) => usesIn(file));

  it("is looked for in many places", () => {
    expect(uses.length).toBeGreaterThan(80);
  });

  it("is in the catalogue", () => {
    const missing = uses.filter(({ key, namespaces }) => !namespaces.some((name) => [...(zh.get(name)?.keys() ?? [])].some((known) => pattern(key).test(known))));
    expect(missing.map(({ file, key }) => `${file}: ${key}`)).toEqual([]);
  });
});

describe("every kind of activity", () => {
  it.each([...activityKinds])("has a sentence: %s", (kind) => {
    expect(zh.get("activity")?.get(`kind.${kind}`)).toBeTruthy();
  });

  it("belongs to a family by which a feed can be narrowed", () => {
    const found = new Set(kindsOf(families));
    expect(activityKinds.filter((kind) => !found.has(kind))).toEqual([]);
  });
});

describe("every action of the audit log", () => {
  it.each([...auditActions])("has its words: %s", (action) => {
    expect(zh.get("audit")?.get(`action.${action}`)).toBeTruthy();
  });
});
