import { BEST, type TableType } from "./table-type";

/** What is no letter and no digit, as the database's function `searched` has it. */
// oxlint-disable-next-line no-control-regex -- control characters are no letters either
const BETWEEN = /[\u0001-\u002f\u003a-\u0060\u007b-\u00bf\u2000-\u206f\u3000-\u3004\u3008-\u3020\u30fb\ufe30-\ufe4f]+/g;
/** How much of a name the database keeps as one key. */
const LONGEST = 32;
/** Words beyond this many are not looked at: nobody types them, and each is a scan of the index. */
const MOST_WORDS = 6;

/** Text as names are searched: small letters, half width, ü as v, words between single blanks. */
const plain = (text: string): string => text.normalize("NFKC").toLowerCase().replaceAll("ü", "v").replace(BETWEEN, " ").trim();
/** Quotes are no letters, so none can be left inside. */
const lexeme = (word: string): string => `'${[...word].slice(0, LONGEST).join("")}'`;

/**
 * The `tsquery` of what somebody typed: names that hold it from one of their letters on, written, read or by initials.
 * Several words may stand anywhere: `晓明 李` finds 李晓明. Text without a letter finds nothing.
 */
export function searchQuery(text: unknown): string {
  const words = plain(String(text)).split(" ").filter((word) => word !== "").slice(0, MOST_WORDS);
  if (words.length === 0) return "";
  const whole = `${lexeme(words.join(""))}:*`;
  return words.length === 1 ? whole : `${whole} | (${words.map((word) => `${lexeme(word)}:*`).join(" & ")})`;
}

/** The same for names that are just this. */
export function exactQuery(text: unknown): string {
  const whole = plain(String(text)).replaceAll(" ", "");
  return whole === "" ? "" : `${lexeme(whole)}:A`;
}

/** Rank of a row that is found: 0 it is just what was looked for, 1 it begins so, 2 it holds it. */
export const rankSql = (alias: string, found: string, exact: string): string =>
  `case when ${alias}.search_keys @@ ${exact} then 0 when ts_filter(${alias}.search_keys, '{a}') @@ ${found} then 1 else 2 end`;

/** Best first, then as the type's first order says. */
export const withBest = (orders: TableType["orders"]): TableType["orders"] => ({ ...orders, [BEST]: [BEST, ...(Object.values(orders)[0] ?? [])] });
