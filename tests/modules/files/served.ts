import { createHash, randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import type { TokenScope } from "../../../shared/identity";
import { readConfig } from "../../../server/app/config";
import { type Server, startServer } from "../../../server/app/server";
import { transact } from "../../../server/kernel/write";
import type { Account } from "../../../server/modules/identity";
import { storeFile, type Made } from "../../../server/modules/files";
import { type County, aCounty } from "../alliances/county";

/** A browser in which a person is signed in. */
export interface Visitor {
  readonly cookie: string;
  /** What a program shows instead. */
  readonly token?: string;
  get(path: string, headers?: Record<string, string>, method?: string): Promise<Response>;
  ask<Data>(query: string, variables?: object): Promise<{ data: Data; errors?: { message: string; extensions: Record<string, unknown> }[] }>;
}

export interface Served extends County {
  server: Server;
  dataDir: string;
  /** @param grants of a token, instead of a browser that may do all */
  visitor(person: { id: string } | null, grants?: TokenScope[]): Promise<Visitor>;
  /** A file as the platform makes one for a person. */
  made(owner: { id: string }, content: string | Buffer, more?: Partial<Made>): Promise<string>;
}

/** A county with a server of its own on a folder of its own. */
export function aFileServer(env: Record<string, string> = {}): Served {
  const at = aCounty() as Served;
  const accounts = new Map<string, Account>();
  at.dataDir = mkdtempSync(join(tmpdir(), "lianxiao-files-"));
  beforeAll(async () => {
    const config = readConfig({ NODE_ENV: "production", LOG_LEVEL: "fatal", PORT: "0", DATA_DIR: at.dataDir, DATABASE_URL: at.world.database.url, ...env });
    at.server = await startServer({ ...config, port: 0, databaseUrl: at.world.database.url });
  });
  afterAll(async () => {
    await at.server.stop();
    rmSync(at.dataDir, { recursive: true, force: true });
  });
  at.visitor = async (person, grants) => {
    const token = `lianxiao_${randomUUID()}`;
    if (person) {
      let account = accounts.get(person.id);
      if (!account) accounts.set(person.id, (account = await at.world.account(person)));
      await at.world.session(account, { tokenHash: createHash("sha256").update(token).digest(), ...(grants ? { grants, kind: "token", name: "脚本" } : {}) });
    }
    const cookie = person && !grants ? `lx_session=${token}` : "";
    const shown: Record<string, string> = grants ? { authorization: `Bearer ${token}` } : cookie ? { cookie } : {};
    return {
      cookie,
      ...(grants ? { token } : {}),
      get: (path, headers = {}, method = "GET") => fetch(new URL(path, at.server.url), { method, headers: { ...shown, ...headers }, redirect: "manual" }),
      ask: async (query, variables = {}) => {
        const response = await fetch(new URL("/graphql", at.server.url), { method: "POST", headers: { "content-type": "application/json", ...shown, "accept-language": "en" }, body: JSON.stringify({ query, variables }) });
        return (await response.json()) as never;
      },
    };
  };
  at.made = async (owner, content, more = {}) => {
    const viewer = await at.world.viewer(owner);
    const made: Made = { name: "章程.txt", owner: owner.id, ...more, content: Buffer.from(content) };
    return (await transact(at.world.database.dataSource, viewer, (tx) => storeFile(tx, made))).id;
  };
  return at;
}
