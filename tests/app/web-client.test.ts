import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";

import { afterAll, beforeAll, expect, it } from "vitest";

import { compress } from "../../server/app/bootstrap/compress.mjs";
import { anEdge } from "../kit/edge";

const folder = mkdtempSync(join(tmpdir(), "lianxiao-web-"));
const script = "export const words = 'a long line that can be made small';\n".repeat(100);
let edge: Awaited<ReturnType<typeof anEdge>>;

beforeAll(async () => {
  mkdirSync(join(folder, "assets"));
  writeFileSync(join(folder, "index.html"), "<!doctype html><title>联校</title>");
  writeFileSync(join(folder, "assets", "index-4f3a.js"), script);
  await compress(folder);
  edge = await anEdge({ webFolder: folder });
});
afterAll(async () => {
  await edge.stop();
  rmSync(folder, { recursive: true });
});

const get = (url: string, headers: Record<string, string> = {}) => edge.inject({ method: "GET", url, headers });

it("gives the page at / and at every address of the client's router, never from a stale cache", async () => {
  for (const url of ["/", "/alliances/42/members"]) {
    const response = await get(url, { accept: "text/html,*/*" });
    expect([response.statusCode, response.headers["cache-control"]]).toEqual([200, "no-cache"]);
    expect(response.payload).toContain("联校");
  }
});

it("gives named files for ever, as small as the browser takes them", async () => {
  const response = await get("/assets/index-4f3a.js", { "accept-encoding": "gzip, br" });
  expect(response.headers).toMatchObject({ "cache-control": "public, max-age=31536000, immutable", "content-encoding": "br", "content-type": "application/javascript; charset=utf-8" });
  expect(brotliDecompressSync(response.rawPayload).toString()).toBe(script);
  expect(response.rawPayload.length).toBeLessThan(script.length / 10);
  expect((await get("/assets/index-4f3a.js")).payload).toBe(script);
});

it("answers 404, not the page, to a file that is gone and to a program that asks for a wrong address", async () => {
  expect((await get("/assets/old-0000.js", { accept: "*/*" })).statusCode).toBe(404);
  expect((await edge.inject({ method: "POST", url: "/nothing" })).json()).toMatchObject({ errors: [{ extensions: { code: "NOT_FOUND" } }] });
});

it("leaves nothing outside of its folder in reach", async () => {
  for (const url of ["/../package.json", "/%2e%2e/package.json", "/assets/..%2f..%2fpackage.json"]) expect((await get(url)).statusCode).toBeGreaterThanOrEqual(400);
});

it("says so when the client is not built", async () => {
  const empty = await anEdge({ webFolder: join(folder, "nothing") });
  const response = await empty.inject({ method: "GET", url: "/", headers: { accept: "text/html" } });
  expect([response.statusCode, response.payload]).toEqual([503, "The web client is not built: npm run build\n"]);
  await empty.stop();
});
