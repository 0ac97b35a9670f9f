import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useList } from "../../app/apollo/use-list";
import { useFragment as unmask } from "../../gql";
import type { ExchangeCardFragment, ExchangeFilter } from "../../gql/graphql";
import { ProblemView, type EmptyProps } from "../../ui/blank";
import { DataList, type Column } from "../../ui/data-list";
import { Pager } from "../../ui/pager";
import { StateTag } from "../../ui/state-tag";
import { Period } from "../../ui/time";
import { exchangeCard, exchangesInStateQuery } from "./exchange-queries";
import { exchangeTones } from "./exchange-tones";

/** Exchanges of a filter as a list; each line leads to its page. */
export function ExchangeList({ label, filter, empty, without = [] }: { label: string; filter: ExchangeFilter; empty: EmptyProps; /** Columns that say the same in each line here. */ without?: readonly ("person" | "from" | "to")[] }) {
  const { t } = useTranslation("exchanges");
  const { t: word } = useTranslation("words");
  const list = useList(exchangesInStateQuery, { first: 20, filter }, (data) => data.exchanges);
  const rows = list.rows?.map((row) => unmask(exchangeCard, row));
  const nameOf = ({ person }: ExchangeCardFragment): string => person?.name ?? t("somebody");
  const columns: readonly Column<ExchangeCardFragment>[] = [
    { key: "person", label: t("form.person"), card: "title", cell: (row) => <Link to={`/exchanges/${row.id}`}>{without.includes("person") ? t(`kind.${row.kind}`) : nameOf(row)}</Link> },
    ...(without.includes("person") ? [] : [{ key: "kind", label: t("form.kind"), cell: (row: ExchangeCardFragment) => t(`kind.${row.kind}`) }]),
    { key: "subject", label: t("page.subject"), cell: (row) => (row.subject ? word(`subject.${row.subject}`) : "") },
    ...(without.includes("from") ? [] : [{ key: "from", label: t("page.from"), cell: (row: ExchangeCardFragment) => row.homeSchool?.name }]),
    ...(without.includes("to") ? [] : [{ key: "to", label: t("page.at"), cell: (row: ExchangeCardFragment) => row.hostSchool?.name }]),
    { key: "period", label: t("page.period"), cell: (row) => <Period since={row.since} until={row.until} /> },
    { key: "when", label: t("page.when"), cell: (row) => <When of={row} /> },
    { key: "state", label: t("page.state"), tight: true, card: "mark", cell: (row) => <StateTag tone={exchangeTones[row.state]} label={t(`state.${row.state}`)} /> },
  ];
  if (list.error) return <ProblemView error={list.error} retry={list.retry} />;
  return (
    <>
      <DataList label={label} columns={columns} rows={rows} rowKey={(row) => row.id} empty={empty} stamp={(row) => row.version} name={nameOf} />
      {list.hasMore && <Pager hasMore={list.hasMore} more={list.more} shown={rows?.length} total={list.total} />}
    </>
  );
}

/** The places in the week, or how many visits. */
function When({ of }: { of: ExchangeCardFragment }) {
  const { t } = useTranslation("exchanges");
  const slots = of.slots.nodes.filter((slot) => slot.until === of.until);
  if (slots.length > 0) return <span className="figures">{slots.map((slot) => t("slotLine", { weekday: t(`weekday.${slot.weekday}`), starts: slot.starts.slice(0, 5), ends: slot.ends.slice(0, 5) })).join(t("common:listSeparator"))}</span>;
  const visits = of.visits.nodes.filter((visit) => visit.state === "PLANNED").length;
  return <>{visits > 0 ? t("page.visits", { count: visits }) : t("page.fullTime")}</>;
}
