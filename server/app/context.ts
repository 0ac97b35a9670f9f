import { createHash } from "node:crypto";
import type { IncomingHttpHeaders, IncomingMessage } from "node:http";

import { fastifyCookie } from "@fastify/cookie";
import type { FastifyReply, FastifyRequest } from "fastify";

import type { Database } from "../database/data-source";
import type { Context } from "../kernel/context";
import type { EntityClass } from "../kernel/entity";
import { Refusal } from "../kernel/errors";
import { type Language, languageOf, say } from "../kernel/messages";
import { type ReadContext, Reads } from "../kernel/read";
import { isCurrent, ViewerCache } from "../kernel/viewer-cache";
import { nobody, type Query, type SessionKind, type Viewer, viewerOfSession } from "../kernel/viewer";
import { type Command, type CommandInput, runCommand } from "../kernel/write";
import type { Config } from "./config";
import type { EdgeContext } from "./graphql";

export const SESSION_COOKIE = "lx_session";
const { parse: parseCookies } = fastifyCookie;
const DEVICE_LENGTH = 60;

export interface ContextParts {
  config: Pick<Config, "publicHttps">;
  database: Database;
}

/** What a process keeps between requests, and each request's own. */
interface Shared {
  readonly parts: ContextParts;
  readonly query: Query;
  readonly viewers: ViewerCache;
}

/**
 * The context of a request: who asks, and the ways on. The viewer comes from the cache; whatever reads or writes for
 * him checks that he is still who he was, and renews him where he is not. Apollo copies it, so it holds no closures.
 */
export class RequestContext implements Context, ReadContext, EdgeContext {
  viewer: Viewer;
  reads: Reads;
  readonly language: Language;
  readonly notes: EdgeContext["notes"] = {};
  readonly requestId: string;
  readonly address: string;
  readonly device: string;
  private readonly shared: Shared;
  private readonly request: FastifyRequest;
  private readonly reply: FastifyReply;
  readonly query: Query;
  private ticket: Ticket | undefined;
  /** The session that the cookie names is another than the viewer's. */
  private turned = false;
  private commands = 0;

  private constructor(shared: Shared, request: FastifyRequest, reply: FastifyReply, language: Language) {
    this.shared = shared;
    this.query = shared.query;
    this.request = request;
    this.reply = reply;
    this.language = language;
    this.requestId = request.id;
    this.address = request.ip;
    this.device = deviceOf(request.headers["user-agent"]);
    this.ticket = ticketOf(request.headers, request.cookies[SESSION_COOKIE]);
    this.viewer = nobody(language);
    this.reads = new Reads(this.viewer, shared.query);
  }

  static async of(shared: Shared, request: FastifyRequest, reply: FastifyReply): Promise<RequestContext> {
    const context = new RequestContext(shared, request, reply, languageOf(request.headers["accept-language"]));
    const { ticket, language } = context;
    // A token is asked for anew each time, so that a program is told at once when it is void.
    if (ticket) context.become(await shared.viewers[ticket.kind === "token" ? "renew" : "viewer"](ticket.hash, language, ticket.kind));
    return context;
  }

  private become(viewer: Viewer | undefined): void {
    // A browser whose session is over is nobody, and may sign in; a program would take nobody's answers for its own.
    if (!viewer && this.ticket?.kind === "token") throw new UnknownToken(this.language);
    this.viewer = viewer ?? nobody(this.language);
    this.reads = new Reads(this.viewer, this.shared.query);
  }

  async renew(): Promise<void> {
    this.turned = false;
    this.become(this.ticket && (await this.shared.viewers.renew(this.ticket.hash, this.language, this.ticket.kind)));
  }

  run<Input extends object, Result>(which: Command<Input, Result>, input: Partial<Input>): Promise<Result> {
    return runCommand(this.shared.parts.database.dataSource, this.viewer, which, this.keyed(which.name, input), this);
  }

  /** A client that may try again says so by a header; one request may hold several commands, and each has a key of its own. */
  private keyed<Input extends object>(command: string, input: Partial<Input>): Partial<Input> {
    const { "idempotency-key": given } = this.request.headers;
    if (typeof given !== "string" || given === "" || (input as CommandInput).idempotencyKey) return input;
    this.commands += 1;
    const idempotencyKey = createHash("sha256").update(JSON.stringify([given, command, this.commands])).digest("base64url");
    return { ...input, idempotencyKey };
  }

  async row<Type>(type: EntityClass<Type>, id: string): Promise<Type | null> {
    const [row] = await this.rows(type, [id]);
    return row ?? null;
  }

  async rows<Type>(type: EntityClass<Type>, ids: readonly string[]): Promise<(Type | null)[]> {
    if (!this.turned && (await isCurrent(this.shared.query, this.viewer))) this.become(this.viewer);
    else await this.renew();
    return (await Promise.all(ids.map((id) => this.reads.row(type, id)))) as (Type | null)[];
  }

  setSession(token: string | null, expiresAt?: Date): void {
    const secure = this.shared.parts.config.publicHttps || this.request.protocol === "https";
    const options = { path: "/", httpOnly: true, sameSite: "lax", secure } as const;
    if (token === null) this.reply.clearCookie(SESSION_COOKIE, options);
    else this.reply.setCookie(SESSION_COOKIE, token, { ...options, ...(expiresAt ? { expires: expiresAt } : {}) });
    this.ticket = token === null ? undefined : { kind: "browser", hash: hashOf(token) };
    this.turned = true;
  }
}

/** Makes the context of each request. */
export function contextMaker(parts: ContextParts): (request: FastifyRequest, reply: FastifyReply) => Promise<RequestContext> {
  const query = queryOf(parts.database);
  const shared: Shared = { parts, query, viewers: new ViewerCache(query) };
  return (request, reply) => RequestContext.of(shared, request, reply);
}

/** For the websocket: the viewer of the cookie, read anew, or null when it stands for nobody. Long streams outlive what a request may cache. */
export const sessionViewer =
  (query: Query) =>
  async ({ headers }: IncomingMessage): Promise<Viewer | null> => {
    const ticket = ticketOf(headers, parseCookies(headers.cookie ?? "")[SESSION_COOKIE]);
    return (ticket && (await viewerOfSession(query, ticket.hash, languageOf(headers["accept-language"]), ticket.kind))) ?? null;
  };

/** One prepared statement on any connection of the process. */
export const queryOf =
  ({ pool }: Pick<Database, "pool">): Query =>
  async (text, values) =>
    (await pool.query(text, values as unknown[])).rows;

/** The database keeps only the hash of a session's token, so what is read there opens nothing. */
const hashOf = (token: string): Buffer => createHash("sha256").update(token).digest();

/** By what a request says whom it stands for. */
interface Ticket {
  readonly kind: SessionKind;
  readonly hash: Buffer;
}

/** The token of the `Authorization` header (RFC 6750), or else the cookie. Who brings a token is meant by it, whatever cookies come along. */
function ticketOf({ authorization }: IncomingHttpHeaders, cookie: string | undefined): Ticket | undefined {
  const bearer = /^bearer +(\S+)$/i.exec(authorization ?? "")?.[1];
  if (bearer !== undefined) return { kind: "token", hash: hashOf(bearer) };
  return cookie === undefined ? undefined : { kind: "browser", hash: hashOf(cookie) };
}

/** A request with a token that is void gets 401. */
class UnknownToken extends Refusal {
  readonly statusCode = 401;

  constructor(language: Language) {
    super("UNAUTHENTICATED", "kernel.unknownToken");
    this.message = say("kernel.unknownToken", language);
  }
}

/** "Firefox, Windows" of a user agent's long line: enough for a person to know the device again. */
function deviceOf(agent = ""): string {
  const browser = ["Edg", "OPR", "MicroMessenger", "Firefox", "Chrome", "Safari"].find((name) => agent.includes(name));
  const system = ["Android", "iPhone", "iPad", "Windows", "Mac OS X", "Linux"].find((name) => agent.includes(name));
  const called: Record<string, string> = { Edg: "Edge", OPR: "Opera", MicroMessenger: "WeChat", "Mac OS X": "macOS" };
  return [browser, system].filter((part) => part !== undefined).map((part) => called[part] ?? part).join(", ").slice(0, DEVICE_LENGTH) || "—";
}
