/** Which of these fields differ between two versions of a row: what a reader of the feed is told. */
export function changedFields<Row extends object>(before: Row, after: Row, fields: readonly (keyof Row & string)[]): string[] {
  return fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}
