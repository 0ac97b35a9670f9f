import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { open as openFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { Transform, type Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { open as openZip, type Entry, type ZipFile } from "yauzl";
import { room } from "./room";

/** What an archive may become when it is unpacked, with all the archives inside it. */
const LIMITS = {
  entries: 20_000,
  bytes: 8 * 1024 ** 3,
  /** Unpacked over packed; of less than `ratioFrom` bytes it is not asked. Office files of empty cells reach a hundred. */
  ratio: 250,
  ratioFrom: 64 * 1024 ** 2,
  /** An archive in an archive in an archive. */
  nesting: 3,
  /** What is unpacked here to look inside, of all archives inside one. */
  looked: 256 * 1024 ** 2,
} as const;

const MOST_NAMES = 64 * 1024;
const ARCHIVE = /\.(zip|jar|docx|xlsx|pptx|odt|ods|odp|epub|apk)$/i;

export type ArchiveProblem = "file.brokenArchive" | "file.archiveBomb";

class Bomb extends Error {}

interface Sum {
  entries: number;
  bytes: number;
  looked: number;
}

/** What is wrong with a file that is a zip archive (documents of office programs are); undefined when nothing is, and for all else. */
export async function archiveProblem(path: string): Promise<ArchiveProblem | undefined> {
  if (!(await isZip(path))) return undefined;
  try {
    await weigh(path, 1, { entries: 0, bytes: 0, looked: 0 });
    return undefined;
  } catch (error) {
    return error instanceof Bomb ? "file.archiveBomb" : "file.brokenArchive";
  }
}

async function isZip(path: string): Promise<boolean> {
  const handle = await openFile(path, "r");
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    return bytesRead === 4 && [0x504b0304, 0x504b0506].includes(buffer.readUInt32BE(0));
  } finally {
    await handle.close();
  }
}

/** Adds up what the archive says of itself and looks into those inside it. What it says must fit its own size: entries that share their bytes do not. */
async function weigh(path: string, depth: number, sum: Sum): Promise<void> {
  if (depth > LIMITS.nesting) throw new Bomb();
  const { size } = await stat(path);
  const archive = await opened(path);
  try {
    let [packed, unpacked] = [0, 0];
    const inside: Entry[] = [];
    for await (const entry of entriesOf(archive)) {
      packed += entry.compressedSize;
      unpacked += entry.uncompressedSize;
      sum.entries += 1;
      sum.bytes += entry.uncompressedSize;
      if (sum.entries > LIMITS.entries || sum.bytes > LIMITS.bytes || packed > size) throw new Bomb();
      if (ARCHIVE.test(nameOf(entry)) && !entry.isEncrypted()) inside.push(entry);
    }
    if (unpacked > LIMITS.ratioFrom && unpacked / Math.max(packed, 1) > LIMITS.ratio) throw new Bomb();
    for (const entry of inside) await weighInside(archive, entry, depth, sum);
  } finally {
    archive.close();
  }
}

async function weighInside(archive: ZipFile, entry: Entry, depth: number, sum: Sum): Promise<void> {
  const path = join(room().staging, randomUUID());
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      sum.looked += chunk.length;
      if (sum.looked > LIMITS.looked) done(new Bomb());
      else done(null, chunk);
    },
  });
  try {
    await pipeline(await contentOf(archive, entry), counted, createWriteStream(path, { flags: "wx", mode: 0o600 }));
    if (await isZip(path)) await weigh(path, depth + 1, sum);
  } finally {
    await rm(path, { force: true });
  }
}

/** Names as bytes: nothing is written under them, and Chinese programs do not say how they encode them. */
const nameOf = (entry: Entry): string => entry.fileNameRaw.subarray(0, MOST_NAMES).toString("latin1");

const opened = (path: string): Promise<ZipFile> =>
  new Promise((done, fail) => {
    openZip(path, { lazyEntries: true, autoClose: false, decodeStrings: false }, (error, archive) => (error ? fail(error) : done(archive)));
  });

const contentOf = (archive: ZipFile, entry: Entry): Promise<Readable> =>
  new Promise((done, fail) => {
    archive.openReadStream(entry, (error, stream) => (error ? fail(error) : done(stream)));
  });

async function* entriesOf(archive: ZipFile): AsyncGenerator<Entry> {
  for (let read = 0; read < archive.entryCount; read++) {
    yield await new Promise<Entry>((done, fail) => {
      archive.once("error", fail);
      archive.once("entry", (entry: Entry) => {
        archive.off("error", fail);
        done(entry);
      });
      archive.readEntry();
    });
  }
}
