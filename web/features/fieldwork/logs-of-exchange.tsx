import { useQuery } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { useList } from "../../app/apollo/use-list";
import { useFragment as unmask, type FragmentType } from "../../gql";
import { Empty, ListSkeleton, ProblemView } from "../../ui/blank";
import { Section } from "../../ui/page";
import { Pager } from "../../ui/pager";
import { Day } from "../../ui/time";
import { FactsFigures } from "./facts-figures";
import { fieldworkFacts, logsOfExchangeQuery, logView } from "./fieldwork-queries";
import { LogRead } from "./log-read";
import { StateChip } from "./state-chip";
import styles from "./fieldwork.module.css";

/** What was last; the whole term comes with a press. */
const FIRST = 6;

/** The logs of one exchange, the newest first, with what they say as figures. */
export function LogsOfExchange({ exchangeId }: { exchangeId: string }) {
  const { t } = useTranslation("fieldwork");
  const variables = { first: FIRST, exchangeId };
  const list = useList(logsOfExchangeQuery, variables, (data) => data.teachingLogs);
  const { data } = useQuery(logsOfExchangeQuery, { variables, fetchPolicy: "cache-only" });
  if (list.error) return <ProblemView error={list.error} retry={list.retry} />;
  if (!list.rows) return <ListSkeleton />;
  const facts = unmask(fieldworkFacts, data?.fieldworkOf as FragmentType<typeof fieldworkFacts> | null | undefined);
  return (
    <Section title={t("logs.title")} count={list.total}>
      {facts && <FactsFigures of={facts} />}
      {list.rows.length === 0 ? (
        <Empty title={t("logs.empty")} hint={t("logs.emptyHint")} />
      ) : (
        <ul className={styles.places} aria-label={t("logs.title")}>
          {list.rows
            .map((row) => unmask(logView, row))
            .map((log) => (
              <li key={log.id} className={styles.place}>
                <div className={styles.placeHead}>
                  <span className={styles.clock}>
                    <Day of={log.day} /> {log.starts.slice(0, 5)}–{log.ends.slice(0, 5)}
                  </span>
                  <StateChip of={log.state} />
                </div>
                <LogRead of={log} />
              </li>
            ))}
        </ul>
      )}
      <Pager hasMore={list.hasMore} more={list.more} shown={list.rows.length} total={list.total} />
    </Section>
  );
}
