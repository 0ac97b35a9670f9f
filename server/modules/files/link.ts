import { createHmac, timingSafeEqual } from "node:crypto";
import { FILES_PATH, FileForm } from "../../../shared/files";
import type { Query } from "../../kernel/viewer";

/** How long a link opens, in seconds: long enough to begin a download or to look a page through. */
export const LINK_SECONDS = 600;

/** What a signed link says: which file, in which form, for whom and until when. Nothing of it can be changed. */
export interface FileLink {
  readonly id: string;
  readonly form: FileForm;
  /** The person who asked for it: it opens only what that person may still see. */
  readonly person: string;
  /** Unix seconds. */
  readonly until: number;
}

/** Processes of one database share its key, each reads it once. */
const keys = new WeakMap<Query, Promise<Buffer>>();

function keyOf(query: Query): Promise<Buffer> {
  let key = keys.get(query);
  if (!key) {
    key = query<{ key: Buffer }>("select key from file_key", []).then(([row]) => {
      if (!row) throw new Error("the key of the file links is gone");
      return row.key;
    });
    keys.set(query, key);
    // What failed is asked anew the next time.
    key.catch(() => keys.delete(query));
  }
  return key;
}

const markOf = (key: Buffer, { id, form, person, until }: FileLink): Buffer => createHmac("sha256", key).update(JSON.stringify([id, form, person, until])).digest();

/** An address, without the host, under which the file is read until the link expires. */
export async function signedPath(query: Query, { id, form, person }: Omit<FileLink, "until">, now = Date.now()): Promise<string> {
  const link: FileLink = { id, form, person, until: Math.floor(now / 1000) + LINK_SECONDS };
  const mark = markOf(await keyOf(query), link).toString("base64url");
  return `${FILES_PATH}/${id}/${form}?${new URLSearchParams({ until: String(link.until), for: person, mark }).toString()}`;
}

/** What a link says, if it was signed by us and has not expired. */
export async function linkOf(query: Query, given: { id: string; form: string; until?: unknown; for?: unknown; mark?: unknown }, now = Date.now()): Promise<FileLink | undefined> {
  const { id, form, until, for: person, mark } = given;
  if (typeof until !== "string" || typeof person !== "string" || typeof mark !== "string" || !/^\d{1,12}$/.test(until)) return undefined;
  const link: FileLink = { id, form: form as FileForm, person, until: Number(until) };
  const [expected, found] = [markOf(await keyOf(query), link), Buffer.from(mark, "base64url")];
  if (found.length !== expected.length || !timingSafeEqual(found, expected)) return undefined;
  return link.until * 1000 > now ? link : undefined;
}
