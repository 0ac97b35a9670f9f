import { describe, expect, it } from "vitest";
import sharp from "sharp";
import { signedPath } from "../../../server/modules/files/link";
import { aFileServer, type Visitor } from "./served";

const at = aFileServer();
const CONTENT = "联盟章程：资源共享，教师互派。\n";
const ADD = "mutation ($input: AddAttachmentsInput!) { addAttachments(input: $input) { subjectId } }";
const URL_OF = "query ($id: ID!, $form: FileForm!) { storedFile(id: $id) { url(form: $form) } }";

/** A file that the coordinator attached to the alliance. */
async function attached(content: string | Buffer = CONTENT, name = "章程.txt"): Promise<{ id: string; coordinator: Visitor }> {
  const id = await at.made(at.coordinator, content, { name });
  const coordinator = await at.visitor(at.coordinator);
  expect(await coordinator.ask(ADD, { input: { subjectId: at.alliance.id, fileIds: [id] } })).toMatchObject({ data: { addAttachments: { subjectId: at.alliance.id } } });
  return { id, coordinator };
}

async function linkFor(visitor: Visitor, id: string, form = "ORIGINAL"): Promise<string | undefined> {
  const { data } = await visitor.ask<{ storedFile: { url: string } | null }>(URL_OF, { id, form });
  return data.storedFile?.url;
}

describe("who may read a file", () => {
  it("is whoever may see what it is attached to, by a link of his own that needs no cookie", async () => {
    const { id } = await attached();
    for (const person of [at.coordinator, at.officer, at.teacher, at.memberPrincipal, at.administrator]) {
      const link = await linkFor(await at.visitor(person), id);
      const response = await (await at.visitor(null)).get(link!);
      expect([response.status, await response.text()]).toEqual([200, CONTENT]);
    }
  });

  it("is nobody else: for them there is no such file, whichever way they ask", async () => {
    const { id } = await attached();
    const absent = "019abcde-0000-8032-8000-000000000000";
    for (const person of [at.siblingCoordinator, at.outsidePrincipal, at.officerNextDoor, null]) {
      const visitor = await at.visitor(person);
      expect(await visitor.ask(URL_OF, { id, form: "ORIGINAL" })).toEqual({ data: { storedFile: null } });
      const [hidden, missing] = [await visitor.get(`/files/${id}`), await visitor.get(`/files/${absent}`)];
      expect([hidden.status, await hidden.text()]).toEqual([404, await missing.text()]);
    }
  });

  it("is its owner alone until it is attached, and no longer others once it is taken off", async () => {
    const id = await at.made(at.coordinator, CONTENT);
    const [owner, teacher] = [await at.visitor(at.coordinator), await at.visitor(at.teacher)];
    expect([(await owner.get(`/files/${id}`)).status, (await teacher.get(`/files/${id}`)).status]).toEqual([302, 404]);
    await owner.ask(ADD, { input: { subjectId: at.alliance.id, fileIds: [id] } });
    const link = await linkFor(teacher, id);
    expect((await teacher.get(link!)).status).toBe(200);
    const { data } = await owner.ask<{ alliance: { attachments: { nodes: { id: string; fileId: string }[] } } }>("query ($id: ID!) { alliance(id: $id) { attachments { nodes { id fileId } } } }", { id: at.alliance.id });
    const attachment = data.alliance.attachments.nodes.find(({ fileId }) => fileId === id)!;
    await owner.ask("mutation ($id: ID!) { removeAttachment(input: { id: $id }) { subjectId } }", { id: attachment.id });
    // The teacher's link has not expired, and opens nothing all the same.
    expect((await teacher.get(link!)).status).toBe(404);
    expect((await owner.get(`/files/${id}`)).status).toBe(302);
  });

  it("is asked of each who attaches: only one's own file can be attached", async () => {
    const { id } = await attached();
    const { world, memberPrincipal, leadPrincipal } = at;
    const plan = await world.plan(at.alliance, 2041);
    const item = await world.planItem(plan);
    const principal = await at.visitor(leadPrincipal);
    const answer = await principal.ask(ADD, { input: { subjectId: item.id, fileIds: [id] } });
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: "NOT_FOUND", field: "input.fileIds" });
    const own = await at.made(memberPrincipal, "x");
    expect((await (await at.visitor(memberPrincipal)).ask(ADD, { input: { subjectId: item.id, fileIds: [own] } })).errors?.[0]?.extensions).toMatchObject({ code: "FORBIDDEN" });
  });
});

describe("a signed link", () => {
  it("cannot be altered: not the file, not the form, not the person, not the time, not the mark", async () => {
    const { id, coordinator } = await attached();
    const other = await at.made(at.coordinator, "another");
    const link = new URL((await linkFor(coordinator, id))!, at.server.url);
    const stranger = await at.visitor(null);
    const altered = (change: (url: URL) => void): Promise<Response> => {
      const url = new URL(link);
      change(url);
      return stranger.get(url.pathname + url.search);
    };
    const set = (name: string, value: string) => (url: URL) => url.searchParams.set(name, value);
    const mark = link.searchParams.get("mark")!;
    expect((await altered(() => undefined)).status).toBe(200);
    for (const change of [
      (url: URL) => void (url.pathname = url.pathname.replace(id, other)),
      (url: URL) => void (url.pathname = url.pathname.replace("original", "small")),
      set("for", at.administrator.id),
      set("until", String(Number(link.searchParams.get("until")) + 1)),
      set("mark", `${mark.slice(0, -2)}AA`),
      set("mark", ""),
      (url: URL) => url.searchParams.append("until", "99999999999"),
      (url: URL) => url.searchParams.delete("for"),
    ]) expect((await altered(change)).status).toBe(404);
  });

  it("expires, and whoever is signed in and may see the file goes on by a new one", async () => {
    const { id, coordinator } = await attached();
    const longAgo = await signedPath(at.world.query, { id, form: "original", person: at.coordinator.id }, Date.now() - 601_000);
    expect((await (await at.visitor(null)).get(longAgo)).status).toBe(404);
    expect((await (await at.visitor(at.siblingCoordinator)).get(longAgo)).status).toBe(404);
    const renewed = await coordinator.get(longAgo);
    expect(renewed.status).toBe(302);
    expect(await (await coordinator.get(renewed.headers.get("location")!)).text()).toBe(CONTENT);
  });

  it("opens nothing for who lost the right meanwhile", async () => {
    const { id } = await attached();
    const leaving = await at.world.coordinator(at.alliance);
    const link = await linkFor(await at.visitor(leaving), id);
    expect((await (await at.visitor(null)).get(link!)).status).toBe(200);
    await at.world.query("update appointment set until = since where person_id = $1", [leaving.id]);
    expect((await (await at.visitor(null)).get(link!)).status).toBe(404);
  });
});

it("opens nothing for whose account was closed meanwhile", async () => {
  const { id } = await attached();
  const closed = await at.world.coordinator(at.alliance);
  const link = await linkFor(await at.visitor(closed), id);
  expect((await (await at.visitor(null)).get(link!)).status).toBe(200);
  await at.world.query("update account set disabled_at = now() where person_id = $1", [closed.id]);
  expect((await (await at.visitor(null)).get(link!)).status).toBe(404);
});

describe("what is sent", () => {
  it("is never run: no sniffing, no script, no frame, and shown only where nothing in it can run", async () => {
    const page = "<!doctype html><html><body><script>alert(1)</script></body></html>";
    const svg = `<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>`;
    for (const [name, content] of [["页面.html", page], ["图.svg", svg], ["图.png", page]] as const) {
      const { id, coordinator } = await attached(content, name);
      const { headers } = await coordinator.get((await linkFor(coordinator, id))!);
      expect(headers.get("content-type")).not.toMatch(/html|svg|xml|script/);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("content-security-policy")).toMatch(/default-src 'none'.*sandbox/);
    }
    const { id, coordinator } = await attached(Buffer.from([0x4d, 0x5a, 0, 1, 2, 3]), "a.bin");
    expect((await coordinator.get((await linkFor(coordinator, id))!)).headers.get("content-disposition")).toMatch(/^attachment/);
  });

  it("has its name in every script, and is saved where that is asked", async () => {
    const { id, coordinator } = await attached(CONTENT, "2026年 “章程” (终稿);'a'.txt");
    const link = (await linkFor(coordinator, id))!;
    const shown = await coordinator.get(link);
    expect(shown.headers.get("content-disposition")).toBe(
      `inline; filename="2026_ ____ (__);'a'.txt"; filename*=UTF-8''2026%E5%B9%B4%20%E2%80%9C%E7%AB%A0%E7%A8%8B%E2%80%9D%20%28%E7%BB%88%E7%A8%BF%29%3B%27a%27.txt`,
    );
    expect((await coordinator.get(`${link}&save`)).headers.get("content-disposition")).toMatch(/^attachment/);
  });

  it("is the part that was asked for, once only when it is known already", async () => {
    const bytes = Buffer.from(Array.from({ length: 1000 }, (_, i) => i % 251));
    const { id, coordinator } = await attached(bytes, "数据.bin");
    const link = (await linkFor(coordinator, id))!;
    const part = async (range: string, more: Record<string, string> = {}) => {
      const response = await coordinator.get(link, { range, ...more });
      return [response.status, response.headers.get("content-range"), Buffer.from(await response.arrayBuffer())] as const;
    };
    expect(await part("bytes=0-9")).toEqual([206, "bytes 0-9/1000", bytes.subarray(0, 10)]);
    expect(await part("bytes=990-")).toEqual([206, "bytes 990-999/1000", bytes.subarray(990)]);
    expect(await part("bytes=-5")).toEqual([206, "bytes 995-999/1000", bytes.subarray(995)]);
    expect(await part("bytes=500-5000")).toEqual([206, "bytes 500-999/1000", bytes.subarray(500)]);
    expect((await part("bytes=1000-"))[0]).toBe(416);
    expect((await part("bytes=-0"))[0]).toBe(416);
    for (const whole of ["bytes=9-2", "bytes=a-b", "bytes=0-1,5-6", "lines=1-2"]) expect((await part(whole))[0]).toBe(200);
    const tag = (await coordinator.get(link)).headers.get("etag")!;
    expect((await coordinator.get(link, { "if-none-match": tag })).status).toBe(304);
    expect((await part("bytes=0-9", { "if-range": tag }))[0]).toBe(206);
    expect((await part("bytes=0-9", { "if-range": '"older"' }))[0]).toBe(200);
    const head = await coordinator.get(link, {}, "HEAD");
    expect([head.status, head.headers.get("content-length"), head.headers.get("accept-ranges")]).toEqual([200, "1000", "bytes"]);
  });

  it("has smaller forms where it is a picture, upright and without what the camera noted", async () => {
    const picture = await sharp({ create: { width: 2000, height: 1000, channels: 3, background: "#3366cc" } }).jpeg().withMetadata({ orientation: 6 }).toBuffer();
    const { id, coordinator } = await attached(picture, "校园.jpg");
    const { data } = await coordinator.ask<{ storedFile: object }>("query ($id: ID!) { storedFile(id: $id) { type size width height } }", { id });
    expect(data.storedFile).toEqual({ type: "image/jpeg", size: String(picture.length), width: 1000, height: 2000 });
    const small = await coordinator.get((await linkFor(coordinator, id, "SMALL"))!);
    expect(small.headers.get("content-type")).toBe("image/webp");
    const made = await sharp(Buffer.from(await small.arrayBuffer())).metadata();
    expect(made).toMatchObject({ format: "webp", width: 160, height: 320 });
    expect([made.exif, made.orientation]).toEqual([undefined, undefined]);
    const { id: text } = await attached();
    expect(await linkFor(coordinator, text, "SMALL")).toBeNull();
    expect((await coordinator.get(`/files/${text}/small`)).headers.get("location")).toMatch(/small/);
  });

  it("answers 404 for a picture that is broken, and gives the file as it is", async () => {
    const broken = (await sharp({ create: { width: 400, height: 400, channels: 3, background: "red" } }).png().toBuffer()).subarray(0, 120);
    const { id, coordinator } = await attached(broken, "坏.png");
    const link = await linkFor(coordinator, id, "SMALL");
    if (link) expect((await coordinator.get(link)).status).toBe(404);
    expect(Buffer.from(await (await coordinator.get((await linkFor(coordinator, id))!)).arrayBuffer())).toEqual(broken);
  });
});
