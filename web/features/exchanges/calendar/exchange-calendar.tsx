import { useQuery } from "@apollo/client/react";
import { ActionIcon, Button } from "@mantine/core";
import { IconChevronLeft, IconChevronRight, IconPrinter } from "@tabler/icons-react";
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { useList } from "../../../app/apollo/use-list";
import { ExportButton } from "../../../app/exports";
import { useFragment as unmask } from "../../../gql";
import { Empty, ListSkeleton, ProblemView } from "../../../ui/blank";
import { Chips } from "../../../ui/filter-bar";
import { formatDay, formatPlainDay, shiftDay, today } from "../../../ui/format";
import { problemOf } from "../../../ui/problem";
import { shortNames } from "../../../ui/short-names";
import { toast } from "../../../ui/toast";
import { oneOf, useFilters } from "../../../ui/use-filters";
import { usePhone } from "../../../ui/use-phone";
import { stretchFields } from "../board/board-queries";
import { MoveDialog } from "../board/move-dialog";
import type { Lifted } from "../board/moving";
import { useLift } from "../board/use-lift";
import { useMoves, type Target } from "../board/use-moves";
import { clock, daysOf, mondayOf, tintsOf } from "../board/week";
import { calendarDaysQuery, calendarTimesQuery, exchangeDaysQuery } from "./calendar-queries";
import styles from "./calendar.module.css";
import { DayColumns } from "./day-columns";
import { FullTime } from "./full-time";
import { SEPARATOR, spanOf, stepFrom, VIEWS, weeksOf, type CalendarDay } from "./span";
import { TermSheet } from "./term-sheet";
import { useRegionOf, type Of } from "./use-region-of";
import { WeekSheet } from "./week-sheet";

const CalendarGrid = lazy(() => import("./grid"));
const WAYS = ["here", "away"] as const;
const AT_ONCE = 100;
/** More would be no picture any more: the board shows them by teacher. */
const MOST_SHOWN = 800;

/** Week, month and term of a teacher, a school or an alliance. */
export function ExchangeCalendar({ of }: { of: Of }) {
  const { t, i18n } = useTranslation(["exchangeBoard", "exchanges"]);
  const navigate = useNavigate();
  const phone = usePhone();
  const [chosen, set] = useFilters("show", "on", "way");
  const view = oneOf(VIEWS, chosen.show) ?? "week";
  const day = /^\d{4}-\d{2}-\d{2}$/.test(chosen.on) ? chosen.on : today();
  const away = "schoolId" in of && chosen.way === "away";
  const whose = away ? { homeSchool: of.schoolId } : of;

  const { regionId, error: groundError } = useRegionOf(of);
  const { data: year } = useQuery(calendarDaysQuery, { variables: { regionId: regionId ?? "", since: shiftDay(day, -190), until: shiftDay(day, 190) }, skip: !regionId });
  const calendar = useMemo((): readonly CalendarDay[] => year?.schoolDays ?? [], [year]);
  const span = useMemo(() => spanOf(view, day, calendar), [view, day, calendar]);
  const filter = { ...whose, dayBefore: span.until, untilFrom: shiftDay(span.since, 1) };
  // The term is counted, not listed: of it one page names the schools.
  const list = useList(calendarTimesQuery, { first: AT_ONCE, filter }, (data) => data.occupations);
  const counted = useQuery(exchangeDaysQuery, { variables: { input: { ...(away ? { homeSchoolId: of.schoolId } : of), ...span } }, skip: view !== "term" });
  const loading = useRef(false);
  const { rows, hasMore, more } = list;
  const full = (rows?.length ?? 0) >= MOST_SHOWN;
  useEffect(() => {
    if (view === "term" || !hasMore || full || loading.current) return;
    loading.current = true;
    void more().finally(() => {
      loading.current = false;
    });
  }, [view, hasMore, full, more, rows]);

  const stretches = useMemo(() => (rows ?? []).map((row) => ({ person: row.person, stretch: unmask(stretchFields, row) })), [rows]);
  const schools = useMemo(() => stretches.flatMap(({ stretch }) => (stretch.school ? [stretch.school] : [])), [stretches]);
  const tints = useMemo(() => tintsOf(schools, shortNames([[...new Set(schools.map(({ name }) => name))]])), [schools]);
  const own = "personId" in of;
  // So many are somewhere at the same hour that a grid of hours would cut them into strips.
  const columns = view === "week" && "allianceId" in of;
  const events = useMemo(
    () =>
      stretches.map(({ person, stretch }) => {
        const at = tints.get(stretch.school?.id ?? "")?.short ?? t("somewhere");
        const name = person?.name ?? t("exchanges:somebody");
        return { what: { personId: person?.id ?? "", name, stretch } satisfies Lifted, title: [own ? null : name, "schoolId" in of && !away ? null : at, stretch.slot?.className ?? stretch.visit?.className ?? stretch.visit?.topic].filter(Boolean).join(SEPARATOR) };
      }),
    [stretches, tints, own, of, away, t],
  );
  const dated = useMemo(() => events.filter(({ what }) => !what.stretch.whole), [events]);
  const weekDays = useMemo(() => daysOf(mondayOf(day), calendar), [day, calendar]);
  const known = useMemo(() => new Map(calendar.map((one) => [one.day, one])), [calendar]);
  const special = useMemo(() => calendar.filter((one) => one.kind != null && one.day >= span.since && one.day < span.until), [calendar, span]);
  const weekNumber = known.get(day)?.week;

  const [opened, setOpened] = useState<{ what: Lifted; day: string; starts: string } | null>(null);
  const [lifting, setLifting] = useState<string>(day);
  const monday = mondayOf(opened?.what.stretch.day ?? lifting);
  const shownDays = useMemo(() => Array.from({ length: 42 }, (_, place) => shiftDay(span.since, place)).filter((one) => one < span.until).map((one) => known.get(one) ?? { day: one }), [span, known]);
  const lift = useLift(mondayOf(lifting), shownDays);
  const moves = useMoves(monday);
  const move = async (what: Lifted, target: Target): Promise<void> => {
    const back = await moves(what, target);
    toast("good", t("moved", { name: what.name, day: formatDay(target.day.day, i18n.language), starts: target.starts }), () => {
      back().then(() => toast("info", t("said.undone")), (error: unknown) => toast("bad", problemOf(error).message ?? t("said.notUndone")));
    });
  };
  const title = view === "week" && weekNumber ? t("weekOf", { number: weekNumber }) : view === "month" ? new Intl.DateTimeFormat(i18n.language, { year: "numeric", month: "long", timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`)) : view === "term" ? t("calendar.term") : t("betweenTerms");
  const range = t("common:period.fromTo", { first: formatPlainDay(span.since, i18n.language), last: formatPlainDay(shiftDay(span.until, -1), i18n.language) });
  const error = groundError ?? list.error;

  return (
    <section className={styles.calendar} data-view={view} aria-label={t("calendar.title")}>
      <div className={`${styles.bar} no-print`}>
        <div className={styles.steps}>
          <ActionIcon size="lg" variant="default" aria-label={t("calendar.before")} onClick={() => set("on", stepFrom(view, day, -1, calendar))}>
            <IconChevronLeft size={17} aria-hidden />
          </ActionIcon>
          <span className={styles.name} aria-live="polite">
            {title}
            <span className={styles.range}>{range}</span>
          </span>
          <ActionIcon size="lg" variant="default" aria-label={t("calendar.after")} onClick={() => set("on", stepFrom(view, day, 1, calendar))}>
            <IconChevronRight size={17} aria-hidden />
          </ActionIcon>
          {(day < span.since || today() < span.since || today() >= span.until) && <Button size="compact-sm" variant="default" onClick={() => set("on", null)}>{t("calendar.today")}</Button>}
        </div>
        <Chips single label={t("calendar.view")} value={[view]} choices={VIEWS.map((value) => ({ value, label: t(`calendar.${value}`) }))} onChange={([value]) => value && set("show", value)} />
        {"schoolId" in of && <Chips single label={t("calendar.way")} value={[away ? "away" : "here"]} choices={WAYS.map((value) => ({ value, label: t(`calendar.${value}`) }))} onChange={([value]) => set("way", value === "away" ? value : null)} />}
        <span className={styles.tools}>
          <Button size="xs" variant="default" leftSection={<IconPrinter size={15} aria-hidden />} onClick={() => window.print()}>{t("calendar.print")}</Button>
          <ExportButton list="occupations" filter={filter} orderBy="DAY" />
        </span>
      </div>
      {full && <p className={styles.note} role="status">{t("calendar.tooMany", { count: MOST_SHOWN })}</p>}
      {error ? (
        <ProblemView error={error} retry={list.retry} />
      ) : view === "term" ? (
        counted.data || counted.previousData ? <TermSheet weeks={weeksOf(span, calendar)} counts={(counted.data ?? counted.previousData)?.exchangeDays ?? []} tints={tints} onWeek={(on) => { set("on", on); set("show", "week"); }} /> : counted.error ? <ProblemView error={counted.error} retry={() => void counted.refetch()} /> : <ListSkeleton rows={12} />
      ) : rows === undefined ? (
        <ListSkeleton rows={12} />
      ) : (
        <>
          {rows.length === 0 && <Empty title={t("calendar.none")} hint={t("calendar.noneHint")} />}
          {!own && <FullTime events={events} tints={tints} />}
          <div className={view === "week" ? styles.onScreen : undefined}>
            {columns ? (
              <DayColumns key={span.since} days={weekDays} events={events} tints={tints} onMove={(what) => setOpened({ what, day: what.stretch.day, starts: clock(what.stretch.starts) })} />
            ) : (
              <Suspense fallback={<ListSkeleton rows={12} />}>
                <CalendarGrid
                  view={view} phone={phone} day={day} events={own ? events : dated} special={special} tints={tints} verdicts={lift.verdicts}
                  onLift={(what) => { setLifting(what.stretch.day); lift.lift(what); }} onPut={lift.put}
                  onOpen={(stretch) => stretch.exchange && void navigate(`/exchanges/${stretch.exchange.id}`)}
                  onDrop={(what, on, starts) => setOpened({ what, day: on, starts })}
                />
              </Suspense>
            )}
          </div>
          {view === "week" && <WeekSheet days={weekDays} events={events} title={`${title} ${range}`} />}
        </>
      )}
      {tints.size > 0 && (
        <ul className={styles.legend} aria-label={t("legend")}>
          {[...tints].map(([id, { name, tint, letter }]) => (
            <li key={id}><span className={styles.mark} data-tint={tint}>{letter}</span> {name}</li>
          ))}
        </ul>
      )}
      {opened && <MoveDialog key={`${opened.what.stretch.id}${opened.day}${opened.starts}`} {...opened} single={mondayOf(opened.day) !== monday} monday={monday} days={daysOf(mondayOf(opened.day), calendar)} move={move} onClose={() => setOpened(null)} />}
    </section>
  );
}
