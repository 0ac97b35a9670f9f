import { existsSync } from "node:fs";
import { join } from "node:path";

import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";

import { errorBody } from "./errors";

/** Names under /assets/ carry a hash of their content, so they never change. */
const FOR_EVER = "public, max-age=31536000, immutable";
/** The page itself names those files, so it is asked for anew each time (and mostly answered with 304). */
const ASK_AGAIN = "no-cache";

/** Serves the built web client: files as they are, compressed at build time, and the page for every address of the client's own router. */
export async function serveWebClient(app: FastifyInstance, folder: string): Promise<void> {
  const built = existsSync(join(folder, "index.html"));
  if (built) {
    await app.register(fastifyStatic, {
      root: folder,
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply, path) => reply.header("cache-control", path.includes("/assets/") ? FOR_EVER : ASK_AGAIN),
    });
  }
  app.setNotFoundHandler((request, reply) => {
    const page = request.method === "GET" && (request.headers.accept ?? "").includes("text/html");
    if (!page) return reply.code(404).send(errorBody("NOT_FOUND", "There is nothing at this address."));
    if (!built) return reply.code(503).type("text/plain; charset=utf-8").send("The web client is not built: npm run build\n");
    return reply.sendFile("index.html");
  });
}
