import { badInput, Refusal } from "../../kernel/errors";
import type { School } from "./school.entity";

/** Refuses null for what may be left out of a change but never be empty. */
export function requireNotEmptied<Input extends object>(input: Input, ...fields: (keyof Input & string)[]): void {
  for (const field of fields) if (input[field] === null) throw badInput(`input.${field}`, "input.empty", { field });
}

/** Nothing new begins at a school that is closed. */
export function requireOpen(school: Pick<School, "closedOn">, field: string): void {
  if (school.closedOn !== null) throw new Refusal("CONFLICT", "schools.closed", { field });
}

/** Refuses a period that ends before it begins, naming the field. */
export function requireOrder(since: string, until: string | null | undefined, field = "input.until"): void {
  if (until && until < since) throw badInput(field, "schools.periodOrder");
}
