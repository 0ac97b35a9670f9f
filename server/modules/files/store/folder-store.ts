import { randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { copyFile, link, mkdir, open, opendir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Readable } from "node:stream";
import type { ByteRange, Store } from "./store";

const missing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === "ENOENT";

async function onDisk(path: string): Promise<void> {
  const handle = await open(path, "r+");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Files of a folder. Several processes may share it. */
export class FolderStore implements Store {
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  private at(key: string): string {
    return join(this.folder, key);
  }

  /** A second name for the same bytes where the disk allows it, else a copy; brought to its place by a rename, once the bytes are on the disk. */
  async put(key: string, localPath: string): Promise<void> {
    const place = this.at(key);
    await mkdir(dirname(place), { recursive: true });
    const beside = `${place}.${randomUUID()}`;
    try {
      await link(localPath, beside).catch(() => copyFile(localPath, beside, constants.COPYFILE_FICLONE));
      await onDisk(beside);
      await rename(beside, place);
    } finally {
      // Renaming one name of a file to another of the same file leaves both.
      await rm(beside, { force: true });
    }
  }

  async size(key: string): Promise<number | undefined> {
    try {
      return (await stat(this.at(key))).size;
    } catch (error) {
      if (missing(error)) return undefined;
      throw error;
    }
  }

  async read(key: string, range?: ByteRange): Promise<Readable> {
    const handle = await open(this.at(key), "r");
    return handle.createReadStream({ ...range });
  }

  async remove(key: string): Promise<void> {
    await rm(this.at(key), { force: true });
  }

  async *list(prefix: string): AsyncIterable<{ key: string; at: Date }> {
    try {
      for await (const entry of await opendir(this.at(prefix))) {
        const key = `${prefix}${entry.name}`;
        if (entry.isDirectory()) yield* this.list(`${key}/`);
        else yield { key, at: (await stat(this.at(key))).mtime };
      }
    } catch (error) {
      // Nothing was stored yet, or it was removed while it was being listed.
      if (!missing(error)) throw error;
    }
  }

  async close(): Promise<void> {
    // A folder holds no connection.
  }
}
