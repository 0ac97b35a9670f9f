import { fromBuffer, type Entry, type ZipFile } from "yauzl";
import { Refusal } from "../errors";
import type { Limits } from "./table";

const FREE = 10_000_000;
const MOST_PARTS = 2_000;

const refused = (message: string): Refusal => new Refusal("BAD_USER_INPUT", message, { field: "input.fileId" });

/** The parts of a zip file, by name; each is unpacked only when it is read. */
export class Zip {
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;

  private constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.#zip = zip;
    this.#entries = entries;
  }

  /** Reads the list of parts. Refuses by what that list says already: a bomb need not be unpacked to be known. */
  static async open(file: Buffer, limits: Limits): Promise<Zip> {
    const zip = await new Promise<ZipFile>((found, failed) => fromBuffer(file, { lazyEntries: true, validateEntrySizes: true }, (error, opened) => (error ? failed(refused("sheets.brokenZip")) : found(opened))));
    const entries = new Map<string, Entry>();
    await new Promise<void>((done, failed) => {
      let unpacked = 0;
      zip.on("entry", (entry: Entry) => {
        unpacked += entry.uncompressedSize;
        // A part that is there twice, or parts that share their bytes, would be read as often as they are named.
        if (entries.has(entry.fileName) || entries.size >= MOST_PARTS) return failed(refused("sheets.brokenZip"));
        if (entry.isEncrypted()) return failed(refused("sheets.encrypted"));
        if (unpacked > limits.unpacked || unpacked > FREE + file.length * limits.ratio) return failed(refused("sheets.bomb"));
        entries.set(entry.fileName, entry);
        zip.readEntry();
      });
      zip.once("end", done);
      zip.once("error", () => failed(refused("sheets.brokenZip")));
      zip.readEntry();
    });
    return new Zip(zip, entries);
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /** Hands over the text of a part that is there piece by piece; others have their turn in between. A part that is longer than its list said ends the reading. */
  async read(name: string, piece: (text: string) => void): Promise<void> {
    const entry = this.#entries.get(name)!;
    const decoder = new TextDecoder("utf-8");
    const stream = await new Promise<NodeJS.ReadableStream>((found, failed) => this.#zip.openReadStream(entry, (error, opened) => (error ? failed(refused("sheets.brokenZip")) : found(opened))));
    try {
      for await (const bytes of stream as AsyncIterable<Buffer>) {
        piece(decoder.decode(bytes, { stream: true }));
        await new Promise<void>((ready) => void setImmediate(ready));
      }
    } catch (error) {
      throw error instanceof Refusal ? error : refused("sheets.brokenZip");
    }
    piece(decoder.decode());
  }
}
