import { useQuery } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import type { RotationScope } from "../../gql/graphql";
import { Figure, Figures } from "../../ui/figure";
import { formatNumber, today } from "../../ui/format";
import { allianceExchangesQuery, rotationRateQuery, schoolExchangesQuery, shortPeriodsQuery } from "./home-query";
import { weekOf } from "./week";

/** Shares as people say them: 18.13 %. */
const percent = (share: number | null | undefined): string => (share == null ? "–" : `${(share * 100).toFixed(share === 0 || share === 1 ? 0 : 2)}%`);

/** A coordinator's: what waits, what is short, who could help, what is not signed. */
export function AllianceExchangeFigures({ allianceId }: { readonly allianceId: string }) {
  const { t } = useTranslation("home");
  const { data } = useQuery(allianceExchangesQuery, { variables: { id: allianceId } });
  const { data: short } = useQuery(shortPeriodsQuery, { variables: { id: allianceId } });
  const base = `/exchanges/alliances/${allianceId}`;
  const totals = short?.shortages.totals;
  const lacking = totals?.filter(({ missing }) => missing > 0);
  const proposed = data?.alliance?.proposedExchangeCount;
  const needs = data?.alliance?.needs.totalCount;
  return (
    <Figures>
      <Figure label={t("exchanges.proposed")} value={proposed} accent={(proposed ?? 0) > 0} to={base} />
      <Figure label={t("exchanges.needs")} value={needs} accent={(needs ?? 0) > 0} to={`${base}/supply`} />
      <Figure
        label={t("exchanges.short")}
        value={lacking && Math.round(lacking.reduce((sum, { missing }) => sum + missing, 0))}
        unit={t("exchanges.periods")}
        note={lacking && lacking.length > 0 ? t("exchanges.shortOf", { count: lacking.length }) : undefined}
        to={`${base}/supply`}
      />
      <Figure label={t("exchanges.offers")} value={data?.offers.totalCount} to={`${base}/supply`} />
      <Figure label={t("exchanges.unsigned")} value={data?.teachingLogs.totalCount} to={`${base}/logs`} />
    </Figures>
  );
}

/** A principal's and a dean's: who comes, who is away, what is to sign, what is lacking, and whether enough rotate. */
export function SchoolExchangeFigures({ schoolId }: { readonly schoolId: string }) {
  const { t } = useTranslation("home");
  const { data } = useQuery(schoolExchangesQuery, { variables: { id: schoolId, ...weekOf(today()) } });
  const school = data?.school;
  const base = `/exchanges/schools/${schoolId}`;
  return (
    <Figures>
      <Figure label={t("exchanges.hosted")} value={school?.exchangesHosted.totalCount} to={base} />
      <Figure label={t("exchanges.sent")} value={school?.exchangesSent.totalCount} to={base} />
      <Figure label={t("exchanges.unsigned")} value={school?.unsignedLogCount} accent={(school?.unsignedLogCount ?? 0) > 0} to={`${base}/logs`} />
      <Figure label={t("exchanges.needs")} value={school?.needs.totalCount} accent={(school?.needs.totalCount ?? 0) > 0} to={`${base}/needs`} />
      <RotationRate kind="SCHOOL" id={schoolId} to={`${base}/figures`} />
    </Figures>
  );
}

/** A bureau's: whether the region reaches what its rule asks. */
export function RegionExchangeFigures({ regionId }: { readonly regionId: string }) {
  const { t } = useTranslation("home");
  const { data } = useQuery(rotationRateQuery, { variables: { kind: "REGION", id: regionId } });
  const base = `/exchanges/regions/${regionId}`;
  const figures = data?.rotationFigures;
  return (
    <Figures>
      <RotationRate kind="REGION" id={regionId} to={base} />
      <Figure label={t("exchanges.due")} value={data && (figures?.due ?? "–")} to={base} />
      <Figure label={t("exchanges.rotated")} value={data && (figures?.rotated ?? "–")} to={base} />
      <Figure label={t("exchanges.share")} value={data && percent(figures?.shareOfRotated)} to={base} />
    </Figures>
  );
}

function RotationRate({ kind, id, to }: { readonly kind: RotationScope; readonly id: string; readonly to: string }) {
  const { t, i18n } = useTranslation("home");
  const { data } = useQuery(rotationRateQuery, { variables: { kind, id } });
  const figures = data?.rotationFigures;
  return (
    <Figure
      label={t("exchanges.rate")}
      value={data && percent(figures?.rate)}
      accent={figures?.meetsFloor === false}
      note={figures && figures.due > 0 ? t("exchanges.rateOf", { due: formatNumber(figures.due, i18n.language), rotated: formatNumber(figures.rotated, i18n.language) }) : undefined}
      to={to}
    />
  );
}
