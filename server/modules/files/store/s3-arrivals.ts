import { rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { DataStore, ERRORS, Upload as Arriving } from "@tus/utils";
import type { Query } from "../../../kernel/viewer";
import type { Staged } from "../measure";
import { UploadRows, type Arrivals } from "./arrivals";
import type { S3Store } from "./s3-store";

const PREFIX = "arrivals/";
/** What comes is stored in objects of this size: what one request brings is lost at most by so much, and never whole. */
const PART_BYTES = 8 * 1024 * 1024;
const DIGITS = 14;

interface Part {
  readonly key: string;
  readonly start: number;
  readonly size: number;
}

/**
 * Uploads in the bucket itself, so that any process on any machine goes on with them. Each part is an object that is
 * named by where it begins: it needs nothing of the store but putting, listing and reading, which all of them can.
 */
export class S3Arrivals implements Arrivals {
  constructor(
    private readonly store: S3Store,
    /** Brings bytes to this machine and measures them. */
    private readonly stage: (content: Readable) => Promise<Staged>,
  ) {}

  dataStore(query: Query): DataStore {
    return new Parts(this, new UploadRows(query));
  }

  async put(id: string, start: number, bytes: Buffer): Promise<void> {
    if (bytes.length > 0) await this.store.putBytes(`${PREFIX}${id}/${String(start).padStart(DIGITS, "0")}`, bytes);
  }

  /** The parts that lie end to end from the beginning; one that was overtaken by another is left out. */
  private async parts(id: string): Promise<Part[]> {
    const all: Part[] = [];
    for await (const { key, size } of this.store.list(`${PREFIX}${id}/`)) all.push({ key, size, start: Number(key.split("/").at(-1)) });
    const joined: Part[] = [];
    let end = 0;
    for (const part of all.toSorted((a, b) => a.start - b.start)) {
      if (part.start !== end) continue;
      joined.push(part);
      end += part.size;
    }
    return joined;
  }

  async arrived(id: string): Promise<number> {
    return (await this.parts(id)).reduce((sum, { size }) => sum + size, 0);
  }

  async whole(id: string): Promise<{ staged: Staged; done: () => Promise<void> }> {
    const { store } = this;
    const parts = await this.parts(id);
    async function* bytes(): AsyncGenerator<Buffer> {
      for (const { key } of parts) yield* (await store.read(key)) as AsyncIterable<Buffer>;
    }
    const staged = await this.stage(Readable.from(bytes()));
    return { staged, done: () => rm(staged.path, { force: true }) };
  }

  async remove(id: string): Promise<void> {
    const keys: string[] = [];
    for await (const { key } of this.store.list(`${PREFIX}${id}/`)) keys.push(key);
    for (const key of keys) await this.store.remove(key);
  }

  async *list(): AsyncIterable<{ id: string; at: Date }> {
    const newest = new Map<string, Date>();
    for await (const { key, at } of this.store.list(PREFIX)) {
      const id = key.split("/")[1] ?? "";
      const known = newest.get(id);
      if (known === undefined || known < at) newest.set(id, at);
    }
    for (const [id, at] of newest) yield { id, at };
  }
}

/** The same for the protocol's server. */
class Parts extends DataStore {
  constructor(
    private readonly arrivals: S3Arrivals,
    private readonly rows: UploadRows,
  ) {
    super();
    this.extensions = ["creation", "creation-with-upload", "termination"];
  }

  override async create(upload: Arriving): Promise<Arriving> {
    return upload;
  }

  override async remove(id: string): Promise<void> {
    await this.arrivals.remove(id);
    await this.rows.delete(id);
  }

  override async getUpload(id: string): Promise<Arriving> {
    const row = await this.rows.get(id);
    if (!row) throw ERRORS.FILE_NOT_FOUND;
    row.offset = await this.arrivals.arrived(id);
    return row;
  }

  override async write(stream: Readable, id: string, offset: number): Promise<number> {
    let held: Buffer[] = [];
    let [start, size] = [offset, 0];
    const flush = async (): Promise<void> => {
      await this.arrivals.put(id, start, Buffer.concat(held));
      start += size;
      held = [];
      size = 0;
    };
    try {
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        held.push(chunk);
        size += chunk.length;
        if (size >= PART_BYTES) await flush();
      }
    } finally {
      // What came before the connection broke has come.
      await flush();
    }
    return start;
  }
}
