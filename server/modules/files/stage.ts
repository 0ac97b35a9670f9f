import { rm } from "node:fs/promises";
import type { Readable } from "node:stream";
import { MAX_FILE_BYTES } from "../../../shared/files";
import { stageIn, type Staged } from "./measure";
import { room } from "./room";
import { contentKey } from "./store/store";

/** Puts a content beside the store and measures it. Whoever stages takes it away again by `unstage`. */
export const stage = (content: Buffer | Readable, limit = MAX_FILE_BYTES): Promise<Staged> => stageIn(room().staging, content, limit);

export const unstage = ({ path }: Staged): Promise<void> => rm(path, { force: true });

/** Sees to it that the store has the content, whole. */
export async function sendToStore({ checksum, path, size }: Staged): Promise<void> {
  const { store } = room();
  const key = contentKey(checksum);
  if ((await store.size(key)) !== size) await store.put(key, path);
}
