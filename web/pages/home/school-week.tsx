import { useQuery } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { Empty, ListSkeleton } from "../../ui/blank";
import { today } from "../../ui/format";
import { Section } from "../../ui/page";
import { Day, Period } from "../../ui/time";
import { schoolExchangesQuery } from "./home-query";
import styles from "./home.module.css";
import { hoursOf, weekOf } from "./week";

/** Who comes to the school this week, and who of it is away. */
export default function SchoolWeek({ schoolId }: { readonly schoolId: string }) {
  const { t } = useTranslation(["home", "words"]);
  const { data } = useQuery(schoolExchangesQuery, { variables: { id: schoolId, ...weekOf(today()) } });
  const comings = data?.occupations.nodes;
  const away = data?.school?.exchangesSent;
  return (
    <>
      <Section title={t("exchanges.coming")} count={data?.occupations.totalCount} flush actions={<Link to={`/exchanges/schools/${schoolId}/calendar`}>{t("exchanges.week")}</Link>}>
        {!comings && <ListSkeleton rows={3} />}
        {comings?.length === 0 && <Empty title={t("exchanges.comingEmpty")} hint={t("exchanges.comingEmptyHint")} />}
        {comings && comings.length > 0 && (
          <ul className={styles.list}>
            {comings.map((coming) => (
              <li key={coming.id} className={styles.item}>
                <div className={styles.row}>
                  <Link className={styles.name} to={`/exchanges/${coming.exchange?.id ?? ""}`}>
                    {coming.person?.name}
                  </Link>
                  <span className={styles.when}>
                    <Day of={coming.day} /> {coming.whole ? t("exchanges.whole") : hoursOf(coming)}
                  </span>
                </div>
                <div className={styles.note}>
                  <span>{coming.exchange?.homeSchool?.name}</span>
                  {coming.exchange?.subject && <span>{t(`words:subject.${coming.exchange.subject}`)}</span>}
                </div>
              </li>
            ))}
          </ul>
        )}
      </Section>
      {away && away.nodes.length > 0 && (
        <Section title={t("exchanges.away")} count={away.totalCount} flush>
          <ul className={styles.list}>
            {away.nodes.map((exchange) => (
              <li key={exchange.id} className={styles.item}>
                <div className={styles.row}>
                  <Link className={styles.name} to={`/exchanges/${exchange.id}`}>
                    {exchange.person?.name}
                  </Link>
                </div>
                <div className={styles.note}>
                  <span>{exchange.hostSchool?.name}</span>
                  <Period since={exchange.since} until={exchange.until} />
                </div>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
