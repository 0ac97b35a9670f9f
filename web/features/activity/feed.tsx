import { UnstyledButton } from "@mantine/core";
import { IconArrowUp } from "@tabler/icons-react";
import { Fragment, useEffect, useRef, useState, type RefObject } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { ActivityLineFragment } from "../../gql/graphql";
import { Empty, ListSkeleton, ProblemView } from "../../ui/blank";
import { dayOf, formatLongDay, shiftDay, today } from "../../ui/format";
import { Pager } from "../../ui/pager";
import { Face } from "../../ui/person-chip";
import { Moment } from "../../ui/time";
import styles from "./feed.module.css";
import type { Family } from "./families";
import { addressOf, sentenceOf } from "./sentence";
import { useFeed } from "./use-feed";

export interface FeedProps {
  /** An alliance, a school or a region; without it everything that I am told of. */
  readonly scope?: string;
  readonly families?: readonly Family[];
  /** What is new since the person was here; without it nothing is marked. */
  readonly isFresh?: (activity: ActivityLineFragment) => boolean;
  /** The newest line, as soon as it is known. */
  readonly onNewest?: (activity: ActivityLineFragment) => void;
  /** So many lines and no more: the beginning of a feed on another page. */
  readonly glimpse?: number;
}

/** What happened, newest first, by day; what happens now is put on top as it happens. */
export function Feed({ scope, families = [], isFresh, onNewest, glimpse }: FeedProps) {
  const { t } = useTranslation("activity");
  const feed = useFeed({ scope, families, first: glimpse ?? 30 });
  const place = useRef<HTMLDivElement>(null);
  const [unseen, clear] = useUnseen(place, feed.arrived);

  const newest = feed.rows?.[0];
  useEffect(() => {
    if (newest) onNewest?.(newest);
  }, [newest, onNewest]);

  if (feed.error) return <ProblemView error={feed.error} retry={feed.retry} />;
  if (!feed.rows) return <ListSkeleton rows={glimpse ?? 8} />;
  if (feed.rows.length === 0) {
    return families.length > 0 ? (
      <Empty title={t("emptyFiltered")} hint={t("emptyFilteredHint")} />
    ) : (
      <Empty title={t("empty")} hint={t("emptyHint")} />
    );
  }

  const rows = glimpse ? feed.rows.slice(0, glimpse) : feed.rows;
  // The line stands above the first that was read before, when something new stands above it.
  const lastRead = isFresh && rows[0] && isFresh(rows[0]) ? rows.find((activity) => !isFresh(activity))?.id : undefined;
  return (
    <div className={styles.feed} ref={place}>
      {unseen > 0 && !glimpse && (
        <UnstyledButton
          className={styles.pill}
          onClick={() => {
            place.current?.scrollIntoView({ block: "start" });
            window.scrollTo({ top: 0 });
            clear();
          }}
        >
          <IconArrowUp size={15} aria-hidden />
          {t("arrived", { count: unseen })}
        </UnstyledButton>
      )}
      {(glimpse ? [{ day: "", lines: [...rows] }] : byDay(rows)).map(({ day, lines }) => (
        <Fragment key={day}>
          {day && <DayHeading day={day} />}
          <ol className={styles.lines}>
            {lines.map((activity) => (
              <Fragment key={activity.id}>
                {activity.id === lastRead && <li className={styles.seen}>{t("seen")}</li>}
                <Line activity={activity} dated={!day} fresh={isFresh?.(activity) ?? false} arrived={feed.arrived.has(activity.id)} />
              </Fragment>
            ))}
          </ol>
        </Fragment>
      ))}
      {!glimpse && <Pager hasMore={feed.hasMore} more={feed.more} infinite shown={rows.length} />}
    </div>
  );
}

function byDay(rows: readonly ActivityLineFragment[]): { day: string; lines: ActivityLineFragment[] }[] {
  const days: { day: string; lines: ActivityLineFragment[] }[] = [];
  for (const row of rows) {
    const day = dayOf(row.createdAt);
    const last = days.at(-1);
    if (last?.day === day) last.lines.push(row);
    else days.push({ day, lines: [row] });
  }
  return days;
}

function DayHeading({ day }: { day: string }) {
  const { t, i18n } = useTranslation("activity");
  const near = day === today() ? t("today") : day === shiftDay(today(), -1) ? t("yesterday") : null;
  return (
    <h3 className={styles.day}>
      {near}
      {near ? <span>{formatLongDay(day, i18n.language)}</span> : formatLongDay(day, i18n.language)}
    </h3>
  );
}

interface LineProps {
  readonly activity: ActivityLineFragment;
  readonly fresh: boolean;
  readonly arrived: boolean;
  /** No heading above says which day it was. */
  readonly dated: boolean;
}

function Line({ activity, fresh, arrived, dated }: LineProps) {
  const { t } = useTranslation(["activity", "policyNames", "words"]);
  const who = activity.actor?.name ?? t("system");
  const address = addressOf(activity);
  const what = sentenceOf(activity, t);
  return (
    <li className={styles.line} data-fresh={fresh || undefined} data-arrived={arrived || undefined} data-activity={activity.id}>
      <Face name={who} id={activity.actor?.id ?? who} />
      <div className={styles.what}>
        <span className={styles.who}>{who}</span> {address ? <Link to={address}>{what}</Link> : what}
      </div>
      <div className={styles.when}>
        <Moment of={activity.createdAt} clockOnly={!dated} />
      </div>
    </li>
  );
}

/** How many arrived while the top of the list was out of sight. */
function useUnseen(place: RefObject<HTMLDivElement | null>, arrived: ReadonlySet<string>): [number, () => void] {
  const [seen, setSeen] = useState(0);
  const size = arrived.size;
  useEffect(() => {
    const look = (): void => {
      const top = place.current?.getBoundingClientRect().top ?? 0;
      if (top > -40) setSeen(size);
    };
    look();
    window.addEventListener("scroll", look, { passive: true });
    return () => window.removeEventListener("scroll", look);
  }, [place, size]);
  return [size - seen, () => setSeen(size)];
}
