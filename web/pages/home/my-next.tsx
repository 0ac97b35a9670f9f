import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { HomeMyNextQuery } from "../../gql/graphql";
import { Empty, ListSkeleton } from "../../ui/blank";
import { shiftDay, today } from "../../ui/format";
import { Section } from "../../ui/page";
import { StateTag } from "../../ui/state-tag";
import { Day } from "../../ui/time";
import { myNextQuery } from "./home-query";
import styles from "./home.module.css";
import { hoursOf } from "./week";

/** Logs of so many days back are looked at; older ones are on the page of the week. */
const DAYS_BACK = 14;

const placeOf = ({ day, slotId, visitId }: { readonly day: string; readonly slotId?: string | null | undefined; readonly visitId?: string | null | undefined }): string => `${slotId ?? visitId ?? ""} ${day}`;

/** Places that have passed and have no log. */
function missing({ past, myTeachingLogs }: HomeMyNextQuery, now: number): number {
  const written = new Set(myTeachingLogs.nodes.map(placeOf));
  return past.nodes.filter((place) => !place.whole && Date.parse(place.endsAt) < now && !written.has(placeOf(place))).length;
}

/** A teacher's week in short: where he is expected next, and the logs that wait for him. */
export default function MyNext() {
  const { t } = useTranslation("home");
  const [{ day, now }] = useState(() => ({ day: today(), now: Date.now() }));
  const { data } = useQuery(myNextQuery, { variables: { today: day, from: shiftDay(day, -DAYS_BACK) } });
  const due = data ? missing(data, now) : 0;
  const returned = data?.myTeachingLogs.nodes.filter(({ state }) => state === "RETURNED").length ?? 0;
  const next = data?.next.nodes;
  const dayWord = (of: string) => (of === day ? t("exchanges.today") : of === shiftDay(day, 1) ? t("exchanges.tomorrow") : <Day of={of} />);
  return (
    <Section title={t("exchanges.mine")} flush actions={<Link to="/exchanges/mine">{t("exchanges.week")}</Link>}>
      {!next && <ListSkeleton rows={3} />}
      {(due > 0 || returned > 0) && (
        <p className={styles.due}>
          <Link to="/exchanges/mine">
            {due > 0 && <StateTag tone="bad" label={t("exchanges.logsDue", { count: due })} />} {returned > 0 && <StateTag tone="warn" label={t("exchanges.logsReturned", { count: returned })} />}
          </Link>
        </p>
      )}
      {next?.length === 0 && <Empty title={t("exchanges.mineEmpty")} hint={t("exchanges.mineEmptyHint")} action={<Link to="/exchanges/mine/offers">{t("exchanges.offer")}</Link>} />}
      {next && next.length > 0 && (
        <ul className={styles.list}>
          {next.map((place) => (
            <li key={place.id} className={styles.item}>
              <div className={styles.row}>
                <Link className={styles.name} to="/exchanges/mine">
                  {place.school?.name}
                </Link>
                <span className={styles.when}>
                  {dayWord(place.day)} {place.whole ? t("exchanges.whole") : hoursOf(place)}
                </span>
              </div>
              <div className={styles.note}>
                <span>{place.visit?.topic || place.visit?.className || place.slot?.className}</span>
                {place.room && <span>{place.room}</span>}
              </div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
