import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useList } from "../../app/apollo/use-list";
import { useFragment as unmask } from "../../gql";
import type { ExchangeCardFragment, ExchangeState } from "../../gql/graphql";
import { ListSkeleton, ProblemView } from "../../ui/blank";
import { Dialog } from "../../ui/dialog";
import { Section } from "../../ui/page";
import { Pager } from "../../ui/pager";
import { ExchangeCard } from "./exchange-card";
import { exchangeCard, exchangesInStateQuery } from "./exchange-queries";
import { ExchangeForm } from "./exchange-form";
import styles from "./exchanges.module.css";

interface Column {
  readonly key: string;
  readonly states: readonly ExchangeState[];
}

/** From the left to the right as an exchange goes; what ended otherwise stands last. */
const columns: readonly Column[] = [
  { key: "DRAFT", states: ["DRAFT"] },
  { key: "PROPOSED", states: ["PROPOSED"] },
  { key: "APPROVED", states: ["APPROVED"] },
  { key: "ACTIVE", states: ["ACTIVE"] },
  { key: "done", states: ["COMPLETED", "APPRAISED"] },
  { key: "otherwise", states: ["REJECTED", "WITHDRAWN", "CANCELLED", "ENDED_EARLY"] },
];

/** The exchanges of an alliance as a pipeline: what waits, what runs, what is done. */
export function ExchangePipeline({ alliance }: { alliance: { readonly id: string; readonly name: string; readonly viewerCan: readonly string[] } }) {
  const { t } = useTranslation("exchanges");
  const [drafting, setDrafting] = useState(false);
  return (
    <Section
      title={t("title")}
      actions={
        alliance.viewerCan.includes("PLAN") && (
          <Button size="xs" leftSection={<IconPlus size={15} aria-hidden />} onClick={() => setDrafting(true)}>
            {t("draft.verb")}
          </Button>
        )
      }
    >
      <div className={styles.pipeline}>
        {columns.map((column) => (
          <Lane key={column.key} allianceId={alliance.id} column={column} />
        ))}
      </div>
      <Dialog opened={drafting} onClose={() => setDrafting(false)} title={t("draft.title")} size="lg">
        {drafting && <ExchangeForm allianceId={alliance.id} onClose={() => setDrafting(false)} />}
      </Dialog>
    </Section>
  );
}

function Lane({ allianceId, column }: { allianceId: string; column: Column }) {
  const { t } = useTranslation("exchanges");
  const list = useList(exchangesInStateQuery, { first: 20, filter: { allianceId, stateIn: [...column.states] } }, (data) => data.exchanges);
  const rows: readonly ExchangeCardFragment[] | undefined = list.rows?.map((row) => unmask(exchangeCard, row));
  return (
    <section className={styles.lane} aria-label={t(`lane.${column.key}`)}>
      <h3 className={styles.laneHead}>
        {t(`lane.${column.key}`)}
        <span className={styles.count}>{list.total}</span>
      </h3>
      {list.error ? <ProblemView error={list.error} retry={list.retry} /> : !rows ? <ListSkeleton /> : rows.length === 0 ? <p className={styles.none}>{t(`none.${column.key}`)}</p> : (
        <ul className={styles.cards}>
          {rows.map((row) => (
            <ExchangeCard key={row.id} exchange={row} />
          ))}
        </ul>
      )}
      {list.hasMore && <Pager hasMore={list.hasMore} more={list.more} shown={rows?.length} total={list.total} />}
    </section>
  );
}
