import { CombinedGraphQLErrors, ServerError } from "@apollo/client/errors";

/** What went wrong, in the words that a screen needs: `code` decides what to offer, `message` is already in the person's language. */
export interface Problem {
  readonly code: string;
  readonly message?: string;
  /** The field of the input that the server names, where it names one. */
  readonly field?: string;
  /** Further values that the server sends with this code (`currentVersion`, `from`, `to`). */
  readonly details: Readonly<Record<string, unknown>>;
}

interface ServerProblem {
  readonly message: string;
  readonly extensions?: Record<string, unknown>;
}

const text = (value: unknown): string | undefined => (typeof value === "string" && value ? value : undefined);

const fromServer = ({ message, extensions = {} }: ServerProblem): Problem => ({
  code: text(extensions["code"]) ?? "INTERNAL",
  message,
  field: text(extensions["field"]),
  details: extensions,
});

/** The server answers 4xx with GraphQL errors in the body too: those are read like any other. */
function inBody(body: string): Problem[] {
  try {
    const parsed: unknown = JSON.parse(body);
    const errors: unknown = parsed && typeof parsed === "object" ? Reflect.get(parsed, "errors") : undefined;
    return Array.isArray(errors) ? errors.map((error: ServerProblem) => fromServer(error)) : [];
  } catch {
    // Not JSON: a proxy's page, say. The status alone has to do.
    return [];
  }
}

export function problemsOf(error: unknown): readonly Problem[] {
  if (CombinedGraphQLErrors.is(error)) return error.errors.map((one) => fromServer(one));
  if (ServerError.is(error)) {
    const said = inBody(error.bodyText);
    return said.length ? said : [{ code: error.statusCode >= 500 ? "UNAVAILABLE" : "INTERNAL", details: {} }];
  }
  if (error instanceof TypeError) return [{ code: "OFFLINE", details: {} }];
  return [{ code: "INTERNAL", details: {} }];
}

/** The one problem to show; a screen that maps several to fields uses `problemsOf`. */
export const problemOf = (error: unknown): Problem => problemsOf(error)[0] ?? { code: "INTERNAL", details: {} };
