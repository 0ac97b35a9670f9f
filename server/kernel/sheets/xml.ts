import { SaxesParser } from "saxes";
import { Refusal } from "../errors";
import type { Zip } from "./zip";

export type Attributes = Readonly<Record<string, string>>;

export interface Handler {
  open?(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** A part of XML, element by element, names without their prefix. Entities of its own making are no XML that a spreadsheet writes, and end the reading. */
export async function readXml(zip: Zip, part: string, handler: Handler): Promise<void> {
  if (!zip.has(part)) return;
  const parser = new SaxesParser({ xmlns: false, position: false });
  const local = (name: string): string => (name.includes(":") ? name.slice(name.indexOf(":") + 1) : name);
  parser.on("error", () => {
    throw new Refusal("BAD_USER_INPUT", "sheets.brokenXml", { field: "input.fileId" });
  });
  parser.on("doctype", () => {
    throw new Refusal("BAD_USER_INPUT", "sheets.brokenXml", { field: "input.fileId" });
  });
  if (handler.open) parser.on("opentag", ({ name, attributes }) => handler.open!(local(name), attributes));
  if (handler.text) {
    parser.on("text", (text) => handler.text!(text));
    parser.on("cdata", (text) => handler.text!(text));
  }
  if (handler.close) parser.on("closetag", ({ name }) => handler.close!(local(name)));
  await zip.read(part, (text) => void parser.write(text));
  parser.close();
}
