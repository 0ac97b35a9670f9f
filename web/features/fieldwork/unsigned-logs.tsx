import { IconCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useList } from "../../app/apollo/use-list";
import { ProblemView } from "../../ui/blank";
import { DataList } from "../../ui/data-list";
import { formatNumber, today } from "../../ui/format";
import { Section } from "../../ui/page";
import { Pager } from "../../ui/pager";
import { Day } from "../../ui/time";
import { unsignedLogsQuery } from "./fieldwork-queries";

const DAY_MS = 86_400_000;
const daysSince = (day: string): number => Math.max(0, Math.round((Date.parse(today()) - Date.parse(day)) / DAY_MS));

/** Logs of an alliance that no host school has signed yet, those that wait longest first: whoever coordinates asks the schools. */
export function UnsignedLogs({ allianceId }: { allianceId: string }) {
  const { t, i18n } = useTranslation("fieldwork");
  const list = useList(unsignedLogsQuery, { first: 30, allianceId }, (data) => data.teachingLogs);
  if (list.error) return <ProblemView error={list.error} retry={list.retry} />;
  return (
    <Section title={t("unsigned.title")} count={list.total} flush actions={<Link to="/notices/new">{t("unsigned.remind")}</Link>}>
      <DataList
        label={t("unsigned.title")}
        rows={list.rows}
        rowKey={({ id }) => id}
        stamp={({ version }) => version}
        name={({ person }) => person?.name ?? t("somebody")}
        empty={{ title: t("sign.empty"), hint: t("unsigned.hint"), icon: IconCheck }}
        columns={[
          { key: "person", label: t("unsigned.person"), card: "title", cell: ({ exchangeId, person }) => <Link to={`/exchanges/${exchangeId}`}>{person?.name ?? t("somebody")}</Link> },
          { key: "school", label: t("unsigned.school"), cell: ({ school }) => school && <Link to={`/schools/${school.id}`}>{school.name}</Link> },
          { key: "day", label: t("unsigned.day"), tight: true, cell: ({ day, starts }) => <><Day of={day} /> {starts.slice(0, 5)}</> },
          { key: "topic", label: t("unsigned.topic"), cell: ({ topic, className }) => [topic, className].filter(Boolean).join(" · ") },
          { key: "waits", label: t("unsigned.waits"), tight: true, align: "right", cell: ({ day }) => t("unsigned.days", { count: daysSince(day), number: formatNumber(daysSince(day), i18n.language) }) },
        ]}
      />
      <Pager hasMore={list.hasMore} more={list.more} shown={list.rows?.length} total={list.total} />
    </Section>
  );
}
