import { buffer } from "node:stream/consumers";
import { ZipFile } from "yazl";

/** A zip of a few texts, by name. */
export async function zipOf(texts: Readonly<Record<string, string>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, text] of Object.entries(texts)) zip.addBuffer(Buffer.from(text, "utf8"), name);
  zip.end();
  return buffer(zip.outputStream);
}
