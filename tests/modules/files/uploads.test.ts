import { createHash, randomBytes } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { aFileServer } from "./served";
import { begin, head, KEEP, patch, TUS, upload, type KeptFile } from "./tus";

const at = aFileServer();
const sha256 = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");
const codeOf = (body: string): unknown => (JSON.parse(body) as { errors: { extensions: { code: string } }[] }).errors[0]!.extensions.code;

describe("an upload", () => {
  it("comes in parts and becomes a file of whoever uploaded it, once", async () => {
    const teacher = await at.visitor(at.teacher);
    const bytes = randomBytes(300_000);
    const { path, id, status } = await begin(at.server.url, teacher, bytes.length, "教学 设计.bin");
    expect(status).toBe(201);
    expect(await patch(at.server.url, teacher, path, 0, bytes.subarray(0, 100_000))).toEqual({ status: 204, offset: 100_000 });
    expect((await teacher.ask(KEEP, { id })).errors?.[0]?.extensions).toMatchObject({ code: "CONFLICT", field: "input.id" });
    expect(await head(at.server.url, teacher, path)).toEqual({ status: 200, offset: 100_000 });
    expect((await patch(at.server.url, teacher, path, 50_000, bytes.subarray(50_000))).status).toBe(409);
    expect(await patch(at.server.url, teacher, path, 100_000, bytes.subarray(100_000))).toEqual({ status: 204, offset: 300_000 });
    const { data } = await teacher.ask<{ keepUpload: KeptFile }>(KEEP, { id });
    expect(data.keepUpload).toMatchObject({ name: "教学 设计.bin", size: "300000", checksum: sha256(bytes), type: "application/octet-stream" });
    expect((await teacher.ask<{ keepUpload: KeptFile }>(KEEP, { id })).data.keepUpload.id).toBe(data.keepUpload.id);
    const response = await fetch(new URL(`/files/${data.keepUpload.id}`, at.server.url), { headers: { cookie: teacher.cookie } });
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
    expect((await teacher.ask<{ myFiles: { nodes: KeptFile[] } }>("{ myFiles { nodes { id } } }")).data.myFiles.nodes).toContainEqual({ id: data.keepUpload.id });
  });

  it("is for who is signed in, and belongs to its person: nobody else goes on with it, asks for it, keeps it or removes it", async () => {
    const [teacher, other, nobody] = [await at.visitor(at.teacher), await at.visitor(at.memberPrincipal), await at.visitor(null)];
    const stranger = await begin(at.server.url, nobody, 5, "a.txt");
    expect([stranger.status, codeOf(stranger.body)]).toEqual([401, "UNAUTHENTICATED"]);
    const { path, id } = await begin(at.server.url, teacher, 5, "a.txt");
    for (const who of [other, nobody]) {
      const not = who === nobody ? 401 : 404;
      expect((await head(at.server.url, who, path)).status).toBe(not);
      expect((await patch(at.server.url, who, path, 0, Buffer.from("hello"))).status).toBe(not);
      expect((await fetch(new URL(path, at.server.url), { method: "DELETE", headers: { ...TUS, cookie: who.cookie } })).status).toBe(not);
    }
    // Nor by an address that begins with an upload of one's own and ends with another's.
    const own = await begin(at.server.url, other, 9, "b.txt");
    const both = `${own.path}?of=/${id}`;
    expect(await patch(at.server.url, other, both, 0, Buffer.from("mine"))).toEqual({ status: 204, offset: 4 });
    expect(await head(at.server.url, teacher, path)).toEqual({ status: 200, offset: 0 });
    await fetch(new URL(both, at.server.url), { method: "DELETE", headers: { ...TUS, cookie: other.cookie } });
    expect((await head(at.server.url, other, own.path)).status).toBe(404);
    await patch(at.server.url, teacher, path, 0, Buffer.from("hello"));
    expect((await other.ask(KEEP, { id })).errors?.[0]?.extensions).toMatchObject({ code: "NOT_FOUND", field: "input.id" });
    expect((await nobody.ask(KEEP, { id })).errors?.[0]?.extensions).toMatchObject({ code: "UNAUTHENTICATED" });
    for (const wrong of ["../../etc/passwd", "%2e%2e%2fpassword", id.replace(/.$/, "0x")]) expect((await head(at.server.url, teacher, `/uploads/${wrong}`)).status).toBe(404);
  });

  it("is nothing for a token that may only read", async () => {
    const teacher = await at.visitor(at.teacher);
    const { path, id } = await begin(at.server.url, teacher, 5, "a.txt");
    await patch(at.server.url, teacher, path, 0, Buffer.from("hello"));
    const reader = await at.visitor(at.teacher, ["read"]);
    expect((await begin(at.server.url, reader, 5, "b.txt")).status).toBe(403);
    expect((await fetch(new URL(path, at.server.url), { method: "DELETE", headers: { ...TUS, authorization: `Bearer ${reader.token}` } })).status).toBe(403);
    expect((await reader.ask(KEEP, { id })).errors?.[0]?.extensions).toMatchObject({ code: "FORBIDDEN", scope: "write" });
    expect((await head(at.server.url, reader, path)).offset).toBe(5);
    expect((await teacher.ask<{ keepUpload: KeptFile }>(KEEP, { id })).data.keepUpload.size).toBe("5");
  });

  it("can be given up, and nothing of it stays", async () => {
    const teacher = await at.visitor(at.teacher);
    const { path, id } = await begin(at.server.url, teacher, 10, "a.txt");
    await patch(at.server.url, teacher, path, 0, Buffer.from("hello"));
    expect((await fetch(new URL(path, at.server.url), { method: "DELETE", headers: { ...TUS, cookie: teacher.cookie } })).status).toBe(204);
    expect((await head(at.server.url, teacher, path)).status).toBe(404);
    expect(await at.world.query("select from upload where id = $1", [id])).toEqual([]);
    expect(readdirSync(join(at.dataDir, "files/uploads"))).not.toContain(id);
  });

  it("leaves nothing beside the store once it is kept", async () => {
    const { file } = await upload(at.server.url, await at.visitor(at.teacher), Buffer.from("一份教案"), "教案.txt");
    const [{ id }] = (await at.world.query<{ id: string }>("select id from upload where file_id = $1", [file!.id])) as [{ id: string }];
    await expect.poll(() => readdirSync(join(at.dataDir, "files/uploads")), { timeout: 5_000 }).not.toContain(id);
    expect(readdirSync(join(at.dataDir, "files/staging"))).toEqual([]);
  });

  it("whose connection hangs lets the next request of its person go on where it stopped", async () => {
    const teacher = await at.visitor(at.teacher);
    const bytes = randomBytes(200_000);
    const { path, id } = await begin(at.server.url, teacher, bytes.length, "视频.bin");
    let hang: () => void = () => undefined;
    const hanging = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(bytes.subarray(0, 120_000));
        hang = () => controller.error(new Error("the network is gone"));
      },
    });
    const first = patch(at.server.url, teacher, path, 0, hanging).catch(() => undefined);
    await expect.poll(() => at.world.query("select from upload where id = $1 and holder is not null", [id])).toHaveLength(1);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const { offset } = await head(at.server.url, teacher, path);
    expect(offset).toBe(120_000);
    expect((await patch(at.server.url, teacher, path, offset, bytes.subarray(offset))).status).toBe(204);
    expect((await teacher.ask<{ keepUpload: KeptFile }>(KEEP, { id })).data.keepUpload.checksum).toBe(sha256(bytes));
    hang();
    await first;
  });
});

describe("before the first byte", () => {
  it("is refused what is too large, empty, of no size, or of a school that is not one's own", async () => {
    const teacher = await at.visitor(at.teacher);
    const tried = async (size: number | undefined, name = "a.txt", more = {}) => (await begin(at.server.url, teacher, size, name, more)).status;
    expect(await tried(3 * 1024 ** 3)).toBe(413);
    expect(await tried(0)).toBe(422);
    expect(await tried(undefined)).toBe(400);
    expect(await tried(5, "a.txt", { schoolId: at.lead.id })).toBe(422);
    expect(await tried(5, "a.txt", { schoolId: at.member.id })).toBe(201);
    expect(await tried(5, "作业.exe")).toBe(422);
    expect(await at.world.query("select from upload where name = '作业.exe'", [])).toEqual([]);
  });

  it("is refused what does not fit beside what is there and what is coming, and says how much there is", async () => {
    const { world, county } = at;
    const school = await world.school(county);
    const [one, two] = [await at.visitor(await world.teacher(school)), await at.visitor(await world.teacher(school))];
    const gigabyte = 1024 ** 3;
    const began: string[] = [];
    for (let i = 0; i < 10; i++) began.push((await begin(at.server.url, i % 2 ? one : two, 2 * gigabyte, `录像${i}.mp4`)).path);
    const refused = await begin(at.server.url, one, 1, "a.txt");
    expect([refused.status, codeOf(refused.body)]).toEqual([413, "CONFLICT"]);
    expect(refused.body).toContain("20 GB of 20 GB");
    await fetch(new URL(began[1]!, at.server.url), { method: "DELETE", headers: { ...TUS, cookie: one.cookie } });
    expect((await begin(at.server.url, two, 2 * gigabyte, "录像.mp4")).status).toBe(201);
  });

  it("counts at the same time for all: of ten who take the last place one gets it", async () => {
    const { world, county } = at;
    const school = await world.school(county);
    const teacher = await at.visitor(await world.teacher(school));
    const gigabyte = 1024 ** 3;
    for (let i = 0; i < 9; i++) await begin(at.server.url, teacher, 2 * gigabyte, `录像${i}.mp4`);
    const all = await Promise.all(Array.from({ length: 10 }, (_, i) => begin(at.server.url, teacher, 1.5 * gigabyte, `同时${i}.mp4`)));
    expect(all.map(({ status }) => status).toSorted()).toEqual([201, ...Array.from({ length: 9 }, () => 413)]);
  });
});

describe("the same content", () => {
  it("is kept once however many have it at the same time, and counted", async () => {
    const bytes = randomBytes(50_000);
    const people = await Promise.all([at.teacher, at.leadTeacher, at.memberPrincipal, at.coordinator].map((person) => at.visitor(person)));
    const files = await Promise.all(Array.from({ length: 12 }, (_, i) => upload(at.server.url, people[i % people.length]!, bytes, `同一份-${i}.bin`)));
    expect(new Set(files.map(({ file }) => file?.id)).size).toBe(12);
    expect(new Set(files.map(({ file }) => file?.checksum))).toEqual(new Set([sha256(bytes)]));
    expect(await at.world.query("select refs::int, unreferenced_since from file_content where checksum = $1", [sha256(bytes)])).toEqual([{ refs: 12, unreferenced_since: null }]);
    const checksum = sha256(bytes);
    expect(readdirSync(join(at.dataDir, "files/content", checksum.slice(0, 2), checksum.slice(2, 4)))).toEqual([checksum]);
  });
});
