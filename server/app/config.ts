import { resolve } from "node:path";

import { z } from "zod";

import { StartError } from "../database/start-error";

/**
 * Everything that the surroundings may say to a server process, with its default.
 * What is written here is all there is: no other part of the server reads `process.env`.
 */
const environment = z.object({
  NODE_ENV: z.enum(["production", "development", "test"], { error: "must be production, development or test" }).default("production"),
  PORT: wholeNumber(0, 65_535).default(4000),
  HOST: z.string().min(1, "must be a name or address to listen on").default("127.0.0.1"),
  DATA_DIR: z.string().min(1, "must be a folder").default(".data"),
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, "must begin with postgresql://").optional(),
  MIGRATION_DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, "must begin with postgresql://").optional(),
  DATABASE_CONNECTIONS: wholeNumber(2, 500).default(10),
  DEMO: z.enum(["0", "1"], { error: "must be 0 or 1" }).optional(),
  PUBLIC_URL: z.string().refine(isOrigin, "must be an address such as https://lianxiao.example.org, without a path").optional(),
  ALLOWED_ORIGINS: z
    .string()
    .transform((text) => text.split(",").map((part) => part.trim()).filter(Boolean))
    .refine((origins) => origins.every(isOrigin), "must be addresses such as https://lianxiao.example.org, separated by commas")
    .default([]),
  TRUST_PROXY: wholeNumber(0, 10).default(0),
  LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"], { error: "must be trace, debug, info, warn, error, fatal or silent" }).optional(),
  FILES_URL: z.string().regex(/^s3:\/\/[^:@/\s]+:[^@/\s]+@[^/\s?]+\/[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](\?[^/\s]*)?$/, "must be a bucket such as s3://key:secret@storage.example.org/lianxiao").optional(),
  MAIL_URL: z.string().regex(/^smtps?:\/\/[^/\s]/, "must begin with smtp:// or smtps://").refine((text) => URL.canParse(text), "must be an address such as smtps://user:password@mail.example.org").optional(),
  MAIL_FROM: z.string().regex(/^[^\r\n]*[^@\s<]+@[^@\s>]+>?$/, "must be an address such as lianxiao@example.org, or a name and <address>").optional(),
  OIDC_ISSUER: z.url({ protocol: /^https?$/, error: "must be the address of the issuer, such as https://login.example.org" }).optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_LABEL: z.string().max(30, "must have at most 30 characters").default("单点登录"),
  OIDC_LOGIN_CLAIM: z.string().optional(),
  WEBHOOKS_PRIVATE: z.enum(["0", "1"], { error: "must be 0 or 1" }).default("0"),
  FIRST_ADMIN_LOGIN: z.string().optional(),
  FIRST_ADMIN_NAME: z.string().optional(),
  FIRST_ADMIN_PASSWORD: z.string().optional(),
});

export interface SingleSignOnConfig {
  issuer: string;
  clientId: string;
  clientSecret: string | undefined;
  /** What people know it by, on the button. */
  label: string;
  /** A claim that holds the login of ours, where the organisation promises that; undefined where it does not. */
  loginClaim: string | undefined;
}

export interface Config {
  production: boolean;
  port: number;
  host: string;
  dataDir: string;
  /** The bucket in which files lie; undefined means a folder of `dataDir`. */
  filesUrl: string | undefined;
  /** Undefined means the embedded PostgreSQL of `dataDir`. */
  databaseUrl: string | undefined;
  /** The same database for the owner of its tables, who migrates; undefined: the server signs in as the owner itself. */
  ownerUrl: string | undefined;
  /** Size of this process's pool. */
  databaseConnections: number;
  /** Whether to fill a database that has no account with the demonstration data; undefined leaves it to the kind of database. */
  demo: boolean | undefined;
  /** Pages served from these origins may open a websocket, beside those of the server's own address. */
  allowedOrigins: string[];
  /** The address that people use is https, whatever the proxy speaks to this process. */
  publicHttps: boolean;
  /** Number of proxies in front whose X-Forwarded-* headers count. */
  trustProxy: number;
  /** The address that people type, without a slash at its end; undefined where nobody said: then it is the process's own. */
  publicUrl: string | undefined;
  mail: {
    /** The mail server; undefined means files in `dataDir`. */
    url: string | undefined;
    /** Whom letters come from. */
    from: string;
  };
  /** The organisation's single sign-on; undefined where there is none. */
  singleSignOn: SingleSignOnConfig | undefined;
  logLevel: "trace" | "debug" | "info" | "warn" | "error" | "fatal" | "silent";
  /** Webhooks may lead into a private network: for a platform whose chat stands in the same one. */
  webhooksPrivate: boolean;
  firstAdministrator: { login: string | undefined; name: string | undefined; password: string | undefined };
}

/** Variables whose values are shown nowhere. */
const SECRET = new Set(["DATABASE_URL", "OIDC_CLIENT_SECRET", "MIGRATION_DATABASE_URL", "FIRST_ADMIN_PASSWORD", "MAIL_URL", "FILES_URL"]);

/** The variables that `readConfig` knows, for the check of docker-compose.yml. */
export const variables: readonly string[] = Object.keys(environment.shape);

/** Reads and checks the environment; an error names every variable that is wrong and says what it takes. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  // An empty variable is one that is not set: that is how compose files and shells leave things out.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  const result = environment.safeParse(given);
  if (!result.success) {
    const lines = result.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      return `${name} ${issue.message}${SECRET.has(name) ? "" : `; it is "${given[name]}"`}.`;
    });
    throw new StartError(lines.join("\n"));
  }
  const read = result.data;
  if (read.MIGRATION_DATABASE_URL !== undefined && read.DATABASE_URL === undefined) throw new StartError("MIGRATION_DATABASE_URL needs DATABASE_URL beside it: the same database, for the role that the server signs in as.");
  return {
    production: read.NODE_ENV === "production",
    port: read.PORT,
    host: read.HOST,
    dataDir: resolve(read.DATA_DIR),
    filesUrl: read.FILES_URL,
    databaseUrl: read.DATABASE_URL,
    ownerUrl: read.MIGRATION_DATABASE_URL,
    databaseConnections: read.DATABASE_CONNECTIONS,
    demo: read.DEMO === undefined ? undefined : read.DEMO === "1",
    allowedOrigins: [...(read.PUBLIC_URL === undefined ? [] : [read.PUBLIC_URL]), ...read.ALLOWED_ORIGINS].map((origin) => new URL(origin).origin),
    publicHttps: read.PUBLIC_URL?.startsWith("https:") ?? false,
    trustProxy: read.TRUST_PROXY,
    singleSignOn: singleSignOnOf(read),
    publicUrl: read.PUBLIC_URL && new URL(read.PUBLIC_URL).origin,
    mail: { url: read.MAIL_URL, from: read.MAIL_FROM ?? `联校 Lianxiao <lianxiao@${read.PUBLIC_URL === undefined ? "localhost" : new URL(read.PUBLIC_URL).hostname}>` },
    logLevel: read.LOG_LEVEL ?? (process.stdout.isTTY ? "warn" : "info"),
    webhooksPrivate: read.WEBHOOKS_PRIVATE === "1",
    firstAdministrator: { login: read.FIRST_ADMIN_LOGIN, name: read.FIRST_ADMIN_NAME, password: read.FIRST_ADMIN_PASSWORD },
  };
}

function singleSignOnOf(read: z.infer<typeof environment>): SingleSignOnConfig | undefined {
  if (read.OIDC_ISSUER === undefined) return undefined;
  if (read.OIDC_CLIENT_ID === undefined) throw new StartError("OIDC_CLIENT_ID must be set where OIDC_ISSUER is.");
  return { issuer: read.OIDC_ISSUER, clientId: read.OIDC_CLIENT_ID, clientSecret: read.OIDC_CLIENT_SECRET, label: read.OIDC_LABEL, loginClaim: read.OIDC_LOGIN_CLAIM };
}

function wholeNumber(least: number, most: number) {
  const message = `must be a whole number from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d+$/, message)
    .transform(Number)
    .refine((value) => value >= least && value <= most, message);
}

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return /^https?:$/.test(url.protocol) && url.pathname === "/" && url.search === "";
}
