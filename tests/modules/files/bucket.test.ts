import { createHash, randomBytes } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, expect, it } from "vitest";
import { Work } from "../../../server/kernel/jobs";
import { collectFiles } from "../../../server/modules/files/collect-files";
import { room } from "../../../server/modules/files/room";
import { anS3Server } from "./s3";
import { aFileServer } from "./served";
import { begin, head, KEEP, patch, upload, type KeptFile } from "./tus";

/** The same ways as with a folder, on a bucket. */
const s3 = await anS3Server();
const at = aFileServer({ FILES_URL: s3.filesUrl() });
afterAll(() => s3.stop());

const keys = async (prefix: string): Promise<string[]> => {
  const found: string[] = [];
  for await (const { key } of room().store.list(prefix)) found.push(key);
  return found;
};

it("takes an upload in parts that are too small for the store's own, and gives it back by ranges", async () => {
  const teacher = await at.visitor(at.teacher);
  const bytes = randomBytes(11_000_000);
  const { path, id } = await begin(at.server.url, teacher, bytes.length, "录像.bin");
  let offset = 0;
  for (const end of [1_000_000, 6_200_000, 11_000_000]) {
    expect(await patch(at.server.url, teacher, path, offset, bytes.subarray(offset, end))).toEqual({ status: 204, offset: end });
    expect(await head(at.server.url, teacher, path)).toEqual({ status: 200, offset: end });
    offset = end;
  }
  const { data } = await teacher.ask<{ keepUpload: KeptFile }>(KEEP, { id });
  expect(data.keepUpload.checksum).toBe(createHash("sha256").update(bytes).digest("hex"));
  const response = await fetch(new URL(`/files/${data.keepUpload.id}`, at.server.url), { headers: { cookie: teacher.cookie, range: "bytes=5000000-5000999" } });
  expect([response.status, Buffer.from(await response.arrayBuffer()).equals(bytes.subarray(5_000_000, 5_001_000))]).toEqual([206, true]);
  // What came in has left, and nothing stays on the machine.
  await expect.poll(async () => (await keys("")).filter((key) => key.includes(id)), { timeout: 5_000 }).toEqual([]);
  expect(readdirSync(join(at.dataDir, "files/staging"))).toEqual([]);
  expect(readdirSync(join(at.dataDir, "files"))).not.toContain("content");
});

it("makes small pictures there, refuses what it refuses elsewhere, and collects", async () => {
  const coordinator = await at.visitor(at.coordinator);
  const picture = await sharp({ create: { width: 900, height: 600, channels: 3, background: "#446688" } }).jpeg().toBuffer();
  const { file } = await upload(at.server.url, coordinator, picture, "合影.jpg");
  const small = await fetch(new URL(`/files/${file!.id}/small`, at.server.url), { headers: { cookie: coordinator.cookie } });
  expect([small.status, (await sharp(Buffer.from(await small.arrayBuffer())).metadata()).width]).toEqual([200, 320]);
  expect((await upload(at.server.url, coordinator, Buffer.from("no picture"), "合影.jpg")).refused).toBeDefined();
  await at.world.query("update stored_file set unattached_since = now() - interval '2 days' where id = $1", [file!.id]);
  const { world } = at;
  const work = new Work({ dataSource: world.database.dataSource, query: world.query, log: { info: () => undefined, warn: () => undefined }, signal: new AbortController().signal });
  await collectFiles.run(work, {});
  await world.query("update file_content set unreferenced_since = now() - interval '2 hours' where refs = 0", []);
  await collectFiles.run(work, {});
  expect((await keys("")).filter((key) => key.includes(file!.checksum))).toEqual([]);
});
