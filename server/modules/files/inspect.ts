import { badInput } from "../../kernel/errors";
import { archiveProblem } from "./archive";
import { belongsTo, familyOfEnding, PROGRAMS, RUN } from "./kinds-of-files";
import { MAX_PIXELS } from "./pictures";
import { extensionOf, typeOfContent, type Found } from "./type-of-content";

/** Refuses a name that a computer would run, or that hides such an ending before another. Known before any byte has come. */
export function requireHarmlessName(name: string, field: string): void {
  const [, ...endings] = name.toLowerCase().split(".").map((part) => part.trim());
  const harmful = endings.find((ending) => RUN.has(ending));
  if (harmful === undefined) return;
  throw badInput(field, harmful === endings.at(-1) ? "file.program" : "file.misleadingName", { name, ending: harmful });
}

/**
 * Looks at what somebody has brought: what it is by its content, and whether it is what its name says. Refuses what
 * a computer would run, what is named as something else, and what is small only until it is opened.
 */
export async function inspect(path: string, name: string, field: string): Promise<Found> {
  requireHarmlessName(name, field);
  const found = await typeOfContent(path, name);
  const ending = extensionOf(name);
  if (PROGRAMS.test(found.type)) throw badInput(field, "file.program", { name, ending });
  const family = familyOfEnding(ending);
  if (family !== undefined && !belongsTo(family, found.type)) throw badInput(field, "file.wrongType", { name, ending, found: found.type });
  if (found.width !== null && found.height !== null && found.width * found.height > MAX_PIXELS) {
    throw badInput(field, "file.tooManyPixels", { name, width: found.width, height: found.height, max: MAX_PIXELS / 1_000_000 });
  }
  const problem = await archiveProblem(path);
  if (problem !== undefined) throw badInput(field, problem, { name });
  return found;
}
