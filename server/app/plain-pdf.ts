/** A4 in points. */
const [WIDTH, HEIGHT, MARGIN] = [595, 842, 64];
const [SIZE, LEADING] = [11, 20];
const LETTERS = Math.floor((WIDTH - 2 * MARGIN) / SIZE);
const LINES = Math.floor((HEIGHT - 2 * MARGIN) / LEADING) - 2;

const hex = (text: string): string => `<${Buffer.from(text, "utf16le").swap16().toString("hex")}>`;

/** Lines of one width: letters of Chinese are as wide as they are high. */
function linesOf(text: string): string[] {
  return text.split("\n").flatMap((paragraph) => {
    const letters = Array.from(paragraph);
    return letters.length === 0 ? [""] : Array.from({ length: Math.ceil(letters.length / LETTERS) }, (_, i) => letters.slice(i * LETTERS, (i + 1) * LETTERS).join(""));
  });
}

/** A document of plain Chinese text, with the one font that every reader of PDF brings for it: nothing is embedded. */
export function plainPdf(title: string, text: string): Buffer {
  const lines = linesOf(text);
  const pages = Array.from({ length: Math.max(1, Math.ceil(lines.length / LINES)) }, (_, i) => lines.slice(i * LINES, (i + 1) * LINES));
  const objects: string[] = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${5 + i * 2} 0 R`).join(" ")}] >>`,
    "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>",
    "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 >>",
  ];
  for (const [number, page] of pages.entries()) {
    const head = number === 0 ? `/F1 16 Tf ${hex(title)} Tj /F1 ${SIZE} Tf 0 -${LEADING * 2} Td` : `/F1 ${SIZE} Tf`;
    const stream = `BT ${MARGIN} ${HEIGHT - MARGIN} Td ${head} ${page.map((line) => `${hex(line)} Tj 0 -${LEADING} Td`).join(" ")} ET`;
    objects.push(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Resources << /Font << /F1 3 0 R >> >> /Contents ${6 + number * 2} 0 R >>`, `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`);
  }
  let body = "%PDF-1.4\n";
  const offsets = objects.map((object, i) => {
    const at = body.length;
    body += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  return Buffer.from(`${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`, "latin1");
}
