/**
 * Placeholders are marks until a statement is whole: conditions fall away while it is put together, and PostgreSQL
 * refuses a parameter that the text does not use, since nothing tells its type.
 */
export const mark = (index: number, cast: string): string => `\u0001${index}\u0002::${cast}`;

/** The text with its marks numbered in the order in which they stand, and which marks those were. */
export function numbered(marked: string): { text: string; used: readonly number[] } {
  const used: number[] = [];
  const numbers = new Map<string, number>();
  // oxlint-disable-next-line no-control-regex -- the marks are control characters because no text of ours has one
  const text = marked.replace(/\u0001(\d+)\u0002/g, (_, index: string) => {
    let number = numbers.get(index);
    if (number === undefined) numbers.set(index, (number = used.push(Number(index))));
    return `$${number}`;
  });
  return { text, used };
}
