import { ApolloLink } from "@apollo/client";
import { CombinedGraphQLErrors, ServerError } from "@apollo/client/errors";
import type { DocumentNode } from "graphql";
import { catchError, switchMap, of, throwError, type Observable } from "rxjs";

/** The code generator writes the manifest's hash of each operation beside its document. */
const hashOf = (document: DocumentNode): string | undefined => {
  const meta: unknown = Reflect.get(document, "__meta__");
  const hash: unknown = meta && typeof meta === "object" ? Reflect.get(meta, "hash") : undefined;
  return typeof hash === "string" ? hash : undefined;
};

const unknownCode = "PERSISTED_QUERY_NOT_FOUND";

const saysUnknown = (errors: readonly { extensions?: Record<string, unknown> }[] | undefined): boolean =>
  errors?.some((error) => error.extensions?.["code"] === unknownCode) ?? false;

function failedAsUnknown(error: unknown): boolean {
  if (CombinedGraphQLErrors.is(error)) return saysUnknown(error.errors);
  return ServerError.is(error) && error.bodyText.includes(unknownCode);
}

/**
 * Sends the name (SHA-256) of an operation from this client's manifest in place of its text.
 * A server that does not know it (another version, a development server) is sent the text instead, and is
 * not asked by name again until the page is loaded anew.
 */
export function persistedLink(): ApolloLink {
  let byName = true;
  return new ApolloLink((operation, forward) => {
    const sha256Hash = hashOf(operation.query);
    const withText = (): Observable<ApolloLink.Result> => {
      operation.extensions = {};
      operation.setContext({ http: { includeQuery: true, includeExtensions: false } });
      return forward(operation);
    };
    if (!sha256Hash || !byName) return withText();

    operation.extensions = { persistedQuery: { version: 1, sha256Hash } };
    operation.setContext({ http: { includeQuery: false, includeExtensions: true } });
    return forward(operation).pipe(
      switchMap((result) => {
        if (!saysUnknown(result.errors)) return of(result);
        byName = false;
        return withText();
      }),
      catchError((error: unknown) => {
        if (!failedAsUnknown(error)) return throwError(() => error);
        byName = false;
        return withText();
      }),
    );
  });
}
