import { SegmentedControl } from "@mantine/core";
import { useQuery } from "@apollo/client/react";
import { lazy, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { RotationPart, RotationPartsQuery } from "../../gql/graphql";
import { ListSkeleton, ProblemView } from "../../ui/blank";
import { DataList } from "../../ui/data-list";
import { Pager } from "../../ui/pager";
import { Section } from "../../ui/page";
import { shortNames } from "../../ui/short-names";
import { PictureOrTable } from "./picture-or-table";
import { limit, percent, type PlaceOfYear } from "./place";
import { rotationFiguresQuery, rotationPartsQuery } from "./queries";
import styles from "./rotation.module.css";
import { usePages } from "./use-pages";

const Bars = lazy(() => import("./bars"));
type Parts = NonNullable<RotationPartsQuery["rotationParts"]>;
const PAGE = 20;

/** The schools, or the regions below, side by side: the lowest rate first. */
export function Ranking({ of }: { of: PlaceOfYear }) {
  const { t } = useTranslation("rotation");
  const [by, setBy] = useState<RotationPart>(of.kind === "REGION" ? "REGION" : "SCHOOL");
  const { whole, error, retry, more } = usePages<RotationPartsQuery, PlaceOfYear & { by: RotationPart; first: number }, Parts>(rotationPartsQuery, { ...of, by, first: PAGE }, "rotationParts");
  const { data } = useQuery(rotationFiguresQuery, { variables: { ...of } });
  const floor = data?.rotationFigures?.floor ?? null;
  if (error) return <ProblemView error={error} retry={retry} />;
  const drawn = whole?.nodes.filter(({ rate }) => rate !== null) ?? [];
  const short = shortNames([drawn.map(({ name }) => name)]);
  return (
    <Section title={t("ranking.title")} flush>
      <PictureOrTable
        tools={of.kind === "REGION" && <SegmentedControl size="xs" aria-label={t("ranking.by")} value={by} onChange={(value) => setBy(value === "REGION" ? "REGION" : "SCHOOL")} data={[{ value: "REGION", label: t("ranking.REGION") }, { value: "SCHOOL", label: t("ranking.SCHOOL") }]} />}
        picture={
          whole === undefined ? (
            <ListSkeleton />
          ) : drawn.length === 0 ? (
            <p className={styles.hint}>{t("nobodyDue")}</p>
          ) : (
            <Bars lying percent label={t("ranking.title")} rows={drawn.map(({ name, rate }) => ({ name: short.get(name) ?? name, rate: Number(((rate ?? 0) * 100).toFixed(2)) }))} series={[{ key: "rate", label: t("rate") }]} mark={floor === null ? null : { at: floor * 100, label: t("floor.only", { floor: limit(floor) }) }} />
          )
        }
        table={
          <DataList
            label={t("ranking.title")}
            rows={whole?.nodes}
            rowKey={({ id }) => id}
            empty={{ title: t("ranking.none"), hint: t("ranking.noneHint") }}
            columns={[
              { key: "name", label: t(`ranking.${by}`), card: "title", cell: ({ id, name }) => <Link to={by === "REGION" ? `/exchanges/regions/${id}?year=${of.year}` : `/exchanges/schools/${id}/figures?year=${of.year}`}>{name}</Link> },
              { key: "due", label: t("due"), align: "right", cell: ({ due }) => due },
              { key: "rotated", label: t("rotated"), align: "right", cell: ({ rotated }) => rotated },
              { key: "backbone", label: t("backbone.rotated"), align: "right", cell: ({ backboneRotated }) => backboneRotated },
              { key: "rate", label: t("rate"), align: "right", card: "mark", cell: ({ rate }) => (rate === null ? "—" : percent(rate)) },
            ]}
          />
        }
      />
      <Pager hasMore={whole?.hasNextPage ?? false} more={more} shown={whole?.nodes.length} total={whole?.total} />
    </Section>
  );
}
