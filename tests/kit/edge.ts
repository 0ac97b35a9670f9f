import { createHash } from "node:crypto";

import { GraphQLError, GraphQLInt, GraphQLList, GraphQLNonNull, GraphQLObjectType, GraphQLSchema, GraphQLString, type GraphQLOutputType } from "graphql";
import type { InjectOptions } from "fastify";
import type { Pool } from "pg";
import { Writable } from "node:stream";

import { type Config, readConfig } from "../../server/app/config";
import { createApollo, type EdgeContext, type Executor } from "../../server/app/graphql";
import { createHttp } from "../../server/app/http";
import type { AtOnce } from "../../server/app/limits/at-once";
import { createLogger } from "../../server/app/logging";
import { createMetrics } from "../../server/app/metrics";
import { operationNames } from "../../server/app/persisted";
import { notFound } from "../../server/kernel/errors";
import { languageOf } from "../../server/kernel/messages";

/** The edge around a small schema that counts what reached its resolvers. */
export async function anEdge(options: { env?: NodeJS.ProcessEnv; documents?: string[]; webFolder?: string; readiness?: Record<string, () => Promise<string | undefined>>; executor?: Executor; adHoc?: AtOnce } = {}) {
  const config: Config = readConfig({ NODE_ENV: "production", LOG_LEVEL: "info", ...options.env });
  const resolved: string[] = [];
  const lines: string[] = [];
  const logger = createLogger(config, new Writable({ write: (chunk: Buffer, _encoding, done) => (lines.push(chunk.toString()), done()) }));
  const manifest = new Map((options.documents ?? []).map((text) => [createHash("sha256").update(text).digest("hex"), text]));
  const apollo = createApollo<EdgeContext>({ config, logger, schema: schemaCounting(resolved), manifest, ...(options.executor ? { executor: options.executor } : {}) });
  await apollo.start();
  const metrics = createMetrics({ totalCount: 3, idleCount: 2, waitingCount: 0 } as Pool);
  const app = await createHttp<EdgeContext>({
    config,
    logger,
    metrics,
    apollo,
    context: async (request) => ({ language: languageOf(request.headers["accept-language"]), notes: {} }),
    operationNames: operationNames(manifest),
    readiness: options.readiness ?? {},
    webFolder: options.webFolder ?? "/nonexistent",
    ...(options.adHoc ? { adHoc: options.adHoc } : {}),
  });
  return {
    app,
    config,
    resolved,
    /** Log lines so far, as text and as objects. */
    log: () => lines.flatMap((chunk) => chunk.trim().split("\n")).map((line) => JSON.parse(line) as Record<string, unknown>),
    async ask(query: string | undefined, more: { variables?: object; extensions?: object; headers?: Record<string, string>; operationName?: string } = {}) {
      const { headers, ...rest } = more;
      const response = await app.inject({ method: "POST", url: "/graphql", headers: { "content-type": "application/json", ...headers }, payload: JSON.stringify({ query, ...rest }) });
      return { status: response.statusCode, body: response.json<Answer>(), headers: response.headers };
    },
    inject: (request: InjectOptions) => app.inject(request),
    async stop() {
      await app.close();
      await apollo.stop();
    },
  };
}

interface Answer {
  data?: Record<string, unknown> | null;
  errors?: { message: string; path?: string[]; extensions: Record<string, unknown> }[];
}

export function schemaCounting(resolved: string[]): GraphQLSchema {
  const counted = (name: string, type: GraphQLOutputType, value: () => unknown, args = {}) => ({
    [name]: {
      type,
      args,
      resolve: () => {
        resolved.push(name);
        return value();
      },
    },
  });
  const page = { first: { type: GraphQLInt }, last: { type: GraphQLInt } };
  const school: GraphQLObjectType = new GraphQLObjectType({
    name: "School",
    fields: () => ({
      ...counted("name", GraphQLString, () => "First"),
      ...counted("twin", school, () => ({})),
      ...counted("schools", connection, () => ({}), page),
      ...counted("points", new GraphQLList(school), () => []),
    }),
  });
  const edge = new GraphQLObjectType({ name: "SchoolEdge", fields: { node: { type: school } } });
  const connection: GraphQLObjectType = new GraphQLObjectType({
    name: "SchoolConnection",
    fields: { edges: { type: new GraphQLList(edge) }, totalCount: { type: GraphQLInt } },
  });
  return new GraphQLSchema({
    query: new GraphQLObjectType({
      name: "Query",
      fields: {
        ...counted("school", school, () => ({})),
        ...counted("schools", connection, () => ({}), page),
        ...counted("nodes", new GraphQLList(school), () => [], { ids: { type: new GraphQLList(GraphQLString) } }),
        ...counted("needed", GraphQLInt, () => 1, { count: { type: new GraphQLNonNull(GraphQLInt) } }),
        ...counted("hidden", GraphQLString, () => {
          throw notFound();
        }),
        ...counted("broken", GraphQLString, () => {
          throw new Error("the pool of 王老师 is closed");
        }),
        ...counted("refusedValue", GraphQLString, () => {
          throw Object.assign(new Error('invalid input syntax for type uuid: "13800138000"'), { code: "22P02", detail: "13800138000", parameters: ["13800138000"] });
        }),
        ...counted("foreignCode", GraphQLString, () => {
          throw new GraphQLError("from a library", { extensions: { code: "SECRET_STATE", secret: "x" } });
        }),
      },
    }),
    mutation: new GraphQLObjectType({ name: "Mutation", fields: counted("change", GraphQLString, () => "changed") }),
  });
}
