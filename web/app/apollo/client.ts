import { ApolloClient, ApolloLink, HttpLink } from "@apollo/client";
import { ErrorLink } from "@apollo/client/link/error";
import { OperationTypeNode } from "graphql";
import { retry, throwError, timer } from "rxjs";
import { acceptLanguage } from "../i18n";
import { newCache } from "./cache";
import { persistedLink } from "./persisted-link";
import { problemOf, problemsOf } from "../../ui/problem";

const isMutation = (operation: ApolloLink.Operation): boolean => operation.operationType === OperationTypeNode.MUTATION;

/** One key a mutation, the same for every attempt: the server does it once and answers the same again. */
const headers = new ApolloLink((operation, forward) => {
  operation.setContext(({ headers: given = {} }: { headers?: Record<string, string> }) => ({
    headers: {
      ...given,
      "Accept-Language": acceptLanguage(),
      "Apollo-Require-Preflight": "true",
      ...(isMutation(operation) && { "Idempotency-Key": crypto.randomUUID() }),
    },
  }));
  return forward(operation);
});

/** A request that never reached the server, or found it restarting, is sent again; a refusal never is. */
const patience = new ApolloLink((operation, forward) => {
  const attempts = isMutation(operation) ? 4 : 2;
  return forward(operation).pipe(
    retry({
      count: attempts,
      delay: (error: unknown, attempt) => {
        const { code } = problemOf(error);
        const worthIt = (code === "OFFLINE" && navigator.onLine) || code === "UNAVAILABLE";
        return worthIt ? timer(250 * 2 ** attempt * (0.75 + Math.random() / 2)) : throwError(() => error);
      },
    }),
  );
});

export interface ClientOptions {
  /** The session has ended, or was never there. */
  readonly onSignedOut: () => void;
  readonly uri?: string;
  readonly fetch?: typeof fetch;
}

export function newClient({ onSignedOut, uri = "/graphql", fetch }: ClientOptions): ApolloClient {
  const watch = new ErrorLink(({ error, operation }) => {
    const expected = operation.getContext()["signedOutIsFine"] === true;
    if (!expected && problemsOf(error).some((problem) => problem.code === "UNAUTHENTICATED")) onSignedOut();
  });
  return new ApolloClient({
    cache: newCache(),
    link: ApolloLink.from([watch, headers, patience, persistedLink(), new HttpLink({ uri, fetch, credentials: "same-origin" })]),
    // A return visit shows what is known at once and is brought up to date behind it.
    defaultOptions: {
      watchQuery: { fetchPolicy: "cache-and-network", nextFetchPolicy: "cache-first", notifyOnNetworkStatusChange: true },
    },
  });
}
