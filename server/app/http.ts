import { randomUUID } from "node:crypto";

import type { ApolloServer } from "@apollo/server";
import { fastifyApolloHandler } from "@as-integrations/fastify";
import fastifyCookie from "@fastify/cookie";
import fastifyHelmet from "@fastify/helmet";
import fastify, { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";

import type { Config } from "./config";
import { SESSION_COOKIE } from "./context";
import { errorBody, tookTooLong } from "./errors";
import type { EdgeContext } from "./graphql";
import { MAX_BODY_BYTES } from "./limits";
import { type AtOnce, SessionLines } from "./limits/at-once";
import type { Logger } from "./logging";
import type { Metrics } from "./metrics";
import { languageOf, say } from "../kernel/messages";
import { serveWebClient } from "./web-client";

export interface HttpParts<Context extends EdgeContext> {
  config: Pick<Config, "trustProxy" | "publicHttps">;
  logger: Logger;
  metrics: Metrics;
  apollo: ApolloServer<Context>;
  /** Answers registered operations ahead of Apollo. */
  persisted?: { answer(asked: RegisteredQuery, context: Context): Promise<string | undefined> };
  context: (request: FastifyRequest, reply: FastifyReply) => Promise<Context>;
  /** Names that may be a label of a metric. */
  operationNames: ReadonlySet<string>;
  /** Each says what is not ready, or nothing. */
  readiness: Record<string, () => Promise<string | undefined>>;
  /** Further routes of the modules, which answer something else than GraphQL. */
  routes?: readonly ((app: FastifyInstance) => Promise<void>)[];
  /** Of no registered document, by session; the house's own bounds unless given. */
  adHoc?: AtOnce;
  webFolder: string;
}

/** An operation named by the hash of its registered document. */
export interface RegisteredQuery {
  readonly hash: string;
  readonly operationName?: string;
  readonly variables?: Record<string, unknown>;
}

/** Operations of no registered document that one session may have under way; a client that sends more waits for its own. */
const AD_HOC = { running: 4, waiting: 60 } as const;

export async function createHttp<Context extends EdgeContext>(parts: HttpParts<Context>): Promise<FastifyInstance> {
  const { config, logger, metrics } = parts;
  const app = fastify({
    logger: false,
    genReqId: () => randomUUID(),
    trustProxy: (_address, hop) => hop < config.trustProxy,
    bodyLimit: MAX_BODY_BYTES,
    // Slow senders do not hold a socket for ever.
    requestTimeout: 60_000,
  });
  app.removeContentTypeParser("text/plain");
  await app.register(fastifyCookie);
  await app.register(fastifyHelmet, securityHeaders(config.publicHttps));

  const noted = new WeakMap<FastifyRequest, EdgeContext["notes"]>();
  app.addHook("onResponse", async (request, reply) => {
    const seconds = reply.elapsedTime / 1000;
    const route = request.routeOptions.url ?? "other";
    metrics.http(route, request.method, reply.statusCode, seconds);
    const notes = noted.get(request);
    if (notes) metrics.graphql(notes.operation !== undefined && parts.operationNames.has(notes.operation) ? notes.operation : "other", notes.refused === undefined ? "ok" : "refused", seconds);
    logger.info({ request: request.id, method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime * 10) / 10, ...notes }, "request");
  });
  app.setErrorHandler<FastifyError>((error, request, reply) => answerError(error, request, reply, logger));

  const contextOf = async (request: FastifyRequest, reply: FastifyReply): Promise<Context> => {
    const context = await parts.context(request, reply);
    noted.set(request, context.notes);
    return context;
  };
  const lines = new SessionLines(parts.adHoc ?? AD_HOC);
  const contexts = new WeakMap<FastifyRequest, Context>();
  const apollo = fastifyApolloHandler(parts.apollo, { context: async (request) => contexts.get(request)! });
  app.route({
    method: ["GET", "POST"],
    url: "/graphql",
    async handler(request, reply) {
      const context = await contextOf(request, reply);
      contexts.set(request, context);
      const asked = parts.persisted && registeredQuery(request);
      if (asked) {
        // Any text may be sent as a name; what Apollo answers has found the operation.
        if (asked.operationName && parts.operationNames.has(asked.operationName)) context.notes.operation = asked.operationName;
        const text = await parts.persisted?.answer(asked, context);
        if (text !== undefined) return reply.type("application/json; charset=utf-8").send(text);
      }
      const session = request.headers.authorization ?? request.cookies[SESSION_COOKIE];
      // Signed out there is next to nothing to ask for, and a whole school may come from one address.
      const leave = session === undefined ? () => undefined : await lines.enter(session);
      if (!leave) return reply.code(429).send(errorBody("RATE_LIMITED", say("app.tooManyAtOnce", languageOf(request.headers["accept-language"]))));
      try {
        // Awaited, so that the place is held until the answer is there.
        return await apollo.call(app, request, reply);
      } finally {
        leave();
      }
    },
  });
  app.get("/healthz", () => ({ status: "alive" }));
  app.get("/readyz", async (_request, reply) => {
    const found = await Promise.all(Object.entries(parts.readiness).map(async ([name, check]) => [name, await check().catch((error: Error) => error.message)] as const));
    const missing = found.filter(([, problem]) => problem !== undefined);
    return reply.code(missing.length === 0 ? 200 : 503).send({ status: missing.length === 0 ? "ready" : "not ready", ...Object.fromEntries(found.map(([name, problem]) => [name, problem ?? "ok"])) });
  });
  app.get("/metrics", async (_request, reply) => reply.type(metrics.registry.contentType).send(await metrics.registry.metrics()));
  for (const routes of parts.routes ?? []) await app.register(routes);
  await serveWebClient(app, parts.webFolder);
  return app;
}

/** A request that names a registered document by its hash and brings no text. As JSON, it cannot come from a plain form (CSRF). */
function registeredQuery(request: FastifyRequest): RegisteredQuery | undefined {
  if (request.method !== "POST" || !/^application\/json\b/.test(request.headers["content-type"] ?? "")) return undefined;
  const body = request.body as { query?: unknown; operationName?: unknown; variables?: unknown; extensions?: { persistedQuery?: { sha256Hash?: unknown } } } | null;
  const hash = body?.extensions?.persistedQuery?.sha256Hash;
  if (typeof hash !== "string" || body?.query !== undefined) return undefined;
  const { operationName, variables } = body ?? {};
  if ((operationName ?? null) !== null && typeof operationName !== "string") return undefined;
  if ((variables ?? null) !== null && (typeof variables !== "object" || Array.isArray(variables))) return undefined;
  return { hash, ...(typeof operationName === "string" ? { operationName } : {}), variables: (variables ?? {}) as Record<string, unknown> };
}

/** What the web client needs, and no more: its own files, and styles that the component library writes into the page. */
function securityHeaders(https: boolean) {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", "data:", "blob:"],
        fontSrc: ["'self'", "data:"],
        connectSrc: ["'self'"],
        workerSrc: ["'self'", "blob:"],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    referrerPolicy: { policy: "same-origin" as const },
    // Only where people come by https: a browser that has once read this refuses http for a year.
    strictTransportSecurity: https ? { maxAge: 31_536_000 } : (false as const),
  };
}

/** Errors outside GraphQL: a body that is too large or no JSON, a route that fails. */
function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply, logger: Logger): FastifyReply {
  const status = error.statusCode ?? 500;
  if (status === 413) return reply.code(413).send(errorBody("QUERY_TOO_LARGE", `A request's body may hold ${MAX_BODY_BYTES} bytes.`, { limit: "body" }));
  // What a registered operation asked for: no resolver was there to refuse it.
  if (tookTooLong(error)) return reply.code(400).send(errorBody("QUERY_TOO_LARGE", say("app.tookTooLong", languageOf(request.headers["accept-language"])), { limit: "time" }));
  if (status === 401) return reply.code(401).header("www-authenticate", "Bearer").send(errorBody("UNAUTHENTICATED", error.message));
  if (status < 500) return reply.code(status).send(errorBody("BAD_REQUEST", error.message));
  logger.error({ request: request.id, err: error }, "request failed");
  return reply.code(500).send(errorBody("INTERNAL", "Internal error", { reference: request.id }));
}
