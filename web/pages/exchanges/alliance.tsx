import { lazy } from "react";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { useAlliance } from "../../features/alliances";
import { PageSkeleton, ProblemView } from "../../ui/blank";
import { draftOf } from "./draft-of";
import { ExchangesFrame, Gone } from "./frame";

const ExchangePipeline = lazy(async () => ({ default: (await import("../../features/exchanges")).ExchangePipeline }));
const AllianceBoard = lazy(async () => ({ default: (await import("../../features/exchanges/board")).AllianceBoard }));
const ExchangeCalendar = lazy(async () => ({ default: (await import("../../features/exchanges/calendar")).ExchangeCalendar }));
const AllianceSupply = lazy(async () => ({ default: (await import("../../features/needs")).AllianceSupply }));
const AllianceFigures = lazy(async () => ({ default: (await import("../../features/rotation")).AllianceFigures }));
const UnsignedLogs = lazy(async () => ({ default: (await import("../../features/fieldwork")).UnsignedLogs }));
const HiringOf = lazy(async () => ({ default: (await import("../../features/hiring")).HiringOf }));

/** The exchanges of an alliance: what its coordinator works with. */
export function Component() {
  const { id = "" } = useParams();
  const { t } = useTranslation("exchangesPage");
  const { alliance, error, retry } = useAlliance(id);
  if (error) return <ProblemView error={error} retry={retry} />;
  if (alliance === undefined) return <PageSkeleton />;
  if (alliance === null) return <Gone />;
  return (
    <ExchangesFrame
      base={`/exchanges/alliances/${id}`}
      title={alliance.name}
      views={[
        { to: "", label: t("view.pipeline"), show: () => <ExchangePipeline alliance={alliance} /> },
        { to: "supply", label: t("view.supply"), show: () => <AllianceSupply alliance={alliance} draft={draftOf} /> },
        { to: "board", label: t("view.board"), show: () => <AllianceBoard alliance={alliance} /> },
        { to: "calendar", label: t("view.calendar"), show: () => <ExchangeCalendar of={{ allianceId: id }} />, subscribe: { allianceId: id } },
        { to: "logs", label: t("view.unsigned"), show: () => <UnsignedLogs allianceId={id} /> },
        { to: "figures", label: t("view.figures"), show: () => <AllianceFigures id={id} /> },
        { to: "hiring", label: t("view.hiring"), show: () => <HiringOf place={{ allianceId: id }} /> },
      ]}
    />
  );
}
