import { useState } from "react";

/** Something that was opened from Ctrl+K. */
export interface Recent {
  readonly to: string;
  readonly kind: string;
  readonly name: string;
  readonly note?: string | undefined;
}

const MOST = 8;
const PLACE = "lx.recent";

const isRecent = (value: unknown): value is Recent => typeof value === "object" && value !== null && ["to", "kind", "name"].every((key) => typeof (value as Record<string, unknown>)[key] === "string");

function read(person: string): readonly Recent[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(PLACE) ?? "null");
    const { of, rows } = (kept ?? {}) as { of?: unknown; rows?: unknown };
    // Whoever signs in after somebody else on this device does not see whom the other looked for.
    return of === person && Array.isArray(rows) ? rows.filter(isRecent) : [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

/** What this person opened last from Ctrl+K on this device, the newest first. */
export function useRecent(person: string): readonly [readonly Recent[], (opened: Recent) => void] {
  const [rows, setRows] = useState(() => read(person));
  const opened = (one: Recent): void => {
    const next = [one, ...rows.filter(({ to }) => to !== one.to)].slice(0, MOST);
    setRows(next);
    localStorage.setItem(PLACE, JSON.stringify({ of: person, rows: next }));
  };
  return [rows, opened];
}

/** On signing out. */
export const forgetRecent = (): void => localStorage.removeItem(PLACE);
