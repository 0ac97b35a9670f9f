import { createHash, randomUUID } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { badInput } from "../../kernel/errors";
import { inWords } from "./in-words";

/** A content that lies on this machine, measured, on its way into the store. */
export interface Staged {
  readonly path: string;
  /** SHA-256 in hexadecimal digits. */
  readonly checksum: string;
  readonly size: number;
}

/** Measures a file that lies on this machine already. */
export async function measure(path: string): Promise<Staged> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return { path, checksum: hash.digest("hex"), size: (await stat(path)).size };
}

/** Puts a content into a folder of this machine and measures it on the way. */
export async function stageIn(folder: string, content: Buffer | Readable, limit: number): Promise<Staged> {
  const path = join(folder, randomUUID());
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
