import { Button } from "@mantine/core";
import { IconBell, IconLock, IconPlus } from "@tabler/icons-react";
import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useCommand } from "../../app/apollo/use-command";
import { useList } from "../../app/apollo/use-list";
import type { StatisticsInStateQuery, StatisticsOverviewQuery, StatisticsState } from "../../gql/graphql";
import { ExportButton } from "../../app/exports";
import { ProblemView } from "../../ui/blank";
import { Confirm } from "../../ui/confirm";
import { DataList, type Column } from "../../ui/data-list";
import { Chips, FilterBar } from "../../ui/filter-bar";
import { Pager } from "../../ui/pager";
import { Section } from "../../ui/page";
import { problemOf } from "../../ui/problem";
import { Moment } from "../../ui/time";
import { toast } from "../../ui/toast";
import { oneOf, useFilters } from "../../ui/use-filters";
import { ReportSteps } from "./report-steps";
import { ReportState } from "./state";
import { lockAllStatisticsMutation, openStatisticsMutation, remindStatisticsMutation, showsStatistics, statisticsInStateQuery, statisticsOverviewQuery } from "./statistics-queries";
import styles from "./statistics.module.css";

const states: readonly StatisticsState[] = ["DRAFT", "CONFIRMED", "LOCKED"];
type Report = StatisticsInStateQuery["statisticsReports"]["edges"][number]["node"];
type School = StatisticsOverviewQuery["schools"]["edges"][number]["node"];
interface Line {
  readonly key: string;
  readonly school: Pick<School, "id" | "name"> | null;
  readonly report: Omit<Report, "school"> | null;
}

/** Who has entered, confirmed and locked: every school of the region for a school year. */
export function StatisticsOverview({ region, year }: { region: string; year: number }) {
  const { t } = useTranslation("statistics");
  const [filters, setFilter] = useFilters("state");
  const state = oneOf(states, filters.state);
  const counts = useQuery(statisticsOverviewQuery, { variables: { region, year, first: 30 } });
  const shown = counts.data ?? counts.previousData;
  const may = shown?.region?.viewerCan.includes("ASK_SCHOOLS") ?? false;
  const count = { DRAFT: shown?.draft.totalCount, CONFIRMED: shown?.confirmed.totalCount, LOCKED: shown?.locked.totalCount };
  return (
    <Section title={t("overview.title", { name: shown?.region?.name ?? "" })} flush actions={may && <YearSteps region={region} year={year} confirmed={count.CONFIRMED ?? 0} drafts={count.DRAFT ?? 0} />}>
      <FilterBar>
        <Chips label={t("overview.states")} single choices={states.map((value) => ({ value, label: `${t(`state.${value}`)} ${count[value] ?? ""}` }))} value={state ? [state] : []} onChange={([chosen]) => setFilter("state", chosen ?? null)} />
        <ExportButton list="statisticsReports" filter={{ region, year, ...(state && { state }) }} />
      </FilterBar>
      {state ? <InState region={region} year={year} state={state} /> : <AllSchools region={region} year={year} />}
    </Section>
  );
}

function AllSchools({ region, year }: { region: string; year: number }) {
  const list = useList(statisticsOverviewQuery, { region, year, first: 30 }, (data) => data.schools);
  const lines = list.rows?.flatMap((school): Line[] =>
    school.statisticsReports.nodes.length === 0 ? [{ key: school.id, school, report: null }] : school.statisticsReports.nodes.map((report) => ({ key: report.id, school, report })),
  );
  return <Lines lines={lines} year={year} list={list} total={list.total} />;
}

function InState({ region, year, state }: { region: string; year: number; state: StatisticsState }) {
  const list = useList(statisticsInStateQuery, { region, year, state, first: 30 }, (data) => data.statisticsReports);
  return <Lines lines={list.rows?.map((report) => ({ key: report.id, school: report.school, report }))} year={year} list={list} total={list.total} />;
}

interface LinesProps {
  readonly lines: readonly Line[] | undefined;
  readonly year: number;
  readonly total: number | undefined;
  readonly list: { readonly hasMore: boolean; readonly more: () => Promise<unknown>; readonly rows: readonly unknown[] | undefined; readonly error: unknown; readonly retry: () => void };
}

function Lines({ lines, year, list, total }: LinesProps) {
  const { t } = useTranslation("statistics");
  const { t: word } = useTranslation("words");
  if (list.error) return <ProblemView error={list.error} retry={list.retry} />;
  const columns: Column<Line>[] = [
    { key: "school", label: t("overview.school"), card: "title", cell: ({ school, report }) => school && <Link to={`/schools/${school.id}/statistics?year=${year}${report ? `&stage=${report.stage}` : ""}`}>{school.name}</Link> },
    { key: "stage", label: t("part"), tight: true, cell: ({ report }) => report && word(`stage.${report.stage}`) },
    { key: "state", label: t("overview.state"), tight: true, card: "mark", cell: ({ report }) => (report ? <ReportState of={report} /> : <span className={styles.dim}>{t("overview.notAsked")}</span>) },
    { key: "students", label: t("field.students"), align: "right", tight: true, cell: ({ report }) => report?.students ?? null },
    { key: "teachers", label: t("overview.teachers"), align: "right", tight: true, cell: ({ report }) => report?.teachers ?? null },
    {
      key: "when",
      label: t("overview.when"),
      cell: ({ report }) => {
        const at = report?.lockedAt ?? report?.confirmedAt ?? report?.enteredAt;
        return at ? <Moment of={at} /> : null;
      },
    },
    { key: "actions", label: "", tight: true, card: "actions", cell: ({ report }) => report && (report.viewerCan.includes("LOCK") || report.viewerCan.includes("SEND_BACK")) && <ReportSteps report={report} compact /> },
  ];
  return (
    <>
      <DataList label={t("title")} rows={lines} rowKey={({ key }) => key} stamp={({ report }) => report?.version ?? 0} name={({ school }) => school?.name ?? ""} columns={columns} empty={{ title: t("overview.none"), hint: t("overview.noneHint") }} />
      <Pager hasMore={list.hasMore} more={list.more} shown={list.rows?.length} total={total} />
    </>
  );
}

/** What the bureau does for all schools at once. */
function YearSteps({ region, year, confirmed, drafts }: { region: string; year: number; confirmed: number; drafts: number }) {
  const { t } = useTranslation("statistics");
  const open = useCommand(openStatisticsMutation, showsStatistics);
  const remind = useCommand(remindStatisticsMutation, showsStatistics);
  const lockAll = useCommand(lockAllStatisticsMutation, showsStatistics);
  const [locking, setLocking] = useState(false);
  const input = { regionId: region, year };
  const run = async (act: () => Promise<number>, said: string): Promise<void> => {
    try {
      toast("good", t(said, { count: await act() }));
    } catch (error) {
      toast("bad", problemOf(error).message ?? t("common:failed"));
    }
  };
  return (
    <div className={styles.steps}>
      <Button size="xs" variant="default" leftSection={<IconPlus size={15} aria-hidden />} onClick={() => void run(async () => (await open({ input })).openStatistics.count, "overview.opened")}>
        {t("overview.open")}
      </Button>
      <Button size="xs" variant="default" disabled={drafts === 0} leftSection={<IconBell size={15} aria-hidden />} onClick={() => void run(async () => (await remind({ input })).remindStatistics.count, "overview.reminded")}>
        {t("overview.remind")}
      </Button>
      <Button size="xs" disabled={confirmed === 0} leftSection={<IconLock size={15} aria-hidden />} onClick={() => setLocking(true)}>
        {t("overview.lockAll")}
      </Button>
      <Confirm
        opened={locking}
        onClose={() => setLocking(false)}
        title={t("overview.lockAllTitle", { count: confirmed })}
        verb={t("overview.lockAll")}
        act={async () => {
          const { lockAllStatistics } = await lockAll({ input });
          toast("good", t("overview.lockedAll", { count: lockAllStatistics.count }));
        }}
      >
        {t("overview.lockAllHint")}
      </Confirm>
    </div>
  );
}
