import { createHash } from "node:crypto";

import type { FastifyReply, FastifyRequest } from "fastify";

import type { Database } from "../database/data-source";
import type { Context } from "../kernel/context";
import { type Language, languageOf } from "../kernel/messages";
import { nobody, type Query, type Viewer, viewerOfSession } from "../kernel/viewer";
import { runCommand } from "../kernel/write";
import type { Config } from "./config";
import type { EdgeContext } from "./graphql";

export const SESSION_COOKIE = "lx_session";
const DEVICE_LENGTH = 60;

export interface RequestContext extends Context, EdgeContext {
  readonly requestId: string;
}

export interface ContextParts {
  config: Pick<Config, "publicHttps">;
  database: Database;
}

/** Makes the context of each request: who asks, and the ways on. */
export function contextMaker({ config, database }: ContextParts): (request: FastifyRequest, reply: FastifyReply) => Promise<RequestContext> {
  const query: Query = async (text, values) => (await database.pool.query(text, values as unknown[])).rows;
  return async (request, reply) => {
    const language = languageOf(request.headers["accept-language"]);
    const viewer = await viewerOf(query, request.cookies[SESSION_COOKIE], language);
    return {
      viewer,
      query,
      language,
      notes: {},
      requestId: request.id,
      address: request.ip,
      device: deviceOf(request.headers["user-agent"]),
      run: (which, input) => runCommand(database.dataSource, viewer, which, input),
      row: () => Promise.reject(new Error("no executor")),
      setSession(token, expiresAt) {
        const secure = config.publicHttps || request.protocol === "https";
        const options = { path: "/", httpOnly: true, sameSite: "lax", secure } as const;
        if (token === null) reply.clearCookie(SESSION_COOKIE, options);
        else reply.setCookie(SESSION_COOKIE, token, { ...options, ...(expiresAt ? { expires: expiresAt } : {}) });
      },
    };
  };
}

/** The person behind a session's token. The database keeps only its hash, so what is read there opens nothing. */
async function viewerOf(query: Query, token: string | undefined, language: Language): Promise<Viewer> {
  const found = token === undefined ? undefined : await viewerOfSession(query, createHash("sha256").update(token).digest(), language);
  return found ?? nobody(language);
}

/** "Firefox, Windows" of a user agent's long line: enough for a person to know the device again. */
function deviceOf(agent = ""): string {
  const browser = ["Edg", "OPR", "MicroMessenger", "Firefox", "Chrome", "Safari"].find((name) => agent.includes(name));
  const system = ["Android", "iPhone", "iPad", "Windows", "Mac OS X", "Linux"].find((name) => agent.includes(name));
  const called: Record<string, string> = { Edg: "Edge", OPR: "Opera", MicroMessenger: "WeChat", "Mac OS X": "macOS" };
  return [browser, system].filter((part) => part !== undefined).map((part) => called[part] ?? part).join(", ").slice(0, DEVICE_LENGTH) || "—";
}
