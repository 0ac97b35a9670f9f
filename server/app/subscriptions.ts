import { type DocumentNode, getOperationAST, getVariableValues, GraphQLError, type GraphQLSchema, NoSchemaIntrospectionCustomRule, OperationTypeNode, parse, specifiedRules, validate } from "graphql";

import { Refusal } from "../kernel/errors";
import { followingOf, type Events, type Prepared } from "../kernel/live";
import type { Viewer } from "../kernel/viewer";
import { limitRules, MAX_TOKENS, requireCost } from "./limits";
import { tooLarge } from "./limits/too-large";
import type { Manifest } from "./persisted";

/** Documents that were parsed and found valid; subscriptions are few, and a client that invents more only pushes others out. */
const MOST_DOCUMENTS = 200;

export interface SubscriptionParts {
  schema: GraphQLSchema;
  manifest: Manifest;
  introspection: boolean;
  /** A context of its own for each event: a stream must not live on a request's cached loaders. */
  contextOf: (viewer: Viewer) => unknown;
  /** Makes the events of all streams, many in one statement. */
  events: Events;
}

interface Asked {
  query?: string | null;
  operationName?: string | null;
  variables?: Record<string, unknown> | null;
  extensions?: Record<string, unknown> | null;
}

/** What comes over the websocket goes through the same gates as what comes over HTTP, and only subscriptions come through. */
export function subscriptionGate(parts: SubscriptionParts): (asked: Asked, viewer: Viewer) => Promise<Prepared> {
  const { schema, manifest, contextOf, events } = parts;
  const rules = [...specifiedRules, ...limitRules, ...(parts.introspection ? [] : [NoSchemaIntrospectionCustomRule])];
  const documents = new Map<string, DocumentNode>();

  const documentOf = (text: string): DocumentNode => {
    const known = documents.get(text);
    if (known) return known;
    const document = parsed(text);
    const [error] = validate(schema, document, rules, { maxErrors: 1 });
    if (error) throw error.extensions.code === undefined ? withCode(error, "GRAPHQL_VALIDATION_FAILED") : error;
    documents.set(text, document);
    for (const oldest of documents.keys()) {
      if (documents.size <= MOST_DOCUMENTS) break;
      documents.delete(oldest);
    }
    return document;
  };

  return async ({ query, operationName, variables, extensions }, viewer) => {
    try {
      const text = query ?? manifest.get(hashIn(extensions));
      if (text === undefined) throw new GraphQLError("PersistedQueryNotFound", { extensions: { code: "PERSISTED_QUERY_NOT_FOUND" } });
      const document = documentOf(text);
      const operation = getOperationAST(document, operationName);
      if (!operation) throw new GraphQLError("The document has no operation of that name.", { extensions: { code: "OPERATION_RESOLUTION_FAILURE" } });
      if (operation.operation !== OperationTypeNode.SUBSCRIPTION) throw new GraphQLError("Only subscriptions are answered here; send the rest by HTTP.", { extensions: { code: "BAD_REQUEST" } });
      requireCost(schema, document, operation, variables ?? {});
      const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables ?? {});
      if (!coerced) return { errors: (errors ?? []).map((error) => withCode(error, "BAD_USER_INPUT")) };
      return { follow: followingOf({ schema, document, documentKey: text, operation, variables: coerced, contextOf, events }) };
    } catch (error) {
      if (error instanceof Refusal) return { errors: [error.toGraphQL(viewer.language)] };
      if (error instanceof GraphQLError) return { errors: [error] };
      throw error;
    }
  };
}

function parsed(text: string): DocumentNode {
  try {
    return parse(text, { maxTokens: MAX_TOKENS });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    throw error.message.includes("tokens. Parsing aborted") ? tooLarge({ limit: "tokens", message: error.message }) : withCode(error, "GRAPHQL_PARSE_FAILED");
  }
}

function hashIn(extensions: Asked["extensions"]): string {
  const persisted = extensions?.persistedQuery as { sha256Hash?: unknown } | undefined;
  return typeof persisted?.sha256Hash === "string" ? persisted.sha256Hash : "";
}

function withCode(error: GraphQLError, code: string): GraphQLError {
  return new GraphQLError(error.message, { nodes: error.nodes, positions: error.positions, source: error.source, originalError: error, extensions: { code } });
}
