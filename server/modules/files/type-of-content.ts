import { open } from "node:fs/promises";
import { fileTypeFromFile } from "file-type";
import sharp from "sharp";

/** What a content is, found by looking at it. */
export interface Found {
  /** Media type. */
  readonly type: string;
  /** Of a picture that smaller forms can be made of, in pixels. */
  readonly width: number | null;
  readonly height: number | null;
}

/** The first bytes of a file: enough to tell text from what is none, and a page from text. */
const HEAD_BYTES = 64 * 1024;
/** Pictures that browsers show and smaller forms are made of. */
export const PICTURES: ReadonlySet<string> = new Set(["image/jpeg", "image/png", "image/webp", "image/gif", "image/avif"]);
/** What a text is, by its ending: only among types that nothing runs. Whatever else is text is plain text. */
const TEXTS: Readonly<Record<string, string>> = { csv: "text/csv", tsv: "text/tab-separated-values", md: "text/markdown", json: "application/json", vtt: "text/vtt", srt: "application/x-subrip", ics: "text/calendar" };

export const extensionOf = (name: string): string => /\.([^.]{1,20})$/.exec(name)?.[1]?.toLowerCase() ?? "";

const LONGEST_NAME = 200;

/** A name as it is kept: no folders, no control characters, not longer than the table takes. */
export function tidyName(name: string): string {
  const last = name.toWellFormed().normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  // Marks that turn the direction of writing can make `gpj.exe` look like `exe.jpg`.
  const tidy = Array.from(last.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\ufffd]/gu, "").trim());
  if (tidy.length === 0) return "file";
  const ending = extensionOf(tidy.join(""));
  return tidy.length <= LONGEST_NAME ? tidy.join("") : `${tidy.slice(0, LONGEST_NAME - ending.length - 1).join("")}.${ending}`;
}

async function headOf(path: string): Promise<Buffer> {
  const handle = await open(path, "r");
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** Whether these first bytes are text: UTF-8, one of the Chinese encodings, or UTF-16 with its mark; no control characters. */
function isText(head: Buffer): boolean {
  if (head.length >= 2 && (head.readUInt16BE(0) === 0xfeff || head.readUInt16BE(0) === 0xfffe)) return true;
  // oxlint-disable-next-line no-control-regex -- control characters are what tells
  return !/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(head.toString("latin1"));
}

/** A page or drawing in which scripts could stand, also behind comments and declarations; undefined when it is none. */
function markupOf(head: Buffer): string | undefined {
  const text = (head.readUInt16BE(0) === 0xfffe ? head.toString("utf16le") : head.toString("latin1")).toLowerCase();
  if (/<svg[\s>:]/.test(text)) return "image/svg+xml";
  if (/<(!doctype html|html|head|body|script|iframe|object|embed|meta|link|style|img|form)[\s>/]/.test(text)) return "text/html";
  return /^[\s\u00ef\u00bb\u00bf]*<\?xml/.test(text) ? "application/xml" : undefined;
}

/** The media type of a file on this machine; of pictures the size too. */
export async function typeOfContent(path: string, name: string): Promise<Found> {
  const type = await mediaType(path, name);
  return PICTURES.has(type) ? { type, ...(await sizeOfPicture(path)) } : { type, width: null, height: null };
}

async function mediaType(path: string, name: string): Promise<string> {
  const signed = (await fileTypeFromFile(path))?.mime;
  if (signed !== undefined && signed !== "application/xml") return signed.split(";")[0]!;
  const head = await headOf(path);
  if (head.length < 2) return isText(head) ? "text/plain" : "application/octet-stream";
  if (!isText(head)) return "application/octet-stream";
  return markupOf(head) ?? signed ?? TEXTS[extensionOf(name)] ?? "text/plain";
}

/** Pixels as they are shown. Reads the head of the picture only, so it is safe to ask of any. Nulls where the picture is broken. */
async function sizeOfPicture(path: string): Promise<{ width: number | null; height: number | null }> {
  try {
    const { autoOrient, width, height } = await sharp(path, { limitInputPixels: false }).metadata();
    return { width: autoOrient?.width ?? width ?? null, height: autoOrient?.height ?? height ?? null };
  } catch {
    // Not a picture after all, or a broken one: it stays a file without smaller forms.
    return { width: null, height: null };
  }
}
