import { lazy, Suspense } from "react";
import type { NeedLineFragment, OfferLineFragment } from "../../gql/graphql";
import { ListSkeleton } from "../../ui/blank";

const ExchangeForm = lazy(async () => ({ default: (await import("../../features/exchanges")).ExchangeForm }));

/** The form of an exchange that fills a need by an offer: what both say stands in it already. */
export function draftOf({ need, offer, onClose }: { readonly need: NeedLineFragment; readonly offer: OfferLineFragment; readonly onClose: () => void }) {
  if (!need.allianceId) return null;
  return (
    <Suspense fallback={<ListSkeleton />}>
      <ExchangeForm
        allianceId={need.allianceId}
        onClose={onClose}
        prefill={{
          kind: need.kind, subject: need.subject, needId: need.id, offerId: offer.id, since: need.since > offer.since ? need.since : offer.since, until: need.until < offer.until ? need.until : offer.until,
          ...(offer.person && { person: offer.person }), ...(need.school && { host: need.school }),
        }}
      />
    </Suspense>
  );
}
