import { useEffect, useRef, useState, type RefObject } from "react";
import { usePhone } from "./use-phone";

export interface WorkList<Row> {
  readonly rows: readonly Row[] | undefined;
  readonly phone: boolean;
  /** The one that is read beside the list; on a phone nothing until one is touched: there the list is the screen. */
  readonly open: Row | undefined;
  readonly openRow: RefObject<HTMLButtonElement | null>;
  /** Those that are dealt with together. */
  readonly picked: readonly Row[];
  /** What a key acts on: those that are picked, else the one that is open. */
  readonly target: readonly Row[];
  readonly isPicked: (row: Row) => boolean;
  readonly toggle: (row: Row) => void;
  readonly clear: () => void;
  /** Opens it; on a phone what was open closes. */
  readonly show: (row: Row) => void;
  readonly step: (by: number) => void;
  /** Some are dealt with and go: to the one after them, else the one before. */
  readonly leave: (some: readonly Row[]) => void;
}

/** A list that is worked off: one is open, several can be picked, and after what goes the next one opens by itself. */
export function useWorkList<Row extends { readonly id: string }>(rows: readonly Row[] | undefined, most: number): WorkList<Row> {
  const phone = usePhone();
  const [openId, setOpenId] = useState<string | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const open = rows?.find(({ id }) => id === openId) ?? (phone ? undefined : rows?.[0]);
  const picked = rows?.filter(({ id }) => chosen.has(id)) ?? [];
  const openRow = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // Not handed on: in newer browsers it answers a promise, and an effect's answer is its cleaning up.
    openRow.current?.scrollIntoView({ block: "nearest" });
  }, [open?.id]);
  return {
    rows, phone, open, openRow, picked,
    target: picked.length > 0 ? picked : open ? [open] : [],
    isPicked: ({ id }) => chosen.has(id),
    toggle: ({ id }) => setChosen((known) => (known.has(id) ? new Set([...known].filter((other) => other !== id)) : new Set([...known, id].slice(0, most)))),
    clear: () => setChosen(new Set()),
    show: ({ id }) => setOpenId(id === openId && phone ? null : id),
    step: (by) => {
      if (!rows || rows.length === 0) return;
      const at = rows.findIndex(({ id }) => id === open?.id);
      setOpenId(rows[Math.min(Math.max(at + by, 0), rows.length - 1)]!.id);
    },
    leave: (some) => {
      const gone = new Set(some.map(({ id }) => id));
      const at = rows?.findIndex(({ id }) => id === some[0]?.id) ?? -1;
      const next = rows?.find(({ id }, place) => place > at && !gone.has(id)) ?? rows?.findLast(({ id }) => !gone.has(id));
      setOpenId(phone ? null : (next?.id ?? null));
      setChosen(new Set());
    },
  };
}
