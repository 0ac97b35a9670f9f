import { useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { PolicyTable } from "../../../shared/policies";
import { changedFigures, firstDayOf, impossibleFigures, missingFigures } from "../../../shared/statistics";
import { useCommand } from "../../app/apollo/use-command";
import { useViewer } from "../../app/viewer";
import { useFragment as unmask } from "../../gql";
import type { SchoolHeadFragment, StatisticsReportWholeFragment } from "../../gql/graphql";
import { Empty, ListSkeleton, ProblemView } from "../../ui/blank";
import { Chips, FilterBar } from "../../ui/filter-bar";
import { Section } from "../../ui/page";
import { problemOf } from "../../ui/problem";
import { Moment } from "../../ui/time";
import { toast } from "../../ui/toast";
import { useFilters } from "../../ui/use-filters";
import { EquityFigures } from "./equity-figures";
import { explanationsOf, figuresOf, ReportForm } from "./report-form";
import { ReportSteps } from "./report-steps";
import { ReportState } from "./state";
import { beginStatisticsMutation, schoolStatisticsQuery, showsStatistics, statisticsReport, statisticsRulesQuery } from "./statistics-queries";
import { YearChoice, yearOf } from "./years";
import styles from "./statistics.module.css";

const DEFAULT_SHARE = 0.2;
type School = Pick<SchoolHeadFragment, "id" | "viewerCan" | "region">;

/** The figures of a school for a school year: entered, confirmed, looked at. */
export function SchoolStatistics({ school }: { school: School }) {
  const { t } = useTranslation("statistics");
  const { t: word } = useTranslation("words");
  const [filters, setFilter] = useFilters("year", "stage");
  const year = yearOf(filters.year);
  const { data, previousData, error, refetch } = useQuery(schoolStatisticsQuery, { variables: { id: school.id, years: [year, year - 1] } });
  const shown = data ?? previousData;
  const all = unmask(statisticsReport, shown?.school?.statisticsReports.nodes ?? []);
  const reports = all.filter((report) => report.year === year).toSorted((a, b) => (a.stage < b.stage ? 1 : -1));
  const report = reports.find(({ stage }) => stage === filters.stage) ?? reports[0];
  if (error && !data) return <ProblemView error={error} retry={() => void refetch()} />;
  return (
    <>
      <FilterBar>
        <YearChoice value={year} onChange={(chosen) => setFilter("year", String(chosen))} />
        {reports.length > 1 && <Chips label={t("part")} single choices={reports.map(({ stage }) => ({ value: stage, label: word(`stage.${stage}`) }))} value={report ? [report.stage] : []} onChange={([stage]) => stage && setFilter("stage", stage)} />}
      </FilterBar>
      {!shown && <ListSkeleton rows={10} />}
      {shown && !report && (
        <Section title={t("title")}>
          <Empty title={t("none")} hint={t("noneHint")} action={<Begin school={school} year={year} />} />
        </Section>
      )}
      {report && <Report key={report.id} school={school} report={report} lastYear={all.find((other) => other.year === year - 1 && other.stage === report.stage)} />}
    </>
  );
}

function Begin({ school, year }: { school: School; year: number }) {
  const { t } = useTranslation("statistics");
  const { appointments } = useViewer();
  const begin = useCommand(beginStatisticsMutation, showsStatistics);
  const may = school.viewerCan.includes("REGISTER") || appointments.some((appointment) => appointment.school?.id === school.id && (appointment.role === "PRINCIPAL" || appointment.role === "DEAN"));
  if (!may) return null;
  const run = async (): Promise<void> => {
    try {
      await begin({ input: { schoolId: school.id, year } });
    } catch (error) {
      toast("bad", problemOf(error).message ?? t("common:failed"));
    }
  };
  return (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => void run()}>
      {t("begin")}
    </Button>
  );
}

interface ReportProps {
  readonly school: School;
  readonly report: StatisticsReportWholeFragment;
  readonly lastYear: StatisticsReportWholeFragment | undefined;
}

function Report({ school, report, lastYear }: ReportProps) {
  const { t } = useTranslation("statistics");
  const { t: word } = useTranslation("words");
  // Whoever may not read the region's rules is shown the figures all the same, without what they should be.
  const rules = useQuery(statisticsRulesQuery, { variables: { region: school.region?.id ?? null, on: firstDayOf(report.year) }, errorPolicy: "ignore" });
  const ruleOf = (key: string): unknown => rules.data?.policyInForce.find((rule) => rule.key === key)?.value;
  const share = Number(ruleOf("STATISTICS_CHANGE") ?? DEFAULT_SHARE);
  const figures = figuresOf(report);
  const missing = missingFigures(figures).length;
  const explanations = explanationsOf(report);
  const unexplained = changedFigures(figures, figuresOf(lastYear), share).filter(({ field }) => !explanations[field]).length;
  const waits = missing > 0 ? t("waits.missing", { count: missing }) : impossibleFigures(figures).length > 0 ? t("waits.impossible") : unexplained > 0 ? t("waits.unexplained", { count: unexplained }) : null;
  return (
    <>
      <Section
        title={t("of", { part: word(`stage.${report.stage}`), from: report.year, to: report.year + 1 })}
        actions={<ReportState of={{ ...report, students: figures.students ?? null }} />}
      >
        {report.sentBackReason && report.state === "DRAFT" && (
          <p className={styles.warning} role="status">
            {t("sentBackFor", { reason: report.sentBackReason })}
          </p>
        )}
        <p className={styles.who}>
          {report.enteredAt && (
            <span>
              {t("entered", { name: report.enteredBy?.name ?? "" })} <Moment of={report.enteredAt} />
            </span>
          )}
          {report.confirmedAt && (
            <span>
              {t("confirmed", { name: report.confirmedBy?.name ?? "" })} <Moment of={report.confirmedAt} />
            </span>
          )}
          {report.lockedAt && (
            <span>
              {t("locked", { name: report.lockedBy?.name ?? "" })} <Moment of={report.lockedAt} />
            </span>
          )}
        </p>
        <ReportSteps report={report} waits={waits} />
        {report.state === "DRAFT" && <p className={styles.dim}>{t("lead", { share: Math.round(share * 100) })}</p>}
      </Section>
      <Section title={t("figures")} flush>
        <ReportForm report={report} lastYear={lastYear} share={share} />
      </Section>
      {(report.stage === "PRIMARY" || report.stage === "JUNIOR") && (
        <Section title={t("equity.title")} flush>
          <EquityFigures stage={report.stage} figures={figures} minimums={ruleOf("EQUITY_MINIMUMS") as PolicyTable | undefined} />
          <p className={styles.source}>{t("equity.source")}</p>
        </Section>
      )}
    </>
  );
}
