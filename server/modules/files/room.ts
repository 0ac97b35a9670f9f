import { mkdir, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { MAX_FILE_BYTES } from "../../../shared/files";
import { stageIn } from "./measure";
import { s3Address } from "./store/s3-address";
import { S3Arrivals } from "./store/s3-arrivals";
import { S3Store } from "./store/s3-store";
import { FolderArrivals, type Arrivals } from "./store/arrivals";
import { FolderStore } from "./store/folder-store";
import type { Store } from "./store/store";

/** Where this process has its files: the store, and a folder of its own machine for what is on the way there. */
export interface Room {
  readonly store: Store;
  /** What is being looked at before it is stored. Whatever lies here for a day is left over from a process that died. */
  readonly staging: string;
  /** Uploads that are under way. */
  readonly uploads: Arrivals;
}

export interface RoomOptions {
  readonly dataDir: string;
  /** A bucket instead of a folder of `dataDir`: see `s3Address`. */
  readonly filesUrl?: string | undefined;
}

const LEFT_OVER_MS = 24 * 3_600_000;

/** Opens the files of a process. */
export async function openRoom({ dataDir, filesUrl }: RoomOptions): Promise<Room> {
  const folder = join(dataDir, "files");
  const [staging, uploads] = [join(folder, "staging"), join(folder, "uploads")];
  for (const made of [staging, uploads]) await mkdir(made, { recursive: true });
  await clear(staging);
  if (filesUrl !== undefined) {
    const address = s3Address(filesUrl);
    if (!address) throw new Error("FILES_URL names no bucket");
    const store = new S3Store(address);
    await store.open();
    return { store, staging, uploads: new S3Arrivals(store, (content) => stageIn(staging, content, MAX_FILE_BYTES)) };
  }
  return { store: new FolderStore(folder), staging, uploads: new FolderArrivals(uploads) };
}

/** Takes away what a process that was killed has left half done. */
async function clear(staging: string): Promise<void> {
  for (const name of await readdir(staging)) {
    const path = join(staging, name);
    const found = await stat(path).catch(() => undefined);
    if (found && found.mtimeMs < Date.now() - LEFT_OVER_MS) await rm(path, { force: true });
  }
}

let open: Room | undefined;

/** Gives the process its room; once, at the start. */
export function enterRoom(room: Room): void {
  open = room;
}

/** The room of this process. */
export function room(): Room {
  if (!open) throw new Error("this process has no room for files: enterRoom comes first");
  return open;
}
