import { lazy } from "react";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { useRegion } from "../../features/schools";
import { PageSkeleton, ProblemView } from "../../ui/blank";
import { ExchangesFrame, Gone } from "./frame";

const RegionExchanges = lazy(async () => ({ default: (await import("../../features/exchanges")).RegionExchanges }));
const RegionShortages = lazy(async () => ({ default: (await import("../../features/needs")).RegionShortages }));
const RegionFigures = lazy(async () => ({ default: (await import("../../features/rotation")).RegionFigures }));
const HiringOf = lazy(async () => ({ default: (await import("../../features/hiring")).HiringOf }));

/** The exchanges of a region: what its bureau works with. */
export function Component() {
  const { id = "" } = useParams();
  const { t } = useTranslation("exchangesPage");
  const { region, error, retry } = useRegion(id);
  if (error) return <ProblemView error={error} retry={retry} />;
  if (region === undefined) return <PageSkeleton />;
  if (region === null) return <Gone />;
  return (
    <ExchangesFrame
      base={`/exchanges/regions/${id}`}
      title={region.name}
      views={[
        { to: "", label: t("view.figures"), show: () => <RegionFigures id={id} /> },
        { to: "exchanges", label: t("view.pipeline"), show: () => <RegionExchanges id={id} /> },
        { to: "shortages", label: t("view.shortages"), show: () => <RegionShortages id={id} /> },
        { to: "hiring", label: t("view.hiring"), show: () => <HiringOf place={{ regionId: id }} /> },
      ]}
    />
  );
}
