import { useTranslation } from "react-i18next";
import type { RotationScope } from "../../gql/graphql";
import { ExportButton, type ExportOf } from "../../app/exports";
import { Chips } from "../../ui/filter-bar";
import { oneOf, useFilters } from "../../ui/use-filters";
import { FairnessSection } from "./fairness-section";
import { FlowSection } from "./flow-section";
import { GuestsSection } from "./guests-section";
import { RotationNumbers } from "./numbers";
import { OfferingSection } from "./offering-section";
import { Ranking } from "./ranking";
import styles from "./rotation.module.css";
import { YearChoice, yearOf } from "./year";

const parts = ["ranking", "offering", "guests", "flow", "fairness"] as const;
type Part = (typeof parts)[number];

/** The list of rotations of a school year, to be taken along as a file. */
const rotationsOf = (kind: RotationScope, id: string, year: number): ExportOf => {
  const filter = { kindIn: ["ROTATION", "SUPPORT"], sinceFrom: `${year}-08-15`, sinceBefore: `${year + 1}-08-15` };
  if (kind === "SCHOOL") return { list: "School.exchangesSent", parentId: id, filter };
  if (kind === "ALLIANCE") return { list: "Alliance.exchanges", parentId: id, filter };
  return { list: "exchanges", filter };
};

/** The figures of a place in a school year: four large ones, and behind them one part at a time. */
export function FiguresOf({ kind, id }: { kind: RotationScope; id: string }) {
  const { t } = useTranslation("rotation");
  const [filters, setFilter] = useFilters("year", "part");
  const offered = kind === "SCHOOL" ? parts.filter((part) => part !== "ranking") : parts;
  const part: Part = oneOf(offered, filters.part) ?? offered[0]!;
  const of = { kind, id, year: yearOf(filters.year) };
  return (
    <>
      <div className={styles.head}>
        <YearChoice value={of.year} onChange={(year) => setFilter("year", String(year))} />
        <ExportButton {...rotationsOf(kind, id, of.year)} />
      </div>
      <RotationNumbers of={of} />
      <div className={styles.parts}>
        <Chips single label={t("parts")} choices={offered.map((value) => ({ value, label: t(`part.${value}`) }))} value={[part]} onChange={([chosen]) => setFilter("part", chosen ?? null)} />
      </div>
      {part === "ranking" && <Ranking of={of} />}
      {part === "offering" && <OfferingSection of={of} />}
      {part === "guests" && <GuestsSection of={of} />}
      {part === "flow" && <FlowSection of={of} />}
      {part === "fairness" && <FairnessSection of={of} />}
    </>
  );
}
