import { Refusal, type ErrorCode } from "../errors";

/** What the database refuses, and how to say it. */
interface Said {
  readonly field: string;
  readonly message: string;
}
const said = new Map<string, Said>();

/** Names the input field and the sentence for a constraint of the database, by the constraint's name. */
export function constraint(name: string, field: string, message: string): void {
  said.set(name, { field, message });
}

interface DatabaseError {
  readonly code: string;
  readonly constraint?: string;
  readonly column?: string;
}

const codes: Record<string, { code: ErrorCode; message: string }> = {
  "23505": { code: "CONFLICT", message: "kernel.taken" },
  "23P01": { code: "CONFLICT", message: "kernel.taken" },
  "23503": { code: "BAD_USER_INPUT", message: "kernel.unknownReference" },
  "23514": { code: "BAD_USER_INPUT", message: "kernel.outOfRange" },
  "23502": { code: "BAD_USER_INPUT", message: "kernel.outOfRange" },
};

const databaseError = (error: unknown): DatabaseError | undefined => {
  const inner = (error as { driverError?: unknown } | null)?.driverError ?? error;
  return typeof (inner as DatabaseError | null)?.code === "string" ? (inner as DatabaseError) : undefined;
};

/** PostgreSQL's code of what it refused, if it was PostgreSQL. */
export const codeOfDatabase = (error: unknown): string | undefined => databaseError(error)?.code;

/** A refusal for what the database refused (unique, exclusion, check and foreign keys); anything else comes back as it was. */
export function refusalOf(error: unknown): unknown {
  const found = databaseError(error);
  const kind = found && codes[found.code];
  if (!found || !kind) return error;
  const known = found.constraint === undefined ? undefined : said.get(found.constraint);
  const field = known?.field ?? found.column ?? found.constraint ?? "input";
  return new Refusal(kind.code, known?.message ?? kind.message, { field, values: { field }, extensions: {} });
}

/** Deadlock, serialization failure: the same transaction may go through when it is tried again. */
export const mayBeTriedAgain = (error: unknown): boolean => ["40001", "40P01"].includes(databaseError(error)?.code ?? "");
