import type { Language } from "../messages";

/** One word of a vocabulary as people write it. */
export interface Word {
  /** What the database keeps, e.g. `primary`. */
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  /** What else it is called in files that are about: `小学部`. */
  readonly aliases: readonly string[];
}

/** The words that a column knows, in their order. */
export interface Words {
  readonly all: readonly Word[];
  /** The code that somebody meant; undefined when nobody calls it so. */
  code(written: string): string | undefined;
  label(code: string, language: Language): string;
}

/** How texts are compared: width, case, spaces and remarks in brackets make no difference, nor does the star of a header that must be filled. */
export const plain = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[([【].*?[)\]】]/g, "")
    .replace(/[\s*＊_-]+/g, "")
    .toLowerCase();

/** By the values that they name. */
const named = new WeakMap<object, Words>();

/** The words of a vocabulary, as far as somebody named it: for what is written of its values. */
export const wordsOf = (values: object): Words | undefined => named.get(values);

/** Names the values of a vocabulary: Chinese, English, then what else they are called. Every value must be named. */
export function words<Key extends string>(values: Readonly<Record<Key, string>>, names: Readonly<Record<Key, readonly [zh: string, en: string, ...aliases: string[]]>>): Words {
  const all = (Object.keys(values) as Key[]).map((key): Word => {
    const [zh, en, ...aliases] = names[key];
    return { code: values[key], zh, en, aliases };
  });
  const codes = new Map<string, string>();
  for (const { code, zh, en, aliases } of all) {
    for (const name of [code, zh, en, ...aliases]) {
      const known = codes.get(plain(name));
      if (known !== undefined && known !== code) throw new Error(`“${name}” means ${known} and ${code}`);
      codes.set(plain(name), code);
    }
  }
  const byCode = new Map(all.map((word) => [word.code, word]));
  const made: Words = { all, code: (written) => codes.get(plain(written)), label: (code, language) => byCode.get(code)?.[language] ?? code };
  named.set(values, made);
  return made;
}
