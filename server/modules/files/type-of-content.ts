import { open } from "node:fs/promises";
import { fileTypeFromBuffer } from "file-type";
import sharp from "sharp";

/** What a content is, found by looking at it. */
export interface Found {
  /** Media type. */
  readonly type: string;
  /** Of a picture that smaller forms can be made of, in pixels. */
  readonly width: number | null;
  readonly height: number | null;
}

/** The first bytes of a file: enough for every signature that is known. */
const HEAD_BYTES = 64 * 1024;
/** Pictures that browsers show and smaller forms are made of. */
export const PICTURES: ReadonlySet<string> = new Set(["image/jpeg", "image/png", "image/webp", "image/gif", "image/avif"]);
/** What a text is, by its ending: only among types that nothing runs. Whatever else is text is plain text. */
const TEXTS: Readonly<Record<string, string>> = { csv: "text/csv", md: "text/markdown", json: "application/json", vtt: "text/vtt", srt: "application/x-subrip" };

export const extensionOf = (name: string): string => /\.([^.]{1,20})$/.exec(name)?.[1]?.toLowerCase() ?? "";

/** A name as it is kept: no folders, no control characters, not longer than the table takes. */
export function tidyName(name: string): string {
  const last = name.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  // Marks that turn the direction of writing can make `exe.pdf` look like its reverse.
  const tidy = Array.from(last.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\ufffd]/gu, "").trim());
  const ending = extensionOf(tidy.join(""));
  const most = 200;
  if (tidy.length === 0) return "file";
  return tidy.length <= most ? tidy.join("") : `${tidy.slice(0, most - ending.length - 1).join("")}.${ending}`;
}

export async function headOf(path: string): Promise<Buffer> {
  const handle = await open(path, "r");
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** Whether these first bytes are text: UTF-8 (the end may cut a character), or one of the Chinese encodings, without control characters. */
export function isText(head: Buffer): boolean {
  // oxlint-disable-next-line no-control-regex -- control characters are what tells
  return !/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(head.toString("latin1"));
}

/** The media type of a file on this machine; of pictures the size too. */
export async function typeOfContent(path: string, name: string): Promise<Found> {
  const head = await headOf(path);
  const type = (await fileTypeFromBuffer(head))?.mime ?? (isText(head) ? (TEXTS[extensionOf(name)] ?? "text/plain") : "application/octet-stream");
  if (!PICTURES.has(type)) return { type, width: null, height: null };
  return { type, ...(await sizeOfPicture(path)) };
}

/** Pixels as they are shown. Reads the head of the picture only, so it is safe to ask of any. Nulls where the picture is broken. */
export async function sizeOfPicture(path: string): Promise<{ width: number | null; height: number | null }> {
  try {
    const { autoOrient, width, height } = await sharp(path, { limitInputPixels: false }).metadata();
    return { width: autoOrient?.width ?? width ?? null, height: autoOrient?.height ?? height ?? null };
  } catch {
    // Not a picture after all, or a broken one: it stays a file without smaller forms.
    return { width: null, height: null };
  }
}
