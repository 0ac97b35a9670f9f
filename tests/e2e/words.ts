import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** The words of the web client, so that a test finds a button by what it says in either language. */

export type Language = "zh" | "en";
interface Catalogue {
  readonly [key: string]: string | Catalogue;
}

const folder = resolve(import.meta.dirname, "../../web/app/i18n");

const catalogues = Object.fromEntries(
  (["zh", "en"] as const).map((language) => {
    const files = readdirSync(join(folder, language)).filter((name) => name.endsWith(".json"));
    return [language, Object.fromEntries(files.map((name) => [name.slice(0, -5), JSON.parse(readFileSync(join(folder, language, name), "utf8")) as Catalogue]))];
  }),
) as unknown as Record<Language, Catalogue>;

/** `word("zh")("alliances:admit.verb")`; values fill `{{name}}`. Fails for a key that does not exist. */
export const wordsOf =
  (language: Language) =>
  (key: string, values: Record<string, string | number> = {}): string => {
    const [namespace, path] = key.split(":");
    let found: string | Catalogue | undefined = catalogues[language][namespace!];
    for (const step of (path ?? "").split(".")) found = typeof found === "object" ? found[step] : undefined;
    if (typeof found !== "string") throw new Error(`no word ${key} in ${language}`);
    return found.replace(/\{\{\s*(\w+)[^}]*\}\}/g, (_, name: string) => String(values[name] ?? ""));
  };

/** Every text of a language that stands alone and differs from the other's: what must not be seen in the other language. A single character may be the beginning of somebody's name. */
export function ownTexts(language: Language): Set<string> {
  const other = new Set(texts(catalogues[language === "zh" ? "en" : "zh"]));
  return new Set(texts(catalogues[language]).filter((text) => !other.has(text) && !text.includes("{{") && [...text].length > 1));
}

function texts(catalogue: Catalogue): string[] {
  return Object.values(catalogue).flatMap((value) => (typeof value === "string" ? [value] : texts(value)));
}
