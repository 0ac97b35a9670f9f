import { createHash } from "node:crypto";
import type { Context } from "../../../server/kernel/context";
import { nobody, viewerOfSession, type Viewer } from "../../../server/kernel/viewer";
import { runCommand } from "../../../server/kernel/write";
import type { World } from "./world";

export interface Browser extends Context {
  /** What the cookie holds. */
  token: string | null;
  expiresAt: Date | undefined;
  /** Who the next request of this browser is, read from its cookie. */
  asked(): Promise<Viewer>;
  /** The context of the next request. */
  next(): Promise<Browser>;
}

/** A browser as the edge shows it to a resolver: it keeps the session cookie from one request to the next. */
export function browserOf(world: World, address = "192.0.2.1", token: string | null = null, viewer: Viewer = nobody("en")): Browser {
  const asked = async (of: string | null): Promise<Viewer> => (of === null ? undefined : await viewerOfSession(world.query, createHash("sha256").update(of).digest(), "en")) ?? nobody("en");
  return {
    viewer,
    token,
    expiresAt: undefined,
    address,
    device: "Firefox, Linux",
    query: world.query,
    run: (which, input) => runCommand(world.database.dataSource, viewer, which, input, { address, device: "Firefox, Linux" }),
    row: () => Promise.reject(new Error("a test reads the rows itself")),
    rows: () => Promise.reject(new Error("a test reads the rows itself")),
    setSession(next, expiresAt) {
      this.token = next;
      this.expiresAt = expiresAt;
    },
    asked() {
      return asked(this.token);
    },
    async next() {
      return browserOf(world, address, this.token, await asked(this.token));
    },
  };
}
