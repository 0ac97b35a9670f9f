import { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { FILES_PATH, FileForm } from "../../../shared/files";
import { viewerOfPerson, type Query, type Viewer } from "../../kernel/viewer";
import { disposition, rangeOf } from "./bytes";
import { LINK_SECONDS, linkOf, signedPath } from "./link";
import { MARKUP } from "./kinds-of-files";
import { fileFor } from "./may-read";
import { pictureFor } from "./pictures";
import { room } from "./room";
import type { StoredFile } from "./stored-file.entity";
import { contentKey } from "./store/store";
import { PICTURES } from "./type-of-content";

export interface DownloadParts {
  readonly query: Query;
  /** Who asks, with the rights of now. */
  askerOf(request: FastifyRequest, reply: FastifyReply): Promise<{ readonly viewer: Viewer }>;
}

interface Asked {
  Params: { id: string; form?: string };
  Querystring: Record<string, unknown>;
}

/** What browsers may show in their own window: nothing in it runs. All else is saved. */
const SHOWN: ReadonlySet<string> = new Set([...PICTURES, "application/pdf", "text/plain", "audio/mpeg", "audio/mp4", "audio/x-m4a", "audio/wav", "audio/ogg", "video/mp4", "video/webm"]);

/**
 * Reading files. `/files/<id>` asks who is signed in, and leads whoever may see the file to a link that is signed for
 * him; `/files/<id>/<form>?until&for&mark` is such a link. It opens only what that person may see at that very moment.
 * Whatever is not to be had does not exist.
 */
export function fileDownloads({ query, askerOf }: DownloadParts) {
  return async (app: FastifyInstance): Promise<void> => {
    const lead = async (request: FastifyRequest<Asked>, reply: FastifyReply): Promise<FastifyReply> => {
      const { viewer } = await askerOf(request, reply);
      const form = formOf(request);
      const file = form && viewer.me !== null ? await fileFor(query, viewer, request.params.id) : undefined;
      if (!file || !form || viewer.me === null) return nothing(reply);
      const save = request.query["save"] === undefined ? "" : "&save";
      // Kept shorter than the link lives, so that what is read from the cache still opens.
      reply.header("cache-control", `private, max-age=${LINK_SECONDS / 2}`).header("vary", "cookie");
      return reply.redirect(`${await signedPath(query, { id: file.id, form, person: viewer.me })}${save}`, 302);
    };
    app.get<Asked>(`${FILES_PATH}/:id`, lead);
    app.get<Asked>(`${FILES_PATH}/:id/:form`, { helmet: false }, async (request, reply) => {
      const { id, form = "" } = request.params;
      if (request.query["mark"] === undefined) return lead(request, reply);
      const link = await linkOf(query, { ...request.query, id, form });
      // Who still has the page open, and the right, goes on by a new one.
      if (!link) return lead(request, reply);
      const [closed] = await query("select from account where person_id = $1 and disabled_at is not null", [link.person]);
      const file = closed ? undefined : await fileFor(query, await viewerOfPerson(query, link.person), id);
      return file ? send(request, reply, file, link.form) : nothing(reply);
    });
  };
}

const FORMS: readonly string[] = Object.values(FileForm);

function formOf({ params, query }: FastifyRequest<Asked>): FileForm | undefined {
  const asked = params.form ?? query["form"] ?? FileForm.ORIGINAL;
  return FORMS.includes(String(asked)) ? (asked as FileForm) : undefined;
}

/** As for an address that never was: the page of the client for a person, a line of JSON for a program. */
const nothing = (reply: FastifyReply): FastifyReply => {
  void reply.code(404).header("cache-control", "no-store");
  reply.callNotFound();
  return reply;
};

async function send(request: FastifyRequest<Asked>, reply: FastifyReply, file: StoredFile, form: FileForm): Promise<FastifyReply> {
  const original = form === FileForm.ORIGINAL;
  const picture = original ? undefined : await pictureFor(file, form);
  if (!original && !picture) return nothing(reply);
  const { key, size, type } = picture ?? { key: contentKey(file.checksum), size: Number(file.size), type: file.type };
  const shown = SHOWN.has(type) && request.query["save"] === undefined;
  const tag = `"${file.checksum}-${form}"`;
  void reply.headers({
    "content-type": MARKUP.has(type) ? "application/octet-stream" : type === "text/plain" ? `${type}; charset=utf-8` : type,
    "content-disposition": disposition(shown ? "inline" : "attachment", file.name),
    "x-content-type-options": "nosniff",
    // Whatever it is, it is no page of ours: nothing in it runs, nothing in it asks for anything.
    "content-security-policy": `default-src 'none'; style-src 'unsafe-inline'; img-src data:; media-src 'self'; frame-ancestors 'none'${type === "application/pdf" ? "" : "; sandbox"}`,
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "no-referrer",
    "accept-ranges": "bytes",
    etag: tag,
    "cache-control": `private, max-age=${LINK_SECONDS}, immutable`,
  });
  if (request.headers["if-none-match"]?.split(",").some((part) => part.trim().replace(/^W\//, "") === tag)) return reply.code(304).send();
  const unchanged = request.headers["if-range"] === undefined || request.headers["if-range"] === tag;
  const range = unchanged ? rangeOf(request.headers.range, size) : undefined;
  if (range === null) return reply.code(416).header("content-range", `bytes */${size}`).send();
  const length = range ? range.end - range.start + 1 : size;
  if (range) void reply.code(206).header("content-range", `bytes ${range.start}-${range.end}/${size}`);
  void reply.header("content-length", length);
  // Of a text Fastify would measure the length itself.
  if (request.method === "HEAD") return reply.send(Readable.from([]));
  return reply.send(await room().store.read(key, range ?? undefined));
}
