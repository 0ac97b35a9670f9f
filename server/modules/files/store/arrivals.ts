import { opendir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { FileStore } from "@tus/file-store";
import { type DataStore, type KvStore, Upload as Arriving } from "@tus/utils";
import type { Query } from "../../../kernel/viewer";
import { measure, type Staged } from "../measure";

/** Where uploads lie while they come in, for all processes. */
export interface Arrivals {
  /** What the protocol's server writes to. */
  dataStore(query: Query): DataStore;
  /** How many bytes have come; undefined when there is no such upload. */
  arrived(id: string): Promise<number | undefined>;
  /** The bytes of a finished one on this machine, measured; `done` when they are no longer needed there. */
  whole(id: string): Promise<{ staged: Staged; done: () => Promise<void> }>;
  /** No error when there is nothing. */
  remove(id: string): Promise<void>;
  /** All that lie there, with the time of their last byte. */
  list(): AsyncIterable<{ id: string; at: Date }>;
}

/** Uploads in a folder that all processes share. */
export class FolderArrivals implements Arrivals {
  constructor(private readonly folder: string) {}

  dataStore(query: Query): DataStore {
    return new FileStore({ directory: this.folder, configstore: new UploadRows(query) });
  }

  async arrived(id: string): Promise<number | undefined> {
    return (await stat(join(this.folder, id)).catch(() => undefined))?.size;
  }

  async whole(id: string): Promise<{ staged: Staged; done: () => Promise<void> }> {
    // Looked at where it lies: it becomes a content by a second name.
    return { staged: await measure(join(this.folder, id)), done: () => Promise.resolve() };
  }

  async remove(id: string): Promise<void> {
    await rm(join(this.folder, id), { force: true });
  }

  async *list(): AsyncIterable<{ id: string; at: Date }> {
    for await (const { name } of await opendir(this.folder)) {
      const found = await stat(join(this.folder, name)).catch(() => undefined);
      if (found) yield { id: name, at: found.mtime };
    }
  }
}

/** What the protocol's server wants to know of an upload beside its bytes: our rows say it, so there is nothing to set. */
export class UploadRows implements KvStore<Arriving> {
  constructor(private readonly query: Query) {}

  async get(id: string): Promise<Arriving | undefined> {
    const [row] = await this.query<{ name: string; size: string; created_at: Date }>("select name, size, created_at from upload where id = $1", [id]);
    return row && new Arriving({ id, size: Number(row.size), offset: 0, metadata: { filename: row.name }, creation_date: row.created_at.toISOString() });
  }

  async set(): Promise<void> {
    // The row was there before the first byte.
  }

  /** Before the answer: whoever gives an upload up has its space at once. */
  async delete(id: string): Promise<void> {
    await this.query("delete from upload where id = $1 and file_id is null", [id]);
  }
}
