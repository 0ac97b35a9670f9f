import type { TFunction } from "i18next";

export type Payload = Readonly<Record<string, unknown>>;

export const payloadOf = ({ payload }: { readonly payload?: unknown }): Payload => (payload && typeof payload === "object" ? (payload as Payload) : {});

/** Names of payload values that may hold a word of the vocabulary; all others (names of schools, titles) are said as they are. */
const coded = new Set(["role", "from", "to", "rank", "honour", "season"]);

/** Words of the vocabulary arrive as the server keeps them (`lead`, `underWay`): they are said in the person's language. */
export function inWords(payload: Payload, t: TFunction<"activity">): Record<string, string> {
  const said: Record<string, string> = {};
  for (const [name, value] of Object.entries(payload)) {
    if (name === "key") said[name] = t([`policyNames:${String(value)}`, "verbatim"], { value });
    else if (name === "subject" && typeof value === "string") said[name] = t([`words:subject.${value.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`, "verbatim"], { value });
    else if (name === "region" && value === null) said[name] = t("wholeCountry");
    else if (typeof value === "number") said[name] = String(value);
    else if (typeof value === "string") said[name] = coded.has(name) ? t([`word.${value}`, "verbatim"], { value }) : value;
  }
  return said;
}
