import { ActionIcon, Button } from "@mantine/core";
import { IconClockEdit } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { formatDay, today } from "../../../ui/format";
import { canMove, type Lifted } from "../board/moving";
import { blocksOn, clock, shownDays, type BoardDay, type Tint } from "../board/week";
import styles from "./calendar.module.css";
import type { Event } from "./grid";

/** So many of a day are shown at once: more push what comes after out of sight. */
const AT_FIRST = 16;

export interface DayColumnsProps {
  readonly days: readonly BoardDay[];
  readonly events: readonly Event[];
  readonly tints: ReadonlyMap<string, Tint>;
  readonly onMove: (what: Lifted) => void;
}

/** The week of many teachers: a column a day on a desktop, a day below the other on a phone; what begins at the same hour stands together. */
export function DayColumns({ days, events, tints, onMove }: DayColumnsProps) {
  const dated = events.filter(({ what }) => !what.stretch.whole);
  const shown = shownDays(days, dated.map(({ what }) => what.stretch));
  return (
    <div className={styles.columns} style={{ "--days": shown.length } as Record<string, unknown>}>
      {shown.map((day) => (
        <DayColumn key={day.day} day={day} events={dated} tints={tints} onMove={onMove} />
      ))}
    </div>
  );
}

/** The same hour, in the order of the schools and then of the names. */
function hoursOf(events: readonly Event[], day: string, tints: ReadonlyMap<string, Tint>): [string, Lifted[]][] {
  const known = new Map(events.map(({ what }) => [what.stretch.id, what]));
  const hours = new Map<string, Lifted[]>();
  for (const { id, starts, ends } of blocksOn(events.map(({ what }) => what.stretch), day)) {
    const what = known.get(id);
    const hour = `${clock(starts)}–${clock(ends)}`;
    if (what) hours.set(hour, [...(hours.get(hour) ?? []), what]);
  }
  const letter = ({ stretch }: Lifted): string => tints.get(stretch.school?.id ?? "")?.letter ?? "";
  const order = (one: Lifted, other: Lifted): number => letter(one).length - letter(other).length || letter(one).localeCompare(letter(other)) || one.name.localeCompare(other.name, "zh");
  return [...hours].map(([hour, there]) => [hour, there.toSorted(order)]);
}

/** The first of them, hour by hour. */
function firstOf(hours: readonly [string, readonly Lifted[]][], count: number): [string, readonly Lifted[]][] {
  const shown: [string, readonly Lifted[]][] = [];
  let left = count;
  for (const [hour, there] of hours) {
    if (left <= 0) break;
    shown.push([hour, there.slice(0, left)]);
    left -= there.length;
  }
  return shown;
}

function DayColumn({ day: { day, kind, name, taughtAs }, events, tints, onMove }: { day: BoardDay } & Omit<DayColumnsProps, "days">) {
  const { t, i18n } = useTranslation("exchangeBoard");
  const [all, setAll] = useState(false);
  const hours = hoursOf(events, day, tints);
  const count = hours.reduce((sum, [, there]) => sum + there.length, 0);
  const isToday = day === today();
  return (
    <section className={styles.column} aria-label={formatDay(day, i18n.language)} data-today={isToday || undefined} data-kind={kind ?? undefined}>
      <h3 className={styles.columnHead}>
        <time dateTime={day} aria-current={isToday ? "date" : undefined}>{formatDay(day, i18n.language)}</time>
        {count > 0 && <span className={styles.range}>{t("calendar.places", { count })}</span>}
      </h3>
      {kind && <p className={styles.special}>{t(`dayKind.${kind}`, { name: name ?? "", weekday: taughtAs ? t(`weekday.${taughtAs}`) : "" })}</p>}
      {count === 0 && !kind && <p className={styles.nothing}>{t("calendar.nothing")}</p>}
      {firstOf(hours, all ? count : AT_FIRST).map(([hour, there]) => (
        <div key={hour} className={styles.hour}>
          <h4 className={styles.at}>{hour}</h4>
          <ul>
            {there.map((what) => (
              <Line key={what.stretch.id} what={what} tint={tints.get(what.stretch.school?.id ?? "")} onMove={onMove} />
            ))}
          </ul>
        </div>
      ))}
      {!all && count > AT_FIRST && <Button size="compact-sm" variant="default" onClick={() => setAll(true)}>{t("calendar.further", { count: count - AT_FIRST })}</Button>}
    </section>
  );
}

function Line({ what, tint, onMove }: { what: Lifted; tint: Tint | undefined; onMove: (what: Lifted) => void }) {
  const { t } = useTranslation("exchangeBoard");
  const { t: word } = useTranslation("words");
  const { name, stretch } = what;
  const { exchange, slot, visit, school, room } = stretch;
  const about = [exchange?.subject && word(`subject.${exchange.subject}`), slot?.className ?? visit?.className, visit?.topic, room].filter(Boolean).join(" · ");
  const where = tint?.short ?? school?.name ?? t("somewhere");
  return (
    <li className={styles.line} data-tint={tint?.tint}>
      <span className={styles.lineText}>
        {exchange ? <Link to={`/exchanges/${exchange.id}`}>{name}</Link> : <b>{name}</b>}
        <span className={styles.where}>{tint && <span className={styles.mark}>{tint.letter}</span>} {where}</span>
        {about && <span className={styles.range}>{about}</span>}
      </span>
      {canMove(stretch) && (
        <ActionIcon size="sm" variant="subtle" color="gray" aria-label={t("calendar.moveOf", { name, at: where, starts: clock(stretch.starts) })} onClick={() => onMove(what)}>
          <IconClockEdit size={15} aria-hidden />
        </ActionIcon>
      )}
    </li>
  );
}
