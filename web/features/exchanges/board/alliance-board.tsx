import { useQuery } from "@apollo/client/react";
import { ActionIcon, Button, VisuallyHidden } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useList } from "../../../app/apollo/use-list";
import { useFinders } from "../../../app/find/use-finders";
import { useNamed } from "../../../app/find/use-named";
import { Subject } from "../../../../shared/schools";
import { useFragment as unmask } from "../../../gql";
import { Empty, ListSkeleton, ProblemView } from "../../../ui/blank";
import { Choose } from "../../../ui/choose";
import { Chips, FilterBar } from "../../../ui/filter-bar";
import { FindField } from "../../../ui/find-field";
import { formatDay, shiftDay, today } from "../../../ui/format";
import { problemOf } from "../../../ui/problem";
import { SearchField } from "../../../ui/search-field";
import { toast } from "../../../ui/toast";
import { shortNames } from "../../../ui/short-names";
import { oneOf, useFilters } from "../../../ui/use-filters";
import { usePhone } from "../../../ui/use-phone";
import { BoardGrid, type BoardRow, type Moved } from "./board-grid";
import styles from "./board.module.css";
import { boardDaysQuery, boardGroundQuery, boardQuery, boardWaysQuery, stretchFields } from "./board-queries";
import { MoveDialog } from "./move-dialog";
import type { Lifted } from "./moving";
import { PhoneDays } from "./phone-days";
import { useLift } from "./use-lift";
import { useMoves, type Target } from "./use-moves";
import { clock, daysOf, marksOf, mondayOf, shownDays, tintsOf, type Ways } from "./week";

const subjects = Object.keys(Subject) as (keyof typeof Subject)[];
/** As many as the limit of fields lets through in one request. */
const AT_ONCE = 24;
const WHO = ["busy", "all"] as const;
const ONLY = ["clashes", "gaps"] as const;

interface Opened {
  readonly what: Lifted;
  readonly day: string;
  readonly starts: string;
  readonly single: boolean;
}

/** A board of teachers by days: who is where in a week, what could be otherwise, and what is not filled. */
export function AllianceBoard({ alliance }: { alliance: { readonly id: string; readonly name: string; readonly viewerCan: readonly string[] } }) {
  const { t, i18n } = useTranslation("exchangeBoard");
  const { t: word } = useTranslation("words");
  const find = useFinders();
  const phone = usePhone();
  const [chosen, set] = useFilters("week", "school", "subject", "find", "who", "only", "day");
  const monday = mondayOf(/^\d{4}-\d{2}-\d{2}$/.test(chosen.week) ? chosen.week : today());
  const next = shiftDay(monday, 7);
  const who = oneOf(WHO, chosen.who) ?? "busy";
  const only = oneOf(ONLY, chosen.only);
  const subject = oneOf(subjects, chosen.subject);
  const school = useNamed(chosen.school);
  const inWeek = { since: monday, until: next };

  const ground = useQuery(boardGroundQuery, { variables: { id: alliance.id, needs: { allianceId: alliance.id, stateIn: ["OPEN", "PARTLY_FILLED"] } } });
  const regionId = ground.data?.alliance?.schools.nodes[0]?.regionId;
  const calendar = useQuery(boardDaysQuery, { variables: { regionId: regionId ?? "", since: monday, until: shiftDay(monday, 6) }, skip: !regionId });
  const list = useList(
    boardQuery,
    {
      first: AT_ONCE,
      filter: {
        ...(who === "busy" ? { exchangingIn: { id: alliance.id, ...inWeek } } : { alliance: alliance.id }),
        ...(chosen.school && { exchangingAt: { id: chosen.school, ...inWeek } }),
        ...(subject && { subject }),
        ...(chosen.find && { matches: chosen.find }),
      },
      week: { allianceId: alliance.id, dayBefore: next, untilFrom: shiftDay(monday, 1) },
    },
    (data) => data.people,
  );

  const { data: onTheWay } = useQuery(boardWaysQuery, { variables: { input: { allianceId: alliance.id, since: monday, until: next } } });
  const ways = useMemo((): Ways => new Map(onTheWay?.exchangeWays.map((way) => [way.occupationId, way])), [onTheWay]);

  const week = useMemo(() => daysOf(monday, calendar.data?.schoolDays ?? []), [monday, calendar.data]);
  const all = useMemo(
    () =>
      list.rows?.map(({ id, name, postsNow, occupations }): BoardRow => ({
        id, name, home: postsNow.nodes[0]?.school?.name, subject: postsNow.nodes[0]?.mainSubject ?? undefined, stretches: occupations.nodes.map((one) => unmask(stretchFields, one)),
      })),
    [list.rows],
  );
  const days = useMemo(() => shownDays(week, (all ?? []).flatMap(({ stretches }) => stretches)), [week, all]);
  const marks = useMemo(() => new Map((all ?? []).map((row) => [row.id, marksOf(row.stretches, days, ways)])), [all, days, ways]);
  const hosts = useMemo(() => (all ?? []).flatMap(({ stretches }) => stretches.flatMap((one) => (one.school ? [one.school] : []))), [all]);
  const short = useMemo(() => shortNames([[...new Set([...hosts.map((one) => one.name), ...(all ?? []).flatMap((row) => row.home ?? [])])]]), [hosts, all]);
  const tints = useMemo(() => tintsOf(hosts, short), [hosts, short]);
  const rows = useMemo(() => all?.filter(({ id }) => only === null || (marks.get(id)?.[only] ?? 0) > 0).map((row) => ({ ...row, home: row.home && (short.get(row.home) ?? row.home) })), [all, only, marks, short]);
  const sums = [...marks.values()].reduce((sum, one) => ({ clashes: sum.clashes + one.clashes, gaps: sum.gaps + one.gaps }), { clashes: 0, gaps: 0 });

  const [said, say] = useState("");
  const [opened, setOpened] = useState<Opened | null>(null);
  const [moved, setMoved] = useState<Moved | null>(null);
  const lift = useLift(monday, week);
  const moves = useMoves(monday);
  const last = useRef<(() => void) | null>(null);
  const loading = useRef(false);
  const { hasMore, more } = list;
  const loadMore = useCallback((): void => {
    if (!hasMore || loading.current) return;
    loading.current = true;
    void more().finally(() => {
      loading.current = false;
    });
  }, [hasMore, more]);
  // What is looked for among all must have been read whole.
  useEffect(() => {
    if (only !== null || phone) loadMore();
  }, [only, phone, loadMore, list.rows]);

  const move = async (what: Lifted, target: Target): Promise<void> => {
    const back = await moves(what, target);
    setMoved({ personId: what.personId, day: target.day.day, starts: target.starts });
    const words = t("moved", { name: what.name, day: formatDay(target.day.day, i18n.language), starts: target.starts });
    const undo = (): void => {
      last.current = null;
      back().then(
        () => {
          setMoved({ personId: what.personId, day: what.stretch.day, starts: clock(what.stretch.starts) });
          say(t("said.undone"));
          toast("info", t("said.undone"));
        },
        (error: unknown) => toast("bad", problemOf(error).message ?? t("said.notUndone")),
      );
    };
    last.current = undo;
    say(words);
    toast("good", words, undo);
  };
  const open = (what: Lifted): void => setOpened({ what, day: what.stretch.day, starts: clock(what.stretch.starts), single: false });
  const { needs } = ground.data ?? {};
  const weekNumber = week.find((day) => day.week != null)?.week;

  return (
    <section className={styles.board} aria-label={t("title")}>
      <div className={styles.bar}>
        <div className={styles.week}>
          <ActionIcon size="lg" variant="default" aria-label={t("before")} onClick={() => set("week", shiftDay(monday, -7))}>
            <IconChevronLeft size={17} aria-hidden />
          </ActionIcon>
          <span className={styles.weekName} aria-live="polite">
            {weekNumber ? t("weekOf", { number: weekNumber }) : t("betweenTerms")}
            <span className={styles.note}>{t("common:period.fromTo", { first: formatDay(monday, i18n.language), last: formatDay(shiftDay(monday, 6), i18n.language) })}</span>
          </span>
          <ActionIcon size="lg" variant="default" aria-label={t("after")} onClick={() => set("week", next)}>
            <IconChevronRight size={17} aria-hidden />
          </ActionIcon>
          {monday !== mondayOf(today()) && <Button size="compact-sm" variant="default" onClick={() => set("week", null)}>{t("thisWeek")}</Button>}
        </div>
        <FilterBar>
          <SearchField label={t("find")} value={chosen.find} onChange={(value) => set("find", value)} />
          <FindField bare label={t("school")} value={school} find={find.schools({ alliance: alliance.id })} onChange={(found) => set("school", found?.id ?? null)} />
          <Choose bare label={t("subject")} searchable value={subject} choices={subjects.map((value) => ({ value, label: word(`subject.${value}`) }))} onChange={(value) => set("subject", value)} />
          <Chips single label={t("who")} value={who === "all" ? ["all"] : []} choices={[{ value: "all", label: t("all") }]} onChange={([value]) => set("who", value ?? null)} />
          <Chips single label={t("only")} value={only ? [only] : []} choices={[{ value: "clashes", label: t("clashes", { count: sums.clashes }) }, { value: "gaps", label: t("gaps", { count: sums.gaps }) }]} onChange={([value]) => set("only", value ?? null)} />
        </FilterBar>
      </div>
      {needs && needs.nodes.length > 0 && (
        <details className={styles.needs}>
          <summary>{t("needs", { count: needs.totalCount })}</summary>
          <ul>
            {needs.nodes.map(({ id, subject: asked, wanted, filled, kind, school: at }) => (
              <li key={id}>
                {at?.name} · {[asked && word(`subject.${asked}`), word(`exchangeKind.${kind}`)].filter(Boolean).join(" · ")} · {t("missing", { count: wanted - filled })}
              </li>
            ))}
          </ul>
          <Link to={`/exchanges/alliances/${alliance.id}/supply`}>{t("toSupply")}</Link>
        </details>
      )}
      {list.error ? (
        <ProblemView error={list.error} retry={list.retry} />
      ) : rows === undefined ? (
        <ListSkeleton rows={10} />
      ) : rows.length === 0 ? (
        <Empty title={t("empty.title")} hint={only === null ? t("empty.hint") : t("empty.nothing")} />
      ) : phone ? (
        <PhoneDays rows={rows} days={days} tints={tints} ways={ways} day={chosen.day || today()} onDay={(day) => set("day", day)} onOpen={open} />
      ) : (
        <>
          <BoardGrid
            rows={rows} total={only === null ? (list.total ?? rows.length) : rows.length} days={days} tints={tints} ways={ways} label={t("title")} lift={lift} moved={moved} onNearEnd={loadMore} say={say} onOpen={open}
            onDrop={(what, day) => setOpened({ what, day, starts: lift.verdicts?.get(day)?.hour?.starts ?? clock(what.stretch.starts), single: lift.verdicts?.get(day)?.kind === "dayOnly" })}
            onUndo={() => (last.current ? last.current() : say(t("said.nothingToUndo")))}
          />
          <ul className={styles.legend} aria-label={t("legend")}>
            {[...tints].map(([id, { name, tint, striped, letter }]) => (
              <li key={id}>
                <span className={styles.swatch} data-tint={tint} data-striped={striped || undefined}>{letter}</span>
                {name}
              </li>
            ))}
          </ul>
          <p className={styles.hint}>{t("keys")}</p>
        </>
      )}
      <VisuallyHidden aria-live="assertive">{said}</VisuallyHidden>
      {opened && <MoveDialog key={`${opened.what.stretch.id}${opened.day}`} {...opened} monday={monday} days={week} move={move} onClose={() => setOpened(null)} />}
    </section>
  );
}
