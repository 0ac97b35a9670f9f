import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const TEXT = /\.(js|css|html|svg|json|txt|webmanifest|map)$/;
/** Below this the compressed file is hardly smaller than the answer's headers. */
const WORTHWHILE_BYTES = 1024;

/** Puts a .br and a .gz beside each text file, once at build time and as small as they get. */
export async function compress(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const stale of files.filter((file) => /\.(br|gz)$/.test(file))) rmSync(stale);
  await Promise.all(
    files.filter((file) => TEXT.test(file)).map(async (file) => {
      const content = readFileSync(file);
      if (content.length < WORTHWHILE_BYTES) return;
      const [small, usual] = await Promise.all([
        promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }),
        promisify(gzip)(content, { level: 9 }),
      ]);
      writeFileSync(`${file}.br`, small);
      writeFileSync(`${file}.gz`, usual);
    }),
  );
}
