import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useEffectEvent, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { StretchFragment } from "../../../gql/graphql";
import { formatDay } from "../../../ui/format";
import styles from "./board.module.css";
import { BoardBlock } from "./board-block";
import { CellVerdict } from "./board-cell";
import { verdictWords } from "./clash-words";
import { canMove, placeAfter, type Lifted, type Place } from "./moving";
import { useDrag } from "./use-drag";
import type { Lift } from "./use-lift";
import { between, blocksOn, clock, isStranded, rowHeight, type BoardDay, type Tint, type Ways } from "./week";

/** A teacher with what is in the week. */
export interface BoardRow {
  readonly id: string;
  readonly name: string;
  readonly home: string | undefined;
  readonly subject: string | undefined;
  readonly stretches: readonly StretchFragment[];
}

/** Where something was put. */
export interface Moved {
  readonly personId: string;
  readonly day: string;
  /** `HH:MM`. */
  readonly starts: string;
}

export interface BoardGridProps {
  readonly rows: readonly BoardRow[];
  /** How many there are in all, loaded or not. */
  readonly total: number;
  readonly days: readonly BoardDay[];
  readonly tints: ReadonlyMap<string, Tint>;
  readonly ways: Ways;
  readonly label: string;
  readonly lift: Lift;
  readonly onNearEnd: () => void;
  /** Something was put down on a day. */
  readonly onDrop: (what: Lifted, day: string) => void;
  readonly onOpen: (what: Lifted) => void;
  readonly onUndo: () => void;
  /** What was moved last, and where to: the focus goes along with it, so that the keys go on. */
  readonly moved: Moved | null;
  readonly say: (words: string) => void;
}

/** Teachers by days: as many rows as there are, only those in sight drawn; its heading and its first column stay. */
export function BoardGrid({ rows, total, days, tints, ways, label, lift, onNearEnd, onDrop, onOpen, onUndo, moved, say }: BoardGridProps) {
  const { t, i18n } = useTranslation("exchangeBoard");
  const { t: word } = useTranslation("words");
  const scroller = useRef<HTMLDivElement>(null);
  const heights = useMemo(() => rows.map(({ stretches }) => rowHeight(stretches, days)), [rows, days]);
  // oxlint-disable-next-line react/incompatible-library -- the virtualizer hands out functions that change with the scroll position
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => scroller.current, estimateSize: (index) => heights[index] ?? 60, overscan: 6, getItemKey: (index) => rows[index]?.id ?? index });
  useEffect(() => virtual.measure(), [virtual, heights]);
  const [focus, setFocus] = useState<Place>({ row: 0, column: 0, block: 0 });
  const blocksAt = (row: number, column: number): readonly StretchFragment[] => blocksOn(rows[row]?.stretches ?? [], days[column]?.day ?? "");
  const liftedAt = (row: BoardRow | undefined, stretch: StretchFragment | undefined): Lifted | null => (row && stretch && canMove(stretch) ? { personId: row.id, name: row.name, stretch } : null);

  const items = virtual.getVirtualItems();
  const lastShown = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (lastShown >= rows.length - 8) onNearEnd();
  }, [lastShown, rows.length, onNearEnd]);

  const dragging = useDrag({
    lift: lift.lift,
    hold: (place) => lift.hold(place && place.personId === lift.lifted?.personId ? place.day : null),
    drop: () => dropOn(lift.over),
    cancel: lift.put,
  });

  const dropOn = (day: string | null): void => {
    const { lifted, verdicts } = lift;
    if (!lifted) return;
    if (day === null || day === lifted.stretch.day) {
      lift.put();
      say(t("said.put"));
      return;
    }
    const verdict = verdicts?.get(day);
    if (verdict && verdict.kind !== "refused" && verdict.kind !== "noSchool") {
      onDrop(lifted, day);
      lift.put();
      return;
    }
    say(t("said.refused", { why: verdictWords(t, verdict) }));
    if (verdict) lift.put();
  };

  const go = (to: Place): void => {
    setFocus(to);
    virtual.scrollToIndex(to.row);
    // The row may only be drawn now.
    requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true }));
  };

  const followed = useRef<Moved | null>(null);
  const goAlong = useEffectEvent((to: Moved): void => {
    const row = rows.findIndex(({ id }) => id === to.personId);
    const column = days.findIndex(({ day }) => day === to.day);
    const block = blocksAt(row, column).findIndex(({ starts }) => clock(starts) === to.starts);
    if (block < 0 || followed.current === to) return;
    followed.current = to;
    go({ row, column, block });
  });
  // Once the server's answer shows it there.
  useEffect(() => {
    if (!moved) return;
    const soon = requestAnimationFrame(() => goAlong(moved));
    return () => cancelAnimationFrame(soon);
  }, [moved, rows]);

  const holdBeside = (by: number): void => {
    const at = days.findIndex(({ day }) => day === (lift.over ?? lift.lifted?.stretch.day));
    const next = days[Math.max(0, Math.min(days.length - 1, at + by))];
    if (!next) return;
    lift.hold(next.day);
    say(`${formatDay(next.day, i18n.language)}: ${next.day === lift.lifted?.stretch.day ? t("verdict.here") : verdictWords(t, lift.verdicts?.get(next.day))}`);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z") {
      event.preventDefault();
      return onUndo();
    }
    if (lift.lifted) {
      if (event.key === "Escape") {
        lift.put();
        say(t("said.put"));
      } else if (event.key === " " || event.key === "Enter") dropOn(lift.over);
      else if (event.key === "ArrowLeft" || event.key === "ArrowRight") holdBeside(event.key === "ArrowLeft" ? -1 : 1);
      else if (event.key === "ArrowUp" || event.key === "ArrowDown") say(t("verdict.otherTeacher"));
      else return;
      return event.preventDefault();
    }
    if (event.key === " ") {
      event.preventDefault();
      const row = rows[focus.row];
      const what = liftedAt(row, blocksAt(focus.row, focus.column)[focus.block]);
      if (!what) return say(t("said.nothing"));
      lift.lift(what);
      return say(t("said.lifted", { name: what.name, school: what.stretch.school?.name ?? "" }));
    }
    const next = placeAfter(event.key, focus, { rows: rows.length, columns: days.length, blocks: (row, column) => blocksAt(row, column).length });
    if (next.row === focus.row && next.column === focus.column && next.block === focus.block) return;
    event.preventDefault();
    go(next);
  };

  const columns = { gridTemplateColumns: `minmax(132px, 190px) repeat(${days.length}, minmax(128px, 1fr))` };
  return (
    <div ref={scroller} className={styles.scroller} role="grid" aria-label={label} aria-rowcount={total + 1} aria-colcount={days.length + 1} tabIndex={-1} onKeyDown={onKeyDown} data-lifting={lift.lifted ? "" : undefined}>
      <div role="row" aria-rowindex={1} className={styles.heads} style={columns}>
        <div role="columnheader" className={styles.corner}>{t("teacher")}</div>
        {days.map((day) => (
          <div role="columnheader" key={day.day} className={styles.dayHead} data-kind={day.kind ?? undefined}>
            <time dateTime={day.day}>{formatDay(day.day, i18n.language)}</time>
            {day.kind && <span className={styles.special}>{t(`dayKind.${day.kind}`, { name: day.name ?? "", weekday: day.taughtAs ? t(`weekday.${day.taughtAs}`) : "" })}</span>}
          </div>
        ))}
      </div>
      <div role="presentation" className={styles.body} style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, start, size, key }) => {
          const row = rows[index];
          if (!row) return null;
          const own = lift.lifted?.personId === row.id;
          return (
            <div role="row" key={key} aria-rowindex={index + 2} className={styles.row} style={{ ...columns, height: size, transform: `translateY(${start}px)` }}>
              <div role="rowheader" className={styles.rowHead}>
                <Link to={`/people/${row.id}`} tabIndex={-1}>{row.name}</Link>
                <span className={styles.note}>{[row.home, row.subject && word(`subject.${row.subject}`)].filter(Boolean).join(" · ")}</span>
              </div>
              {days.map((day, column) => {
                const blocks = blocksOn(row.stretches, day.day);
                const over = own && lift.over === day.day;
                const focused = focus.row === index && focus.column === column;
                return (
                  <div
                    role="gridcell"
                    key={day.day}
                    className={styles.cell}
                    data-cell={day.day}
                    data-person={row.id}
                    data-off={(day.taughtAs ?? null) === null || undefined}
                    data-verdict={lift.lifted ? (own ? (lift.lifted.stretch.day === day.day ? "here" : (lift.verdicts?.get(day.day)?.kind ?? "asking")) : "refused") : undefined}
                    data-over={over || undefined}
                    tabIndex={blocks.length === 0 && focused ? 0 : -1}
                    onFocus={() => !focused && setFocus({ row: index, column, block: 0 })}
                  >
                    {blocks.map((stretch, place) => (
                      <BoardBlock
                        key={stretch.id}
                        stretch={stretch}
                        tint={tints.get(stretch.school?.id ?? "")}
                        lifted={lift.lifted?.stretch.id === stretch.id}
                        stranded={isStranded(stretch, day)}
                        between={between(stretch, blocks[place + 1], ways)}
                        focused={focused && focus.block === place}
                        movable={canMove(stretch)}
                        onOpen={() => !dragging.dragged() && onOpen({ personId: row.id, name: row.name, stretch })}
                        onPointerDown={(event) => {
                          setFocus({ row: index, column, block: place });
                          const what = liftedAt(row, stretch);
                          if (what) dragging.press(event, what);
                        }}
                      />
                    ))}
                    {lift.lifted && lift.lifted.stretch.day !== day.day && own && <CellVerdict own verdict={lift.verdicts?.get(day.day)} over={over} />}
                    {lift.lifted && !own && <CellVerdict own={false} verdict={undefined} over={false} />}
                  </div>
                );
              })}
            </div>
          );
        })}
      </div>
    </div>
  );
}
