import type { Readable } from "node:stream";

/** Bytes of a range, both ends included, as in HTTP. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** Where contents lie: a folder, or a bucket of an S3-compatible store. Keys have no meaning to it. */
export interface Store {
  /** Stores a local file under a key, whole or not at all; what was there is replaced, the local file stays. */
  put(key: string, localPath: string): Promise<void>;
  /** Its size in bytes, or undefined when there is nothing under the key. */
  size(key: string): Promise<number | undefined>;
  read(key: string, range?: ByteRange): Promise<Readable>;
  /** No error when there is nothing. */
  remove(key: string): Promise<void>;
  /** Keys under a prefix that ends with a slash, with the time of the last change; in no particular order. */
  list(prefix: string): AsyncIterable<{ key: string; at: Date }>;
  /** Ends connections. */
  close(): Promise<void>;
}

/** The key of a content. Two levels of folders keep each small. */
export const contentKey = (checksum: string): string => `content/${checksum.slice(0, 2)}/${checksum.slice(2, 4)}/${checksum}`;
