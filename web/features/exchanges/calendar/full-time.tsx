import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Tint } from "../board/week";
import styles from "./calendar.module.css";
import type { Event } from "./grid";

/** Who is elsewhere the whole time: said once, since it would fill every day of it. */
export function FullTime({ events, tints }: { events: readonly Event[]; tints: ReadonlyMap<string, Tint> }) {
  const { t } = useTranslation("exchangeBoard");
  const { t: word } = useTranslation("words");
  const people = [...new Map(events.filter(({ what }) => what.stretch.whole).map(({ what }) => [`${what.personId} ${what.stretch.exchange?.id ?? what.stretch.id}`, what])).values()];
  if (people.length === 0) return null;
  return (
    <details className={styles.fullTime}>
      <summary>{t("calendar.fullTime", { count: people.length })}</summary>
      <ul>
        {people.map(({ name, stretch: { id, exchange, school } }) => {
          const tint = tints.get(school?.id ?? "");
          return (
            <li key={id} data-tint={tint?.tint}>
              {exchange ? <Link to={`/exchanges/${exchange.id}`}>{name}</Link> : name} {tint && <span className={styles.mark}>{tint.letter}</span>} {tint?.short ?? school?.name ?? t("somewhere")}
              {exchange && <span className={styles.range}>{[word(`exchangeKind.${exchange.kind}`), exchange.subject && word(`subject.${exchange.subject}`)].filter(Boolean).join(" · ")}</span>}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
