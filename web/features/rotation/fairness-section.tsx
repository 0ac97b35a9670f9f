import { SegmentedControl } from "@mantine/core";
import { lazy, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { FairnessOrder, FairnessQuery } from "../../gql/graphql";
import { Empty, ProblemView } from "../../ui/blank";
import { DataList } from "../../ui/data-list";
import { Pager } from "../../ui/pager";
import { Section } from "../../ui/page";
import { Day } from "../../ui/time";
import { PictureOrTable } from "./picture-or-table";
import type { PlaceOfYear } from "./place";
import { fairnessQuery } from "./queries";
import styles from "./rotation.module.css";
import { usePages } from "./use-pages";

const Bars = lazy(() => import("./bars"));
type Whole = NonNullable<FairnessQuery["fairness"]>;
const [PAGE, OFTEN] = [20, 5];

/** Who was asked how often over three years: how many never, once, more; and the people, from either end. */
export function FairnessSection({ of }: { of: PlaceOfYear }) {
  const { t } = useTranslation("rotation");
  const [order, setOrder] = useState<FairnessOrder>("MOST");
  const { whole, error, retry, more } = usePages<FairnessQuery, PlaceOfYear & { order: FairnessOrder; first: number }, Whole>(fairnessQuery, { ...of, order, first: PAGE }, "fairness");
  if (error) return <ProblemView error={error} retry={retry} />;
  if (whole === null) return <Empty title={t("notYours.title")} hint={t("fairness.notYours")} />;
  const counts = Array.from({ length: OFTEN + 1 }, (_, asked) => ({ asked, people: whole?.counts.find((one) => one.asked === asked)?.people ?? 0 }));
  const nameOf = (asked: number): string => t(asked === OFTEN ? "fairness.timesOrMore" : "fairness.times", { count: asked });
  return (
    <>
      <Section title={t("fairness.title")} flush>
        <PictureOrTable
          picture={<Bars label={t("fairness.title")} series={[{ key: "people", label: t("fairness.people") }]} rows={counts.map(({ asked, people }) => ({ name: nameOf(asked), people }))} />}
          table={<DataList label={t("fairness.title")} rows={whole && counts} rowKey={({ asked }) => String(asked)} empty={{ title: t("fairness.none") }} columns={[{ key: "asked", label: t("fairness.asked"), card: "title", cell: ({ asked }) => nameOf(asked) }, { key: "people", label: t("fairness.people"), align: "right", cell: ({ people }) => people }]} />}
        />
        {whole && <p className={styles.hint}>{t("fairness.how", { from: whole.from, until: whole.until })}</p>}
      </Section>
      <Section
        title={t("fairness.list")}
        flush
        actions={<SegmentedControl size="xs" aria-label={t("fairness.order")} value={order} onChange={(value) => setOrder(value === "LEAST" ? "LEAST" : "MOST")} data={[{ value: "MOST", label: t("fairness.MOST") }, { value: "LEAST", label: t("fairness.LEAST") }]} />}
      >
        <DataList
          label={t("fairness.list")}
          rows={whole?.nodes}
          rowKey={({ personId }) => personId}
          empty={{ title: t("fairness.none") }}
          columns={[
            { key: "name", label: t("people.name"), card: "title", cell: ({ personId, name }) => <Link to={`/people/${personId}`}>{name}</Link> },
            { key: "schools", label: t("people.school"), cell: ({ schools }) => schools },
            { key: "asked", label: t("fairness.asked"), align: "right", card: "mark", cell: ({ asked }) => t("fairness.times", { count: asked }) },
            { key: "went", label: t("fairness.went"), align: "right", cell: ({ went }) => went },
            { key: "days", label: t("fairness.days"), align: "right", cell: ({ days }) => days },
            { key: "periods", label: t("fairness.periods"), align: "right", cell: ({ periodsAWeek }) => periodsAWeek },
            { key: "kilometres", label: t("fairness.kilometres"), align: "right", cell: ({ kilometres }) => kilometres ?? "—" },
            { key: "last", label: t("fairness.last"), cell: ({ last }) => (last ? <Day of={last} /> : "—") },
          ]}
        />
        <Pager hasMore={whole?.hasNextPage ?? false} more={more} shown={whole?.nodes.length} total={whole?.total} />
      </Section>
    </>
  );
}
