/**
 * Where this tab has read to. It lives as long as the tab's memory of what it showed (a reload keeps it, a new
 * visit starts at the head), and belongs to one person, so that whoever signs in next starts afresh.
 */
export interface CursorPlace {
  read(): number | null;
  write(seq: number): void;
  clear(): void;
}

export function cursorOf(personId: string, storage: Storage = sessionStorage): CursorPlace {
  const key = `lx.live.${personId}`;
  return {
    read() {
      const kept = Number(storage.getItem(key) ?? Number.NaN);
      return Number.isSafeInteger(kept) && kept >= 0 ? kept : null;
    },
    write: (seq) => storage.setItem(key, String(seq)),
    clear: () => storage.removeItem(key),
  };
}
