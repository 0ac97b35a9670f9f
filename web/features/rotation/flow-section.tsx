import { SegmentedControl } from "@mantine/core";
import { useQuery } from "@apollo/client/react";
import { lazy, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { Empty, ListSkeleton, ProblemView } from "../../ui/blank";
import { DataList } from "../../ui/data-list";
import { Section } from "../../ui/page";
import { PictureOrTable } from "./picture-or-table";
import type { PlaceOfYear } from "./place";
import { flowQuery } from "./queries";
import styles from "./rotation.module.css";

const FlowDrawing = lazy(() => import("./flow-drawing"));
const NAMED = 3;

/** Who gives and who receives: as streams between schools, in person-days or lessons, and as a table. */
export function FlowSection({ of }: { of: PlaceOfYear }) {
  const { t } = useTranslation("rotation");
  const [by, setBy] = useState<"days" | "periods">("days");
  const { data, previousData, error, refetch } = useQuery(flowQuery, { variables: { ...of } });
  const shown = data ?? previousData;
  const links = useMemo(() => shown?.exchangeFlow?.links.map((link) => ({ ...link, value: link[by] })).filter(({ value }) => value > 0) ?? [], [shown, by]);
  if (error && !shown) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!shown) return <ListSkeleton />;
  const all = shown.exchangeFlow?.links ?? [];
  if (all.length === 0)
    return (
      <Section title={t("flow.title")}>
        <Empty title={t("flow.none")} hint={t("flow.noneHint")} />
      </Section>
    );
  const strongest = links.toSorted((a, b) => b.value - a.value).slice(0, NAMED);
  const description = t("flow.description", { count: links.length, strongest: strongest.map(({ home, host, value }) => t("flow.one", { home, host, value, unit: t(`flow.${by}`) })).join(t("common:listSeparator")) });
  return (
    <Section title={t("flow.title")} flush>
      <PictureOrTable
        tools={<SegmentedControl size="xs" aria-label={t("flow.by")} value={by} onChange={(value) => setBy(value === "periods" ? "periods" : "days")} data={[{ value: "days", label: t("flow.days") }, { value: "periods", label: t("flow.periods") }]} />}
        picture={links.length === 0 ? <p className={styles.hint}>{t("flow.noPeriods")}</p> : <FlowDrawing description={description} links={links} unit={t(`flow.${by}`)} />}
        table={
          <DataList
            label={t("flow.title")}
            rows={all}
            rowKey={({ homeId, hostId }) => `${homeId} ${hostId}`}
            empty={{ title: t("flow.none") }}
            columns={[
              { key: "home", label: t("flow.gives"), card: "title", cell: ({ homeId, home }) => <Link to={`/schools/${homeId}`}>{home}</Link> },
              { key: "host", label: t("flow.receives"), cell: ({ hostId, host }) => <Link to={`/schools/${hostId}`}>{host}</Link> },
              { key: "people", label: t("flow.people"), align: "right", cell: ({ people }) => people },
              { key: "exchanges", label: t("flow.exchanges"), align: "right", cell: ({ exchanges }) => exchanges },
              { key: "days", label: t("flow.days"), align: "right", cell: ({ days }) => days },
              { key: "periods", label: t("flow.periods"), align: "right", cell: ({ periods }) => periods },
            ]}
          />
        }
      />
      {(shown.exchangeFlow?.total ?? 0) > all.length && <p className={styles.hint}>{t("flow.more", { shown: all.length, total: shown.exchangeFlow?.total })}</p>}
    </Section>
  );
}
