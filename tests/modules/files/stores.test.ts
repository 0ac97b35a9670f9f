import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FolderStore } from "../../../server/modules/files/store/folder-store";
import { s3Address } from "../../../server/modules/files/store/s3-address";
import { S3Store } from "../../../server/modules/files/store/s3-store";
import type { Store } from "../../../server/modules/files/store/store";
import { anS3Server } from "./s3";

const folder = mkdtempSync(join(tmpdir(), "lianxiao-stores-"));
const stores: Record<string, Store> = {};
let s3: Awaited<ReturnType<typeof anS3Server>>;
beforeAll(async () => {
  s3 = await anS3Server();
  const bucket = new S3Store(s3Address(s3.filesUrl())!);
  await bucket.open();
  await bucket.open();
  stores["bucket"] = bucket;
  stores["folder"] = new FolderStore(join(folder, "store"));
});
afterAll(async () => {
  for (const store of Object.values(stores)) await store.close();
  await s3.stop();
  rmSync(folder, { recursive: true, force: true });
});

const bytesOf = async (stream: Readable): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts);
};
const local = (bytes: Buffer): string => {
  const path = join(folder, randomBytes(8).toString("hex"));
  writeFileSync(path, bytes);
  return path;
};

describe.each(["folder", "bucket"])("a %s", (name) => {
  it("gives back what was put, whole and in parts, and says how much it is", async () => {
    const store = stores[name]!;
    const bytes = randomBytes(100_000);
    await store.put("content/ab/cd/x", local(bytes));
    expect(await store.size("content/ab/cd/x")).toBe(100_000);
    expect((await bytesOf(await store.read("content/ab/cd/x"))).equals(bytes)).toBe(true);
    expect((await bytesOf(await store.read("content/ab/cd/x", { start: 10, end: 19 }))).equals(bytes.subarray(10, 20))).toBe(true);
    await store.put("content/ab/cd/x", local(Buffer.from("again")));
    expect((await bytesOf(await store.read("content/ab/cd/x"))).toString()).toBe("again");
  });

  it("keeps its own when the local file is changed or gone", async () => {
    const store = stores[name]!;
    const path = local(Buffer.from("kept"));
    await store.put("content/kept", path);
    rmSync(path);
    expect((await bytesOf(await store.read("content/kept"))).toString()).toBe("kept");
  });

  it("knows what it has not", async () => {
    const store = stores[name]!;
    expect(await store.size("content/none")).toBeUndefined();
    await expect(store.read("content/none")).rejects.toThrow(/ENOENT|specified key/i);
    await store.remove("content/none");
    await store.put("content/gone", local(Buffer.from("x")));
    await store.remove("content/gone");
    expect(await store.size("content/gone")).toBeUndefined();
  });

  it("lists what lies under a prefix, with its time", async () => {
    const store = stores[name]!;
    for (const key of ["pictures/aa/one", "pictures/bb/two"]) await store.put(key, local(Buffer.from(key)));
    const found: string[] = [];
    for await (const { key, at } of store.list("pictures/")) {
      found.push(key);
      expect(Math.abs(at.getTime() - Date.now())).toBeLessThan(60_000);
    }
    expect(found.toSorted()).toEqual(["pictures/aa/one", "pictures/bb/two"]);
    for await (const { key } of store.list("nothing/")) expect(key).toBe("");
  });
});

it("reads the address of a bucket, and takes nothing else for one", () => {
  expect(s3Address("s3://key:se%2Fcret@storage.example.org:9000/lianxiao?region=cn-north-1&insecure")).toEqual({
    endpoint: "http://storage.example.org:9000", region: "cn-north-1", bucket: "lianxiao", accessKeyId: "key", secretAccessKey: "se/cret",
  });
  for (const wrong of ["https://k:s@host/bucket", "s3://host/bucket", "s3://k:s@host", "s3://k:s@host/", "s3://k:s@host/a/b", "s3://k:s@host/UP", "s3://"]) expect(s3Address(wrong)).toBeUndefined();
});
