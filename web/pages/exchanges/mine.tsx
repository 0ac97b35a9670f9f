import { lazy } from "react";
import { useTranslation } from "react-i18next";
import { useViewer } from "../../app/viewer";
import { ExchangesFrame } from "./frame";

const MyExchanges = lazy(async () => ({ default: (await import("../../features/exchanges")).MyExchanges }));
const ExchangeCalendar = lazy(async () => ({ default: (await import("../../features/exchanges/calendar")).ExchangeCalendar }));
const MyOffers = lazy(async () => ({ default: (await import("../../features/needs")).MyOffers }));
const MyWeek = lazy(async () => ({ default: (await import("../../features/fieldwork")).MyWeek }));
const MyRecord = lazy(async () => ({ default: (await import("../../features/rotation")).MyRecord }));
const HiringOf = lazy(async () => ({ default: (await import("../../features/hiring")).HiringOf }));

/** A teacher's own: the week, the exchanges, the offers, the service record. */
export function Component() {
  const { t } = useTranslation("exchangesPage");
  const { id } = useViewer();
  return (
    <ExchangesFrame
      base="/exchanges/mine"
      title={t("mine.title")}
      views={[
        { to: "", label: t("view.week"), show: () => <MyWeek />, subscribe: { personId: id } },
        { to: "calendar", label: t("view.calendar"), show: () => <ExchangeCalendar of={{ personId: id }} />, subscribe: { personId: id } },
        { to: "exchanges", label: t("view.myExchanges"), show: () => <MyExchanges /> },
        { to: "offers", label: t("view.offers"), show: () => <MyOffers /> },
        { to: "record", label: t("view.record"), show: () => <MyRecord /> },
        { to: "hiring", label: t("view.hiring"), show: () => <HiringOf place={{ mine: true }} /> },
      ]}
    />
  );
}
