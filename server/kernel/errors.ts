import { GraphQLError } from "graphql";
import { say, type Language } from "./messages";

/** What a program can tell an error by. Each is stable: clients switch on it. */
export const ErrorCode = {
  BAD_USER_INPUT: "BAD_USER_INPUT",
  UNAUTHENTICATED: "UNAUTHENTICATED",
  FORBIDDEN: "FORBIDDEN",
  NOT_FOUND: "NOT_FOUND",
  CONFLICT: "CONFLICT",
  RATE_LIMITED: "RATE_LIMITED",
  RESYNC_REQUIRED: "RESYNC_REQUIRED",
  QUERY_TOO_LARGE: "QUERY_TOO_LARGE",
} as const;
export type ErrorCode = (typeof ErrorCode)[keyof typeof ErrorCode];

export interface RefusalDetails {
  /** The input field that is at fault, as the client named it, e.g. `input.since`. */
  field?: string;
  /** What the sentence speaks of: `{ name: "…" }` fills `{name}`. */
  values?: Record<string, string | number>;
  /** Further extensions for programs: `currentVersion`, `from`, `to`, … */
  extensions?: Record<string, unknown>;
}

/** A clear no: a code for programs, a sentence for people, the field that is at fault. Anything else that is thrown is a fault of ours. */
export class Refusal extends Error {
  readonly code: ErrorCode;
  readonly sentence: string;
  readonly details: RefusalDetails;

  /** @param message key of the sentence in the message catalogues, e.g. `alliance.notDraft` */
  constructor(code: ErrorCode, message: string, details: RefusalDetails = {}) {
    super(`${code}: ${message}`);
    this.name = "Refusal";
    this.code = code;
    this.sentence = message;
    this.details = details;
  }

  /** The same for a GraphQL response, in the viewer's language. */
  toGraphQL(language: Language): GraphQLError {
    const { field, values, extensions } = this.details;
    return new GraphQLError(say(this.sentence, language, values), {
      extensions: { ...extensions, code: this.code, ...(field === undefined ? {} : { field }) },
      originalError: this,
    });
  }
}

/** The one answer for what does not exist and for what the viewer may not see: they cannot be told apart. */
export const notFound = (field = "id"): Refusal => new Refusal("NOT_FOUND", "kernel.notFound", { field });

export const badInput = (field: string, message: string, values?: Record<string, string | number>): Refusal =>
  new Refusal("BAD_USER_INPUT", message, { field, ...(values ? { values } : {}) });
