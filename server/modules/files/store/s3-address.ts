/** A bucket of an S3-compatible store, as FILES_URL names it. */
export interface S3Address {
  readonly endpoint: string;
  readonly region: string;
  readonly bucket: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/**
 * `s3://key:secret@host[:port]/bucket[?region=…][&insecure]`: the store's address, whose key, and the bucket. `insecure`
 * speaks http, for a store on an inner network. Undefined where the text is none.
 */
export function s3Address(text: string): S3Address | undefined {
  if (!/^s3:\/\//.test(text) || !URL.canParse(text.replace(/^s3:/, "https:"))) return undefined;
  const url = new URL(text.replace(/^s3:/, "https:"));
  const [, bucket, ...more] = url.pathname.split("/");
  if (!bucket || more.some(Boolean) || !/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket) || !url.username || !url.password) return undefined;
  return {
    endpoint: `${url.searchParams.has("insecure") ? "http" : "https"}://${url.host}`,
    region: url.searchParams.get("region") ?? "us-east-1",
    bucket,
    accessKeyId: decodeURIComponent(url.username),
    secretAccessKey: decodeURIComponent(url.password),
  };
}
