import { lazy } from "react";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { useSchool } from "../../features/schools";
import { PageSkeleton, ProblemView } from "../../ui/blank";
import { draftOf } from "./draft-of";
import { ExchangesFrame, Gone } from "./frame";

const SchoolExchanges = lazy(async () => ({ default: (await import("../../features/exchanges")).SchoolExchanges }));
const ExchangeCalendar = lazy(async () => ({ default: (await import("../../features/exchanges/calendar")).ExchangeCalendar }));
const SchoolNeeds = lazy(async () => ({ default: (await import("../../features/needs")).SchoolNeeds }));
const LogsToSign = lazy(async () => ({ default: (await import("../../features/fieldwork")).LogsToSign }));
const SchoolFigures = lazy(async () => ({ default: (await import("../../features/rotation")).SchoolFigures }));
const HiringOf = lazy(async () => ({ default: (await import("../../features/hiring")).HiringOf }));

/** The exchanges of a school: what its dean and its principal work with. */
export function Component() {
  const { id = "" } = useParams();
  const { t } = useTranslation("exchangesPage");
  const { school, error, retry } = useSchool(id);
  if (error) return <ProblemView error={error} retry={retry} />;
  if (school === undefined) return <PageSkeleton />;
  if (school === null) return <Gone />;
  return (
    <ExchangesFrame
      base={`/exchanges/schools/${id}`}
      title={school.name}
      views={[
        { to: "", label: t("view.comeAndGo"), show: () => <SchoolExchanges school={school} /> },
        { to: "needs", label: t("view.needs"), show: () => <SchoolNeeds school={school} draft={draftOf} /> },
        { to: "calendar", label: t("view.calendar"), show: () => <ExchangeCalendar of={{ schoolId: id }} />, subscribe: { schoolId: id } },
        { to: "logs", label: t("view.logs"), show: () => <LogsToSign schoolId={id} /> },
        { to: "figures", label: t("view.figures"), show: () => <SchoolFigures id={id} /> },
        { to: "hiring", label: t("view.hiring"), show: () => <HiringOf place={{ schoolId: id }} /> },
      ]}
    />
  );
}
