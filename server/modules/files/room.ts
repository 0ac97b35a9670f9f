import { mkdir } from "node:fs/promises";
import { join } from "node:path";
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
}

/** Opens the files of a process. */
export async function openRoom({ dataDir }: RoomOptions): Promise<Room> {
  const folder = join(dataDir, "files");
  const [staging, uploads] = [join(folder, "staging"), join(folder, "uploads")];
  for (const made of [staging, uploads]) await mkdir(made, { recursive: true });
  return { store: new FolderStore(folder), staging, uploads: new FolderArrivals(uploads) };
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
