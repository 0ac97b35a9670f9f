import { ApolloServer, type ApolloServerOptionsWithGateway, type ApolloServerPlugin } from "@apollo/server";
import { ApolloServerPluginLandingPageDisabled } from "@apollo/server/plugin/disabled";
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from "graphql";

import type { Config } from "./config";
import { maskErrors, tookTooLong } from "./errors";
import { limitRules, MAX_TOKENS, requireCost } from "./limits";
import type { Logger } from "./logging";
import { type Manifest, manifestCache } from "./persisted";
import { Refusal } from "../kernel/errors";
import type { Language } from "../kernel/messages";

/** A client's name for its operation stands in the log as far as this. */
const NAME_IN_LOG = 80;

type Gateway = ApolloServerOptionsWithGateway<EdgeContext>["gateway"];
/** Runs an operation as a whole. */
export type Executor = NonNullable<Awaited<ReturnType<Gateway["load"]>>["executor"]>;

/** What the edge itself needs of a request's context; the rest belongs to the resolvers. */
export interface EdgeContext {
  readonly language: Language;
  /** Filled in by the edge once it is known, for the log line and the metric of the request. An object of its own, since Apollo copies the context. */
  readonly notes: { operation?: string; refused?: string };
}

export interface GraphQLParts {
  config: Pick<Config, "production">;
  logger: Logger;
  schema: GraphQLSchema;
  manifest: Manifest;
  /** Runs whole operations instead of graphql-js, when given. */
  executor?: Executor;
  /** Writes the result; the standard one when not given. */
  stringify?: (result: object) => string;
}

export function createApollo<Context extends EdgeContext>(parts: GraphQLParts): ApolloServer<Context> {
  const { config, logger, schema, manifest } = parts;
  const spoken = new WeakMap<GraphQLError, Language>();
  const mask = maskErrors((error) => logger.error({ err: error }, "operation failed"));
  return new ApolloServer<Context>({
    ...(parts.executor ? { gateway: gatewayOf(schema, parts.executor) } : { schema }),
    introspection: !config.production,
    hideSchemaDetailsFromClientErrors: config.production,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: MAX_TOKENS },
    validationRules: limitRules,
    persistedQueries: { cache: manifestCache(manifest) },
    stringifyResult: (result) => (parts.stringify ?? JSON.stringify)(result),
    formatError: (formatted, error) => mask(refusalSpoken(formatted, error, spoken), error),
    logger: { debug: () => undefined, info: () => undefined, warn: (message) => logger.warn(String(message)), error: (message) => logger.error(String(message)) },
    plugins: [ApolloServerPluginLandingPageDisabled(), edge(schema, spoken)],
  });
}

/** The last gate before execution, and the notes for log and metrics. */
function edge<Context extends EdgeContext>(schema: GraphQLSchema, spoken: WeakMap<GraphQLError, Language>): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ contextValue, document, operation, request }) {
          // Left to the executor by Apollo, since it runs operations as a whole; there it would be a fault of ours.
          if (!operation) throw operationMissing(request.operationName);
          if (operation.name) contextValue.notes.operation = operation.name.value.slice(0, NAME_IN_LOG);
          requireCost(schema, document, operation, request.variables);
        },
        async didEncounterErrors({ contextValue, errors }) {
          for (const error of errors) spoken.set(error, contextValue.language);
          const [first] = errors;
          const code = first && (refusalIn(first)?.code ?? first.extensions.code);
          contextValue.notes.refused = typeof code === "string" ? code : "INTERNAL";
        },
      };
    },
  };
}

const operationMissing = (name: string | undefined): GraphQLError =>
  new GraphQLError(name ? `Unknown operation named ${JSON.stringify(name.slice(0, NAME_IN_LOG))}.` : "Must provide operation name if query contains multiple operations.", {
    extensions: { code: "OPERATION_RESOLUTION_FAILURE", http: { status: 400 } },
  });

/** Refusals are thrown as codes and keys; here they become sentences in the language of whoever asked. */
function refusalSpoken(formatted: GraphQLFormattedError, error: unknown, spoken: WeakMap<GraphQLError, Language>): GraphQLFormattedError {
  const refusal = refusalIn(error);
  if (!refusal) return formatted;
  const language = (typeof error === "object" && error !== null ? spoken.get(error as GraphQLError) : undefined) ?? "zh";
  const { message, extensions } = refusal.toGraphQL(language);
  return { ...formatted, message, extensions };
}

function refusalIn(error: unknown): Refusal | undefined {
  for (let cause = error; cause instanceof Error; cause = (cause as { originalError?: unknown }).originalError) {
    if (cause instanceof Refusal) return cause;
  }
  return tookTooLong(error) ? new Refusal("QUERY_TOO_LARGE", "app.tookTooLong", { extensions: { limit: "time" } }) : undefined;
}

/** Apollo lets a gateway run an operation as a whole; this one is the same house. */
function gatewayOf(schema: GraphQLSchema, executor: Executor): Gateway {
  return {
    load: async () => ({ executor }),
    onSchemaLoadOrUpdate: (tell) => {
      tell({ apiSchema: schema, coreSupergraphSdl: "" });
      return () => undefined;
    },
    stop: async () => undefined,
  };
}
