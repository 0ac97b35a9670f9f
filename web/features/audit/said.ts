import type { TFunction } from "i18next";

const upperSnake = (word: string): string => word.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();

/** The roles in which somebody stood, in words. */
export const rolesSaid = (roles: readonly string[], word: TFunction<"words">, separator: string): string => roles.map((role) => word(`role.${upperSnake(role)}`)).join(separator);

/** Keys whose values are words of a small vocabulary. */
const worded = new Set(["why", "limit", "begunBy", "way"]);

/** What an entry keeps beside who and when, in words where there are some: ids say nothing to a reader and are left out. */
export function detailSaid(detail: Readonly<Record<string, unknown>>, t: TFunction<"audit">, word: TFunction<"words">, rule: TFunction<"policyNames">): string {
  const parts: string[] = [];
  for (const [key, value] of Object.entries(detail)) {
    if (value === null || value === "" || (Array.isArray(value) && value.length === 0) || /Ids?$/.test(key)) continue;
    if (key === "role") parts.push(word(`role.${upperSnake(String(value))}`));
    else if (key === "scopeKind") parts.push(word(`scope.${upperSnake(String(value))}`));
    else if (worded.has(key)) parts.push(t([`${key}.${String(value)}`, "verbatim"], { value: String(value) }));
    else if (key === "key") parts.push(rule(String(value) as never));
    else parts.push(t([`part.${key}`, "part.other"], { name: key, value: typeof value === "object" ? JSON.stringify(value) : String(value) }));
  }
  return parts.join(t("common:listSeparator"));
}
