import { useTranslation } from "react-i18next";
import { changedFigures, impossibleFigures, missingFigures, statisticsFieldNames, statisticsFields, statisticsGroups, type Figures, type StatisticsField } from "../../../shared/statistics";
import { useFragment as unmask } from "../../gql";
import type { StatisticsReportWholeFragment } from "../../gql/graphql";
import { FigureRow } from "./figure-row";
import { statisticsFigures } from "./statistics-queries";
import { useEntry } from "./use-entry";
import styles from "./statistics.module.css";

export const figuresOf = (report: StatisticsReportWholeFragment | undefined): Figures => (report ? unmask(statisticsFigures, report) : {});
export const explanationsOf = (report: StatisticsReportWholeFragment): Partial<Record<StatisticsField, string>> => (report.explanations ?? {}) as Partial<Record<StatisticsField, string>>;

interface ReportFormProps {
  readonly report: StatisticsReportWholeFragment;
  readonly lastYear: StatisticsReportWholeFragment | undefined;
  /** From which share on a change must be explained. */
  readonly share: number;
}

/** All figures by group with last year's beside them; each is saved as soon as one leaves it. */
export function ReportForm({ report, lastYear, share }: ReportFormProps) {
  const { t } = useTranslation("statistics");
  const entry = useEntry(report);
  const figures = figuresOf(report);
  const before = figuresOf(lastYear);
  const may = report.state === "DRAFT" && report.viewerCan.includes("ENTER");
  const changed = new Map(changedFigures(figures, before, share).map((one) => [one.field, one]));
  const against = (field: StatisticsField) => (value: number | null) => impossibleFigures({ ...figures, [field]: value }).find((one) => one.field === field || one.than === field) ?? impossibleFigures({ ...figures, [field]: value })[0];
  const explanations = explanationsOf(report);
  const done = statisticsFieldNames.length - missingFigures(figures).length;
  return (
    <div data-entry>
      <div className={styles.progress}>
        <progress max={statisticsFieldNames.length} value={done} aria-label={t("progress")} />
        <span>{t("progressOf", { done, all: statisticsFieldNames.length })}</span>
        <span role="status" aria-live="polite" className={entry.state === "failed" ? styles.bad : styles.dim}>
          {may && t(`saving.${entry.state}`)}
        </span>
      </div>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t("figure")}</th>
            <th scope="col">{t("lastYear")}</th>
            <th scope="col">{t("thisYear")}</th>
            <th scope="col">{t("change")}</th>
            <th scope="col">{t("why")}</th>
          </tr>
        </thead>
        {statisticsGroups.map((group) => (
          <tbody key={group}>
            <tr className={styles.group}>
              <th colSpan={5} scope="rowgroup">
                {t(`group.${group}`)}
              </th>
            </tr>
            {statisticsFieldNames
              .filter((field) => statisticsFields[field].group === group)
              .map((field) => (
                <FigureRow
                  key={field}
                  field={field}
                  value={figures[field] ?? null}
                  lastYear={before[field]}
                  changed={changed.get(field)}
                  against={against(field)}
                  explanation={explanations[field] ?? ""}
                  problem={entry.problems[field]}
                  {...(may && {
                    onSave: (value: number | null) => entry.save(field, { [field]: value }),
                    onKeep: () => entry.forget(field),
                    onExplain: (text: string) => entry.save(field, { explanations: { [field]: text || null } }),
                  })}
                />
              ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}
