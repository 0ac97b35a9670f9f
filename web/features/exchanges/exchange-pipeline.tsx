import { Button, Checkbox } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useList } from "../../app/apollo/use-list";
import { ExportButton } from "../../app/exports/export-button";
import { useFragment as unmask } from "../../gql";
import type { ExchangeCardFragment, ExchangeFilter, ExchangeState } from "../../gql/graphql";
import { ListSkeleton, ProblemView } from "../../ui/blank";
import { Dialog } from "../../ui/dialog";
import type { Found } from "../../ui/find-field";
import { Section } from "../../ui/page";
import { Pager } from "../../ui/pager";
import { usePhone } from "../../ui/use-phone";
import { ExchangeCard } from "./exchange-card";
import { exchangeCard, exchangesInStateQuery } from "./exchange-queries";
import { ExchangeForm } from "./exchange-form";
import styles from "./exchanges.module.css";
import { PipelineFilters, usePipelineFilter } from "./pipeline-filters";
import { ProposeChosen } from "./propose-chosen";

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

/** As many of each as can be taken in at a glance; the others come with a press. */
const AT_ONCE = { desktop: 5, phone: 3 } as const;

type Chosen = ReadonlyMap<string, ExchangeCardFragment>;

/** The exchanges of an alliance as a pipeline: what waits, what runs, what is done. */
export function ExchangePipeline({ alliance }: { alliance: { readonly id: string; readonly name: string; readonly viewerCan: readonly string[] } }) {
  const { t } = useTranslation("exchanges");
  const [drafting, setDrafting] = useState(false);
  const [chosen, setChosen] = useState<Chosen>(new Map());
  const [host, setHost] = useState<Found | null>(null);
  const [told, setTold] = useState(false);
  const filter: ExchangeFilter = { allianceId: alliance.id, ...usePipelineFilter(alliance.id, host) };
  const choose = (exchange: ExchangeCardFragment, on: boolean): void => {
    const next = new Map(chosen);
    if (on) next.set(exchange.id, exchange);
    else next.delete(exchange.id);
    setChosen(next);
  };
  return (
    <Section
      title={t("title")}
      actions={
        <span className={styles.actions}>
          <ExportButton list="exchanges" filter={filter} />
          {alliance.viewerCan.includes("PLAN") && (
            <Button size="xs" leftSection={<IconPlus size={15} aria-hidden />} onClick={() => setDrafting(true)}>
              {t("draft.verb")}
            </Button>
          )}
        </span>
      }
    >
      <PipelineFilters allianceId={alliance.id} host={host} onHost={setHost} />
      {(chosen.size > 0 || told) && (
        <ProposeChosen
          chosen={[...chosen.values()]}
          onDone={(left) => {
            setTold(true);
            setChosen(new Map([...chosen].filter(([id]) => left.includes(id))));
          }}
          onClear={() => {
            setTold(false);
            setChosen(new Map());
          }}
        />
      )}
      <div className={styles.pipeline}>
        {columns.map((column) => (
          <Lane key={column.key} filter={{ ...filter, stateIn: [...column.states] }} column={column} chosen={chosen} onChoose={choose} />
        ))}
      </div>
      <Dialog opened={drafting} onClose={() => setDrafting(false)} title={t("draft.title")} size="lg">
        {drafting && <ExchangeForm allianceId={alliance.id} onClose={() => setDrafting(false)} />}
      </Dialog>
    </Section>
  );
}

function Lane({ filter, column, chosen, onChoose }: { filter: ExchangeFilter; column: Column; chosen: Chosen; onChoose: (exchange: ExchangeCardFragment, on: boolean) => void }) {
  const { t } = useTranslation("exchanges");
  const phone = usePhone();
  const list = useList(exchangesInStateQuery, { first: phone ? AT_ONCE.phone : AT_ONCE.desktop, filter }, (data) => data.exchanges);
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
            <ExchangeCard key={row.id} exchange={row} stated={column.states.length > 1}>
              {row.viewerCan.includes("PROPOSE") && (
                <Checkbox size="xs" aria-label={t("choose.one", { name: row.person?.name ?? t("somebody") })} checked={chosen.has(row.id)} onChange={(event) => onChoose(row, event.currentTarget.checked)} />
              )}
            </ExchangeCard>
          ))}
        </ul>
      )}
      {list.hasMore && <Pager hasMore={list.hasMore} more={list.more} shown={rows?.length} total={list.total} />}
    </section>
  );
}
