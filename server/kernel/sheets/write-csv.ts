import { looksLikeFormula, type OutCell, type OutRow } from "./out-cell";

/** Excel takes a file without this mark for one in the code page of the machine. */
const BOM = "\ufeff";
/** Characters in one piece. */
const PIECE = 1 << 16;

/** An apostrophe before what would be computed; spreadsheets do not show it, and our own reading takes it away. */
function cellText(cell: OutCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  if (typeof cell === "object") return cell.day;
  const text = looksLikeFormula(cell) ? `'${cell}` : cell;
  return /[",\r\n\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The bytes of a CSV file: UTF-8 with its mark, lines that end as Windows ends them. Only a piece of it is in memory. */
export async function* csvBytes(rows: AsyncIterable<OutRow> | Iterable<OutRow>): AsyncGenerator<Buffer> {
  let piece = BOM;
  for await (const row of rows) {
    piece += `${row.map(cellText).join(",")}\r\n`;
    if (piece.length < PIECE) continue;
    yield Buffer.from(piece);
    piece = "";
  }
  if (piece !== "") yield Buffer.from(piece);
}
