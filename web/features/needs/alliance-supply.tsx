import { Button, SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useList } from "../../app/apollo/use-list";
import { ExportButton } from "../../app/exports";
import { useFragment as unmask } from "../../gql";
import type { NeedLineFragment, OfferLineFragment } from "../../gql/graphql";
import { Empty, ListSkeleton, ProblemView } from "../../ui/blank";
import { Dialog } from "../../ui/dialog";
import { Section } from "../../ui/page";
import { Pager } from "../../ui/pager";
import { usePhone } from "../../ui/use-phone";
import { type Draft, FittingOffers } from "./fitting-offers";
import { NeedsList } from "./needs-list";
import { offerLine, offersQuery } from "./needs-queries";
import styles from "./needs.module.css";
import { OfferCard } from "./offer-card";
import { ShortageTable } from "./shortage-table";

interface AllianceSupplyProps {
  readonly alliance: { readonly id: string; readonly name: string; readonly viewerCan: readonly string[] };
  readonly draft?: Draft;
}

const parts = ["short", "needs", "offers"] as const;

/** Shortages, needs and offers of an alliance, side by side; a need that is chosen shows who would suit, and why. */
export function AllianceSupply({ alliance, draft }: AllianceSupplyProps) {
  const { t } = useTranslation("needs");
  const phone = usePhone();
  const [part, setPart] = useState<(typeof parts)[number]>("needs");
  const [need, setNeed] = useState<NeedLineFragment | null>(null);
  const [drafting, setDrafting] = useState<OfferLineFragment | null>(null);
  const needs = { allianceId: alliance.id, stateIn: ["OPEN" as const, "PARTLY_FILLED" as const] };
  const offers = { alliance: alliance.id, state: "OPEN" as const };
  const choose = (chosen: NeedLineFragment): void => {
    setNeed(need?.id === chosen.id ? null : chosen);
    if (need?.id !== chosen.id) setPart("offers");
  };
  const shown = (name: (typeof parts)[number]): boolean => !phone || part === name;
  return (
    <>
      {phone && <SegmentedControl fullWidth mb="sm" aria-label={t("supply.parts")} value={part} onChange={(value) => setPart(parts.find((name) => name === value) ?? "needs")} data={parts.map((value) => ({ value, label: t(`supply.${value}`) }))} />}
      <div className={styles.supply}>
        {shown("short") && (
          <Section flush title={t("short.title")}>
            <ShortageTable place={{ allianceId: alliance.id }} mayAsk={alliance.viewerCan.includes("PLAN")} />
          </Section>
        )}
        {shown("needs") && (
          <Section title={t("needs.title")} actions={<ExportButton list="needs" filter={needs} />}>
            <NeedsList filter={needs} selected={need?.id ?? null} onSelect={choose} />
          </Section>
        )}
        {shown("offers") && (
          <Section title={need ? t("fit.title") : t("offers.title")} actions={need ? <Button size="compact-xs" variant="default" onClick={() => setNeed(null)}>{t("fit.all")}</Button> : <ExportButton list="offers" filter={offers} />}>
            {need ? <FittingOffers need={need} onDraft={draft && setDrafting} /> : <Offers filter={offers} />}
          </Section>
        )}
      </div>
      <Dialog opened={drafting !== null && need !== null} onClose={() => setDrafting(null)} title={t("fit.draft")} size="lg">
        {drafting && need && draft?.({ need, offer: drafting, onClose: () => setDrafting(null) })}
      </Dialog>
    </>
  );
}

function Offers({ filter }: { filter: { readonly alliance: string; readonly state: "OPEN" } }) {
  const { t } = useTranslation("needs");
  const list = useList(offersQuery, { first: 20, filter }, (data) => data.offers);
  const rows = list.rows?.map((row) => unmask(offerLine, row));
  if (list.error) return <ProblemView error={list.error} retry={list.retry} />;
  if (!rows) return <ListSkeleton />;
  if (rows.length === 0) return <Empty title={t("offers.none")} hint={t("offers.noneHint")} />;
  return (
    <>
      <ul className={styles.cards}>{rows.map((offer) => <OfferCard key={offer.id} offer={offer} />)}</ul>
      {list.hasMore && <Pager hasMore={list.hasMore} more={list.more} shown={rows.length} total={list.total} />}
    </>
  );
}
