import { Refusal } from "../errors";
import type { Cell, Limits } from "./table";

interface Row {
  readonly line: number;
  readonly cells: Cell[];
}

/** `B3:B7` as its corners, columns from 0. */
function cornersOf(area: string): { left: number; top: number; right: number; bottom: number } | undefined {
  const [, left, top, right, bottom] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(area) ?? [];
  if (bottom === undefined) return undefined;
  const column = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { left: column(left!), top: Number(top), right: column(right!), bottom: Number(bottom) };
}

/**
 * Gives the value of merged cells, which a file holds in their first one, to each row that they cover, in their first
 * column: a school's name beside its thirty teachers counts for all of them. Answers how many cells were filled.
 * Only lines that hold something else too are filled, so that an area down to the last line of a page costs nothing.
 */
export function fillMerged(rows: readonly Row[], areas: readonly string[], limits: Limits): number {
  const byLine = new Map(rows.map((row) => [row.line, row]));
  let filled = 0;
  let steps = 0;
  for (const area of areas) {
    const corners = cornersOf(area);
    if (!corners || corners.left >= limits.columns) continue;
    const value = byLine.get(corners.top)?.cells[corners.left] ?? null;
    if (value === null) continue;
    for (let line = corners.top + 1; line <= Math.min(corners.bottom, corners.top + limits.rows); line++) {
      // Areas of an honest file do not lie over one another, so they have no more lines than the file has cells.
      if (++steps > limits.cells) throw new Refusal("BAD_USER_INPUT", "sheets.tooManyCells", { field: "input.fileId", values: { max: limits.cells } });
      const row = byLine.get(line);
      if (!row) continue;
      while (row.cells.length < corners.left) row.cells.push(null);
      row.cells[corners.left] ??= value;
      filled += 1;
    }
  }
  return filled;
}
