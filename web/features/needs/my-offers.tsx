import { Button } from "@mantine/core";
import { IconHandStop, IconListSearch, IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useList } from "../../app/apollo/use-list";
import { useViewer } from "../../app/viewer";
import { useFragment as unmask } from "../../gql";
import type { OfferLineFragment } from "../../gql/graphql";
import { Empty, ListSkeleton, ProblemView } from "../../ui/blank";
import { Dialog } from "../../ui/dialog";
import { Section } from "../../ui/page";
import { Pager } from "../../ui/pager";
import { FittingNeeds } from "./fitting-needs";
import { offerLine, offersQuery } from "./needs-queries";
import styles from "./needs.module.css";
import { OfferCard } from "./offer-card";
import { OfferForm } from "./offer-form";

/** What a teacher offers, and nominations that wait for consent. */
export function MyOffers() {
  const { t } = useTranslation("needs");
  const { id } = useViewer();
  const [open, setOpen] = useState<OfferLineFragment | "new" | null>(null);
  const [seeking, setSeeking] = useState<OfferLineFragment | null>(null);
  const list = useList(offersQuery, { first: 20, filter: { personId: id } }, (data) => data.offers);
  const rows = list.rows?.map((row) => unmask(offerLine, row));
  const asked = rows?.filter(({ state }) => state === "NOMINATED") ?? [];
  const others = rows?.filter(({ state }) => state !== "NOMINATED");
  const add = (
    <Button size="xs" leftSection={<IconPlus size={15} aria-hidden />} onClick={() => setOpen("new")}>
      {t("offer.make")}
    </Button>
  );
  return (
    <>
      {asked.length > 0 && (
        <Section title={t("mine.asked")} count={asked.length}>
          <ul className={styles.cards}>{asked.map((offer) => <OfferCard key={offer.id} offer={offer} />)}</ul>
        </Section>
      )}
      <Section title={t("mine.title")} actions={add}>
        {list.error ? <ProblemView error={list.error} retry={list.retry} /> : !others ? <ListSkeleton /> : others.length === 0 ? (
          <Empty icon={IconHandStop} title={t("mine.none")} hint={t("mine.noneHint")} />
        ) : (
          <ul className={styles.cards}>
            {others.map((offer) => (
              <OfferCard
                key={offer.id}
                offer={offer}
                onChange={() => setOpen(offer)}
                action={offer.state === "OPEN" && (
                  <Button size="compact-xs" variant="default" leftSection={<IconListSearch size={13} aria-hidden />} onClick={() => setSeeking(offer)}>
                    {t("fit.needs")}
                  </Button>
                )}
              />
            ))}
          </ul>
        )}
        {list.hasMore && <Pager hasMore={list.hasMore} more={list.more} shown={rows?.length} total={list.total} />}
      </Section>
      <Dialog opened={open !== null} onClose={() => setOpen(null)} title={open === "new" ? t("offer.make") : t("offer.change")} size="lg">
        {open !== null && <OfferForm {...(open === "new" ? {} : { offer: open })} onClose={() => setOpen(null)} />}
      </Dialog>
      <Dialog opened={seeking !== null} onClose={() => setSeeking(null)} title={t("fit.needs")} size="lg">
        {seeking && <FittingNeeds offer={seeking} />}
      </Dialog>
    </>
  );
}
