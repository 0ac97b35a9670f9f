import { Readable } from "node:stream";
import { ZipFile } from "yazl";

/** A file inside of a zip: its bytes, or what makes them when their turn comes. */
export interface ZipPart {
  readonly name: string;
  readonly content: Buffer | AsyncIterable<Buffer>;
}

/** A zip that is made while it is read: only a piece of it is in memory, however long its parts are. */
export function zipOf(parts: readonly ZipPart[]): Readable {
  const zip = new ZipFile();
  // The type says any stream of Node; it is a PassThrough.
  const out = zip.outputStream as Readable;
  for (const { name, content } of parts) {
    if (Buffer.isBuffer(content)) {
      zip.addBuffer(content, name);
      continue;
    }
    const bytes = Readable.from(content);
    // The zip does not listen: without this an error would end the process, and the file never.
    bytes.once("error", (error) => out.destroy(error));
    zip.addReadStream(bytes, name);
    // Whoever stops reading the file stops whoever makes its bytes.
    out.once("close", () => bytes.destroy());
  }
  zip.end();
  return out;
}
