import { useQuery } from "@apollo/client/react";
import { useTranslation } from "react-i18next";
import { useFragment as unmask } from "../../gql";
import type { NeedLineFragment, OfferLineFragment } from "../../gql/graphql";
import { Empty, ListSkeleton, ProblemView } from "../../ui/blank";
import type { Fit } from "./fit-reasons";
import { NeedCard } from "./need-card";
import { fittingNeedsQuery, needLine } from "./needs-queries";
import styles from "./needs.module.css";

/** Which needs an offer suits, and why, the best first: so that a teacher knows what he may be asked for. */
export function FittingNeeds({ offer }: { offer: OfferLineFragment }) {
  const { t } = useTranslation("needs");
  const { data, error, refetch } = useQuery(fittingNeedsQuery, { variables: { offerId: offer.id } });
  if (error && !data) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <ListSkeleton />;
  const fits = data.fittingNeeds.flatMap(({ need, fit }): { need: NeedLineFragment; fit: Fit }[] => (need ? [{ need: unmask(needLine, need), fit }] : []));
  if (fits.length === 0) return <Empty title={t("fit.noNeed")} hint={t("fit.noNeedHint")} />;
  return (
    <ul className={styles.cards}>
      {fits.map(({ need, fit }) => (
        <NeedCard key={need.id} need={need} fit={fit} />
      ))}
    </ul>
  );
}
