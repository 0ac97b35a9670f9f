import { SCHOOL_YEARS, schoolYearOf } from "../../../shared/statistics";
import { badInput } from "../../kernel/errors";
import { isId } from "../../kernel/ids";

/** The id that an argument names. */
export function idOf(id: string, field: string): string {
  if (!isId(id)) throw badInput(field, "kernel.notAnId", { field });
  return id;
}

/** The school year that is asked for; the present one when nothing is said. */
export function yearOf(year: number | null | undefined, today: string): number {
  const asked = year ?? schoolYearOf(today);
  if (asked < SCHOOL_YEARS.min || asked > SCHOOL_YEARS.max) throw badInput("year", "input.range", { field: "year", ...SCHOOL_YEARS });
  return asked;
}

/** How many rows of a page. */
const MOST = 100;
export function pageOf(first: number | null | undefined): number {
  const asked = first ?? 20;
  if (asked < 1 || asked > MOST) throw badInput("first", "input.range", { field: "first", min: 1, max: MOST });
  return asked;
}

/** A place in an order as opaque text, and back. */
export const cursorOf = (parts: readonly (string | number)[]): string => Buffer.from(JSON.stringify(parts), "utf8").toString("base64url");

/** The parts of a cursor as they were given out. @param checks what each part must be, in their order */
export function partsOf(cursor: string | null | undefined, checks: readonly ((part: unknown) => boolean)[]): unknown[] | null {
  if (cursor == null) return null;
  const wrong = () => badInput("after", "kernel.badCursor", { field: "after" });
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    throw wrong();
  }
  if (!Array.isArray(parts) || parts.length !== checks.length || !checks.every((check, place) => check(parts[place]))) throw wrong();
  return parts as unknown[];
}
export const isText = (part: unknown): boolean => typeof part === "string" && !part.includes("\u0000") && part.isWellFormed();
export const isNumber = (part: unknown): boolean => typeof part === "number" && Number.isFinite(part);
export const isIdPart = (part: unknown): boolean => typeof part === "string" && isId(part);
