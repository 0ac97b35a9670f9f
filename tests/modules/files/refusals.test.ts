import { deflateRawSync } from "node:zlib";
import sharp from "sharp";
import { expect, it } from "vitest";
import { ZipFile } from "yazl";
import { aFileServer } from "./served";
import { upload } from "./tus";

const at = aFileServer();

const zip = async (entries: Record<string, Buffer>): Promise<Buffer> => {
  const archive = new ZipFile();
  for (const [name, content] of Object.entries(entries)) archive.addBuffer(content, name);
  archive.end();
  const parts: Buffer[] = [];
  for await (const part of archive.outputStream) parts.push(part as Buffer);
  return Buffer.concat(parts);
};

const brought = async (content: Buffer | string, name: string) => upload(at.server.url, await at.visitor(at.teacher), Buffer.from(content), name);
const picture = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: "#808080" } });

const PE = Buffer.concat([Buffer.from("MZ"), Buffer.alloc(58), Buffer.from([0x80, 0, 0, 0]), Buffer.alloc(64), Buffer.from("PE\0\0"), Buffer.alloc(200)]);
const ELF = Buffer.concat([Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1]), Buffer.alloc(100)]);
const PAGE = "<!doctype html><html><body onload=alert(1)></body></html>";

it("refuses by the name alone what a computer would run, or what hides such an ending", async () => {
  for (const name of ["安装.exe", "作业.BAT", "脚本.js", "课件.scr", "a.lnk", "通知.pdf.exe"]) expect((await brought("x", name)).refused?.message, name).toMatch(/program or script/);
  for (const name of ["照片.exe.jpg", "名单.js.txt", "通知.scr .pdf"]) expect((await brought("x", name)).refused?.message, name).toMatch(/misleads/);
  // Marks that turn the direction of writing are taken out before it is looked at.
  expect((await brought("x", "通知\u202egpj.exe")).refused?.message).toMatch(/program or script/);
});

it("refuses by the content what a computer would run, whatever it is named", async () => {
  for (const [content, name] of [[PE, "报名表.doc"], [PE, "data.bin"], [ELF, "课件.ppt"], [ELF, "无后缀"]] as const) {
    expect((await brought(content, name)).refused?.extensions, name).toMatchObject({ code: "BAD_USER_INPUT", field: "input.id" });
  }
});

it("refuses what is not what its name says, and lets pass what only has another ending of its kind", async () => {
  const png = await picture(20, 20).png().toBuffer();
  for (const [content, name] of [[PAGE, "照片.png"], ["hello", "通知.pdf"], [png, "表.xlsx"], ["hello", "课.mp4"], ["text", "资料.zip"], ["<svg xmlns='http://www.w3.org/2000/svg'/>", "图.jpg"]] as const) {
    expect((await brought(content, name)).refused?.message, name).toMatch(/is not what its ending/);
  }
  expect((await brought(png, "照片.jpg")).file).toMatchObject({ type: "image/png", name: "照片.jpg", width: 20 });
  // Old programs call a table of text a workbook.
  expect((await brought("姓名\t学校\n王芳\t一中\n", "名单.xls")).file).toMatchObject({ type: "text/plain" });
  expect((await brought("姓名,学校\n", "名单.csv")).file).toMatchObject({ type: "text/csv" });
});

it("keeps a page or drawing with script, and sends it only to be saved, as bytes of no kind", async () => {
  const teacher = await at.visitor(at.teacher);
  for (const [content, name, type] of [
    [PAGE, "课件.html", "text/html"],
    ["<?xml version='1.0'?>\n<!-- x -->\n<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "图.svg", "image/svg+xml"],
    ["hello <script>alert(1)</script>", "说明.txt", "text/html"],
    [Buffer.from(`\ufeff${PAGE}`, "utf16le"), "页.txt", "text/html"],
  ] as const) {
    const { file } = await brought(content as Buffer, name);
    expect(file, name).toMatchObject({ type });
    const { headers } = await fetch(new URL(`/files/${file!.id}`, at.server.url), { headers: { cookie: teacher.cookie } });
    expect(headers.get("content-type"), name).toBe("application/octet-stream");
    expect(headers.get("content-disposition"), name).toMatch(/^attachment/);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("content-security-policy")).toMatch(/^default-src 'none'.*; sandbox$/);
  }
});

it("refuses a picture that is small as a file and huge when it is opened, without opening it", async () => {
  const began = performance.now();
  const flood = await picture(12_000, 10_000).png({ compressionLevel: 9 }).toBuffer();
  expect(flood.length).toBeLessThan(1_000_000);
  expect((await brought(flood, "大图.png")).refused?.message).toMatch(/12000×10000 pixels/);
  expect(performance.now() - began).toBeLessThan(15_000);
});

it("refuses an archive that bursts when it is unpacked: of many zeros, in many layers, of entries that share their bytes", async () => {
  const zeros = await zip({ "0.txt": Buffer.alloc(80 * 1024 ** 2) });
  expect((await brought(zeros, "资料.zip")).refused?.message).toMatch(/too large when it is unpacked/);
  // The same as a workbook, and one layer down.
  expect((await brought(await zip({ "[Content_Types].xml": Buffer.from("<Types/>"), "xl/sheet1.xml": Buffer.alloc(80 * 1024 ** 2) }), "名单.xlsx")).refused?.message).toMatch(/too large/);
  expect((await brought(await zip({ "里面.zip": zeros }), "资料.zip")).refused?.message).toMatch(/too large/);
  let layers = await zip({ "a.txt": Buffer.from("a") });
  for (let depth = 0; depth < 3; depth++) layers = await zip({ "a.zip": layers });
  expect((await brought(layers, "套娃.zip")).refused?.message).toMatch(/nested too deeply/);
  expect((await brought(overlapping(200), "重叠.zip")).refused?.message).toMatch(/too large/);
}, 60_000);

it("keeps a sound archive, a sound archive in it, and says of a damaged one that it is damaged", async () => {
  const sound = await zip({ "一.txt": Buffer.from("一"), "里面.zip": await zip({ "二.txt": Buffer.from("二") }) });
  expect((await brought(sound, "资料.zip")).file).toMatchObject({ type: "application/zip" });
  expect((await brought(sound.subarray(0, sound.length - 30), "资料.zip")).refused?.message).toMatch(/damaged/);
});

it("leaves nothing behind of what it refused", async () => {
  const before = await at.world.query("select (select count(*) from upload) as uploads, (select count(*) from stored_file) as files, (select count(*) from file_content) as contents", []);
  await brought(PE, "报名表.doc");
  expect(await at.world.query("select (select count(*) from upload) as uploads, (select count(*) from stored_file) as files, (select count(*) from file_content) as contents", [])).toEqual(before);
});

/** A zip whose entries all name the same bytes: small, and large as often as it is named. */
function overlapping(times: number): Buffer {
  const content = Buffer.alloc(100_000);
  const packed = deflateRawSync(content);
  const name = Buffer.from("a");
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(20, 4);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(content.length, 22);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(20, 4);
  central.writeUInt16LE(20, 6);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt32LE(content.length, 24);
  central.writeUInt16LE(name.length, 28);
  const body = Buffer.concat([local, name, packed]);
  // Of many names the directory itself is the larger part: pad the packed bytes' share by naming them often enough.
  const directory = Buffer.concat(Array.from({ length: times }, () => Buffer.concat([central, name])));
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(times, 8);
  end.writeUInt16LE(times, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(body.length, 16);
  return Buffer.concat([body, directory, end]);
}
