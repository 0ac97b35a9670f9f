import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import sharp from "sharp";
import { FileForm, PICTURE_SIDE } from "../../../shared/files";
import { room } from "./room";
import type { StoredFile } from "./stored-file.entity";
import { contentKey } from "./store/store";

/** More pixels than any camera makes: decoding takes four bytes each. */
export const MAX_PIXELS = 100_000_000;
/** What a smaller form is made in, at most. */
const SECONDS = 20;

type SmallForm = Exclude<FileForm, "original">;
export const smallForms = [FileForm.SMALL, FileForm.LARGE] as const;

/** Smaller forms lie beside their content and go with it. */
export const pictureKey = (checksum: string, form: SmallForm): string => `pictures/${checksum.slice(0, 2)}/${checksum}-${form}.webp`;

interface Picture {
  readonly key: string;
  readonly size: number;
  readonly type: string;
}

/** Whether a file is a picture that has smaller forms. */
export const pictureFormsOf = ({ width, height }: { width: number | null; height: number | null }): boolean => width !== null && height !== null && width * height <= MAX_PIXELS;

/** A smaller form of a picture: made at the upload, or now if that has not come to it yet. Undefined where there is none. */
export async function pictureFor(file: Pick<StoredFile, "checksum" | "width" | "height">, form: SmallForm): Promise<Picture | undefined> {
  if (!pictureFormsOf(file)) return undefined;
  const { checksum } = file;
  const key = pictureKey(checksum, form);
  const { store } = room();
  const size = (await store.size(key)) ?? (await makePicture(checksum, form));
  return size === undefined ? undefined : { key, size, type: "image/webp" };
}

const making = new Map<string, Promise<number | undefined>>();

/** Makes a smaller form and stores it; answers its size, or undefined when the picture cannot be read. Twice at once is once. */
export function makePicture(checksum: string, form: SmallForm): Promise<number | undefined> {
  const key = pictureKey(checksum, form);
  let made = making.get(key);
  if (!made) making.set(key, (made = drawn(checksum, key, PICTURE_SIDE[form]).finally(() => making.delete(key))));
  return made;
}

async function drawn(checksum: string, key: string, side: number): Promise<number | undefined> {
  const { store, staging } = room();
  const path = join(staging, randomUUID());
  try {
    const pixels = sharp({ limitInputPixels: MAX_PIXELS, failOn: "error", animated: false })
      .timeout({ seconds: SECONDS })
      .autoOrient()
      .resize({ width: side, height: side, fit: "inside", withoutEnlargement: true })
      .webp({ quality: 80 });
    const source = await store.read(contentKey(checksum));
    try {
      await pipeline(source, pixels, createWriteStream(path, { flags: "wx", mode: 0o600 }));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code?.startsWith("E")) throw error;
      // A picture that cannot be read is a file all the same.
      return undefined;
    }
    await store.put(key, path);
    return await store.size(key);
  } finally {
    await rm(path, { force: true });
  }
}
