import { randomUUID } from "node:crypto";

import { unwrapResolverError } from "@apollo/server/errors";
import { GraphQLError, type GraphQLFormattedError } from "graphql";

import { messages } from "../kernel/messages";

/** What clients may be told, and programs may go by. */
const CODES = new Set([
  "BAD_USER_INPUT",
  "UNAUTHENTICATED",
  "FORBIDDEN",
  "NOT_FOUND",
  "CONFLICT",
  "RATE_LIMITED",
  "RESYNC_REQUIRED",
  "QUERY_TOO_LARGE",
  // Of the protocol itself: the client sent something that is no operation of this schema.
  "BAD_REQUEST",
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "OPERATION_RESOLUTION_FAILURE",
  "PERSISTED_QUERY_NOT_FOUND",
  "INTROSPECTION_DISABLED",
]);

/** query_canceled of PostgreSQL: nobody here cancels statements but the time limit. */
const STATEMENT_CUT_OFF = "57014";

messages({
  "app.tookTooLong": { zh: "查询范围太大，未能及时完成。请缩小范围，或去掉总数后再试。", en: "That asks for more than can be found in time. Narrow it down, or leave out the total count." },
  "app.tooManyAtOnce": { zh: "同时进行的请求太多，请稍候再试。", en: "Too many requests at the same time. Please wait a moment." },
});

export interface InternalError {
  /** Also in the answer, so that a person can name it and we can find it. */
  reference: string;
  name: string;
  message: string;
  stack: string | undefined;
  code: string | undefined;
  path: string | undefined;
}

/**
 * Makes the last step before an error leaves the house: known codes pass, everything else becomes INTERNAL with a
 * reference, and goes to `report` in full but without the values it carries.
 */
export function maskErrors(report: (error: InternalError) => void): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const { http: _http, stacktrace: _stacktrace, ...extensions } = formatted.extensions ?? {};
    if (extensions.limit !== undefined || isTokenLimit(formatted)) {
      return { ...formatted, extensions: { limit: "tokens", ...extensions, code: "QUERY_TOO_LARGE" } };
    }
    if (CODES.has(String(extensions.code))) return { ...formatted, extensions };

    const reference = randomUUID();
    report({ reference, path: formatted.path?.join("."), ...described(unwrapResolverError(error)) });
    return { message: "Internal error", ...(formatted.path && { path: formatted.path }), extensions: { code: "INTERNAL", reference } };
  };
}

/** An error for the log. Errors of the database carry the values of the statement in other properties, and those of class 22 in the message itself. */
export function described(error: unknown): Omit<InternalError, "reference" | "path"> {
  if (!(error instanceof Error)) return { name: "NonError", message: "something that is no error was thrown", stack: undefined, code: undefined };
  const code = (error as { code?: unknown }).code ?? (error as { driverError?: { code?: unknown } }).driverError?.code;
  const holdsValues = typeof code === "string" && code.startsWith("22");
  const message = holdsValues ? `the database refused a value (${code})` : error.message;
  const frames = error.stack?.slice(error.stack.indexOf("\n    at ")) ?? "";
  return { name: error.name, message, stack: `${error.name}: ${message}${frames}`, code: typeof code === "string" ? code : undefined };
}

/** Whether the database cut a statement off at its time limit. */
export function tookTooLong(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = (cause as { originalError?: unknown; driverError?: unknown }).originalError ?? (cause as { driverError?: unknown }).driverError) {
    if ((cause as { code?: unknown }).code === STATEMENT_CUT_OFF) return true;
  }
  return false;
}

/** The parser throws a plain syntax error at its token limit; its words are all there is to know it by. */
function isTokenLimit(formatted: GraphQLFormattedError): boolean {
  return formatted.extensions?.code === "GRAPHQL_PARSE_FAILED" && formatted.message.includes("tokens. Parsing aborted");
}

/** For refusals outside GraphQL's own machinery: the same shape, so that clients need one way to read errors. */
export function errorBody(code: string, message: string, more: Record<string, unknown> = {}): { errors: GraphQLFormattedError[] } {
  return { errors: [new GraphQLError(message, { extensions: { code, ...more } }).toJSON()] };
}
