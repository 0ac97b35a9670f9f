import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { pipeline } from "node:stream/promises";

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
