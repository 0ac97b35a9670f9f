import { useEffect, useRef, useState } from "react";

/** As long as the soft mark takes to fade. */
const shownFor = 2_600;
/** More rows than these at once are another page or another filter, not somebody's change. */
const mostAtOnce = 6;

/**
 * The keys of rows that changed, or came, while the list was open: for a moment.
 * `stamp` is what changes when the row does (its version).
 */
export function useChanged<Row>(
  rows: readonly Row[] | undefined,
  rowKey: (row: Row) => string,
  stamp: ((row: Row) => string | number) | undefined,
): ReadonlySet<string> {
  const before = useRef<Map<string, string | number> | undefined>(undefined);
  const [changed, setChanged] = useState<ReadonlySet<string>>(new Set());

  useEffect(() => {
    if (!rows || !stamp) return;
    const now = new Map(rows.map((row) => [rowKey(row), stamp(row)]));
    const known = before.current;
    before.current = now;
    if (!known || known.size === 0) return;
    const kept = [...now.keys()].filter((key) => known.has(key)).length;
    const fresh = [...now].filter(([key, value]) => known.get(key) !== value).map(([key]) => key);
    if (fresh.length === 0 || fresh.length > mostAtOnce || kept * 2 < known.size) return;
    setChanged((others) => new Set([...others, ...fresh]));
    setTimeout(() => setChanged((others) => new Set([...others].filter((key) => !fresh.includes(key)))), shownFor);
  }, [rows, rowKey, stamp]);

  return changed;
}
