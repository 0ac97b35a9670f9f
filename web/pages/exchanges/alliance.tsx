import { lazy, Suspense, type ComponentProps } from "react";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { useAlliance } from "../../features/alliances";
import { ListSkeleton, PageSkeleton, ProblemView } from "../../ui/blank";
import { ExchangesFrame, Gone } from "./frame";

const ExchangePipeline = lazy(async () => ({ default: (await import("../../features/exchanges")).ExchangePipeline }));
const ExchangeForm = lazy(async () => ({ default: (await import("../../features/exchanges")).ExchangeForm }));
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
  const draft: ComponentProps<typeof AllianceSupply>["draft"] = ({ need, offer, onClose }) => (
    <Suspense fallback={<ListSkeleton />}>
      <ExchangeForm
        allianceId={id}
        onClose={onClose}
        prefill={{
          kind: need.kind, subject: need.subject, needId: need.id, offerId: offer.id, since: need.since > offer.since ? need.since : offer.since, until: need.until < offer.until ? need.until : offer.until,
          ...(offer.person && { person: offer.person }), ...(need.school && { host: need.school }),
        }}
      />
    </Suspense>
  );
  return (
    <ExchangesFrame
      base={`/exchanges/alliances/${id}`}
      title={alliance.name}
      views={[
        { to: "", label: t("view.pipeline"), show: () => <ExchangePipeline alliance={alliance} /> },
        { to: "supply", label: t("view.supply"), show: () => <AllianceSupply alliance={alliance} draft={draft} /> },
        { to: "board", label: t("view.board"), show: () => <AllianceBoard alliance={alliance} /> },
        { to: "calendar", label: t("view.calendar"), show: () => <ExchangeCalendar of={{ allianceId: id }} />, subscribe: { allianceId: id } },
        { to: "logs", label: t("view.unsigned"), show: () => <UnsignedLogs allianceId={id} /> },
        { to: "figures", label: t("view.figures"), show: () => <AllianceFigures id={id} /> },
        { to: "hiring", label: t("view.hiring"), show: () => <HiringOf place={{ allianceId: id }} /> },
      ]}
    />
  );
}
