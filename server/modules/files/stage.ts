import { createHash, randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { MAX_FILE_BYTES } from "../../../shared/files";
import { badInput } from "../../kernel/errors";
import type { Staged } from "./measure";
import { room } from "./room";
import { contentKey } from "./store/store";

/** Puts a content beside the store and measures it. Whoever stages takes it away again by `unstage`. */
export async function stage(content: Buffer | Readable, limit = MAX_FILE_BYTES): Promise<Staged> {
  const path = join(room().staging, randomUUID());
  const hash = createHash("sha256");
  let size = 0;
  const measured = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      if (size > limit) return done(badInput("input.file", "file.tooLarge", { max: inWords(limit) }));
      hash.update(chunk);
      done(null, chunk);
    },
  });
  try {
    await pipeline(Buffer.isBuffer(content) ? Readable.from([content]) : content, measured, createWriteStream(path, { flags: "wx", mode: 0o600 }));
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
  return { path, checksum: hash.digest("hex"), size };
}

export const unstage = ({ path }: Staged): Promise<void> => rm(path, { force: true });

/** Sees to it that the store has the content, whole. */
export async function sendToStore({ checksum, path, size }: Staged): Promise<void> {
  const { store } = room();
  const key = contentKey(checksum);
  if ((await store.size(key)) !== size) await store.put(key, path);
}

const UNITS = ["B", "KB", "MB", "GB", "TB"] as const;

/** `1.5 GB`: bytes as people read them. */
export function inWords(bytes: number): string {
  const power = bytes < 1 ? 0 : Math.min(Math.floor(Math.log(bytes) / Math.log(1024)), UNITS.length - 1);
  const value = bytes / 1024 ** power;
  return `${value < 10 && power > 0 ? Math.round(value * 10) / 10 : Math.round(value)} ${UNITS[power]}`;
}
