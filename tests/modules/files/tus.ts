import type { Visitor } from "./served";

/** The tus protocol by hand, so that a test can stop in the middle. */
export const TUS = { "tus-resumable": "1.0.0" } as const;

type Shown = Pick<Visitor, "cookie" | "token">;
const shownBy = ({ cookie, token }: Shown): Record<string, string> => (token === undefined ? { cookie } : { authorization: `Bearer ${token}` });
const base64 = (text: string): string => Buffer.from(text).toString("base64");

export interface Begun {
  readonly status: number;
  /** Address and id of the upload. */
  readonly path: string;
  readonly id: string;
  readonly body: string;
}

export async function begin(url: string, visitor: Shown, size: number | undefined, name: string, more: Record<string, string> = {}): Promise<Begun> {
  const metadata = Object.entries({ filename: name, ...more }).map(([key, value]) => `${key} ${base64(value)}`).join(",");
  const response = await fetch(new URL("/uploads", url), {
    method: "POST",
    headers: { ...TUS, ...shownBy(visitor), "accept-language": "en", "upload-metadata": metadata, ...(size === undefined ? {} : { "upload-length": String(size) }) },
  });
  const path = response.headers.get("location") ?? "";
  return { status: response.status, path, id: path.split("/").at(-1)!, body: await response.text() };
}

export async function patch(url: string, visitor: Shown, path: string, offset: number, bytes: Uint8Array | ReadableStream<Uint8Array>): Promise<{ status: number; offset: number }> {
  const response = await fetch(new URL(path, url), {
    method: "PATCH",
    headers: { ...TUS, ...shownBy(visitor), "upload-offset": String(offset), "content-type": "application/offset+octet-stream" },
    body: bytes as BodyInit,
    ...(bytes instanceof ReadableStream ? { duplex: "half" } : {}),
  } as RequestInit);
  await response.arrayBuffer();
  return { status: response.status, offset: Number(response.headers.get("upload-offset")) };
}

export async function head(url: string, visitor: Shown, path: string): Promise<{ status: number; offset: number }> {
  const response = await fetch(new URL(path, url), { method: "HEAD", headers: { ...TUS, ...shownBy(visitor) } });
  return { status: response.status, offset: Number(response.headers.get("upload-offset")) };
}

export const KEEP = "mutation ($id: ID!) { keepUpload(input: { id: $id }) { id name type size checksum width height } }";

export interface KeptFile {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly size: string;
  readonly checksum: string;
  readonly width: number | null;
  readonly height: number | null;
}

/** A whole upload, kept; what refuses it comes back as its error. */
export async function upload(url: string, visitor: Visitor, content: Buffer, name: string) {
  const begun = await begin(url, visitor, content.length, name);
  if (begun.status !== 201) return { refused: (JSON.parse(begun.body) as { errors: { message: string; extensions: Record<string, unknown> }[] }).errors[0] };
  await patch(url, visitor, begun.path, 0, content);
  const { data, errors } = await visitor.ask<{ keepUpload: KeptFile | null }>(KEEP, { id: begun.id });
  return errors ? { refused: errors[0] } : { file: data.keepUpload! };
}
