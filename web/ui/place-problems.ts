import type { Problem } from "./problem";

/** Where on a form each thing that the server refused belongs. */
export interface Placed {
  readonly fields: readonly (readonly [name: string, problem: Problem])[];
  /** Somebody was faster. */
  readonly conflict: Problem | null;
  /** The first that no field is to blame for. */
  readonly unplaced: Problem | null;
}

/** The server names a field as `input.since` or `since`; the form knows it by the last part. */
function fieldOf({ field }: Problem, names: readonly string[]): string | null {
  if (!field) return null;
  if (names.includes(field)) return field;
  const last = field.split(".").at(-1) ?? "";
  return names.includes(last) ? last : null;
}

/** The server names the version as the field of a conflict: that is no field which a person fills in, even where the form holds it. */
const isConflict = ({ code, details }: Problem): boolean => code === "CONFLICT" && "currentVersion" in details;

export function placeProblems(problems: readonly Problem[], names: readonly string[]): Placed {
  const fields: [string, Problem][] = [];
  let conflict: Problem | null = null;
  let unplaced: Problem | null = null;
  for (const problem of problems) {
    const field = fieldOf(problem, names);
    if (isConflict(problem)) conflict ??= problem;
    else if (field) fields.push([field, problem]);
    else unplaced ??= problem;
  }
  return { fields, conflict, unplaced };
}
