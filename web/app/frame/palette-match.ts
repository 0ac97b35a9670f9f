/** What is no letter and no digit, in the text that somebody typed and in names. */
const BETWEEN = /[\s\p{P}\p{S}]+/gu;
const plain = (text: string): string => text.normalize("NFKC").toLowerCase().replaceAll("ü", "v").replace(BETWEEN, "");

/** How well a page or an action answers what was typed: 0 its name or a word is just that, 1 begins so, 2 the name holds it; undefined when it does not. */
export function answers(label: string, words: string, typed: string): 0 | 1 | 2 | undefined {
  const text = plain(typed);
  const names = [label, ...words.split(" ")].map(plain);
  if (text === "" || names.includes(text)) return 0;
  if (names.some((name) => name.startsWith(text))) return 1;
  return names.some((name) => name.includes(text)) && text.length > 1 ? 2 : undefined;
}

/** Those that answer, best first. */
export function answering<Entry>(entries: readonly Entry[], typed: string, said: (entry: Entry) => { label: string; words: string }): Entry[] {
  return entries
    .map((entry) => ({ entry, rank: answers(said(entry).label, said(entry).words, typed) }))
    .filter(({ rank }) => rank !== undefined)
    .toSorted((a, b) => Number(a.rank) - Number(b.rank))
    .map(({ entry }) => entry);
}
