import FullCalendar from "@fullcalendar/react";
import "@fullcalendar/react/skeleton.css";
import "@fullcalendar/react/themes/classic/palette.css";
import "@fullcalendar/react/themes/classic/theme.css";
import dayGrid from "@fullcalendar/react/daygrid";
import interaction from "@fullcalendar/react/interaction";
import list from "@fullcalendar/react/list";
import english from "@fullcalendar/react/locales/en-gb";
import chinese from "@fullcalendar/react/locales/zh-cn";
import classic from "@fullcalendar/react/themes/classic";
import timeGrid from "@fullcalendar/react/timegrid";
import { useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { StretchFragment } from "../../../gql/graphql";
import { clashWords } from "../board/clash-words";
import { canMove, type Lifted, type Verdict } from "../board/moving";
import { clock, type Tint } from "../board/week";
import styles from "./calendar.module.css";
import { SEPARATOR, timesOf, type CalendarDay } from "./span";

export interface Event {
  readonly what: Lifted;
  /** Whether the teacher is named: not in a calendar of one's own. */
  readonly title: string;
}

export interface CalendarGridProps {
  readonly view: "week" | "month";
  readonly phone: boolean;
  readonly day: string;
  readonly events: readonly Event[];
  readonly special: readonly CalendarDay[];
  readonly tints: ReadonlyMap<string, Tint>;
  readonly verdicts: ReadonlyMap<string, Verdict> | undefined;
  readonly onLift: (what: Lifted) => void;
  readonly onPut: () => void;
  readonly onOpen: (stretch: StretchFragment) => void;
  /** Dropped on a day and an hour; the dialog does the rest. */
  readonly onDrop: (what: Lifted, day: string, starts: string) => void;
}

/** Time of the place itself, whatever the device's zone: what is handed in and out has none. */
const now = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 19);

/** Week and month. On a phone as a list. */
export default function CalendarGrid({ view, phone, day, events, special, tints, verdicts, onLift, onPut, onOpen, onDrop }: CalendarGridProps) {
  const { t, i18n } = useTranslation("exchangeBoard");
  const [why, setWhy] = useState("");
  const said = useRef("");
  const entries = useMemo(
    () => [
      ...events.map(({ what, title }) => ({
        id: what.stretch.id,
        title,
        ...timesOf(what.stretch),
        startEditable: canMove(what.stretch),
        durationEditable: false,
        extendedProps: { what },
      })),
      ...special.map(({ day: start, kind, name, taughtAs }) => ({ id: start, start, allDay: true, title: t(`dayKind.${kind ?? "DAY_OFF"}`, { name: name ?? "", weekday: taughtAs ? t(`weekday.${taughtAs}`) : "" }), editable: false, extendedProps: { special: kind } })),
    ],
    [events, special, t],
  );
  // A cell of the month is a line wide: when, where, who. The list of a phone has room for all.
  const short = view === "month" && !phone;
  const whatOf = (event: { extendedProps: Record<string, unknown> } | null): Lifted | undefined => event?.extendedProps["what"] as Lifted | undefined;
  const tell = (words: string): void => {
    if (said.current === words) return;
    said.current = words;
    setWhy(words);
  };

  return (
    <div className={styles.grid}>
      <p className={styles.why} role="status">{why}</p>
      <FullCalendar
        key={`${view}${phone}${day}`}
        plugins={[dayGrid, timeGrid, list, interaction, classic]}
        initialView={phone ? (view === "week" ? "listWeek" : "listMonth") : view === "week" ? "timeGridWeek" : "dayGridMonth"}
        initialDate={day}
        locale={i18n.language === "zh" ? chinese : english}
        timeZone="UTC"
        now={now}
        firstDay={1}
        headerToolbar={false}
        height="auto"
        slotMinTime="07:00:00"
        slotMaxTime="19:00:00"
        slotHeaderFormat={{ hour: "2-digit", minute: "2-digit", hour12: false }}
        dayMaxEvents={short ? 7 : 4}
        eventDisplay={short ? "block" : "auto"}
        nowIndicator
        eventInteractive
        eventOrder="start,title"
        events={entries}
        eventClass={({ event }) => (event.extendedProps["special"] ? (styles[`day${String(event.extendedProps["special"])}`] ?? "") : (styles.event ?? ""))}
        eventContent={({ event }) => {
          const stretch = whatOf(event)?.stretch;
          if (!stretch) return <span className={styles.eventText}>{event.title}</span>;
          const tint = tints.get(stretch.school?.id ?? "");
          return (
            <span className={styles.eventText} data-tint={tint?.tint}>
              {!stretch.whole && <span className={styles.at}>{short ? clock(stretch.starts) : `${clock(stretch.starts)}–${clock(stretch.ends)}`}</span>} {tint && <span className={styles.mark}>{tint.letter}</span>} {short ? event.title.split(SEPARATOR)[0] : event.title}
            </span>
          );
        }}
        eventClick={({ event }) => {
          const what = whatOf(event);
          if (what) onOpen(what.stretch);
        }}
        eventDragStart={({ event }) => {
          const what = whatOf(event);
          if (what) onLift(what);
        }}
        eventDragStop={() => {
          tell("");
          onPut();
        }}
        eventAllow={({ startStr }, event) => {
          const what = whatOf(event);
          const to = startStr.slice(0, 10);
          const verdict = verdicts?.get(to);
          const refused = what !== undefined && to !== what.stretch.day && verdict !== undefined && (verdict.kind === "refused" || verdict.kind === "noSchool");
          tell(!verdict || to === what?.stretch.day ? "" : refused ? (verdict.clash ? clashWords(t, verdict.clash) : t("verdict.noSchool")) : t("verdict.fits"));
          return !refused;
        }}
        eventDrop={({ event, revert }) => {
          const what = whatOf(event);
          const { startStr } = event;
          // Nothing is moved by the drop itself: the dialog asks from when on, and whether.
          revert();
          if (what) onDrop(what, startStr.slice(0, 10), view === "week" && startStr.length > 10 ? startStr.slice(11, 16) : clock(what.stretch.starts));
        }}
      />
    </div>
  );
}
