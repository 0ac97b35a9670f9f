import { looksLikeFormula } from "../../../kernel/sheets";

/** Characters in one piece. */
const PIECE = 1 << 16;
const TELEPHONE = /^\+[0-9 ()-]+$/;

/** A value as the binding wants it: no line breaks; nothing that a spreadsheet would compute, telephone numbers apart, which programs dial. */
function fieldText(value: string): string {
  const line = value.replace(/[\r\n\t]+/g, " ");
  const text = looksLikeFormula(line) && !TELEPHONE.test(line) ? `'${line}` : line;
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The bytes of a file of OneRoster: UTF-8 without a mark, for programs. */
export async function* rosterCsv(header: readonly string[], rows: AsyncIterable<readonly string[]> | Iterable<readonly string[]>): AsyncGenerator<Buffer> {
  let piece = `${header.join(",")}\r\n`;
  for await (const row of rows) {
    piece += `${row.map(fieldText).join(",")}\r\n`;
    if (piece.length < PIECE) continue;
    yield Buffer.from(piece);
    piece = "";
  }
  if (piece !== "") yield Buffer.from(piece);
}
