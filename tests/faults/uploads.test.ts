import { createHash, randomBytes } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, expect, it } from "vitest";
import { gather, Scene } from "./scene";
import { begin, head, KEEP, patch, type KeptFile } from "../modules/files/tus";

let scene: Scene;
afterEach(() => scene.end());

const BYTES = 24_000_000;
const sha256 = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");

/** The rest of an upload as a slow line brings it. */
function slowly(bytes: Buffer, pieces: number, eachMs: number): ReadableStream<Uint8Array> {
  let sent = 0;
  return new ReadableStream({
    async pull(controller) {
      await pause(eachMs);
      if (sent >= bytes.length) return controller.close();
      const next = Math.min(bytes.length, sent + Math.ceil(bytes.length / pieces));
      controller.enqueue(bytes.subarray(sent, next));
      sent = next;
    },
  });
}

it("goes on where it stopped after its server was killed in the middle, at another process too, and is the same file in the end", { timeout: 120_000 }, async () => {
  scene = new Scene();
  let first = scene.start();
  const url = await first.ready;
  const second = scene.start({ DATABASE_URL: scene.databaseUrl() });
  const other = await second.ready;
  const { teacher } = await gather(url);
  const bytes = randomBytes(BYTES);
  const { path, id, status } = await begin(url, teacher, BYTES, "公开课录像.bin");
  expect(status).toBe(201);

  // Killed while bytes come in.
  const broken = patch(url, teacher, path, 0, slowly(bytes, 60, 25)).then(() => "came through", () => "broke off");
  await pause(600);
  process.kill(first.child.pid!, "SIGKILL");
  await first.ended;
  expect(await broken).toBe("broke off");
  let { offset } = await head(other, teacher, path);
  expect(offset).toBeGreaterThan(0);
  expect(offset).toBeLessThan(BYTES);
  const stopped = offset;

  // The other process goes on with what the killed one had, whose lease runs out by itself.
  expect((await patch(other, teacher, path, offset, bytes.subarray(offset, offset + 5_000_000))).status).toBe(204);
  first = scene.start({ PORT: new URL(url).port });
  await first.ready;
  ({ offset } = await head(url, teacher, path));
  expect(offset).toBe(stopped + 5_000_000);
  expect((await patch(url, teacher, path, offset, bytes.subarray(offset))).status).toBe(204);

  // Killed again while it is looked at: asked anew, it is one file.
  const asked = teacher.ask<{ keepUpload: KeptFile }>(other, KEEP, { id });
  const again = teacher.ask<{ keepUpload: KeptFile }>(url, KEEP, { id });
  await pause(30);
  process.kill(first.child.pid!, "SIGKILL");
  await first.ended;
  const { keepUpload } = await asked;
  first = scene.start({ PORT: new URL(url).port });
  await first.ready;
  expect((await again).keepUpload.id).toBe(keepUpload.id);
  expect(keepUpload).toMatchObject({ checksum: sha256(bytes), size: String(BYTES) });
  const response = await fetch(new URL(`/files/${keepUpload.id}`, url), { headers: { cookie: teacher.cookie } });
  expect(sha256(Buffer.from(await response.arrayBuffer()))).toBe(sha256(bytes));
  expect(await scene.sql("select from stored_file where checksum = $1", [sha256(bytes)])).toHaveLength(1);
});
