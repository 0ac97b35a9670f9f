import { Button } from "@mantine/core";
import { IconChevronLeft, IconChevronRight, IconMapPin } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useOutbox } from "../../app/offline";
import { Empty, ListSkeleton, ProblemView } from "../../ui/blank";
import { formatLongDay, shiftDay, today } from "../../ui/format";
import { Section } from "../../ui/page";
import { Moment, Period } from "../../ui/time";
import { LogDialog, type Writing } from "./log-dialog";
import { PlaceCard } from "./place-card";
import { useWeek } from "./use-week";
import { mondayOf, progressOf, type WeekPlace } from "./week-model";
import { WeekProgress } from "./week-progress";
import styles from "./fieldwork.module.css";

/** Where a teacher is expected this week, today first, and what was written of it. Also without a network. */
export function MyWeek() {
  const { t, i18n } = useTranslation("fieldwork");
  const present = mondayOf(today());
  const [monday, setMonday] = useState(present);
  const { places, stays, keptAt, error, retry } = useWeek(monday);
  const [writing, setWriting] = useState<Writing | null>(null);
  if (error) return <ProblemView error={error} retry={retry} />;

  const days = new Map<string, WeekPlace[]>();
  for (const place of places ?? []) days.set(place.day, [...(days.get(place.day) ?? []), place]);
  const day = today();
  // Today first, then what comes, then what has been.
  const order = [...days.keys()].toSorted((a, b) => Number(b === day) - Number(a === day) || Number(b >= day) - Number(a >= day) || (a < b ? -1 : 1));

  return (
    <>
      <nav className={styles.weeks} aria-label={t("week.choose")}>
        <Button variant="default" size="md" leftSection={<IconChevronLeft size={18} aria-hidden />} onClick={() => setMonday(shiftDay(monday, -7))}>
          {t("week.last")}
        </Button>
        <span className={styles.weekName} aria-live="polite">
          {monday === present && <strong>{t("week.this")}</strong>}
          <Period since={monday} until={shiftDay(monday, 7)} />
        </span>
        <Button variant="default" size="md" rightSection={<IconChevronRight size={18} aria-hidden />} onClick={() => setMonday(shiftDay(monday, 7))}>
          {t("week.next")}
        </Button>
        {monday !== present && (
          <Button variant="subtle" size="md" onClick={() => setMonday(present)}>
            {t("week.back")}
          </Button>
        )}
      </nav>
      {keptAt !== undefined && (
        <p className={styles.kept} role="status">
          {t("week.kept")} <Moment of={new Date(keptAt).toISOString()} />
        </p>
      )}
      <Elsewhere places={places} onWrite={setWriting} />
      {!places ? (
        <ListSkeleton />
      ) : (
        <>
          {places.length > 0 && <WeekProgress of={progressOf(places)} />}
          {stays.map(({ id, school, exchange }) => (
            <p key={id} className={styles.stay}>
              <IconMapPin size={16} aria-hidden /> {t("stay", { school: school?.name ?? "" })} {exchange && <Period since={exchange.since} until={exchange.until} />}
            </p>
          ))}
          {order.map((one) => (
            <Section key={one} title={one === day ? t("todayIs", { day: formatLongDay(one, i18n.language) }) : formatLongDay(one, i18n.language)} flush>
              <ul className={styles.places} aria-label={formatLongDay(one, i18n.language)}>
                {days.get(one)?.map((place) => (
                  <PlaceCard key={place.key} of={place} onWrite={setWriting} />
                ))}
              </ul>
            </Section>
          ))}
          {places.length === 0 && stays.length === 0 && <Empty title={t("empty.title")} hint={t("empty.hint")} action={<Link to="/exchanges/mine/exchanges">{t("empty.way")}</Link>} />}
        </>
      )}
      <LogDialog of={writing} onClose={() => setWriting(null)} />
    </>
  );
}

/** What this device has written for other weeks and not sent: nothing of it is ever out of sight. */
function Elsewhere({ places, onWrite }: { places: readonly WeekPlace[] | undefined; onWrite: (writing: Writing) => void }) {
  const { t } = useTranslation("fieldwork");
  const { entries } = useOutbox();
  if (!places || !entries) return null;
  const shown = new Set(places.map(({ key }) => key));
  const others = entries.filter(({ place }) => !shown.has(place));
  if (others.length === 0) return null;
  return (
    <Section title={t("unsent.title")} count={others.length} flush>
      <ul className={styles.places} aria-label={t("unsent.title")}>
        {others.map((entry) => (
          <PlaceCard key={entry.id} of={{ key: entry.place, day: entry.draft.day, starts: entry.draft.began, ends: entry.draft.ended, state: entry.sending ? "sending" : entry.state, place: undefined, log: undefined, entry }} onWrite={onWrite} dated />
        ))}
      </ul>
    </Section>
  );
}
