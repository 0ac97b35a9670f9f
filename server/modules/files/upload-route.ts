import type { IncomingMessage } from "node:http";
import { Server as TusServer } from "@tus/server";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { MAX_FILE_BYTES, UPLOADS_PATH } from "../../../shared/files";
import type { Context } from "../../kernel/context";
import { Refusal } from "../../kernel/errors";
import { isId, newId } from "../../kernel/ids";
import type { Language } from "../../kernel/messages";
import type { Query } from "../../kernel/viewer";
import { requireGrant } from "../../kernel/write";
import { beginUpload } from "./begin-upload";
import { room } from "./room";
import { UploadLocker } from "./upload-lock";
import { Upload } from "./upload.entity";

/** Who asks, with the rights of now, and the ways on. */
export type Asker = Pick<Context, "viewer" | "run"> & { readonly language: Language };

export interface UploadParts {
  readonly query: Query;
  askerOf(request: FastifyRequest, reply: FastifyReply): Promise<Asker>;
  readonly log: { error(details: object, message: string): void };
}

/** A refusal as the protocol's server passes it on: the body is what GraphQL answers, so that clients read errors in one way. */
const spoken = (status_code: number, refusal: Refusal, language: Language): { status_code: number; body: string } => ({
  status_code,
  body: JSON.stringify({ errors: [refusal.toGraphQL(language).toJSON()] }),
});

/** The request of Node's server behind one of the protocol's server. */
const rawOf = (request: object): IncomingMessage => (request as { runtime: { node: { req: IncomingMessage } } }).runtime.node.req;

/** A token that may only read uploads nothing and gives up nothing. */
function refusedTo({ viewer }: Asker): Refusal | undefined {
  try {
    requireGrant(viewer, "write");
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

const STATUS: Readonly<Record<string, number>> = { UNAUTHENTICATED: 401, FORBIDDEN: 403, NOT_FOUND: 404, CONFLICT: 413 };

/**
 * Resumable uploads by the tus protocol, for who is signed in: POST begins one, PATCH goes on, HEAD asks how far it is,
 * DELETE gives it up. Each belongs to its person; for all others it is not there. Any process goes on with it.
 */
export function fileUploads({ query, askerOf, log }: UploadParts) {
  const askers = new WeakMap<IncomingMessage, Asker>();
  /** The upload that was found to be its person's: the protocol's server would take the last part of the whole address, query included. */
  const asked = new WeakMap<IncomingMessage, string>();
  const tus = new TusServer({
    path: UPLOADS_PATH,
    datastore: room().uploads.dataStore(query),
    locker: new UploadLocker(query),
    maxSize: MAX_FILE_BYTES,
    relativeLocation: true,
    // Pages of other origins have no business here.
    allowedOrigins: [],
    lockDrainTimeout: 300,
    namingFunction: () => newId(Upload),
    getFileIdFromRequest: (request) => asked.get(rawOf(request)),
    // What is none of the protocol's own answers is a fault of ours: told to those who run it, not to the client.
    onResponseError: (_request, error) => {
      if ("status_code" in error && error.status_code !== 500) return undefined;
      log.error({ err: error }, "an upload failed");
      return { status_code: 500, body: "the upload failed\n" };
    },
    onUploadCreate: async (request, { id, size, metadata }) => {
      const asker = askers.get(rawOf(request));
      if (!asker) throw new Error("an upload begins that nobody asked for");
      try {
        if (size === undefined) throw new Refusal("BAD_USER_INPUT", "upload.noSize", { field: "input.size" });
        await asker.run(beginUpload, { id, size, name: metadata?.["filename"] ?? "file", schoolId: metadata?.["schoolId"] ?? null });
      } catch (error) {
        if (error instanceof Refusal) throw spoken(STATUS[error.code] ?? 422, error, asker.language);
        throw error;
      }
      return {};
    },
  });

  return async (app: FastifyInstance): Promise<void> => {
    // The body goes to its place as it comes.
    app.addContentTypeParser("application/offset+octet-stream", (_request, _body, done) => done(null));
    const answer = async (request: FastifyRequest<{ Params: { id?: string } }>, reply: FastifyReply): Promise<FastifyReply> => {
      const asker = await askerOf(request, reply);
      const { id } = request.params;
      const { me } = asker.viewer;
      if (me === null) return refuse(reply, spoken(401, new Refusal("UNAUTHENTICATED", "kernel.unauthenticated"), asker.language));
      const refused = request.method === "HEAD" || request.method === "OPTIONS" ? undefined : refusedTo(asker);
      if (refused) return refuse(reply, spoken(403, refused, asker.language));
      if (id !== undefined && !(await isAlive(id, me))) return refuse(reply, spoken(404, new Refusal("NOT_FOUND", "upload.gone"), asker.language));
      askers.set(request.raw, asker);
      if (id !== undefined) asked.set(request.raw, id);
      reply.hijack();
      reply.raw.setHeader("x-content-type-options", "nosniff");
      reply.raw.setHeader("cache-control", "no-store");
      await tus.handle(request.raw, reply.raw);
      return reply;
    };
    app.route({ method: ["POST", "OPTIONS"], url: UPLOADS_PATH, handler: answer });
    app.route<{ Params: { id: string } }>({ method: ["HEAD", "PATCH", "DELETE", "OPTIONS"], url: `${UPLOADS_PATH}/:id`, handler: answer });
  };

  /** Whether it is this person's and still coming; a sign of life, too. */
  async function isAlive(id: string, personId: string): Promise<boolean> {
    if (!isId(id)) return false;
    const [row] = await query("update upload set touched_at = now() where id = $1 and person_id = $2 and file_id is null returning id", [id, personId]);
    return row !== undefined;
  }
}

const refuse = (reply: FastifyReply, { status_code, body }: { status_code: number; body: string }): FastifyReply => reply.code(status_code).header("tus-resumable", "1.0.0").type("application/json; charset=utf-8").send(body);

