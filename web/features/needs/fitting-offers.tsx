import { useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { IconArrowRight } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFragment as unmask } from "../../gql";
import type { NeedLineFragment, OfferLineFragment } from "../../gql/graphql";
import { Empty, ListSkeleton, ProblemView } from "../../ui/blank";
import type { Fit } from "./fit-reasons";
import { fittingOffersQuery, offerLine } from "./needs-queries";
import styles from "./needs.module.css";
import { OfferCard } from "./offer-card";

/** The form that drafts an exchange of a need and an offer: the page brings it, since exchanges are another feature. */
export type Draft = (of: { readonly need: NeedLineFragment; readonly offer: OfferLineFragment; readonly onClose: () => void }) => ReactNode;

/** Who would suit a need, and why, the best first. */
export function FittingOffers({ need, onDraft }: { need: NeedLineFragment; onDraft?: ((offer: OfferLineFragment) => void) | undefined }) {
  const { t } = useTranslation("needs");
  const { data, error, refetch } = useQuery(fittingOffersQuery, { variables: { needId: need.id } });
  if (error && !data) return <ProblemView error={error} retry={() => void refetch()} />;
  if (!data) return <ListSkeleton />;
  const fits = data.fittingOffers.flatMap(({ offer, fit }): { offer: OfferLineFragment; fit: Fit }[] => (offer ? [{ offer: unmask(offerLine, offer), fit }] : []));
  if (fits.length === 0) return <Empty title={t("fit.none")} hint={t("fit.noneHint")} />;
  return (
    <ul className={styles.cards}>
      {fits.map(({ offer, fit }) => (
        <OfferCard
          key={offer.id}
          offer={offer}
          fit={fit}
          action={onDraft && (
            <Button size="compact-sm" rightSection={<IconArrowRight size={14} aria-hidden />} onClick={() => onDraft(offer)}>
              {t("fit.draft")}
            </Button>
          )}
        />
      ))}
    </ul>
  );
}
